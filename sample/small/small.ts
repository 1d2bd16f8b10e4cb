/**
 * The small sample: about sixty locations that show every state there is on the default peildatum, for development and tests.
 * Two thirds are curated; the others are drawn like any location of the large sample. Each curated location has a fixed
 * dossier number, `0000` and the number below in six digits:
 *
 *  1 group care with everything: features, two reports, MeMoQ with 5 and with 6 dimensions, released reply, complaints
 *  2 home care in a private home, one report with all in order        3 co-operating home carers, T1, free price
 *  4 after-school care                                                5 suspended now, out of precaution, appeal without ruling
 *  6 lifted after an appeal that was confirmed                        7 stopped, no successor
 *  8 → 9 → 10 taken over, then another legal form (8 had a trajectory closed by the take-over)
 * 11 → 12 moved                                                      13 no report, point, website, phone, hours
 * 14 only a draft, within its 14 days                                15 a draft with a reaction, and an older report
 * 16 a draft that was never finished                                 17 a report final on the peildatum, one final the day after
 * 18 visits on 16 and on 17 November 2022 (P2)                       19 in follow-up by the organiser: adjust the working
 * 20 in follow-up: plan, then a talk                                 21 under investigation
 * 22 open trajectory with a warning, after inspection and complaint  23 open, intention to change the licence
 * 24 open, change of the licence, revised on appeal                  25 all measures on subsidies, appeals withdrawn and inadmissible
 * 26 a fine, confirmed on appeal, no subsidy (T0)                    27 precautionary suspension, closed as unfounded (P5)
 * 28 closed, put right, decision of no measure                       29 trajectory with only a step told the day before (P3)
 * 30 a trajectory before 1 September 2022, another never told        31 a lifting that was annulled
 * 32 stopped during enforcement                                      33 a suspension that still has to begin
 * 34 a reply not released, another to be released later              35 personal data in every kind of text (P9)
 * 36 withholdings of one text, of a finding, of a reply, expired and coming (P13)   37 wholly withheld
 * 38 withheld step, explanation and trajectory                       39 both prices, T2A, T2B and T3
 * 40 stops on 31 December 2026: the coming state stands there        41 stops later: only the end of the licence stands there
 * 42 ended more than five years ago (P10)                            43 ended five years ago to the day
 * 44 old municipality code                                           45 only the name of the village, EPSG:4326
 * 46 EPSG:3812                                                       47 counted by subsidised places
 * 48 was suspended, licensed again                                   50 a name with quotes, ampersand, semicolon and accents
 * 51 a phone number in the opening hours (P9)
 *
 * Horebeke has no local desk.
 */
import type { CareType } from "../../src/domain/codes.ts";
import { municipalityNamed, type Geography, type SampleMunicipality } from "../geography.ts";
import { simulateLife } from "../lives.ts";
import { drawOldStart, makeLocation } from "../locations.ts";
import type { Life, SampleTransfer } from "../model.ts";
import { makeOrganiser } from "../organisers.ts";
import { Random, streams } from "../random.ts";
import type { SampleWithholding } from "../withholdings.ts";
import { buildExamples } from "./build-examples.ts";
import { registerExamples, transferExamples } from "./registers.ts";
import { reportExamples } from "./reports.ts";
import { enforcementExamples } from "./trajectories.ts";

/** The small sample before it is written. */
export interface SmallSample {
  lives: Life[];
  transfers: SampleTransfer[];
  withholdings: SampleWithholding[];
  municipalities: SampleMunicipality[];
  withoutDesk: Set<string>;
}

const towns = [
  "Gent",
  "Oostende",
  "Anderlecht",
  "Hasselt",
  "Merelbeke-Melle",
  "Leuven",
  "Mechelen",
  "Kortrijk",
  "Horebeke",
];
const townWithoutDesk = "Horebeke";
const drawnCareTypes: CareType[] = [
  "gezinsopvang",
  "groepsopvang",
  "gezinsopvang",
  "buitenschools",
  "groepsopvang_samenwerkend",
];
const drawnCount = 15;
// The organisers before these belong to the curated locations.
const firstDrawnOrganiser = 60;

/** Puts the curated and the drawn locations together. */
export function buildSmallSample(seed: number, geography: Geography): SmallSample {
  const examples = [...registerExamples, ...reportExamples, ...enforcementExamples];
  const { lives, transfers, withholdings } = buildExamples(seed, geography, examples, transferExamples);
  const municipalities = towns.map((town) => municipalityNamed(geography, town));
  const curated = lives.sort((a, b) => (a.location.dossier < b.location.dossier ? -1 : 1));
  return {
    lives: [...curated, ...drawLives(seed, municipalities)],
    transfers,
    withholdings,
    municipalities,
    withoutDesk: new Set([municipalityNamed(geography, townWithoutDesk).nis]),
  };
}

function drawLives(seed: number, municipalities: readonly SampleMunicipality[]): Life[] {
  const random = new Random(seed, streams.stock);
  return Array.from({ length: drawnCount }, (_, i) => {
    const municipality = municipalities[i % municipalities.length] as SampleMunicipality;
    const careType = drawnCareTypes[i % drawnCareTypes.length] as CareType;
    const organiser = makeOrganiser(seed, firstDrawnOrganiser + i, careType, municipality);
    return simulateLife(
      seed,
      makeLocation(seed, i, careType, municipality, organiser, drawOldStart(random, careType)),
    );
  });
}

/**
 * The Register as a list of facts that can become news, each with an identity.
 *
 * The identity is made of ids of the source and normalised values alone, so that the same fact has the same id
 * whatever the order, the encoding or the spelling of dates in the export: only then can two publications be
 * compared without telling people something that did not happen.
 */
import { createHash } from "node:crypto";
import { isEndedState } from "../domain/licence.ts";
import { by } from "../domain/sorting.ts";
import { tidyLine } from "../domain/text.ts";
import type { IsoDate } from "../domain/dates.ts";
import type {
  Appeal,
  EnforcementStep,
  EnforcementTrajectory,
  Finding,
  InspectionReport,
  Licence,
  Location,
  Reply,
  Transfer,
} from "../domain/records.ts";
import type { Register } from "../register/register.ts";
import { findingUrl, locationUrl, reportUrl, stepUrl, trajectoryUrl } from "../urls.ts";

export type FactKind =
  | "locatie"
  | "vergunning"
  | "overgang"
  | "inspectierapport"
  | "vaststelling"
  | "hersteld"
  | "opvolging"
  | "handhavingstraject"
  | "afgesloten"
  | "handhavingsstap"
  | "bezwaar"
  | "uitspraak"
  | "reactie";

export interface Fact {
  /** Its kind and its identity, each part percent-encoded, joined by `/`. */
  id: string;
  kind: FactKind;
  /** The ids of the facts without which it could not be public. */
  under: string[];
  locationIds: string[];
  recordId: string | null;
  /** The day on which it happened. */
  date: IsoDate | null;
  url: string;
  /** A fingerprint of what is shown of it; another one is a correction. Null where the id says it all. */
  content: string | null;
  /** The day from which its years online count (P4, P10). */
  agesFrom: IsoDate | null;
  /** False for what only matters as a part of something else, or has always been so. */
  isNews: boolean;
}

/** Every fact of a Register, in the order of their ids. */
export function factsOf(register: Register): Fact[] {
  const { locations, transfers, reports, trajectories } = register.records;
  return [
    ...locations.flatMap(locationFacts),
    ...transfers.map(transferFact),
    ...reports.flatMap(reportFacts),
    ...trajectories.flatMap(trajectoryFacts),
  ].sort(by(({ id }) => id));
}

/** The id of a fact: its kind and what identifies it. */
export function factId(kind: FactKind, ...parts: string[]): string {
  return [kind, ...parts.map(encodeURIComponent)].join("/");
}

/** The kind and the identifying parts of a fact's id. */
export function partsOf(id: string): { kind: FactKind; parts: string[] } {
  const [kind, ...parts] = id.split("/").map(decodeURIComponent);
  return { kind: kind as FactKind, parts };
}

/** What a fact shares with the others of its record: where it stands and what it hangs on. */
type Place = Pick<Fact, "under" | "locationIds" | "recordId" | "url">;

function fact(kind: FactKind, parts: string[], place: Place, rest: Partial<Fact> = {}): Fact {
  return {
    id: factId(kind, ...parts),
    kind,
    ...place,
    date: null,
    content: null,
    agesFrom: null,
    isNews: true,
    ...rest,
  };
}

function placeOf(locationId: string, url: string, recordId: string | null, ...under: string[]): Place {
  return { locationIds: [locationId], url, recordId, under };
}

function locationFacts({ id, licence }: Location): Fact[] {
  const url = locationUrl(id);
  const agesFrom = isEndedState(licence.state) ? licence.since : null;
  return [
    fact("locatie", [id], placeOf(id, url, null), { agesFrom }),
    fact(
      "vergunning",
      [id, licence.state, licence.since ?? ""],
      placeOf(id, url, null, factId("locatie", id)),
      {
        date: licence.since,
        // A licence that holds since it began is no news beside its location.
        isNews: licence.state !== "vergund" || hasChangedSince(licence),
      },
    ),
  ];
}

/** Where its first day is not known, a licence is not taken to have held again since. */
function hasChangedSince({ from, since }: Licence): boolean {
  return from !== null && since !== null && since > from;
}

function transferFact({ fromLocationId, toLocationId, kind, date }: Transfer): Fact {
  const locationIds = [fromLocationId, toLocationId];
  const under = locationIds.map((id) => factId("locatie", id));
  const place = { under, locationIds, recordId: null, url: locationUrl(toLocationId) };
  return fact("overgang", [...locationIds, kind, date], place, { date });
}

function reportFacts(report: InspectionReport): Fact[] {
  const { id, locationId, findings, followUp, replies, hasPdf: _hasPdf, ...shown } = report;
  const url = reportUrl(id);
  const place = placeOf(locationId, url, id, factId("inspectierapport", id));
  return [
    fact("inspectierapport", [id], placeOf(locationId, url, id, factId("locatie", locationId)), {
      date: report.finalDate,
      content: fingerprint(shown),
    }),
    ...findings.flatMap((finding) => findingFacts(finding, id, place)),
    ...followUp.map(({ date, status, action }) =>
      fact("opvolging", [id, date, status, action ?? ""], place, { date }),
    ),
    ...replyFacts(replies, "inspectierapport", id, place),
  ];
}

function findingFacts({ fixedOn, ...shown }: Finding, reportId: string, report: Place): Fact[] {
  const place = { ...report, url: findingUrl(reportId, shown.number) };
  return [
    fact("vaststelling", [reportId, shown.number], place, {
      content: fingerprint(shown),
      isNews: false,
    }),
    ...(fixedOn === null
      ? []
      : [fact("hersteld", [reportId, shown.number, fixedOn], place, { date: fixedOn })]),
  ];
}

function trajectoryFacts(trajectory: EnforcementTrajectory): Fact[] {
  const { id, locationId, triggers, startedOn, closingReason, steps } = trajectory;
  const endedOn = trajectory.isOpen ? null : trajectory.endedOn;
  const url = trajectoryUrl(locationId, id);
  const own = factId("handhavingstraject", id);
  return [
    fact("handhavingstraject", [id], placeOf(locationId, url, id, factId("locatie", locationId)), {
      date: startedOn,
      content: fingerprint({ triggers: triggers.toSorted(), startedOn }),
      agesFrom: endedOn,
      isNews: false,
    }),
    ...(endedOn === null
      ? []
      : [
          fact("afgesloten", [id, endedOn, closingReason ?? ""], placeOf(locationId, url, id, own), {
            date: endedOn,
          }),
        ]),
    ...steps.flatMap(stepFacts),
  ];
}

function stepFacts(step: EnforcementStep): Fact[] {
  const { appeals, replies, ...shown } = step;
  const { id, locationId, trajectoryId } = step;
  const url = stepUrl(id);
  const place = placeOf(locationId, url, id, factId("handhavingsstap", id));
  return [
    fact("handhavingsstap", [id], placeOf(locationId, url, id, factId("handhavingstraject", trajectoryId)), {
      date: step.decidedOn,
      content: fingerprint(shown),
    }),
    ...appealFacts(appeals, id, place),
    ...replyFacts(replies, "handhavingsstap", id, place),
  ];
}

function appealFacts(appeals: readonly Appeal[], stepId: string, place: Place): Fact[] {
  const inOrder = appeals.toSorted(
    by(({ lodgedOn, decidedOn, outcome }) => `${lodgedOn} ${decidedOn} ${outcome}`),
  );
  return numbered(inOrder, ({ lodgedOn }) => lodgedOn).flatMap(([appeal, order]) => {
    const { lodgedOn, outcome, decidedOn, ...shown } = appeal;
    const own = [stepId, lodgedOn, String(order)];
    return [
      fact("bezwaar", own, place, { date: lodgedOn, content: fingerprint(shown) }),
      ...(outcome === null
        ? []
        : [
            fact("uitspraak", [...own, outcome], place, { date: decidedOn, content: fingerprint(decidedOn) }),
          ]),
    ];
  });
}

function replyFacts(replies: readonly Reply[], kind: FactKind, recordId: string, place: Place): Fact[] {
  const inOrder = replies.toSorted(by(({ date, releasedOn }) => `${date} ${releasedOn}`));
  return numbered(inOrder, ({ date }) => date).map(([{ date, text }, order]) =>
    fact("reactie", [kind, recordId, date, String(order)], place, { date, content: fingerprint(text) }),
  );
}

/** The source gives appeals and replies no id: those of one day are told apart by their order. */
function numbered<T>(items: readonly T[], day: (item: T) => IsoDate): [T, number][] {
  return items.map((item, index) => [
    item,
    items.slice(0, index).filter((earlier) => day(earlier) === day(item)).length + 1,
  ]);
}

/**
 * A fingerprint of values as they are shown: other line ends, spaces or forms of an accent are the same text.
 * Whatever changes the way it is made, makes every record look corrected in the next publication.
 */
function fingerprint(values: unknown): string {
  const text = JSON.stringify(values, (_key, value: unknown) =>
    typeof value === "string" ? tidyLine(value) : value,
  );
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

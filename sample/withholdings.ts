/** Writes publicatie/inhoudingen: a few rows of each subject, some for one text only, some past, some still to come. */
import type { WithholdingSubject } from "../src/domain/codes.ts";
import { firstVisitDay, isoDay } from "./days.ts";
import type { Life } from "./model.ts";
import { Random, streams } from "./random.ts";
import type { View } from "./rows.ts";

/** One row, which the publisher enters on `enteredOn`, before it takes effect. */
export interface SampleWithholding {
  subject: WithholdingSubject;
  number: string;
  column?: string;
  from: number;
  until?: number;
  reason: string;
  enteredOn: number;
}

/** How rare it is, and which one text may be withheld instead of the whole record. */
const kinds: Record<WithholdingSubject, { chance: number; column: string }> = {
  locatie: { chance: 1 / 1500, column: "website" },
  inspectierapport: { chance: 1 / 2500, column: "conclusie" },
  vaststelling: { chance: 1 / 1400, column: "omschrijving" },
  handhavingsstap: { chance: 1 / 250, column: "toelichting" },
  handhavingstraject: { chance: 1 / 130, column: "" },
  reactie: { chance: 1 / 150, column: "tekst" },
};

const reasons = [
  "Voorlopige beslissing van een rechter (fictief)",
  "Bezwaar tegen de publicatie in onderzoek (fictief)",
  "Vergissing in de tekst, wordt rechtgezet (fictief)",
  "Vraag van de organisator, nog te beoordelen (fictief)",
];

/** Writes the rows that hang on a life. */
export function writeWithholdings(view: View, life: Life): void {
  for (const withholding of drawWithholdings(view.seed, life)) writeWithholding(view, withholding);
}

/** Writes one row, if it has been entered by the peildatum. */
export function writeWithholding(
  view: View,
  { subject, number, column, from, until, reason, enteredOn }: SampleWithholding,
): void {
  if (enteredOn > view.peildatum) return;
  const end = until === undefined ? undefined : isoDay(until);
  view.tables["publicatie/inhoudingen"].add([subject, number, column, isoDay(from), end, reason]);
}

function drawWithholdings(seed: number, { location, visits, trajectories }: Life): SampleWithholding[] {
  const random = new Random(seed, streams.withholdings, location.index);
  const drawn: SampleWithholding[] = [];

  function consider(subject: WithholdingSubject, number: string, after: number): void {
    const { chance, column } = kinds[subject];
    if (!random.chance(chance)) return;
    const from = after + random.int(30, 500);
    const withholding: SampleWithholding = {
      subject,
      number,
      from,
      reason: random.pick(reasons),
      enteredOn: from - random.int(0, 30),
    };
    if (column !== "" && random.chance(0.5)) withholding.column = column;
    if (random.chance(0.4)) withholding.until = from + random.int(30, 400);
    drawn.push(withholding);
  }

  consider("locatie", location.dossier, Math.max(location.start, firstVisitDay));
  for (const visit of visits) {
    consider("inspectierapport", visit.number, visit.draft);
    consider("vaststelling", `${visit.number}#${random.int(1, 7)}`, visit.draft);
    if (visit.reply) consider("reactie", visit.number, visit.reply.day);
  }
  for (const trajectory of trajectories) {
    consider("handhavingstraject", trajectory.number, trajectory.start);
    for (const step of trajectory.steps) {
      consider("handhavingsstap", step.number, step.decided);
      if (step.reply) consider("reactie", step.number, step.reply.day);
    }
  }
  return drawn;
}

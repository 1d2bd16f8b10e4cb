/** Admissible complaints of the year, of all municipalities together (P8). */
import type { ComplaintCount } from "../domain/records.ts";
import type { Register } from "../register/register.ts";
import { complaintsCountedFrom } from "./counted-from.ts";
import { amount, figureRow, type CountedPeriod, type FigureTable, type Subject } from "./subject.ts";

export const complaintsSubject: Subject = {
  id: "klachten",
  title: "Klachten",
  definition: [
    "Het aantal ontvankelijke klachten bij Opgroeien over locaties die nu online staan, en het aantal elementen in die klachten.",
  ],
  caveats: ["Ontvankelijk betekent niet dat de klacht klopt. De inhoud is niet openbaar."],
  method: [
    "De uitgever kan kiezen om klachten niet te tonen. Klachten zijn hier niet opgesplitst per opvangvorm: van opvang in een gezinswoning zijn ze alleen per gemeente openbaar.",
  ],
  headline: {
    indicator: "klachten_ontvankelijk",
    breakdown: null,
    one: "ontvankelijke klacht",
    many: "ontvankelijke klachten",
  },
  tellsOf: "calendar-year",
  chart: "bars",
  followedColumn: 0,
  countedFrom: complaintsCountedFrom,
  count: countComplaints,
};

function countComplaints({ records }: Register, { year }: CountedPeriod): FigureTable {
  const counts = records.municipalityFacts
    .flatMap((facts) => facts.complaints)
    .filter((count) => count.year === year);
  // Without any row the number is unknown rather than zero.
  const sum = (value: (count: ComplaintCount) => number): number | null =>
    counts.length === 0 ? null : counts.reduce((total, count) => total + value(count), 0);
  return {
    rowHeading: "Wat geteld is",
    columns: ["Aantal"],
    rows: [
      figureRow(
        "Ontvankelijke klachten",
        amount(
          "klachten_ontvankelijk",
          null,
          sum(({ admissible }) => admissible),
        ),
      ),
      figureRow(
        "Elementen in die klachten",
        amount(
          "klachtelementen_ontvankelijk",
          null,
          sum(({ elements }) => elements),
        ),
      ),
    ],
  };
}

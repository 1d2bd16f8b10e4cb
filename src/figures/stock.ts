/** The number of locations and places by kind of care, on the last day of the period. */
import { careTypes, type CareType } from "../domain/codes.ts";
import type { IsoDate } from "../domain/dates.ts";
import { codeTerms } from "../domain/glossary/codes.ts";
import { inSentence } from "../domain/glossary/term.ts";
import type { Location } from "../domain/records.ts";
import { isEnded, type Register } from "../register/register.ts";
import { locationsCounted } from "../strings/counts.ts";
import { formatNumber } from "../strings/format.ts";
import { locationsCountedFrom } from "./counted-from.ts";
import {
  amount,
  endsEarly,
  figureRow,
  isWithin,
  totalRow,
  type CountedPeriod,
  type FigureTable,
  type Subject,
} from "./subject.ts";

export const stockSubject: Subject = {
  id: "aanbod",
  title: "Locaties en plaatsen",
  definition: [
    "Een locatie telt mee als de vergunning of het kwaliteitslabel begonnen is en niet stopgezet of opgeheven is, op de laatste dag van de periode. Een geschorste locatie telt mee.",
  ],
  caveats: [],
  method: [
    "Plaatsen zijn er alleen voor het jaar van de peildatum: de gegevens bevatten het aantal plaatsen van nu, niet dat van vroeger.",
    "De totalen voor baby's en peuters zijn de som van gezinsopvang en groepsopvang.",
  ],
  headline: {
    indicator: "locaties",
    breakdown: "babys_peuters",
    one: "locatie voor baby's en peuters",
    many: "locaties voor baby's en peuters",
  },
  tellsOf: "last-day",
  chart: "bars",
  followedColumn: 0,
  countedFrom: locationsCountedFrom,
  count: countStock,
  breaks: massStarts,
};

function countStock({ records }: Register, period: CountedPeriod): FigureTable {
  const running = records.locations.filter((location) => runsOn(location, period.until));
  // The records hold only the current number of places: on an earlier day there may have been more or fewer.
  const arePlacesKnown = endsEarly(period) || period.until === records.peildatum;
  const cells = (breakdown: string, locations: Location[]): ReturnType<typeof amount>[] => [
    amount("locaties", breakdown, locations.length),
    amount("plaatsen", breakdown, arePlacesKnown ? placesOf(locations) : null),
  ];
  const kindRow = (careType: CareType): ReturnType<typeof figureRow> =>
    figureRow(
      codeTerms.careTypes[careType].term,
      ...cells(
        careType,
        running.filter((location) => location.careType === careType),
      ),
    );
  const young = running.filter((location) => location.careType !== "buitenschools");
  return {
    rowHeading: "Opvangvorm",
    columns: ["Locaties", "Plaatsen"],
    rows: [...careTypes.map(kindRow), totalRow("Totaal baby's en peuters", ...cells("babys_peuters", young))],
  };
}

/** More than this share of the licences that run at the end of a year can't begin in it by growth alone. */
const massStartShare = 1 / 3;

/**
 * Finds the years in which so many licences of a kind began at once that the kind was licensed anew: what existed
 * before is not in the records, and the rise is none of the supply. The oldest year has none before it to rise from.
 */
function massStarts({ records }: Register, [, ...periods]: readonly CountedPeriod[]): string[] {
  return periods.flatMap((period) =>
    careTypes.flatMap((careType) => {
      const running = records.locations.filter(
        (location) => location.careType === careType && runsOn(location, period.until),
      );
      const started = running.filter(({ licence }) => isWithin(licence.from, period)).length;
      return started > running.length * massStartShare
        ? [massStartSentence(period.year, careType, started, running.length)]
        : [];
    }),
  );
}

/** Tells that a rise is none: `Vergelijk buitenschoolse opvang van 2022 niet met de jaren ervoor: toen begon …` */
export function massStartSentence(
  year: number,
  careType: CareType,
  started: number,
  running: number,
): string {
  const kind = inSentence(codeTerms.careTypes[careType].term);
  return `Vergelijk ${kind} van ${year} niet met de jaren ervoor: toen begon de vergunning of het kwaliteitslabel van ${formatNumber(started)} van de ${locationsCounted(running)}. Wat er voordien was, staat niet in de gegevens.`;
}

/** Returns true where the licence ran on that day. A licence whose first day is unknown started long before. */
export function runsOn(location: Location, date: IsoDate): boolean {
  const { from, since } = location.licence;
  const hasStarted = from === null || from <= date;
  return hasStarted && !(isEnded(location) && since !== null && since <= date);
}

/** Returns the places of these locations together. */
export function placesOf(locations: readonly Location[]): number {
  return locations.reduce((sum, { places }) => sum + places, 0);
}

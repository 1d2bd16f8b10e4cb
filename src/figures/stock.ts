/** The number of locations and places by kind of care, on the last day of the period. */
import { careTypes, type CareType } from "../domain/codes.ts";
import type { IsoDate } from "../domain/dates.ts";
import { codeTerms } from "../domain/glossary/codes.ts";
import type { Location } from "../domain/records.ts";
import { isEnded, type Register } from "../register/register.ts";
import { locationsCountedFrom } from "./counted-from.ts";
import {
  amount,
  endsEarly,
  figureRow,
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

/** Locations that started and locations that stopped in the period. */
import type { Location } from "../domain/records.ts";
import type { Register } from "../register/register.ts";
import { locationsCountedFrom } from "./counted-from.ts";
import { placesOf } from "./stock.ts";
import {
  amount,
  isWithin,
  figureRow,
  type CountedPeriod,
  type FigureRow,
  type FigureTable,
  type Subject,
} from "./subject.ts";

export const startersAndStoppersSubject: Subject = {
  id: "starters-en-stoppers",
  title: "Starters en stoppers",
  definition: [
    "Gestart: de vergunning of het kwaliteitslabel begon in de periode, en de locatie zet geen andere locatie voort. Stopgezet en opgeheven: die toestand begon in de periode.",
  ],
  caveats: [],
  method: [
    "Voortgezet: de locatie begon in de periode na een verhuis, een overname of een andere rechtsvorm.",
    "De laatste rij is een deel van «stopgezet» en «opgeheven»: de opvang ging elders of onder een andere vergunning verder.",
    "Plaatsen zijn het aantal dat nu in het register staat.",
  ],
  headline: {
    indicator: "locaties_gestart",
    breakdown: null,
    one: "gestarte locatie",
    many: "gestarte locaties",
  },
  tellsOf: "period",
  chart: "bars",
  followedColumn: 0,
  countedFrom: locationsCountedFrom,
  count: countStartersAndStoppers,
};

function countStartersAndStoppers(register: Register, period: CountedPeriod): FigureTable {
  const { locations } = register.records;
  const began = locations.filter(({ licence }) => isWithin(licence.from, period));
  const [continued, started] = split(began, ({ id }) => register.transfersTo.has(id));
  const ended = (state: string): Location[] =>
    locations.filter(({ licence }) => licence.state === state && isWithin(licence.since, period));
  const stopped = ended("stopgezet");
  const lifted = ended("opgeheven");
  const wentOn = [...stopped, ...lifted].filter(({ id }) => register.transfersFrom.has(id));
  return {
    rowHeading: "Wat er gebeurde",
    columns: ["Locaties", "Plaatsen"],
    rows: [
      eventRow("Gestart", "gestart", started),
      eventRow("Voortgezet na verhuis, overname of andere rechtsvorm", "voortgezet", continued),
      eventRow("Stopgezet", "stopgezet", stopped),
      eventRow("Opgeheven", "opgeheven", lifted),
      eventRow("Stopgezet of opgeheven, en de opvang ging verder", "gestopt_ging_verder", wentOn),
    ],
  };
}

function eventRow(label: string, event: string, locations: Location[]): FigureRow {
  return figureRow(
    label,
    amount(`locaties_${event}`, null, locations.length),
    amount(`plaatsen_${event}`, null, placesOf(locations)),
  );
}

function split<T>(items: readonly T[], matches: (item: T) => boolean): [T[], T[]] {
  return [items.filter(matches), items.filter((item) => !matches(item))];
}

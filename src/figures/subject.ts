/**
 * What a counted figure is made of. Each subject of the yearly report has a module of its own that says what is
 * counted, in Dutch words beside the code that counts it; pages and CSV files are made of these types alone.
 */
import { addDays, type IsoDate } from "../domain/dates.ts";
import type { Register } from "../register/register.ts";

/** The part of a calendar year that can be counted in full. Both days count. */
export interface CountedPeriod {
  year: number;
  from: IsoDate;
  until: IsoDate;
}

export type Unit = "aantal" | "dagen";

/** One value, with the words under which a CSV file and the tables know it. Null: not known, which is not zero. */
export interface FigureCell {
  indicator: string;
  breakdown: string | null;
  unit: Unit;
  value: number | null;
}

export interface FigureRow {
  label: string;
  /** Under the columns of the table; null where the column has no meaning for this row. */
  cells: (FigureCell | null)[];
  /** The sum of other rows: in the table, not among the bars of the chart. */
  isTotal: boolean;
}

export interface FigureTable {
  rowHeading: string;
  columns: string[];
  rows: FigureRow[];
}

/** How the table of one year is drawn. */
export type ChartKind = "bars" | "three-parts" | "medians";

/** What the publisher chose that decides which part of the records is still whole. */
export interface CountingRules {
  peildatum: IsoDate;
  /** P4, a setting: years that a closed trajectory stays visible. */
  pastTrajectoryYears: number;
}

/** A subject of the yearly report. */
export interface Subject {
  /** In anchors and in the names of CSV files. */
  id: string;
  title: string;
  /** What is counted and what is not, in plain Dutch. */
  definition: string[];
  /** The value that the headline tells, with its noun. */
  headline: { indicator: string; breakdown: string | null; one: string; many: string };
  /** Whether the values tell of the whole period or of its last day. */
  tellsOf: "period" | "last-day";
  chart: ChartKind;
  /** The column that is followed over the years. */
  followedColumn: number;
  /** From this day on, the records that it counts are public as a whole. */
  countedFrom: (rules: CountingRules) => IsoDate;
  count: (register: Register, period: CountedPeriod) => FigureTable;
}

/** A number of things. */
export function amount(indicator: string, breakdown: string | null, value: number | null): FigureCell {
  return { indicator, breakdown, unit: "aantal", value };
}

/** A row of a table. */
export function figureRow(label: string, ...cells: (FigureCell | null)[]): FigureRow {
  return { label, cells, isTotal: false };
}

/** A row that sums up others. */
export function totalRow(label: string, ...cells: (FigureCell | null)[]): FigureRow {
  return { label, cells, isTotal: true };
}

/** True for a day within the period; a day that is not known is in none. */
export function isWithin(date: IsoDate | null, period: CountedPeriod): boolean {
  return date !== null && date >= period.from && date <= period.until;
}

/** The part of a year that a subject can count in full; null where there is none. */
export function countedPeriod(subject: Subject, year: number, rules: CountingRules): CountedPeriod | null {
  const from = latest(`${year}-01-01`, subject.countedFrom(rules));
  const until = earliest(`${year}-12-31`, rules.peildatum);
  return from <= until ? { year, from, until } : null;
}

/** True where the period misses days at the start of its year. */
export function startsLate(period: CountedPeriod): boolean {
  return period.from !== `${period.year}-01-01`;
}

/** True where the year is not over on the peildatum. */
export function endsEarly(period: CountedPeriod): boolean {
  return period.until !== `${period.year}-12-31`;
}

/** The later of two days. */
export function latest(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}

/** The earlier of two days. */
export function earliest(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b;
}

/** A day after which nothing is counted any more. */
export function never(rules: CountingRules): IsoDate {
  return addDays(rules.peildatum, 1);
}

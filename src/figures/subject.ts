/**
 * The parts of a counted figure. Each subject of the yearly report has a module of its own that states what is
 * counted, in Dutch words beside the code that counts it. Pages and CSV files are made from these types alone.
 */
import { addDays, anniversary, type IsoDate } from "../domain/dates.ts";
import type { Register } from "../register/register.ts";

/** The part of a calendar year that can be counted in full. Both days count. */
export interface CountedPeriod {
  year: number;
  from: IsoDate;
  until: IsoDate;
}

export type Unit = "aantal" | "dagen";

/** One value, with its names in CSV files and tables. A value of null is unknown, which is not zero. */
export interface FigureCell {
  indicator: string;
  breakdown: string | null;
  unit: Unit;
  value: number | null;
}

export interface FigureRow {
  label: string;
  /** One cell for each column of the table; null where the column has no meaning for this row. */
  cells: (FigureCell | null)[];
  /** True for the sum of other rows, which is in the table but not among the bars of the chart. */
  isTotal: boolean;
}

export interface FigureTable {
  rowHeading: string;
  columns: string[];
  rows: FigureRow[];
}

/** Kind of chart that draws the table of one year. */
export type ChartKind = "bars" | "three-parts" | "medians";

/** The settings that decide which part of the records is still complete. */
export interface CountingRules {
  peildatum: IsoDate;
  /** Years that a closed trajectory stays visible (P4, a setting). */
  pastTrajectoryYears: number;
}

/** A subject of the yearly report. */
export interface Subject {
  /** Used in anchors and in the names of CSV files. */
  id: string;
  title: string;
  /** States what is counted, in plain Dutch. */
  definition: string[];
  /** State what the figure does not mean; they always stand beside it. */
  caveats: string[];
  /** States how it is counted: what counts along, and what does not. */
  method: string[];
  /** The value of the headline, with its noun. */
  headline: { indicator: string; breakdown: string | null; one: string; many: string };
  /**
   * What the values describe: the days of the period, its last day, or a calendar year whose days are not known, so
   * that no part of it can be counted.
   */
  tellsOf: "period" | "last-day" | "calendar-year";
  chart: ChartKind;
  /** Index of the column that is compared over the years. */
  followedColumn: number;
  /** Returns the day from which all records that it counts are public. */
  countedFrom: (rules: CountingRules) => IsoDate;
  count: (register: Register, period: CountedPeriod) => FigureTable;
  /** States, as sentences for visitors, which years can't be compared and why. */
  breaks?: (register: Register, periods: readonly CountedPeriod[]) => string[];
}

/** Creates the cell of a number of things. */
export function amount(indicator: string, breakdown: string | null, value: number | null): FigureCell {
  return { indicator, breakdown, unit: "aantal", value };
}

/** Creates a row of a table. */
export function figureRow(label: string, ...cells: (FigureCell | null)[]): FigureRow {
  return { label, cells, isTotal: false };
}

/** Creates a row that is the sum of others. */
export function totalRow(label: string, ...cells: (FigureCell | null)[]): FigureRow {
  return { label, cells, isTotal: true };
}

/** Returns true for a day within the period; an unknown day is in none. */
export function isWithin(date: IsoDate | null, period: CountedPeriod): boolean {
  return date !== null && date >= period.from && date <= period.until;
}

/** Returns the part of a year that a subject can count in full, or null where there is none. */
export function countedPeriod(subject: Subject, year: number, rules: CountingRules): CountedPeriod | null {
  const from = latest(`${year}-01-01`, subject.countedFrom(rules));
  const until = earliest(`${year}-12-31`, rules.peildatum);
  return from <= until ? { year, from, until } : null;
}

/**
 * Returns the part of an earlier year that lies on the same days as a year that is not over, so that the two can be
 * compared. Returns null where nothing of it can be counted.
 */
export function samePartOf(period: CountedPeriod, unfinished: CountedPeriod): CountedPeriod | null {
  const until = anniversary(unfinished.until, period.year - unfinished.year);
  return period.from <= until ? { ...period, until } : null;
}

/** Returns true where the period lacks days at the start of its year. */
export function startsLate(period: CountedPeriod): boolean {
  return period.from !== `${period.year}-01-01`;
}

/** Returns true where the year is not over on the peildatum. */
export function endsEarly(period: CountedPeriod): boolean {
  return period.until !== `${period.year}-12-31`;
}

/** Returns the later of two days. */
export function latest(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}

/** Returns the earlier of two days. */
export function earliest(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b;
}

/** Returns a start day that leaves nothing to count. */
export function never(rules: CountingRules): IsoDate {
  return addDays(rules.peildatum, 1);
}

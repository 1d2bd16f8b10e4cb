/** The counts of every subject in every year that can be counted. */
import { yearOf } from "../domain/dates.ts";
import type { Register } from "../register/register.ts";
import { subjects } from "./subjects.ts";
import {
  countedPeriod,
  endsEarly,
  samePartOf,
  type FigureCell,
  type CountedPeriod,
  type FigureTable,
  type Subject,
} from "./subject.ts";

/** The count of one subject in one year. */
export interface YearCount {
  period: CountedPeriod;
  table: FigureTable;
}

export interface SubjectCounts {
  subject: Subject;
  /** Counts in the order of the years; a year that can't be counted has no entry. */
  byYear: ReadonlyMap<number, YearCount>;
  /**
   * Where the newest year is not over: the counts of every year on the same days as in the newest, to compare them
   * with. Empty where it is over, or where its part can't be counted.
   */
  samePart: ReadonlyMap<number, YearCount>;
  /** Which years can't be compared and why, as sentences for visitors. */
  breaks: string[];
}

export interface YearlyFigures {
  /** Every year that is counted or that a published series names, oldest first. */
  years: number[];
  counts: SubjectCounts[];
}

/** Counts the whole Register; `pastTrajectoryYears` is the setting of P4. */
export function countYears(register: Register, pastTrajectoryYears: number): YearlyFigures {
  const { peildatum, keyFigures } = register.records;
  const rules = { peildatum, pastTrajectoryYears };
  const counts = subjects.map((subject) => {
    const byYear = new Map<number, YearCount>();
    for (let year = yearOf(subject.countedFrom(rules)); year <= yearOf(peildatum); year += 1) {
      const period = countedPeriod(subject, year, rules);
      if (period) byYear.set(year, { period, table: subject.count(register, period) });
    }
    const periods = [...byYear.values()].map(({ period }) => period);
    const samePart = countSameParts(register, subject, periods);
    return { subject, byYear, samePart, breaks: subject.breaks?.(register, periods) ?? [] };
  });
  const years = [
    ...counts.flatMap(({ byYear }) => [...byYear.keys()]),
    ...keyFigures.map(({ year }) => year),
  ];
  return { years: [...new Set(years)].sort((a, b) => a - b), counts };
}

function countSameParts(
  register: Register,
  subject: Subject,
  periods: readonly CountedPeriod[],
): Map<number, YearCount> {
  const newest = periods.at(-1);
  if (!newest || subject.tellsOf !== "period" || !endsEarly(newest)) return new Map();
  return new Map(
    periods.flatMap((whole) => {
      const period = samePartOf(whole, newest);
      return period ? [[whole.year, { period, table: subject.count(register, period) }]] : [];
    }),
  );
}

/** Finds the cell with this indicator and breakdown; undefined where the table has none. */
export function findCell(
  table: FigureTable,
  words: { indicator: string; breakdown: string | null },
): FigureCell | undefined {
  return table.rows
    .flatMap(({ cells }) => cells)
    .find((cell) => cell?.indicator === words.indicator && cell.breakdown === words.breakdown) as
    FigureCell | undefined;
}

/** Returns true for the cell whose value the headline of a subject tells. */
export function isTold(cell: FigureCell | null, { headline }: Subject): boolean {
  return cell?.indicator === headline.indicator && cell.breakdown === headline.breakdown;
}

export interface OverTheYears {
  columns: string[];
  rows: { period: CountedPeriod; cells: (FigureCell | null)[] }[];
}

/** Builds the table of a subject over the years: a row for each year, a column for each row of the yearly tables. */
export function overTheYears(subject: Subject, counts: Iterable<YearCount>): OverTheYears {
  const tables = [...counts];
  const followed = tables[0]?.table.rows.filter(({ cells }) => cells[subject.followedColumn]) ?? [];
  return {
    columns: followed.map(({ label }) => label),
    rows: tables.map(({ period, table }) => ({
      period,
      cells: followed.map(
        ({ label }) => table.rows.find((row) => row.label === label)?.cells[subject.followedColumn] ?? null,
      ),
    })),
  };
}

/**
 * Holds the peildatum against the dates of the export. A peildatum far beyond all of them is a typing error, and would
 * open what is dated later than the true one: drafts that became definitive, steps whose three days are over.
 */
import { daysBetween, type IsoDate } from "../domain/dates.ts";
import type { RawExport } from "./records.ts";

type DatedRecords = Pick<
  RawExport,
  "peildatum" | "isFictitious" | "locations" | "reports" | "steps" | "followUps"
>;

/** Returns the reason to refuse an export whose peildatum lies too many days after its newest date; none otherwise. */
export function latePeildatumProblems(records: DatedRecords, maxDays: number): string[] {
  const { peildatum, isFictitious } = records;
  const newest = newestDate(records);
  if (isFictitious || newest === null || daysBetween(newest, peildatum) <= maxDays) return [];
  return [
    `export.json: peildatum is ${peildatum}, but the newest visit, report, step or status of the export is of ` +
      `${newest}, more than ${maxDays} days before it (setting limits.maxDaysAfterNewest). Correct the peildatum, or ` +
      `hand over the tables of that day. A fictitious export ("fictief": true) may be of any day.`,
  ];
}

/** Returns the newest date on which something happened. The end of a licence or of a measure may lie years ahead. */
function newestDate({ locations, reports, steps, followUps }: DatedRecords): IsoDate | null {
  const newest = { date: "" };
  const see = (date: IsoDate | null): void => {
    if (date !== null && date > newest.date) newest.date = date;
  };
  for (const { stateSince } of locations) see(stateSince);
  for (const { visitDate, draftDate, finalDate } of reports) [visitDate, draftDate, finalDate].forEach(see);
  for (const { decidedOn, notifiedOn } of steps) [decidedOn, notifiedOn].forEach(see);
  for (const { date } of followUps) see(date);
  return newest.date === "" ? null : newest.date;
}

/** The newest documents of the whole publication, for the front page. */
import { addDays, type IsoDate } from "../domain/dates.ts";
import type { EnforcementStep, InspectionReport } from "../domain/records.ts";
import { by } from "../domain/sorting.ts";
import type { Register } from "./register.ts";

/** The reports that became definitive last, newest first. */
export function newestReports(register: Register, limit: number): InspectionReport[] {
  return register.records.reports
    .toSorted(by((report) => `${report.finalDate} ${report.id}`))
    .slice(-limit)
    .reverse();
}

/** The enforcement steps that became public last, newest first. */
export function newestSteps(register: Register, limit: number): EnforcementStep[] {
  return register.steps
    .toSorted(by((step) => `${step.toldOn} ${step.id}`))
    .slice(-limit)
    .reverse();
}

/** The day on which a step may show: three days after the organiser was told (P3). */
export function publicSince(step: EnforcementStep): IsoDate {
  return addDays(step.toldOn, 3);
}

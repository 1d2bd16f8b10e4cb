/** The documents of the whole publication by their dates: the newest, and the steps year by year. */
import { yearOf } from "../domain/dates.ts";
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
    .toSorted(by((step) => `${step.notifiedOn} ${step.id}`))
    .slice(-limit)
    .reverse();
}

/** The enforcement steps by the year in which the organiser was told, the newest year first. */
export function stepsByYear(register: Register): [year: number, steps: EnforcementStep[]][] {
  return [...Map.groupBy(register.steps, (step) => yearOf(step.notifiedOn))].sort(([a], [b]) => b - a);
}

/** The documents of the whole publication by date: the newest ones, and the steps year by year. */
import { yearOf } from "../domain/dates.ts";
import type { EnforcementStep, InspectionReport } from "../domain/records.ts";
import { by } from "../domain/sorting.ts";
import type { Register } from "./register.ts";

/** Returns the reports that became definitive last, newest first. */
export function newestReports(register: Register, limit: number): InspectionReport[] {
  return register.records.reports
    .toSorted(by((report) => `${report.finalDate} ${report.id}`))
    .slice(-limit)
    .reverse();
}

/** Returns the enforcement steps of which the organiser was notified last, newest first. */
export function newestSteps(register: Register, limit: number): EnforcementStep[] {
  return register.steps
    .toSorted(by((step) => `${step.notifiedOn} ${step.id}`))
    .slice(-limit)
    .reverse();
}

/** Groups the enforcement steps by the year in which the organiser was notified, the newest year first. */
export function stepsByYear(register: Register): [year: number, steps: EnforcementStep[]][] {
  return [...Map.groupBy(register.steps, (step) => yearOf(step.notifiedOn))].sort(([a], [b]) => b - a);
}

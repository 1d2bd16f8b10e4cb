/** What a subject of the figures counts in a Register made by hand. */
import type { Register } from "../register/register.ts";
import { countedPeriod, type Subject } from "./subject.ts";
import { findCell } from "./yearly-counts.ts";

/** The value that a subject counts in a year; undefined where that year is not counted. */
export function valueIn(
  register: Register,
  subject: Subject,
  year: number,
  indicator: string,
  breakdown: string | null = null,
): number | null | undefined {
  const rules = { peildatum: register.records.peildatum, pastTrajectoryYears: 5 };
  const period = countedPeriod(subject, year, rules);
  return period ? findCell(subject.count(register, period), { indicator, breakdown })?.value : undefined;
}

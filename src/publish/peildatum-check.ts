/**
 * Holds a peildatum against the day of the machine. A peildatum that is far ahead is a typing error, or the clock of the
 * machine is behind; once published, it would make every export until that day look too old.
 */
import { PublicationRefused } from "../change-log/refused.ts";
import { daysBetween, type IsoDate } from "../domain/dates.ts";
import type { Settings } from "../domain/settings-schema.ts";

/** Throws PublicationRefused where an export that is not fictitious is of a day that has yet to come. */
export function refusePeildatumAhead(
  { peildatum, isFictitious }: { peildatum: IsoDate; isFictitious: boolean },
  today: IsoDate,
  { maxDaysAhead }: Pick<Settings["limits"], "maxDaysAhead">,
): void {
  const daysAhead = daysBetween(today, peildatum);
  if (isFictitious || daysAhead <= maxDaysAhead) return;
  throw new PublicationRefused(
    `Nothing was published, for the export is of ${peildatum} and today is ${today} on this machine: a peildatum may ` +
      `be at most ${maxDaysAhead} ${maxDaysAhead === 1 ? "day" : "days"} ahead (limits.maxDaysAhead).\n` +
      "Correct the peildatum in export.json, or the clock of this machine where that is behind. A fictitious export " +
      '("fictief": true) may be of any day.',
    "peildatum",
  );
}

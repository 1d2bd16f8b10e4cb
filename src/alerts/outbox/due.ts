/**
 * Computes when a mail of each pace leaves: daily ones at 7:00 and weekly ones on Monday at 7:00, Brussels time.
 *
 * It looks up the next such day on the calendar and only then turns 7:00 of that day into a moment, so that a day of 23
 * or 25 hours shifts nothing. Summer time never begins or ends at 7:00.
 */
import { addDays, type IsoDate } from "../../domain/dates.ts";
import type { Moment, Pace } from "../database/schema.ts";

const hour = 7;
const hourMs = 3_600_000;

const brussels = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Brussels",
  dateStyle: "short",
  timeStyle: "medium",
  hourCycle: "h23",
});

/** Returns the first moment after `now` (now itself for `direct`) at which a mail of this pace leaves. */
export function dueAt(pace: Pace, now: Moment): Moment {
  if (pace === "direct") return now;
  let day = localDate(now);
  while (sevenOClock(day) <= now || (pace === "wekelijks" && !isMonday(day))) day = addDays(day, 1);
  return sevenOClock(day);
}

/** Returns the calendar day in Brussels at a moment. */
export function localDate(moment: Moment): IsoDate {
  return brussels.format(moment).slice(0, 10);
}

function sevenOClock(day: IsoDate): Moment {
  const asUtc = Date.parse(`${day}T0${hour}:00:00Z`);
  const offset = [1, 2].find((hours) => localHour(asUtc - hours * hourMs) === hour);
  if (offset === undefined) throw new Error(`There is no ${hour}:00 in Brussels on ${day}.`);
  return asUtc - offset * hourMs;
}

function localHour(moment: Moment): number {
  return Number(brussels.format(moment).slice(-8, -6));
}

function isMonday(day: IsoDate): boolean {
  return new Date(`${day}T00:00:00Z`).getUTCDay() === 1;
}

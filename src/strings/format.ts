/** Formats dates and numbers in Dutch, as the style guide of the site prescribes. */
import type { IsoDate } from "../domain/dates.ts";

/** Keeps a number and its unit on one line. */
const nbsp = "\u00A0";

/** Build and browser use one locale, so that no text depends on the machine that renders it. */
const locale = "nl-BE";
const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
const euros = new Intl.NumberFormat(locale, {
  style: "currency",
  currency: "EUR",
  trailingZeroDisplay: "stripIfInteger",
  // An amount with tenths of a cent is shown as the source states it.
  maximumFractionDigits: 3,
});
const plurals = new Intl.PluralRules(locale);
const lists = new Intl.ListFormat(locale, { type: "conjunction" });
const monthName = new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" });
const monthNames = Array.from({ length: 12 }, (_, month) => monthName.format(Date.UTC(2026, month)));

/**
 * Formats a day as `12 maart 2026`, or without its year as `12 maart`. Day and month stay on one line, for which Intl
 * has no option.
 */
export function formatDate(date: IsoDate, options: { withYear: boolean } = { withYear: true }): string {
  const dayAndMonth = `${Number(date.slice(8))}${nbsp}${monthNameOf(date)}`;
  return options.withYear ? `${dayAndMonth} ${date.slice(0, 4)}` : dayAndMonth;
}

/** Formats the month of a day as `maart 2026`. */
export function formatMonth(date: IsoDate): string {
  return `${monthNameOf(date)} ${date.slice(0, 4)}`;
}

function monthNameOf(date: IsoDate): string | undefined {
  return monthNames[Number(date.slice(5, 7)) - 1];
}

/** Formats a day as `12.03.2026`, for tables. In nl-BE Intl would write slashes. */
export function formatShortDate(date: IsoDate): string {
  return date.split("-").reverse().join(".");
}

/**
 * Formats a period as `van 4 september tot en met 4 december 2026`, with a shared year only once, or as `vanaf …`
 * where no end is known. Intl would put a dash between the days, which does not say that the last one counts.
 */
export function formatPeriod(from: IsoDate, until: IsoDate | null): string {
  if (until === null) return `vanaf ${formatDate(from)}`;
  const sameYear = from.slice(0, 4) === until.slice(0, 4);
  return `van ${formatDate(from, { withYear: !sameYear })} tot en met ${formatDate(until)}`;
}

/** Formats a number as `7.014`. */
export function formatNumber(value: number): string {
  return numbers.format(value);
}

/** Formats an amount as `€ 1.250`, or `€ 1.250,50`. */
export function formatEuro(value: number): string {
  return euros.format(value);
}

/** Returns the form of a noun or verb that goes with a number; `geen` takes the plural. */
export function formFor(value: number, one: string, many: string): string {
  return plurals.select(value) === "one" ? one : many;
}

/** Counts things: `8 plaatsen`, `1 plaats`, `geen plaatsen`. Number and word stay on one line. */
export function count(value: number, one: string, many: string): string {
  return `${value === 0 ? "geen" : formatNumber(value)}${nbsp}${formFor(value, one, many)}`;
}

/** Joins words as `a`, `a en b` or `a, b en c`. */
export function formatList(items: readonly string[]): string {
  return lists.format(items);
}

/** Returns the text with a capital at its start. */
export function capitalize(text: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}

/** Formats the size of a file: `850 bytes`, `30 kB`, `1,2 MB`. The plural of Intl in Dutch is `850 byte`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes}${nbsp}bytes`;
  if (bytes < 1_000_000) return `${formatNumber(Math.round(bytes / 1000))}${nbsp}kB`;
  return `${formatNumber(Math.round(bytes / 100_000) / 10)}${nbsp}MB`;
}

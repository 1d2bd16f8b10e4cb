/** Dutch dates, numbers and durations, as the style guide of the site writes them. */
import { daysBetween, spanBetween, type IsoDate } from "../domain/dates.ts";

/** Keeps a number and its unit on one line. */
const nbsp = "\u00A0";

const months = [
  "januari",
  "februari",
  "maart",
  "april",
  "mei",
  "juni",
  "juli",
  "augustus",
  "september",
  "oktober",
  "november",
  "december",
];

/** `12 maart 2026`; without a year `12 maart`. */
export function formatDate(date: IsoDate, options: { withYear: boolean } = { withYear: true }): string {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  const dayAndMonth = `${day}${nbsp}${months[month - 1]}`;
  return options.withYear ? `${dayAndMonth} ${year}` : dayAndMonth;
}

/** `12.03.2026`, for tables. */
export function formatShortDate(date: IsoDate): string {
  return date.split("-").reverse().join(".");
}

/** `van 4 september tot en met 4 december 2026`, or `vanaf …` where no end is known. The year stands once. */
export function formatPeriod(from: IsoDate, until: IsoDate | null): string {
  if (until === null) return `vanaf ${formatDate(from)}`;
  const sameYear = from.slice(0, 4) === until.slice(0, 4);
  return `van ${formatDate(from, { withYear: !sameYear })} tot en met ${formatDate(until)}`;
}

const numbers = new Intl.NumberFormat("nl-BE", { maximumFractionDigits: 2 });
const amounts = new Intl.NumberFormat("nl-BE", { minimumFractionDigits: 0, maximumFractionDigits: 2 });

/** `7.014`. */
export function formatNumber(value: number): string {
  return numbers.format(value);
}

/** `€ 1.250`, or `€ 1.250,50`. */
export function formatEuro(value: number): string {
  const hasCents = !Number.isInteger(value);
  const text = hasCents ? value.toLocaleString("nl-BE", { minimumFractionDigits: 2 }) : amounts.format(value);
  return `€${nbsp}${text}`;
}

/** `8 plaatsen`, `1 plaats`, `geen plaatsen`; number and word stay on one line. */
export function count(value: number, one: string, many: string): string {
  if (value === 0) return `geen${nbsp}${many}`;
  return `${formatNumber(value)}${nbsp}${value === 1 ? one : many}`;
}

/** Time between two days, rounded down: `dezelfde dag`, `39 dagen`, `5 maanden`, `2 jaar en 3 maanden`. */
export function formatElapsed(from: IsoDate, to: IsoDate): string {
  const days = daysBetween(from, to);
  if (days === 0) return "dezelfde dag";
  if (days <= 59) return count(days, "dag", "dagen");
  const span = spanBetween(from, to);
  const monthCount = span.years * 12 + span.months;
  if (monthCount < 24) return count(monthCount, "maand", "maanden");
  const years = `${span.years}${nbsp}jaar`;
  return span.months === 0 ? years : `${years} en ${count(span.months, "maand", "maanden")}`;
}

/** `39 dagen na het bezoek`; on that day itself `dezelfde dag`. */
export function formatElapsedAfter(from: IsoDate, to: IsoDate, what: string): string {
  return from === to ? formatElapsed(from, to) : `${formatElapsed(from, to)} na ${what}`;
}

/** `a`, `a en b`, `a, b en c`. */
export function listOf(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} en ${items.at(-1)}`;
}

/** The text with a capital at its start. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase("nl") + text.slice(1);
}

/** The size of a file: `850 bytes`, `30 kB`, `1,2 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes}${nbsp}bytes`;
  if (bytes < 1_000_000) return `${formatNumber(Math.round(bytes / 1000))}${nbsp}kB`;
  return `${formatNumber(Math.round(bytes / 100_000) / 10)}${nbsp}MB`;
}

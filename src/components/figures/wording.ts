/** Headlines and other sentences about figures. They say what was counted and when, never why. */
import { codeTerms } from "../../domain/glossary/codes.ts";
import { inSentence } from "../../domain/glossary/term.ts";
import { yearOf } from "../../domain/dates.ts";
import type { KeyFigure } from "../../domain/records.ts";
import { breakdownLabel } from "../../figures/indicators.ts";
import type { PublishedSeries, SeriesBreak } from "../../figures/published.ts";
import {
  endsEarly,
  startsLate,
  type CountedPeriod,
  type CountingRules,
  type Subject,
} from "../../figures/subject.ts";
import { medianHeadline, type MedianTold } from "./median-headline.ts";
import { findCell, type SubjectCounts, type YearCount } from "../../figures/yearly-counts.ts";
import { capitalize, count, formatDate, formatList, formatPeriod } from "../../strings/format.ts";

/** Fills a cell of a table that has no figure. */
export const noFigure = "–";

/** Formats a value with every digit that the source gave. */
export function formatValue(value: number | null, unit: string): string {
  if (value === null) return noFigure;
  const text = value.toLocaleString("nl-BE", { maximumFractionDigits: 20 });
  if (unit === "aantal" || unit === "dagen") return text;
  return `${text}\u00A0${unit === "procent" ? "%" : unit}`;
}

/** Names a period as `in 2025` or `in 2026, tot en met 31 oktober`, and its last day as `op 31 december 2025`. */
export function periodPhrase(period: CountedPeriod, tellsOf: Subject["tellsOf"]): string {
  if (tellsOf === "last-day") return `op ${formatDate(period.until)}`;
  const parts = [
    `in ${period.year}`,
    ...(startsLate(period) ? [`vanaf ${formatDate(period.from, { withYear: false })}`] : []),
    ...(endsEarly(period) ? [`tot en met ${formatDate(period.until, { withYear: false })}`] : []),
  ];
  return parts.join(", ");
}

/** Tells the parts of a bar in words, `3 in orde, 1 niet in orde`; a part without any is left out. */
export function partsPhrase(values: readonly number[], parts: readonly string[]): string {
  const phrases = values.flatMap((value, index) =>
    value === 0 ? [] : [`${formatValue(value, "aantal")} ${parts[index]?.toLowerCase() ?? ""}`],
  );
  return phrases.length === 0 ? "geen" : phrases.join(", ");
}

/** Formats a period for inside a sentence: `in 2025`, `van 1 januari tot en met 31 oktober 2026`. */
export function spanPhrase(period: CountedPeriod): string {
  const isWhole = !startsLate(period) && !endsEarly(period);
  return isWhole ? `in ${period.year}` : formatPeriod(period.from, period.until);
}

/** Returns `In 2021: 12 beslissingen tot schorsing, in 2020: 4.`, or null where the year has no such figure. */
export function countedHeadline(counts: SubjectCounts, year: number): string | null {
  const { subject, byYear } = counts;
  const now = byYear.get(year);
  const before = yearBefore(counts, year);
  if (subject.chart === "medians") {
    const told = medianTold(subject, now);
    return told && medianHeadline(told, medianTold(subject, before));
  }
  const tell = (counted: YearCount | undefined): { phrase: string; value: number } | null => {
    const value = counted && findCell(counted.table, subject.headline)?.value;
    return counted && typeof value === "number"
      ? { phrase: periodPhrase(counted.period, subject.tellsOf), value }
      : null;
  };
  const { one, many } = subject.headline;
  return compared(tell(now), tell(before), one, many);
}

/** Returns what a year is compared with: the year before, or the same part of it where the year is not over. */
function yearBefore({ byYear, samePart, subject }: SubjectCounts, year: number): YearCount | undefined {
  const now = byYear.get(year);
  const isUnfinished = now !== undefined && endsEarly(now.period);
  return isUnfinished && subject.tellsOf !== "last-day" ? samePart.get(year - 1) : byYear.get(year - 1);
}

function medianTold(subject: Subject, counted: YearCount | undefined): MedianTold | null {
  if (!counted) return null;
  const { indicator, breakdown } = subject.headline;
  const median = findCell(counted.table, { indicator, breakdown })?.value;
  const reports = findCell(counted.table, { indicator, breakdown: "aantal" })?.value;
  if (typeof median !== "number" || typeof reports !== "number") return null;
  return { phrase: spanPhrase(counted.period), median, reports };
}

/** Returns the same of a published series for its newest whole year, and of its total where it has one. */
export function publishedHeadline(series: PublishedSeries, year: number | null = null): string | null {
  const { figures, breakdowns, term } = series;
  const figuresOf = (breakdown: string | null | undefined): KeyFigure[] =>
    figures.filter((figure) => figure.breakdown === breakdown && figure.unit === "aantal");
  const whole = figuresOf(breakdowns[0]);
  const yearly = whole.filter(({ period }) => period === "jaar");
  const newest = year === null ? yearly.at(-1) : yearly.find((figure) => figure.year === year);
  if (!newest || breakdowns[0] !== null) return null;
  const before = yearly.find((figure) => figure.year === newest.year - 1);
  const tell = (figure: KeyFigure): { phrase: string; value: number } => ({
    phrase: `in ${figure.year}`,
    value: figure.value,
  });
  return compared(tell(newest), before ? tell(before) : null, term.one, term.many);
}

interface Told {
  phrase: string;
  value: number;
}

/** Tells the number of a period with its noun, and that of the period before it where there is one. */
export function compared(now: Told | null, before: Told | null, one: string, many: string): string | null {
  if (now === null) return null;
  const start = `${capitalize(now.phrase)}: ${count(now.value, one, many)}`;
  if (before === null) return `${start}.`;
  return `${start}, ${before.phrase}: ${before.value === 0 ? "geen" : formatValue(before.value, "aantal")}.`;
}

/** Names a period as `2023, 1e kwartaal`, and a whole year as the year alone. */
export function publishedPeriod(year: number, period: KeyFigure["period"]): string {
  return period === "jaar" ? String(year) : `${year}, ${inSentence(codeTerms.periods[period].term)}`;
}

/** Tells why the years of a published series can't be compared as they stand. */
export function breakSentence(one: SeriesBreak): string {
  if (one.kind === "source") {
    return `De cijfers van ${one.before} en ${one.year} komen uit verschillende bronnen. Die kunnen anders geteld zijn.`;
  }
  const parts = formatList(one.breakdowns.map((breakdown) => inSentence(breakdownLabel(breakdown))));
  const change = one.kind === "split" ? "pas apart" : "niet meer apart";
  return `Vanaf ${one.year} telt de bron ${parts} ${change}. Vergelijk de andere delen daarom niet met de jaren ervoor.`;
}

/** Returns the heading of a year in a table of counts. */
export function countedYear(period: CountedPeriod): string {
  if (!startsLate(period) && !endsEarly(period)) return String(period.year);
  const from = startsLate(period) ? `vanaf ${formatDate(period.from, { withYear: false })}` : "";
  const until = endsEarly(period) ? `tot en met ${formatDate(period.until, { withYear: false })}` : "";
  return `${period.year} ${[from, until].filter((part) => part !== "").join(" ")}`;
}

/** Explains why a year has no count: a zero would claim that something could be counted. */
export function notCounted(subject: Subject, year: number, rules: CountingRules): string {
  if (year > yearOf(rules.peildatum)) return "Dit jaar begint na de peildatum. Er is nog niets te tellen.";
  const from = subject.countedFrom(rules);
  if (from > rules.peildatum) {
    return "De uitgever toont geen afgesloten trajecten. Daarom telt dit portaal hier niets.";
  }
  return `Dit portaal telt hier pas vanaf ${formatDate(from)}: van vóór die dag zijn de gegevens niet of niet volledig online. Geen cijfer is niet hetzelfde als nul.`;
}

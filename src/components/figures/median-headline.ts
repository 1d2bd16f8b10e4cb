/** Words the headline of how long reports took: half of them took no longer than the median. */
import { capitalize, count } from "../../strings/format.ts";

/** The days that reports took in one period. */
export interface MedianTold {
  /** `in 2025`, `van 1 januari tot en met 31 oktober 2026`. */
  phrase: string;
  reports: number;
  median: number;
}

/** Returns `In 2025 was de helft van de rapporten binnen 34 dagen na het bezoek definitief, net als in 2024.`, with the year before as it was. */
export function medianHeadline(now: MedianTold, before: MedianTold | null): string {
  const start = capitalize(now.phrase);
  if (now.reports === 1) return `${start} werd 1\u00A0rapport definitief, ${afterVisit(now.median)}.`;
  const sentence = `${start} was de helft van de rapporten ${within(now.median)} definitief`;
  if (before === null || before.reports < 2) return `${sentence}.`;
  return before.median === now.median
    ? `${sentence}, net als ${before.phrase}.`
    : `${sentence}, ${before.phrase} ${before.median === 0 ? "dezelfde dag" : `binnen ${days(before.median)}`}.`;
}

function within(median: number): string {
  return median === 0 ? "op de dag van het bezoek" : `binnen ${days(median)} na het bezoek`;
}

function afterVisit(median: number): string {
  return median === 0 ? "op de dag van het bezoek" : `${days(median)} na het bezoek`;
}

/** Counts days, of which a median may have a half: `34,5 dagen`. */
function days(median: number): string {
  return count(median, "dag", "dagen");
}

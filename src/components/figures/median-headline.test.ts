import { expect, test } from "vitest";
import { medianHeadline, type MedianTold } from "./median-headline.ts";

const part = "van 1 januari tot en met 31 oktober 2026";

function told(phrase: string, median: number, reports = 100): MedianTold {
  return { phrase, median, reports };
}

test.each<[name: string, now: MedianTold, before: MedianTold | null, sentence: string]>([
  [
    "the same as before",
    told(part, 34),
    told("in 2025", 34),
    "Van 1 januari tot en met 31 oktober 2026 was de helft van de rapporten binnen 34 dagen na het bezoek definitief, net als in 2025.",
  ],
  [
    "another median before",
    told("in 2025", 34),
    told("in 2024", 31.5),
    "In 2025 was de helft van de rapporten binnen 34 dagen na het bezoek definitief, in 2024 binnen 31,5 dagen.",
  ],
  [
    "no year before",
    told("in 2025", 34.5),
    null,
    "In 2025 was de helft van de rapporten binnen 34,5 dagen na het bezoek definitief.",
  ],
  [
    "one day",
    told("in 2025", 1),
    told("in 2024", 0),
    "In 2025 was de helft van de rapporten binnen 1 dag na het bezoek definitief, in 2024 dezelfde dag.",
  ],
  [
    "the day of the visit",
    told("in 2025", 0),
    told("in 2024", 1),
    "In 2025 was de helft van de rapporten op de dag van het bezoek definitief, in 2024 binnen 1 dag.",
  ],
  [
    "one report",
    told("in 2025", 20, 1),
    told("in 2024", 34),
    "In 2025 werd 1 rapport definitief, 20 dagen na het bezoek.",
  ],
  [
    "one report, on the day of the visit",
    told("in 2025", 0, 1),
    null,
    "In 2025 werd 1 rapport definitief, op de dag van het bezoek.",
  ],
  [
    "one report the year before",
    told("in 2025", 34),
    told("in 2024", 34, 1),
    "In 2025 was de helft van de rapporten binnen 34 dagen na het bezoek definitief.",
  ],
])("tells of %s", (_, now, before, sentence) => {
  expect(medianHeadline(now, before).replaceAll("\u00A0", " ")).toBe(sentence);
});

/** The sentences with numbers on the page of a municipality. */
import type { ComplaintCount } from "../../domain/records.ts";
import type { PlacesPerChildren } from "../../register/municipality-figures.ts";
import { locationsCounted, placesCounted } from "../../strings/counts.ts";
import { count, formFor, formatNumber } from "../../strings/format.ts";

/** Describes the page: `Alle kinderopvang in Gent: 312 locaties, met inspectierapporten, opvolging en handhaving.` */
export function municipalityDescription(name: string, locations: number): string {
  return `Alle kinderopvang in ${name}: ${locationsCounted(locations)}, met inspectierapporten, opvolging en handhaving.`;
}

/** Tells how many places there are, how many children live there, and how many places that is for every 100 of them. */
export function placesSentences({ places, children, year, per100 }: PlacesPerChildren): string[] {
  const lived = formFor(children, "woonde", "woonden");
  return [
    `Er ${formFor(places, "is", "zijn")} ${placesCounted(places)} voor baby's en peuters.`,
    `In ${year} ${lived} hier ${count(children, "kind", "kinderen")} van 0 tot en met 2\u00A0jaar.`,
    ...(places === 0 ? [] : [per100Sentence(per100)]),
  ];
}

/** The places are rounded down: fewer than one is not none. */
function per100Sentence(per100: number): string {
  const per = "per 100\u00A0kinderen";
  if (per100 === 0) return `Dat is minder dan 1\u00A0plaats ${per}.`;
  return `Dat ${formFor(per100, "is", "zijn")} ${placesCounted(per100)} ${per}.`;
}

/** Tells the admissible complaints of each year, and what a complaint is not (P11). */
export function municipalityComplaintsSentences(name: string, years: readonly ComplaintCount[]): string {
  const counted = years.map(
    ({ year, admissible }) => `${year}: ${admissible === 0 ? "geen" : formatNumber(admissible)}`,
  );
  return `Ontvankelijke klachten over opvang in ${name}: ${counted.join(", ")}. Een klacht is geen vastgesteld feit.`;
}

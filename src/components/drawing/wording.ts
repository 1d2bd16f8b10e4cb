/** The words of drawn maps that hold numbers. */
import type { PostcodeCount } from "../../map/build/postcode-counts.ts";
import type { SupplyClass } from "../../map/build/supply-map.ts";
import { municipalitiesCounted } from "../../strings/counts.ts";
import { formatList, formatNumber } from "../../strings/format.ts";

type CountedPostcodes = Pick<PostcodeCount, "postcodes" | "count">;

/** Returns the values of a class: `geen`, `12` or `12 tot 18`. */
export function supplyRange({ from, to }: Pick<SupplyClass, "from" | "to">): string {
  if (to === 0) return "geen";
  return from === to ? formatNumber(from) : `${formatNumber(from)} tot ${formatNumber(to)}`;
}

/** Returns `12 tot 18 in 76 gemeenten`. */
export function supplyPhrase(values: string, municipalities: number): string {
  return `${values} in ${municipalitiesCounted(municipalities)}`;
}

/** Returns the length of a scale: `5 km`. */
export function scaleLabel(km: number): string {
  return `${formatNumber(km)}\u00A0km`;
}

/** Tells what the circles of a map count: `Aantallen rond het midden van een postcode: 9000 en 9050 samen 45; 9030: 12.` */
export function postcodeCountsSentence(counts: readonly CountedPostcodes[]): string {
  const told = counts.map(({ postcodes, count }) =>
    postcodes.length > 1
      ? `${formatList(postcodes)} samen ${formatNumber(count)}`
      : `${formatList(postcodes)}: ${formatNumber(count)}`,
  );
  return `Aantallen rond het midden van een postcode: ${told.join("; ")}.`;
}

/** Tells which postcodes share a circle: `… hebben op deze kaart één cirkel: 9000 en 9050 (samen 45).` */
export function sharedCirclesSentence(counts: readonly CountedPostcodes[]): string {
  const told = counts.map(
    ({ postcodes, count }) => `${formatList(postcodes)} (samen ${formatNumber(count)})`,
  );
  return `Postcodes die dicht bij elkaar liggen, hebben op deze kaart één cirkel: ${told.join("; ")}.`;
}

/** The words of drawn maps that hold numbers. */
import type { SupplyClass } from "../../map/build/supply-map.ts";
import { municipalitiesCounted } from "../../strings/counts.ts";
import { formatNumber } from "../../strings/format.ts";

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

/** The marks of one municipality, as its page fetches them. They say nothing that is not in the list of that page. */
import type { CareType } from "../../domain/codes.ts";
import type { EffectiveLicenceState } from "../../domain/licence.ts";
import type { EnforcementFilter } from "../../finder/browser/finder-types.ts";

export type PackedMark = [
  locationId: string,
  latitude: number,
  longitude: number,
  careType: CareType,
  licenceState: EffectiveLicenceState,
  enforcement: EnforcementFilter,
  /** True when the point is not the location itself: it is approximate, or the care is in a private home (P7). */
  isArea: boolean,
];

/** Returns the URL of the marks of a municipality. */
export function municipalityMarksUrl(slug: string): string {
  return `/kaart/gemeente/${slug}.json`;
}

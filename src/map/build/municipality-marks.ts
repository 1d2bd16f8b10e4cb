/** The marks of one municipality, as its page fetches them; all that they say stands in its list already. */
import type { CareType, LicenceState } from "../../domain/codes.ts";
import type { EnforcementFilter } from "../../finder/browser/finder-types.ts";

export type PackedMark = [
  locationId: string,
  latitude: number,
  longitude: number,
  careType: CareType,
  licenceState: LicenceState,
  enforcement: EnforcementFilter,
  /** The point is not the place itself: approximate, or care in a private home (P7). */
  isArea: boolean,
];

/** Where the marks of a municipality stand. */
export function municipalityMarksUrl(slug: string): string {
  return `/kaart/gemeente/${slug}.json`;
}

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
  /** Null where the point is that of the location itself; else it is the centre of this postcode. */
  approximate: [postcode: string, isPrivateHome: boolean] | null,
];

/** Returns the URL of the marks of a municipality. */
export function municipalityMarksUrl(slug: string): string {
  return `/kaart/gemeente/${slug}.json`;
}

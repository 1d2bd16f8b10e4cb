/**
 * Draws a mark on the map. Its shape shows the kind of care. A hollow mark means that the care ended, a ring that the
 * licence is suspended or that enforcement is running. All of it can be seen without colour.
 */
import type { CareType } from "../../domain/codes.ts";
import { isEndedState, type EffectiveLicenceState } from "../../domain/licence.ts";
import type { EnforcementFilter } from "../../finder/browser/finder-types.ts";

export interface MarkState {
  careType: CareType;
  licenceState: EffectiveLicenceState;
  enforcement: EnforcementFilter;
}

/** The closed path of each kind of care, in a box of 24 by 24. */
export const markPaths: Readonly<Record<CareType, string>> = {
  gezinsopvang: "M12 4.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15z",
  groepsopvang: "M5.5 5.5h13v13h-13z",
  groepsopvang_samenwerkend: "M12 3.5l8.5 8.5-8.5 8.5L3.5 12z",
  buitenschools: "M12 4l8.7 15.5H3.3z",
};

/** Radius of the circle around an approximate point: it shows the neighbourhood and no more. */
export const areaRadiusMetres = 1200;

const ring = "M12 .9a11.1 11.1 0 1 1 0 22.2A11.1 11.1 0 0 1 12 .9z";

/** Returns true for a location that stopped or whose licence was lifted: its mark is hollow. */
export function isHollow({ licenceState }: MarkState): boolean {
  return isEndedState(licenceState);
}

/** Returns true when the licence is suspended or enforcement is running: the mark has a ring. */
export function hasRing({ licenceState, enforcement }: MarkState): boolean {
  return licenceState === "geschorst" || enforcement === "lopend";
}

/** Returns the contents of an SVG of 24 by 24 for a mark. Its colours come from the style sheet. */
export function markSvg(state: MarkState): string {
  const shape = `<path class="mark-shape${isHollow(state) ? " mark-hollow" : ""}" d="${markPaths[state.careType]}"/>`;
  return hasRing(state) ? `<path class="mark-ring" d="${ring}"/>${shape}` : shape;
}

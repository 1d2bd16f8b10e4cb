/** Finds the place that a state names, and its centre. */
import type { Position } from "../../domain/geo.ts";
import { slugOf } from "../../domain/text.ts";
import type { FinderState } from "./finder-types.ts";
import { areasOf, type FinderPlace } from "./named-places.ts";
import type { OpenIndex } from "./open-index.ts";

/** Returns the chosen municipality or part of it; null when it is unknown. An unknown part is ignored. */
export function chosenPlace(
  open: OpenIndex,
  { municipality, part }: Pick<FinderState, "municipality" | "part">,
): FinderPlace | null {
  if (municipality === null) return null;
  const index = open.municipalities.findIndex(({ slug }) => slug === slugOf(municipality));
  const parts = open.municipalities[index]?.parts;
  return parts ? { municipality: index, part: parts.find(({ slug }) => slug === part) ?? null } : null;
}

/** Returns the centre of the chosen postcode, or else of the chosen place; null when neither is known. */
export function centreOfState(open: OpenIndex, state: FinderState): Position | null {
  const place = chosenPlace(open, state);
  const areas = open.areas.filter((area) => area.postcode === state.postcode);
  const area = areas.find((one) => one.municipality === place?.municipality) ?? areas[0];
  return area?.centre ?? (place ? centreOf(open, place) : null);
}

/** The centre of a part is that of its first postcode. */
function centreOf(open: OpenIndex, place: FinderPlace): Position | null {
  const isInPlace = areasOf(open, place);
  const area = place.part ? open.areas.find((_, index) => isInPlace[index]) : undefined;
  return area?.centre ?? open.municipalities[place.municipality]?.centre ?? null;
}

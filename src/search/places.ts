/** The point of the place that a state names. */
import { slugOf } from "../domain/text.ts";
import type { FinderState, Position } from "./finder-types.ts";
import type { OpenIndex } from "./open-index.ts";

/** The centre of the chosen postcode, else of the chosen municipality; null when neither is known. */
export function centreOfPlace(open: OpenIndex, state: FinderState): Position | null {
  const { municipality, postcode } = state;
  const wanted =
    municipality === null ? -1 : open.municipalities.findIndex(({ slug }) => slug === slugOf(municipality));
  const areas = open.areas.filter((area) => area.postcode === postcode);
  const area = areas.find((one) => one.municipality === wanted) ?? areas[0];
  return area?.centre ?? open.municipalities[wanted]?.centre ?? null;
}

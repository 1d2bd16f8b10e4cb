/**
 * Where the places of a municipality are: a dot for each, by kind of care, and one count at the centre of a postcode for
 * all that are shown no more exactly than that, as care in private homes is (P7).
 */
import { careTypes, type CareType } from "../../domain/codes.ts";
import type { Location } from "../../domain/records.ts";
import type { MapGround } from "./map-ground.ts";
import type { DrawnCircle } from "./outlines.ts";
import type { MapWindow } from "./plane.ts";
import { postcodeCounts, type PostcodeCount } from "./postcode-counts.ts";

/** The outline of a dot around its point, by kind of care: the shapes of the other maps, small. */
export const dotShapes: Readonly<Record<CareType, string>> = {
  gezinsopvang: "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z",
  groepsopvang: "m-3.5-3.5h7v7h-7z",
  groepsopvang_samenwerkend: "m0-5l5 5-5 5-5-5z",
  buitenschools: "m0-5l5 9h-10z",
};

/** From the middle of a dot to its farthest corner. */
const dotRadius = 5;

export interface MunicipalityDots {
  /** One path for all dots of a kind. */
  paths: { careType: CareType; count: number; path: string }[];
  /** By postcode. */
  areas: PostcodeCount[];
  /** All that is drawn, as circles that a name keeps clear of. */
  marks: DrawnCircle[];
}

/** Returns the dots and counts of locations on the map of their municipality. */
export function dotsOf(locations: readonly Location[], ground: MapGround): MunicipalityDots {
  const isArea = (location: Location): boolean => location.isPrivateHome || location.point.isApproximate;
  const exact = locations.filter((one) => !isArea(one));
  const byCareType = Map.groupBy(exact, ({ careType }) => careType);
  const areas = postcodeCounts(locations.filter(isArea), ground);
  const dots = exact.map(({ point }) => ({ ...ground.window.place(point), radius: dotRadius }));
  return {
    paths: careTypes.flatMap((careType) => {
      const ofType = byCareType.get(careType) ?? [];
      const path = [...new Set(ofType.map((location) => startOf(location, ground.window)))]
        .map((start) => `${start}${dotShapes[careType]}`)
        .join("");
      return ofType.length === 0 ? [] : [{ careType, count: ofType.length, path }];
    }),
    areas,
    marks: [...areas, ...dots],
  };
}

function startOf({ point }: Location, window: MapWindow): string {
  const { x, y } = window.place(point);
  return `M${Math.round(x)} ${Math.round(y)}`;
}

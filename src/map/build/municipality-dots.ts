/**
 * Where the places of a municipality are: a dot for each, by kind of care, and one count at the centre of a postcode for
 * all that are shown no more exactly than that, as care in private homes is (P7).
 */
import { careTypes, type CareType } from "../../domain/codes.ts";
import type { Location } from "../../domain/records.ts";
import { isInView } from "./map-ground.ts";
import type { MapWindow } from "./plane.ts";

/** The outline of a dot around its point, by kind of care: the shapes of the other maps, small. */
export const dotShapes: Readonly<Record<CareType, string>> = {
  gezinsopvang: "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z",
  groepsopvang: "m-3.5-3.5h7v7h-7z",
  groepsopvang_samenwerkend: "m0-5l5 5-5 5-5-5z",
  buitenschools: "m0-5l5 9h-10z",
};

export interface PostcodeCount {
  postcode: string;
  count: number;
  x: number;
  y: number;
}

export interface MunicipalityDots {
  /** One path for all dots of a kind. */
  paths: { careType: CareType; count: number; path: string }[];
  /** By postcode. */
  areas: PostcodeCount[];
}

/** Returns the dots and counts of locations on a map. */
export function dotsOf(locations: readonly Location[], window: MapWindow): MunicipalityDots {
  const isArea = (location: Location): boolean => location.isPrivateHome || location.point.isApproximate;
  const exact = Map.groupBy(
    locations.filter((one) => !isArea(one)),
    ({ careType }) => careType,
  );
  return {
    paths: careTypes.flatMap((careType) => {
      const ofType = exact.get(careType) ?? [];
      const path = [...new Set(ofType.map((location) => startOf(location, window)))]
        .map((start) => `${start}${dotShapes[careType]}`)
        .join("");
      return ofType.length === 0 ? [] : [{ careType, count: ofType.length, path }];
    }),
    areas: areasOf(locations.filter(isArea), window),
  };
}

function startOf({ point }: Location, window: MapWindow): string {
  const { x, y } = window.place(point);
  return `M${Math.round(x)} ${Math.round(y)}`;
}

function areasOf(locations: readonly Location[], window: MapWindow): PostcodeCount[] {
  return [...Map.groupBy(locations, ({ postcode }) => postcode)]
    .map(([postcode, inside]) => ({
      postcode,
      count: inside.length,
      ...window.place((inside[0] as Location).point),
    }))
    .filter((area) => isInView(window, area))
    .sort((a, b) => a.postcode.localeCompare(b.postcode));
}

/** Makes the map of the finder's locations inside React: what each mark says and looks like comes from the finder. */
import { useEffect, useRef, useState, type RefObject } from "react";
import { distinctionText } from "../../finder/browser/distinctions.ts";
import type { Finder } from "../../finder/browser/finder-types.ts";
import { createClusterMap, type ClusterMap, type MapEvents } from "./cluster-map.ts";
import type { MarkSource } from "./cluster-marks.ts";
import { loadMapStyles } from "./map-styles.ts";
import { markLabel } from "./wording.ts";

/** Returns the name, with what sets it apart from others on the spot: `De Egel, Kerkstraat 3`. */
export function nameApart(finder: Finder, row: number): string {
  const distinction = finder.distinction(row);
  const { name } = finder.location(row);
  return distinction ? `${name}, ${distinctionText(distinction)}` : name;
}

function markSource(finder: Finder): MarkSource {
  return {
    point: finder.point,
    location(row) {
      const location = finder.location(row);
      const { latitude, longitude, isApproximate, isPrivateHome } = location;
      const isArea = isApproximate || isPrivateHome;
      return {
        latitude,
        longitude,
        label: markLabel(location, nameApart(finder, row)),
        state: location,
        isArea,
      };
    },
  };
}

/** Makes the map of a finder; it is created and removed in one effect, since strict mode runs effects twice. */
export function useClusterMap(
  { container, foot }: Record<"container" | "foot", RefObject<HTMLDivElement | null>>,
  finder: Finder,
  events: MapEvents,
): { view: ClusterMap | null; hasFailed: boolean } {
  const [view, setView] = useState<ClusterMap | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const latest = useRef(events);
  useEffect(() => {
    latest.current = events;
  });
  useEffect(() => {
    let made: ClusterMap | null = null;
    let isGone = false;
    const make = (): void => {
      if (isGone || !container.current) return;
      const handlers: MapEvents = {
        onLocation: (row) => latest.current.onLocation(row),
        onSpot: (chosen) => latest.current.onSpot(chosen),
        onPopupGone: () => latest.current.onPopupGone(),
        onMoved: () => latest.current.onMoved(),
      };
      made = createClusterMap(container.current, markSource(finder), handlers, {
        zoomsByWheel: true,
        ...(foot.current && { sourcesIn: foot.current }),
      });
      setView(made);
    };
    loadMapStyles().then(make, () => setFailed(true));
    return () => {
      isGone = true;
      made?.remove();
      setView(null);
    };
  }, [container, foot, finder]);
  return { view, hasFailed };
}

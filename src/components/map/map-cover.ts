/**
 * What lies over a map: beside the finder's list the map is as high as the window, so that its bar and its foot have no
 * place but on it. Elements around the map with the attribute `data-map-cover` are measured, since where they lie hangs
 * on the width of the window. A map keeps what somebody has to see between them.
 */

/** How much of a map is covered at its upper and its lower edge, in pixels. */
interface MapCover {
  top: number;
  bottom: number;
}

/** Measures what lies over the map in `container` now. */
function coverOf(container: HTMLElement): MapCover {
  const map = container.getBoundingClientRect();
  const cover: MapCover = { top: 0, bottom: 0 };
  for (const { top, bottom, height } of coversOf(container).map((one) => one.getBoundingClientRect())) {
    const isOver = height > 0 && top < map.bottom && bottom > map.top;
    if (!isOver) continue;
    if (top - map.top < map.bottom - bottom) cover.top = Math.max(cover.top, bottom - map.top);
    else cover.bottom = Math.max(cover.bottom, map.bottom - top);
  }
  return cover;
}

/** What Leaflet takes as the room to leave at the edges. */
interface Insets {
  paddingTopLeft: [number, number];
  paddingBottomRight: [number, number];
}

/** Adds room at the edges to what is covered there, for whatever the map has to show between them. */
export function insetsOf(
  container: HTMLElement,
  room: { side: number; top: number; bottom: number },
): Insets {
  const { top, bottom } = coverOf(container);
  return {
    paddingTopLeft: [room.side, room.top + top],
    paddingBottomRight: [room.side, room.bottom + bottom],
  };
}

/** Keeps the map's own buttons above what covers its lower edge; returns what ends that. */
export function liftControls(container: HTMLElement): () => void {
  const lift = (): void => {
    container.style.setProperty("--map-covered", `${coverOf(container).bottom}px`);
  };
  const resized = new ResizeObserver(lift);
  for (const element of [container, ...coversOf(container)]) resized.observe(element);
  return () => resized.disconnect();
}

/** Returns what lies over a map, or beside it where there is room. */
export function coversOf(container: HTMLElement): Element[] {
  return [...(container.parentElement?.querySelectorAll("[data-map-cover]") ?? [])];
}

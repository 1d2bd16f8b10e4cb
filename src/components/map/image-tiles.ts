/**
 * Image tiles from the publisher's tile server, above our own layer: where a tile does not load, ours stays
 * visible. Leaflet's own tile layer puts a `data:` image in tiles it drops, which the content policy forbids.
 */
import { GridLayer, LatLngBounds, type Coords, type DoneCallback, type Map as LeafletMap } from "leaflet";
import type { Bounds } from "../../domain/geo.ts";
import type { TileSource } from "../../map/browser/base-data.ts";

/** Longest wait for a tile. */
const tileTimeoutMs = 8_000;

/** Number of failures in a row after which no more tiles are requested. */
const maxFailures = 6;

class ImageTiles extends GridLayer {
  readonly #source: TileSource;
  readonly #onGivenUp: () => void;
  #failures = 0;

  constructor(source: TileSource, onGivenUp: () => void) {
    super({
      maxNativeZoom: source.maxZoom,
      attribution: source.attribution,
      className: "map-tiles",
      ...(source.bounds && { bounds: toLatLngBounds(source.bounds) }),
    });
    this.#source = source;
    this.#onGivenUp = onGivenUp;
  }

  protected override createTile(coords: Coords, done: DoneCallback): HTMLElement {
    const image = document.createElement("img");
    image.alt = "";
    const settle = (error?: Error): void => {
      clearTimeout(timer);
      image.onload = image.onerror = null;
      if (error) image.removeAttribute("src");
      this.#count(error === undefined);
      done(error, image);
    };
    const timer = setTimeout(() => settle(new Error("The tile takes too long.")), tileTimeoutMs);
    image.onload = () => settle();
    image.onerror = () => settle(new Error("The tile can't be had."));
    image.src = tileUrl(this.#source, coords);
    this.#cancelWhenUnloaded(image, timer);
    return image;
  }

  #cancelWhenUnloaded(image: HTMLImageElement, timer: ReturnType<typeof setTimeout>): void {
    const cancel = ({ tile }: { tile: HTMLElement }): void => {
      if (tile !== image) return;
      clearTimeout(timer);
      image.onload = image.onerror = null;
      if (!image.complete) image.removeAttribute("src");
      this.off("tileunload", cancel);
    };
    this.on("tileunload", cancel);
  }

  #count(isLoaded: boolean): void {
    this.#failures = isLoaded ? 0 : this.#failures + 1;
    if (this.#failures === maxFailures) this.#onGivenUp();
  }
}

function toLatLngBounds([west, south, east, north]: Bounds): LatLngBounds {
  return new LatLngBounds([south, west], [north, east]);
}

/** Returns the URL of one tile. */
export function tileUrl({ url }: TileSource, { x, y, z }: { x: number; y: number; z: number }): string {
  const values: Record<string, number> = { x, y, z };
  return url.replace(/\{([xyz])\}/g, (_, name: string) => String(values[name]));
}

/** Shows the tiles on a map, and removes them again when the server does not answer. */
export function addImageTiles(map: LeafletMap, source: TileSource, onGivenUp: () => void): void {
  const tiles = new ImageTiles(source, () => {
    // Leaflet is still working on this tile, so the layer is removed after it.
    setTimeout(() => {
      tiles.remove();
      onGivenUp();
    });
  });
  tiles.addTo(map);
}

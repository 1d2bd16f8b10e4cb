/** Converts the tile layer of the settings to what the map reads: one address with `{z}`, `{x}` and `{y}` in it. */
import type { TileLayer } from "../../domain/settings-schema.ts";
import type { TileSource } from "../browser/base-data.ts";

/** Gives a WMTS service the same form as plain tiles. */
export function tileSource(layer: TileLayer | null): TileSource | null {
  if (layer === null) return null;
  const { attribution, maxZoom, bounds } = layer;
  return {
    url: layer.kind === "xyz" ? layer.url : wmtsUrl(layer),
    attribution: asText(attribution),
    maxZoom,
    bounds,
  };
}

function wmtsUrl(layer: Extract<TileLayer, { kind: "wmts" }>): string {
  const query = new URLSearchParams({
    service: "WMTS",
    request: "GetTile",
    version: "1.0.0",
    layer: layer.layer,
    style: layer.style,
    tilematrixset: layer.tileMatrixSet,
    format: layer.format,
  });
  // URLSearchParams would encode the braces.
  return `${layer.url}?${query}&tilematrix={z}&tilecol={x}&tilerow={y}`;
}

/** Escapes the attribution: the map reads it as HTML, while the settings hold plain text. */
function asText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

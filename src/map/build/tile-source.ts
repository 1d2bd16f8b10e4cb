/** The tile layer of the settings as the map reads it: one address with `{z}`, `{x}` and `{y}` in it. */
import type { TileLayer } from "../../domain/settings-schema.ts";
import type { TileSource } from "../browser/base-data.ts";

/** Puts a WMTS service in the same form as plain tiles. */
export function tileSource(layer: TileLayer | null): TileSource | null {
  if (layer === null) return null;
  const { attribution, maxZoom } = layer;
  return {
    url: layer.kind === "xyz" ? layer.url : wmtsUrl(layer),
    attribution: asText(attribution),
    maxZoom,
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
  // Not through URLSearchParams, which would encode the braces.
  return `${layer.url}?${query}&tilematrix={z}&tilecol={x}&tilerow={y}`;
}

/** The map takes the attribution for HTML; in the settings it is plain text. */
function asText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

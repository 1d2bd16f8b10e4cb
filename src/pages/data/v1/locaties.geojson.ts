/** The locations on the map, as GeoJSON. */
import type { APIRoute } from "astro";
import { locationsGeoJson } from "../../../downloads/geojson.ts";
import { openDownloads } from "../../../open-downloads.ts";

export const GET: APIRoute = async () =>
  new Response(locationsGeoJson(await openDownloads()), {
    headers: { "Content-Type": "application/geo+json" },
  });

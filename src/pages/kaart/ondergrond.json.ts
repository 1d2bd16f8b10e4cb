/** Serves the base of every map: names, land, sea, borders and the source of image tiles. */
import type { APIRoute } from "astro";
import type { BaseData } from "../../map/browser/base-data.ts";
import { areaNames } from "../../map/build/area-names.ts";
import { baseLayers } from "../../map/build/base-layers.ts";
import { placeNames } from "../../map/build/place-names.ts";
import { tileSource } from "../../map/build/tile-source.ts";
import { borderSources, surroundingsSource } from "../../strings/reference-sources.ts";
import { getRegister, getSettings } from "../../site-data.ts";

export const GET: APIRoute = async () => {
  const register = getRegister();
  const data: BaseData = {
    places: placeNames(register),
    areas: areaNames(),
    layers: baseLayers(register.mapContext),
    source: `${borderSources[register.mapContext.bordersOf]}. ${surroundingsSource}`,
    tiles: tileSource(getSettings().tileLayer),
  };
  return Response.json(data);
};

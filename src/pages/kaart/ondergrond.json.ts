/** Serves the base of every map: place names, borders and the source of image tiles. */
import type { APIRoute } from "astro";
import type { BaseData } from "../../map/browser/base-data.ts";
import { borderLines } from "../../map/build/borders.ts";
import { placeNames } from "../../map/build/place-names.ts";
import { tileSource } from "../../map/build/tile-source.ts";
import { borderSources } from "../../strings/reference-sources.ts";
import { getRegister, getSettings } from "../../site-data.ts";

export const GET: APIRoute = async () => {
  const register = getRegister();
  const { borders, bordersOf } = register.mapContext;
  const data: BaseData = {
    places: placeNames(register),
    borders: borderLines(borders),
    borderSource: borderSources[bordersOf],
    tiles: tileSource(getSettings().tileLayer),
  };
  return Response.json(data);
};

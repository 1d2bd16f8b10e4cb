/** Serves the finder's index, which is fetched when a visitor starts to search. */
import type { APIRoute } from "astro";
import { buildFinderIndex } from "../../finder/build/build-index.ts";
import { getRegister } from "../../site-data.ts";

export const GET: APIRoute = async () => Response.json(buildFinderIndex(getRegister()));

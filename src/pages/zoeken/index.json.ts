/** The finder's index, fetched when a visitor starts to search. */
import type { APIRoute } from "astro";
import { openRegister } from "../../open-register.ts";
import { buildFinderIndex } from "../../finder/build/build-index.ts";

export const GET: APIRoute = async () => Response.json(buildFinderIndex(await openRegister()));

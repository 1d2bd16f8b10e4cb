/** What this publication leaves for the next one to be compared with. */
import type { APIRoute } from "astro";
import { openPublication } from "../../../open-publication.ts";
import { writeStanding } from "../../../publication/changes/standing.ts";

export const GET: APIRoute = async () => new Response(writeStanding((await openPublication()).standing));

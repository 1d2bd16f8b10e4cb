/** The downloads described for data catalogues. */
import type { APIRoute } from "astro";
import { dcatCatalogue } from "../../../downloads/dcat.ts";
import { openDownloads } from "../../../open-downloads.ts";

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(dcatCatalogue(await openDownloads())), {
    headers: { "Content-Type": "application/ld+json" },
  });

/** Serves a description of the downloads for data catalogues. */
import type { APIRoute } from "astro";
import { dcatCatalogue } from "../../../downloads/dcat.ts";
import { getDownloads } from "../../../site-data.ts";

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(dcatCatalogue(getDownloads())), {
    headers: { "Content-Type": "application/ld+json" },
  });

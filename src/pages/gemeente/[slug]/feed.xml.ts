/** The changes of all locations in a municipality, as a feed. */
import type { APIRoute } from "astro";
import { municipalitySlugs, type Municipality } from "../../../domain/municipalities.ts";
import { municipalityFeed } from "../../../feeds/feeds.ts";
import { feedResponse } from "../../../feeds/response.ts";
import { openDownloads } from "../../../open-downloads.ts";
import { openRegister } from "../../../open-register.ts";

export async function getStaticPaths() {
  // Here for the development server alone: a build writes them itself (src/publish/data-files.ts).
  if (import.meta.env.PROD) return [];
  const { municipalities } = await openRegister();
  return municipalitySlugs(municipalities).map(({ slug, municipality }) => ({
    params: { slug },
    props: { municipality },
  }));
}

export const GET: APIRoute<{ municipality: Municipality }> = async ({ props }) =>
  feedResponse(municipalityFeed(props.municipality, await openDownloads()));

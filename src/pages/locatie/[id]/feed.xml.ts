/** The changes of one location, as a feed. */
import type { APIRoute } from "astro";
import type { Location } from "../../../domain/records.ts";
import { locationFeed } from "../../../feeds/feeds.ts";
import { feedResponse } from "../../../feeds/response.ts";
import { openDownloads } from "../../../open-downloads.ts";
import { openRegister } from "../../../open-register.ts";

export async function getStaticPaths() {
  // Here for the development server alone: a build writes them itself (src/publish/data-files.ts).
  if (import.meta.env.PROD) return [];
  const { records } = await openRegister();
  return records.locations.map((location) => ({ params: { id: location.id }, props: { location } }));
}

export const GET: APIRoute<{ location: Location }> = async ({ props }) =>
  feedResponse(locationFeed(props.location, await openDownloads()));

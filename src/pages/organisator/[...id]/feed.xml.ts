/** The changes of all locations of an organiser, as a feed. */
import type { APIRoute } from "astro";
import type { Organiser } from "../../../domain/records.ts";
import { organiserFeed } from "../../../feeds/feeds.ts";
import { feedResponse } from "../../../feeds/response.ts";
import { openDownloads } from "../../../open-downloads.ts";
import { openRegister } from "../../../open-register.ts";
import { buildName } from "../../../urls.ts";

export async function getStaticPaths() {
  // Here for the development server alone: a build writes them itself (src/publish/data-files.ts).
  if (import.meta.env.PROD) return [];
  const { records } = await openRegister();
  return records.organisers.map((organiser) => ({
    params: { id: buildName(organiser.id) },
    props: { organiser },
  }));
}

export const GET: APIRoute<{ organiser: Organiser }> = async ({ props }) =>
  feedResponse(organiserFeed(props.organiser, await openDownloads()));

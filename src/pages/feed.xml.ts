/** Every change, as a feed. */
import type { APIRoute } from "astro";
import { siteFeed } from "../feeds/feeds.ts";
import { feedResponse } from "../feeds/response.ts";
import { openDownloads } from "../open-downloads.ts";

export const GET: APIRoute = async () => feedResponse(siteFeed(await openDownloads()));

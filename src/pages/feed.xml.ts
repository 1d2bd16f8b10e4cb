/** Serves every change as a feed. */
import type { APIRoute } from "astro";
import { siteFeed } from "../feeds/feeds.ts";
import { feedResponse } from "../feeds/response.ts";
import { getDownloads } from "../site-data.ts";

export const GET: APIRoute = async () => feedResponse(siteFeed(getDownloads()));

/** Which publication this is. */
import type { APIRoute } from "astro";
import { publicationFile } from "../../../downloads/publication-file.ts";
import { openDownloads } from "../../../open-downloads.ts";

export const GET: APIRoute = async () => Response.json(publicationFile(await openDownloads()));

/** Serves the number and the day of this publication. */
import type { APIRoute } from "astro";
import { publicationFile } from "../../../downloads/publication-file.ts";
import { getDownloads } from "../../../site-data.ts";

export const GET: APIRoute = async () => Response.json(publicationFile(getDownloads()));

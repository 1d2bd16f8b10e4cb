/** The CSV files described for programs. */
import type { APIRoute } from "astro";
import { dataPackage } from "../../../downloads/data-package.ts";
import { openDownloads } from "../../../open-downloads.ts";

export const GET: APIRoute = async () => Response.json(dataPackage(await openDownloads()));

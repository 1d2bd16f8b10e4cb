/** Serves a description of the CSV files for programs. */
import type { APIRoute } from "astro";
import { dataPackage } from "../../../downloads/data-package.ts";
import { getDownloads } from "../../../site-data.ts";

export const GET: APIRoute = async () => Response.json(dataPackage(getDownloads()));

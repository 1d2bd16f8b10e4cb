/** Builds and serves the sites of the long runs: the whole sample, and an export in which everything is many. */
import { join } from "node:path";
import { makeSample, makeSamplePrevious } from "../../bin/sample-export.ts";
import { defaultSettings } from "../../src/domain/settings-schema.ts";
import { buildSiteByCommand, testFolder } from "../site-build.ts";
import { writeExport } from "../export-folder.ts";
import { writeExtremeExport } from "./extreme-export.ts";
import { serveSite, type SiteServer } from "../site-server.ts";

export interface LongSite {
  folder: string;
  server: SiteServer;
}

/** Builds the site of the whole sample, which takes some minutes. */
export async function buildWholeSite(): Promise<LongSite> {
  const folder = join(testFolder, "whole-site");
  const previous = await makeSamplePrevious("whole", defaultSettings);
  await buildSiteByCommand(makeSample("whole"), folder, { PORTAL_PREVIOUS: previous });
  return { folder, server: await serveSite(folder) };
}

/** Builds the site of the extreme export, all of which is new since the publication before. */
export async function buildExtremeSite(): Promise<LongSite> {
  const folder = join(testFolder, "extreme-site");
  const previous = join(testFolder, "extreme-site-previous");
  await buildSiteByCommand(writeExport(), previous);
  await buildSiteByCommand(writeExtremeExport(), folder, { PORTAL_PREVIOUS: previous });
  return { folder, server: await serveSite(folder) };
}

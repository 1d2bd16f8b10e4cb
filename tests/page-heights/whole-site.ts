/** Builds and serves the whole sample, with what changed in its last month, for the long run. */
import { join } from "node:path";
import { makeSample, makeSamplePrevious } from "../../bin/sample-export.ts";
import { defaultSettings } from "../../src/domain/settings-schema.ts";
import { buildSiteByCommand, testFolder } from "../site-build.ts";
import { serveSite, type SiteServer } from "../site-server.ts";

export interface WholeSite {
  folder: string;
  server: SiteServer;
}

/** Builds the site of the whole sample, which takes some minutes. */
export async function buildWholeSite(): Promise<WholeSite> {
  const folder = join(testFolder, "whole-site");
  const previous = await makeSamplePrevious("whole", defaultSettings);
  await buildSiteByCommand(makeSample("whole"), folder, { PORTAL_PREVIOUS: previous });
  return { folder, server: await serveSite(folder) };
}

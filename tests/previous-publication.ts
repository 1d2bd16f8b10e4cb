/** The publication before the one that a test builds: its standing, where PORTAL_PREVIOUS looks for it. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { openExport } from "../src/open-register.ts";
import { standingPath, writeStanding } from "../src/publication/changes/standing.ts";
import { makePublication } from "../src/publication/publication.ts";
import { settings } from "../src/settings.ts";

/** Publishes an export as the very first publication, as far as the next one needs it; gives the folder. */
export async function publishBefore(exportDirectory: string, directory: string): Promise<string> {
  const { register } = await openExport(exportDirectory);
  const { standing } = makePublication(register, null, settings.policy.pastTrajectoryYears);
  mkdirSync(dirname(join(directory, standingPath)), { recursive: true });
  writeFileSync(join(directory, standingPath), writeStanding(standing));
  return directory;
}

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

/** A first publication that showed nothing, so that all that is public now is news. */
export function publishNothingBefore(directory: string, peildatum: string): string {
  mkdirSync(dirname(join(directory, standingPath)), { recursive: true });
  const publications = [{ number: 1, peildatum }];
  writeFileSync(
    join(directory, standingPath),
    writeStanding({ contract: 1, publications, facts: [], withdrawals: [] }),
  );
  return directory;
}

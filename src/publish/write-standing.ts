/** Begins a chain of publications without building any pages: for samples, which need something to follow on. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { openExport } from "../open-register.ts";
import { settings } from "../settings.ts";
import { standingPath, writeStanding } from "../change-log/standing.ts";
import { makePublication } from "../change-log/publication.ts";

/** Writes into `directory` what a first publication of the export would leave for the next one. */
export async function writeStandingOf(exportDirectory: string, directory: string): Promise<void> {
  const { register } = await openExport(exportDirectory);
  const { standing } = makePublication(register, null, settings.policy.pastTrajectoryYears);
  const path = join(directory, standingPath);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, writeStanding(standing));
}

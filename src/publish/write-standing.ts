/** Begins a chain of publications without building any pages: for samples, which need something to follow on. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Settings } from "../domain/settings-schema.ts";
import { loadSite } from "../load-site.ts";
import { standingPath, writeStanding } from "../change-log/standing.ts";

/** Writes into `directory` what a first publication of the export would leave for the next one. */
export async function writeStandingOf(
  exportDirectory: string,
  directory: string,
  settings: Settings,
): Promise<void> {
  const { site } = await loadSite({ exportDirectory, previousPublication: null, settings });
  const { standing } = site.publication;
  const path = join(directory, standingPath);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, writeStanding(standing));
}

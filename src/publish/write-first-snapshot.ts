/** Begins a chain of publications without building any pages, for samples, which need a publication to follow. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Settings } from "../domain/settings-schema.ts";
import { loadSite } from "../load-site.ts";
import { snapshotPath, formatSnapshot } from "../change-log/snapshot.ts";

/** Writes into `directory` the snapshot that a first publication of the export would leave for the next one. */
export async function writeFirstSnapshot(
  exportDirectory: string,
  directory: string,
  settings: Settings,
): Promise<void> {
  const { site } = await loadSite({ exportDirectory, previousPublication: null, settings });
  const { snapshot } = site.publication;
  const path = join(directory, snapshotPath);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, formatSnapshot(snapshot));
}

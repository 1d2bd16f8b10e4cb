/** Makes the publication before the one that a test builds, where PORTAL_PREVIOUS looks for it. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { snapshotPath, formatSnapshot } from "../src/change-log/snapshot.ts";

/** Writes the snapshot of a first publication that showed nothing, so that everything public now is news. */
export function publishNothingBefore(directory: string, peildatum: string): string {
  mkdirSync(dirname(join(directory, snapshotPath)), { recursive: true });
  const publications = [{ number: 1, peildatum }];
  writeFileSync(
    join(directory, snapshotPath),
    formatSnapshot({ contract: 1, publications, facts: [], withdrawals: [] }),
  );
  return directory;
}

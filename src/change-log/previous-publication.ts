/** Reads the snapshot of the last publication, from a folder or from the web. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PublicationRefused } from "./refused.ts";
import { parseSnapshot, snapshotPath, type Snapshot } from "./snapshot.ts";

const timeoutMs = 60_000;

/** Reads the snapshot of the publication at `source`, a folder or an http(s) address. Throws PublicationRefused. */
export async function readPreviousPublication(source: string): Promise<Snapshot> {
  const address = isWebAddress(source) ? new URL(snapshotPath, source).href : join(source, snapshotPath);
  try {
    return parseSnapshot(await readText(source, address));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    // Without the snapshot the change log would break off, so nothing is built.
    throw new PublicationRefused(
      `The last publication could not be read from ${address}: ${reason}\n` +
        "PORTAL_PREVIOUS must name the folder or the web address of a publication of this portal. " +
        "For the very first publication, leave it out.",
      "previous",
      { cause: error },
    );
  }
}

function isWebAddress(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

async function readText(source: string, address: string): Promise<string> {
  if (!isWebAddress(source)) {
    if (!existsSync(source)) throw new Error("there is no such folder.");
    return readFile(address, "utf8");
  }
  const response = await fetch(address, { signal: AbortSignal.timeout(timeoutMs) });
  if (!response.ok) throw new Error(`the server answered ${response.status}.`);
  return response.text();
}

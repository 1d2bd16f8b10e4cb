/** What the last publication left: read from a folder, or from the web where it stands. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PublicationRefused } from "./refused.ts";
import { readStanding, standingPath, type Standing } from "./standing.ts";

const secondsToAnswer = 60;

/** Reads what stands in the publication at `source`, a folder or an http(s) address. Throws PublicationRefused. */
export async function readPreviousPublication(source: string): Promise<Standing> {
  const place = isWebAddress(source) ? new URL(standingPath, source).href : join(source, standingPath);
  try {
    return readStanding(await readText(source, place));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    // Without it the change log would break off, so nothing is built.
    throw new PublicationRefused(
      `The last publication could not be read from ${place}: ${reason}\n` +
        "PORTAL_PREVIOUS must name the folder or the web address of a publication of this portal. " +
        "For the very first publication, leave it out.",
      { cause: error },
    );
  }
}

function isWebAddress(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

async function readText(source: string, place: string): Promise<string> {
  if (!isWebAddress(source)) {
    if (!existsSync(source)) throw new Error("there is no such folder.");
    return readFile(place, "utf8");
  }
  const response = await fetch(place, { signal: AbortSignal.timeout(secondsToAnswer * 1000) });
  if (!response.ok) throw new Error(`the server answered ${response.status}.`);
  return response.text();
}

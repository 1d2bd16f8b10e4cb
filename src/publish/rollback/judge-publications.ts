/** Lists the publications that are kept in a folder, and judges which of them may be made current again. */
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseSnapshot, publicationRefOf, snapshotPath } from "../../change-log/snapshot.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { publicationFilePath, publicationFileSchema } from "../../domain/publication-file.ts";
import { currentFolder } from "../current-link.ts";
import { partsOfFolderName } from "../folder-name.ts";
import type { Memory, ShownItem } from "../withholdings/memory.ts";
import { readMemory, type MemoryReading } from "../withholdings/memory-file.ts";
import { itemsInForce } from "../withholdings/shown-though-withheld.ts";

/** Why a publication may not be made current. */
export type Obstacle =
  | { kind: "current" }
  | { kind: "damaged"; problem: string }
  | { kind: "memory missing" }
  | { kind: "memory damaged"; problem: string }
  | { kind: "unknown" }
  | { kind: "shows"; items: ShownItem[] };

export interface KeptPublication {
  /** The name of its folder. */
  name: string;
  number: number;
  peildatum: IsoDate;
  /** The number of rows of each of its downloads, and of what was new in it; null where it is damaged. */
  counts: { rows: Readonly<Record<string, number>>; changes: number } | null;
  /** Null where it may be made current. */
  obstacle: Obstacle | null;
}

/** Lists the publications, newest first; `today` is the day on the clock of this machine. */
export async function judgePublications(directory: string, today: IsoDate): Promise<KeptPublication[]> {
  const current = await currentFolder(directory);
  const memory = await readMemory(directory);
  const kept: KeptPublication[] = [];
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    const parts = partsOfFolderName(entry.name);
    if (parts === null || !entry.isDirectory()) continue;
    const { name } = entry;
    const counts = await readCounts(join(directory, name), parts);
    const obstacle =
      (typeof counts === "string" ? ({ kind: "damaged", problem: counts } as const) : null) ??
      (name === current ? ({ kind: "current" } as const) : obstacleIn(memory, name, today));
    kept.push({ name, ...parts, counts: typeof counts === "string" ? null : counts, obstacle });
  }
  return kept.sort((a, b) => b.number - a.number || (a.name < b.name ? 1 : -1));
}

function obstacleIn(reading: MemoryReading, name: string, today: IsoDate): Obstacle | null {
  if (reading.state === "missing") return { kind: "memory missing" };
  if (reading.state === "damaged") return { kind: "memory damaged", problem: reading.problem };
  return obstacleKnown(reading.memory, name, today);
}

/** The day of the machine counts too: a withholding may have begun since the last publication. */
function obstacleKnown({ publications, peildatum }: Memory, name: string, today: IsoDate): Obstacle | null {
  const known = publications.find(({ publication }) => publication === name);
  if (!known) return { kind: "unknown" };
  const items = itemsInForce(known.shows, [peildatum, today]);
  return items.length === 0 ? null : { kind: "shows", items };
}

const ownFile = publicationFileSchema.pick({
  nummer: true,
  peildatum: true,
  aantal_rijen: true,
  aantal_wijzigingen: true,
});

/** The files without which no visitor, next publication or alert service can do. */
const neededFiles = ["index.html", "404.html", "data/v1/wijzigingen.json"];

/** Reads what the publication says of itself; returns what is wrong with it as text. */
async function readCounts(
  folder: string,
  { number, peildatum }: { number: number; peildatum: IsoDate },
): Promise<KeptPublication["counts"] | string> {
  const missing = neededFiles.find((file) => !existsSync(join(folder, file)));
  if (missing !== undefined) return `${missing} is missing`;
  const file = await readOwn(folder, publicationFilePath, (text) => ownFile.parse(JSON.parse(text)));
  const snapshot = await readOwn(folder, snapshotPath, parseSnapshot);
  if (file === null) return `${publicationFilePath} can't be read`;
  if (snapshot === null) return `${snapshotPath.slice(1)} can't be read`;
  const refs = [{ number: file.nummer, peildatum: file.peildatum }, publicationRefOf(snapshot)];
  if (refs.some((ref) => ref.number !== number || ref.peildatum !== peildatum)) {
    return "its files are of another publication than its name";
  }
  return { rows: file.aantal_rijen, changes: file.aantal_wijzigingen };
}

async function readOwn<T>(folder: string, path: string, parse: (text: string) => T): Promise<T | null> {
  try {
    return parse(await readFile(join(folder, path), "utf8"));
  } catch {
    return null;
  }
}

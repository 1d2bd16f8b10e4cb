/**
 * Puts the site that was built in `next` in place, and makes it current. Until the link `current` is renamed, everything
 * that fails leaves the old publication as it was; from then on the new one is public, whatever fails.
 */
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { pointCurrentAt } from "./current-link.ts";
import { faultAfterSwitch } from "./explain-fault.ts";
import { noteNextName, removeLeftovers, removeOldPublications } from "./kept-publications.ts";
import { writeChangedFiles, type ChangedFiles } from "./operator-files/changed-files.ts";
import { writeHashList, type HashList } from "./operator-files/hash-list.ts";
import { flushFolder } from "./target-folder.ts";
import { writeBothMemories, writeNextMemory, type MemoryCheck } from "./withholdings/check-against-memory.ts";

/** The publication that becomes current. */
export interface NextInPlace {
  /** The name of its folder. */
  name: string;
  number: number;
  /** The folder of the publication that is current before it; null for the first one. */
  previous: string | null;
  memoryCheck: MemoryCheck;
  /** The hash of each of its files. */
  hashes: HashList;
  /** How many publications stay on disk. */
  keep: number;
}

/** Returns where the site is built: beside the publications, on the same file system. */
export function buildFolder(directory: string): string {
  return join(directory, "next");
}

/** Makes the built site current. Throws with the old publication current, and nothing left of the new one. */
export async function makeCurrent(
  directory: string,
  { name, memoryCheck, hashes }: NextInPlace,
): Promise<void> {
  const building = buildFolder(directory);
  const folder = join(directory, name);
  try {
    await noteNextName(directory, name);
    await writeHashList(folder, hashes);
    await flushFolder(building);
    await writeBothMemories(directory, memoryCheck);
    await rm(folder, { recursive: true, force: true });
    await rename(building, folder);
    await pointCurrentAt(directory, name);
  } catch (error) {
    await removeLeftovers(directory).catch(() => undefined);
    throw error;
  }
}

/** Does what is left once the publication is current. What fails is a warning, for it can't undo the publication. */
export async function tidyUp(
  directory: string,
  { name, number, previous, memoryCheck, keep }: NextInPlace,
  warn: (line: string) => void,
): Promise<ChangedFiles | null> {
  let files: ChangedFiles | null = null;
  const steps: [consequence: string, step: () => Promise<unknown>][] = [
    [
      "its private memory still holds the last one too, and is valid so",
      () => writeNextMemory(directory, memoryCheck),
    ],
    [
      "changes.txt is still the list of an earlier one",
      async () => (files = await writeChangedFiles(directory, previous, name)),
    ],
    [
      "older publications were not all removed",
      () => removeOldPublications(directory, { current: name, previous, unfit: memoryCheck.unfit }, keep),
    ],
  ];
  for (const [consequence, step] of steps) {
    try {
      await step();
    } catch (error) {
      warn(`Publication ${number} is current, but ${consequence}: ${faultAfterSwitch(error)}`);
    }
  }
  return files;
}

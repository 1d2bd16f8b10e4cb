/** Finds what the next publication has to know of those that came after the current one, where a rollback took it back. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { LaterPublications } from "../../change-log/after-rollback.ts";
import { readPreviousPublication } from "../../change-log/previous-publication.ts";
import { currentFolder } from "../current-link.ts";
import { partsOfFolderName } from "../folder-name.ts";
import { readMemory } from "../withholdings/memory-file.ts";

/** Reads the newest publication, where it is not the current one, and the highest number that was ever used. */
export async function readLaterPublications(directory: string): Promise<LaterPublications> {
  const reading = await readMemory(directory);
  const highestKnown = reading.state === "whole" ? reading.memory.highestNumber : 0;
  const numbered = (await readdir(directory)).flatMap((name) => {
    const parts = partsOfFolderName(name);
    return parts === null ? [] : [{ name, number: parts.number }];
  });
  const current = partsOfFolderName((await currentFolder(directory)) ?? "")?.number ?? 0;
  // A folder with a higher number than the memory knows never became current: its run was killed before that.
  const [newest] = numbered
    .filter(({ number }) => number > current && number <= highestKnown)
    .sort((a, b) => b.number - a.number);
  return {
    newest: newest ? await readPreviousPublication(join(directory, newest.name)).catch(() => null) : null,
    highestNumber: Math.max(0, current, highestKnown, ...numbered.map(({ number }) => number)),
  };
}

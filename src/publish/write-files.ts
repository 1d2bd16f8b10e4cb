/**
 * Writes the files of a site. Each step on the disk blocks the thread: for so many small files that takes a tenth of the
 * time of handing each step to another thread and waiting for its answer.
 */
import { closeSync, mkdirSync, openSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { inLargeParts } from "../formats/large-parts.ts";

/** A file of a site. */
export interface SiteFile {
  url: string;
  /** The contents, piece by piece, so that a large file is never in memory whole. */
  pieces: Iterable<string>;
}

/**
 * Writes each file to the path of its URL below `folder`, and lets other work of the thread go on between two of them. When
 * one fails, no other is begun.
 */
export async function writeFiles(files: Iterable<SiteFile>, folder: string): Promise<void> {
  for (const { url, pieces } of files) {
    writeParts(join(folder, decodeURIComponent(url)), inLargeParts(pieces));
    await setImmediate();
  }
}

/** Writes the parts of a file, one after the other, to `path`, and makes the folders that it needs. */
export function writeParts(path: string, parts: Iterable<string | Uint8Array>): void {
  const file = openFile(path);
  try {
    for (const part of parts) writeFileSync(file, part);
  } finally {
    closeSync(file);
  }
}

/** Opens a file for writing. Most folders are there, since pages are in them: only where one is missing, it is made. */
function openFile(path: string): number {
  try {
    return openSync(path, "w");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    mkdirSync(dirname(path), { recursive: true });
    return openSync(path, "w");
  }
}

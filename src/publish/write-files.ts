/**
 * Writes the files of a site. Each step on the disk blocks the thread: for so many small files, handing each step to
 * another thread and waiting for its answer takes longer than the step itself.
 */
import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inLargeParts } from "../formats/large-parts.ts";

/** A file of a site. */
export interface SiteFile {
  url: string;
  /** The contents, piece by piece, so that a large file is never in memory whole. */
  pieces: Iterable<string>;
}

/** A part of a file, most often all of it; the first one begins the file. */
export interface FilePart {
  path: string;
  content: string | Uint8Array<ArrayBuffer>;
  isFirst: boolean;
}

/** Writes each file to the path of its URL below `folder`. When one fails, no other is begun. */
export function writeFiles(files: Iterable<SiteFile>, folder: string): void {
  for (const file of files) for (const part of filePartsOf(file, folder)) writePart(part);
}

/** Yields the parts of a file, which goes to the path of its URL below `folder`. */
export function* filePartsOf({ url, pieces }: SiteFile, folder: string): Generator<FilePart> {
  const path = join(folder, decodeURIComponent(url));
  let isFirst = true;
  for (const content of inLargeParts(pieces)) {
    yield { path, content, isFirst };
    isFirst = false;
  }
}

/** Writes a part to its file, and makes the folders that a new file needs. */
export function writePart({ path, content, isFirst }: FilePart): void {
  if (!isFirst) return appendFileSync(path, content);
  try {
    writeFileSync(path, content);
  } catch (error) {
    // Most folders are there: only where one is missing, it is made.
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

/** Lists the memory of parts that one thread can move to another rather than copy. */
export function buffersOf(parts: readonly FilePart[]): ArrayBuffer[] {
  return parts.flatMap(({ content }) => (typeof content === "string" ? [] : [content.buffer]));
}

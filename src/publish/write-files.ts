/** Writes files of a site that Astro does not render, several at once: the disk takes its time for each of them. */
import { mkdir, open, type FileHandle } from "node:fs/promises";
import { dirname, join } from "node:path";

/** A file of a site. */
export interface SiteFile {
  url: string;
  /** The contents, piece by piece, so that a large file is never in memory whole. */
  pieces: Iterable<string>;
}

const filesAtOnce = 16;

/** Writes each file to the path of its URL below `folder`. When one fails, no other is begun. */
export async function writeFiles(files: Iterable<SiteFile>, folder: string): Promise<void> {
  const queue = Iterator.from(files);
  const writeFromQueue = async (): Promise<void> => {
    for (const { url, pieces } of queue) await writePieces(join(folder, decodeURIComponent(url)), pieces);
  };
  await Promise.all(Array.from({ length: filesAtOnce }, writeFromQueue));
}

async function writePieces(path: string, pieces: Iterable<string>): Promise<void> {
  const file = await openFile(path);
  try {
    for (const part of inLargeParts(pieces)) await file.writeFile(part);
  } finally {
    await file.close();
  }
}

/** Opens a file for writing. Most folders are there, since pages are in them: only where one is missing, it is made. */
async function openFile(path: string): Promise<FileHandle> {
  try {
    return await open(path, "w");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    await mkdir(dirname(path), { recursive: true });
    return open(path, "w");
  }
}

const minPartLength = 1 << 18;

/** Joins pieces, most of which are a line, so that the disk is asked seldom. */
function* inLargeParts(pieces: Iterable<string>): Generator<string> {
  let part = "";
  for (const piece of pieces) {
    part += piece;
    if (part.length < minPartLength) continue;
    yield part;
    part = "";
  }
  yield part;
}

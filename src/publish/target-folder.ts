/** Opens the folder of all publications, and flushes to disk what a power cut must not undo. */
import { execFile } from "node:child_process";
import { lstat, mkdir, open, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { PublicationRefused } from "../change-log/refused.ts";
import { filesIn } from "./verify/built-pages.ts";

/** Makes the folder where it is missing. Throws PublicationRefused where `current` in it is no link. */
export async function openTargetFolder(directory: string): Promise<void> {
  await makeFolder(directory);
  const current = join(directory, "current");
  const found = await lstat(current).catch(() => null);
  if (found === null || found.isSymbolicLink()) return;
  throw new PublicationRefused(
    `Nothing was published: ${current} is a ${found.isDirectory() ? "folder" : "file"}, and it has to be the symbolic ` +
      "link that publish makes. Move it elsewhere, or name another folder with --to.",
    "target",
  );
}

/** Makes a folder with those above it. Node's own `recursive` never returns where the system makes none, as in /proc. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" && !(await isFolder(dirname(path)))) {
      await makeFolder(dirname(path));
      await mkdir(path);
    } else if (!(await isFolder(path))) throw error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() ?? false;
}

/**
 * Writes everything in a folder to disk. A rename may reach the disk before the content of what it renames: after a power
 * cut `current` would then lead to empty files.
 */
export async function flushFolder(folder: string): Promise<void> {
  try {
    // One flush of the file system takes seconds, where one for each of some 75,000 files takes minutes.
    await promisify(execFile)("sync", ["-f", folder]);
  } catch {
    for (const file of filesIn(folder)) await flush(join(folder, file));
  }
}

/** Writes to disk which names a folder holds. Windows can't open folders, and needs no such thing. */
export async function flushNames(folder: string): Promise<void> {
  await flush(folder).catch(() => undefined);
}

async function flush(path: string): Promise<void> {
  const file = await open(path, "r");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

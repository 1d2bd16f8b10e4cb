/** The symlink `current`, which decides which publication visitors get. */
import { readlink, rename, rm, symlink } from "node:fs/promises";
import { basename, join } from "node:path";
import { flushNames } from "./target-folder.ts";

/** Returns the folder that `current` points to; null where there is none. */
export async function currentFolder(directory: string): Promise<string | null> {
  try {
    return basename(await readlink(join(directory, "current")));
  } catch {
    return null;
  }
}

/** Switches by one rename: a visitor gets the old publication or the new one, and never a part of each. */
export async function pointCurrentAt(directory: string, name: string): Promise<void> {
  const next = join(directory, "current.next");
  await rm(next, { recursive: true, force: true });
  await symlink(name, next);
  // Each step is on disk before the next one, so that a power cut never leaves a link to a folder that is not there.
  await flushNames(directory);
  await rename(next, join(directory, "current"));
  await flushNames(directory);
}

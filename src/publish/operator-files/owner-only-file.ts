/** Writes the files that `publish` keeps for its operator, beside the publications: whole, and for their owner alone. */
import { lstat, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { flushNames } from "../target-folder.ts";

export const ownerOnly = 0o600;

/**
 * Replaces a file by one rename, after its content has reached the disk: whenever the run is killed or the power is
 * cut, the old file or the new one is there, and never a part of one.
 */
export async function writeOwnerOnly(path: string, text: string): Promise<void> {
  const next = `${path}.next`;
  await rm(next, { recursive: true, force: true });
  const file = await open(next, "wx", ownerOnly);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await moveFolderAside(path);
  await rename(next, path);
  await flushNames(dirname(path));
}

/** Moves a folder aside, since a file can't be renamed over it, and since its content is not ours to remove. */
async function moveFolderAside(path: string): Promise<void> {
  const isFolder = await lstat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isFolder) await rename(path, `${path}.damaged`);
}

/**
 * Gives each build a folder of its own inside the project. Astro loads the code of the pages from a folder beside its
 * output, and finds packages from there only inside the project: for any other output it would use one folder for all
 * builds, so that two at the same time would break each other.
 */
import { randomUUID } from "node:crypto";
import { cp, mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { tryLock, withLock } from "./lock.ts";

const lockEnding = ".lock";

/** Runs `work` with a new, empty folder below `root`; removes it afterwards, and those of killed builds first. */
export async function withWorkspace<T>(root: string, work: (workspace: string) => Promise<T>): Promise<T> {
  const folder = join(root, ".cache/builds");
  await mkdir(folder, { recursive: true });
  await removeAbandoned(folder);
  const workspace = join(folder, randomUUID());
  // The lock comes first: a folder without one that is held counts as abandoned.
  return withLock(`${workspace}${lockEnding}`, async () => {
    try {
      await mkdir(workspace);
      return await work(workspace);
    } finally {
      // When one page fails, others may still be writing for a moment.
      await rm(workspace, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
      await rm(`${workspace}${lockEnding}`, { force: true });
    }
  });
}

/** Moves a folder to a path that does not exist yet; copies it to another file system, which a rename can't reach. */
export async function moveFolder(source: string, target: string): Promise<void> {
  try {
    await rename(source, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    await cp(source, target, { recursive: true });
  }
}

async function removeAbandoned(folder: string): Promise<void> {
  const names = new Set((await readdir(folder)).map((name) => name.replace(lockEnding, "")));
  for (const name of names) {
    const path = `${join(folder, name)}${lockEnding}`;
    const lock = tryLock(path);
    if (lock === null) continue;
    await rm(join(folder, name), { recursive: true, force: true });
    // Names are never used again, so that nobody can be waiting for this lock.
    await rm(path, { force: true });
    lock.release();
  }
}

/**
 * Gives each build a folder of its own inside the project. Astro loads the code of the pages from a folder beside its
 * output, and finds packages from there only inside the project: for any other output it would use one folder for all
 * builds, so that two at the same time would break each other.
 */
import { cp, mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { isRunning } from "./lock.ts";

/** Runs `work` with a new, empty folder below `root`; removes it afterwards, and those of killed builds first. */
export async function withWorkspace<T>(root: string, work: (workspace: string) => Promise<T>): Promise<T> {
  const folder = join(root, ".cache/builds");
  await mkdir(folder, { recursive: true });
  await removeAbandoned(folder);
  const workspace = await mkdtemp(join(folder, `${process.pid}-`));
  try {
    return await work(workspace);
  } finally {
    // When one page fails, others may still be writing for a moment.
    await rm(workspace, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
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
  for (const name of await readdir(folder)) {
    const pid = /^\d+(?=-)/.exec(name);
    if (!pid || isRunning(Number(pid[0]))) continue;
    await rm(join(folder, name), { recursive: true, force: true });
  }
}

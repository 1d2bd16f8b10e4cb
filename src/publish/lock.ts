/** A lock file with the id of the process that publishes, so that only one does at a time. */
import { open, readFile, rm } from "node:fs/promises";
import { PublicationRefused } from "../change-log/refused.ts";

/** Runs `work` while it holds the lock; takes over a lock whose process is gone. Throws PublicationRefused. */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  await takeLock(path);
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function takeLock(path: string): Promise<void> {
  try {
    await writeNew(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    const holder = Number(await readFile(path, "utf8"));
    if (isRunning(holder)) {
      throw new PublicationRefused(
        `Process ${holder} is publishing here already. Wait for it, or stop it. (Its lock: ${path})`,
        { cause: error },
      );
    }
    await rm(path, { force: true });
    await writeNew(path);
  }
}

async function writeNew(path: string): Promise<void> {
  const file = await open(path, "wx");
  await file.writeFile(String(process.pid));
  await file.close();
}

/** Returns whether a process still runs. A killed one leaves its lock behind; one without a number died at once. */
export function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

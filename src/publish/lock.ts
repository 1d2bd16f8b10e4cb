/**
 * A lock that only one process holds at a time, and that ends with that process.
 *
 * SQLite takes the lock on the file, and the system takes it back the moment the process is gone. A process number in a
 * file can't do that: a killed process that nobody has reaped yet still has its number, another process may have got it
 * since, and a container knows nothing of the numbers of another one. The file itself stays, for removing it would let
 * two processes lock two files of one name.
 */
import { closeSync, ftruncateSync, openSync, readFileSync, statSync, truncateSync, writeSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { PublicationRefused } from "../change-log/refused.ts";

/** How long a lock may still be held by a process that was killed a moment ago. */
const patienceMs = 2_000;

const [sqliteBusy, sqliteNotADatabase] = [5, 26];

/**
 * The system gives a lock to a process and not to a part of it, so this process keeps its own count. It keeps the
 * databases too: one that nothing refers to is closed, and its lock with it.
 */
const heldHere = new Map<string, DatabaseSync>();

interface HeldLock {
  /** When the last holder took the lock, if it was killed while it held it; null otherwise. */
  abandonedSince: Date | null;
  release: () => void;
}

interface OpenedLock {
  database: DatabaseSync;
  abandonedSince: Date | null;
}

/**
 * Runs `work` while it holds the lock at `path`, and tells it since when a killed process had it. Throws
 * PublicationRefused where another process holds it.
 */
export async function withLock<T>(
  path: string,
  work: (abandonedSince: Date | null) => Promise<T>,
): Promise<T> {
  const lock = tryLock(path, patienceMs);
  if (lock === null) throw lockedByAnother(path);
  try {
    return await work(lock.abandonedSince);
  } finally {
    lock.release();
  }
}

/** Takes a lock; returns null where it is held, after `waitMs` milliseconds. */
export function tryLock(path: string, waitMs = 0): HeldLock | null {
  if (heldHere.has(path)) return null;
  const opened = openLocked(path, waitMs);
  if (opened === null) return null;
  const { database, abandonedSince } = opened;
  heldHere.set(path, database);
  // Closing any descriptor of the file gives the lock back, so this one stays open until then.
  const file = openSync(path, "r+");
  ftruncateSync(file);
  // SQLite takes a file of one byte for an empty one, and in a container a process may be number 7.
  writeSync(file, `${process.pid}\n`);
  return {
    abandonedSince,
    release: () => {
      ftruncateSync(file);
      database.close();
      closeSync(file);
      heldHere.delete(path);
    },
  };
}

function openLocked(path: string, waitMs: number): OpenedLock | null {
  // SQLite says only that it can't open a file; the system says why.
  closeSync(openSync(path, "a", 0o600));
  const database = new DatabaseSync(path, { timeout: waitMs });
  try {
    database.exec("BEGIN EXCLUSIVE");
    return { database, abandonedSince: null };
  } catch (error) {
    database.close();
    const { errcode } = error as { errcode?: number };
    if (errcode === sqliteBusy) return null;
    if (errcode !== sqliteNotADatabase) throw error;
    // A killed process left its number in the file, which nobody holds.
    const abandonedSince = statSync(path).mtime;
    truncateSync(path);
    const opened = openLocked(path, waitMs);
    return opened && { ...opened, abandonedSince };
  }
}

function lockedByAnother(path: string): PublicationRefused {
  const holder = heldHere.has(path) ? String(process.pid) : readFileSync(path, "utf8").trim();
  const who = /^\d+$/.test(holder) ? `Process ${holder}` : "Another process";
  return new PublicationRefused(
    `${who} is publishing here already, and nothing was changed. Wait for it to end, and publish again. (Its lock: ${path})`,
    "busy",
  );
}

/**
 * Small pieces of work that come at the same time share one transaction: the disk is waited for once for all of them,
 * and nobody is answered before it has what they asked.
 */
import { setImmediate as letIn } from "node:timers/promises";
import type { Transaction } from "kysely";
import type { Db } from "./open.ts";
import type { AlertsDatabase } from "./schema.ts";

type Work<T> = (trx: Transaction<AlertsDatabase>) => Promise<T>;

/** Runs work in a transaction, perhaps with that of others. */
export type InGroups = <T>(work: Work<T>) => Promise<T>;

interface Waiting {
  work: Work<unknown>;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

const most = 50;

/** Makes the function that groups what comes. */
export function inGroups(db: Db): InGroups {
  const waiting: Waiting[] = [];
  let isRunning = false;

  async function drain(): Promise<void> {
    isRunning = true;
    while (waiting.length > 0) {
      // SQLite answers without letting go of the thread: only now can those come in who are at the door.
      await letIn();
      await runGroup(db, waiting.splice(0, most));
    }
    isRunning = false;
  }

  return <T>(work: Work<T>) =>
    new Promise<T>((resolve, reject) => {
      waiting.push({ work, resolve: resolve as (value: unknown) => void, reject });
      if (!isRunning) void drain();
    });
}

/** One that fails undoes all of its group; then each has its own try. */
async function runGroup(db: Db, group: readonly Waiting[]): Promise<void> {
  try {
    const results = await db.transaction().execute(async (trx) => {
      const done: unknown[] = [];
      for (const { work } of group) done.push(await work(trx));
      return done;
    });
    group.forEach(({ resolve }, place) => {
      resolve(results[place]);
    });
  } catch (error) {
    if (group.length === 1) group[0]?.reject(error);
    else for (const one of group) await runGroup(db, [one]);
  }
}

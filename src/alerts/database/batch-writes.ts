/**
 * Small pieces of work that come at the same time share one transaction: the disk is waited for once for all of them,
 * and nobody is answered before it has what they asked.
 */
import { setImmediate as yieldToEventLoop } from "node:timers/promises";
import type { Transaction } from "kysely";
import type { Db } from "./open.ts";
import type { AlertsDatabase } from "./schema.ts";

type Work<T> = (trx: Transaction<AlertsDatabase>) => Promise<T>;

/** Runs work in a transaction, perhaps with that of others. */
export type BatchedWrite = <T>(work: Work<T>) => Promise<T>;

interface QueuedWork {
  work: Work<unknown>;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

const maxBatchSize = 50;

/** Makes the function that groups what comes. */
export function batchWrites(db: Db): BatchedWrite {
  const queue: QueuedWork[] = [];
  let isRunning = false;

  async function drain(): Promise<void> {
    isRunning = true;
    while (queue.length > 0) {
      // SQLite answers without letting go of the thread: only now can those come in who are at the door.
      await yieldToEventLoop();
      await runBatch(db, queue.splice(0, maxBatchSize));
    }
    isRunning = false;
  }

  return <T>(work: Work<T>) =>
    new Promise<T>((resolve, reject) => {
      queue.push({ work, resolve: resolve as (value: unknown) => void, reject });
      if (!isRunning) void drain();
    });
}

/** One that fails undoes all of its batch; then each has its own try. */
async function runBatch(db: Db, batch: readonly QueuedWork[]): Promise<void> {
  try {
    const results = await db.transaction().execute(async (trx) => {
      const done: unknown[] = [];
      for (const { work } of batch) done.push(await work(trx));
      return done;
    });
    batch.forEach(({ resolve }, index) => {
      resolve(results[index]);
    });
  } catch (error) {
    if (batch.length === 1) batch[0]?.reject(error);
    else for (const one of batch) await runBatch(db, [one]);
  }
}

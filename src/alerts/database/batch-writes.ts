/**
 * Small writes that come at the same time share one transaction: they wait for the disk only once, and no request is
 * answered before its write is on it.
 */
import { setImmediate as yieldToEventLoop } from "node:timers/promises";
import type { Transaction } from "kysely";
import type { Db } from "./open.ts";
import type { AlertsDatabase } from "./schema.ts";

type Write<T> = (trx: Transaction<AlertsDatabase>) => Promise<T>;

/** Runs a write in a transaction, perhaps together with other writes. */
export type BatchedWrite = <T>(write: Write<T>) => Promise<T>;

interface QueuedWrite {
  write: Write<unknown>;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

const maxBatchSize = 50;

/** Returns a function that runs the writes of its callers in batches. */
export function batchWrites(db: Db): BatchedWrite {
  const queue: QueuedWrite[] = [];
  let isRunning = false;

  async function drain(): Promise<void> {
    isRunning = true;
    while (queue.length > 0) {
      // SQLite answers without yielding the thread, so requests that have arrived can only join the queue now.
      await yieldToEventLoop();
      await runBatch(db, queue.splice(0, maxBatchSize));
    }
    isRunning = false;
  }

  return <T>(write: Write<T>) =>
    new Promise<T>((resolve, reject) => {
      queue.push({ write, resolve: resolve as (value: unknown) => void, reject });
      if (!isRunning) void drain();
    });
}

/** Runs a batch in one transaction. A write that fails rolls all of them back; then each runs in one of its own. */
async function runBatch(db: Db, batch: readonly QueuedWrite[]): Promise<void> {
  try {
    const results = await db.transaction().execute(async (trx) => {
      const done: unknown[] = [];
      for (const { write } of batch) done.push(await write(trx));
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

/** Writes files in a thread of its own, while the main thread makes more of them. */
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { buffersOf, type FilePart } from "./write-files.ts";

export interface FileWriter {
  /** Takes a part of a file, and waits where the thread is behind. Throws what went wrong in it. */
  write: (part: FilePart) => Promise<void>;
  /** Waits until all is written. Throws what went wrong. */
  finish: () => Promise<void>;
  /** Stops the thread, which may still be at work when something else failed. */
  stop: () => Promise<unknown>;
}

/** Characters or bytes that are handed over at once: a message costs about as much as a small file. */
const batchLength = 1 << 18;
/** How many batches may wait for the thread, so that memory stays low. */
const maxBatchesAhead = 2;

/** The thread keeps nothing: what it has written goes at once. */
const resourceLimits = { maxYoungGenerationSizeMb: 4 };

/** Starts the thread. */
export function startFileWriter(): FileWriter {
  const worker = new Worker(new URL("file-writer-thread.ts", import.meta.url), { resourceLimits });
  let batch: FilePart[] = [];
  let length = 0;
  let batchesAhead = 0;
  let failure: Error | null = null;
  worker.on("message", () => (batchesAhead -= 1));
  worker.on("error", (error: Error) => (failure = error));

  const waitForBatches = async (ahead: number): Promise<void> => {
    while (failure === null && batchesAhead > ahead) await once(worker, "message");
    if (failure !== null) throw failure;
  };
  const handOver = (): void => {
    worker.postMessage(batch, buffersOf(batch));
    batchesAhead += 1;
    batch = [];
    length = 0;
  };
  return {
    write: async (part) => {
      batch.push(part);
      length += part.content.length;
      if (length < batchLength) return;
      handOver();
      await waitForBatches(maxBatchesAhead);
    },
    finish: async () => {
      handOver();
      await waitForBatches(0);
    },
    stop: () => worker.terminate(),
  };
}

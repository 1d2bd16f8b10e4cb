/** The thread that `startFileWriter` starts. */
import { parentPort } from "node:worker_threads";
import { buffersOf, writePart, type FilePart } from "./write-files.ts";

parentPort?.on("message", (batch: readonly FilePart[]) => {
  for (const part of batch) writePart(part);
  // The buffers go back: the main thread clears up all the time, and this one hardly ever.
  const buffers = buffersOf(batch);
  parentPort?.postMessage(buffers, buffers);
});

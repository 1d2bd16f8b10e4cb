/**
 * Makes the index of the search inside texts in a thread of its own, while the main thread renders pages: it takes a
 * third of the time of the pages, and needs nothing of them.
 */
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Worker } from "node:worker_threads";
import type { TextDocument } from "../text-search/build/text-documents.ts";
import { indexPath } from "../text-search/browser/paths.ts";

/** What the thread is told. */
export interface TextIndexTask {
  documents: readonly TextDocument[];
  /** The folder in which it writes, as below the root of a site. */
  folder: string;
}

export interface TextIndexThread {
  /** Moves the index into a site as soon as it is whole; throws what went wrong in the thread. */
  moveInto: (site: string) => Promise<void>;
  /** Stops the thread, which may still be at work when something else failed. */
  stop: () => Promise<unknown>;
}

/** Keeps its memory low beside that of the pages: most of what it makes, it keeps until the end. */
const resourceLimits = { maxYoungGenerationSizeMb: 16 };

/** Starts the thread, which writes below `folder`. */
export function startTextIndex(documents: readonly TextDocument[], folder: string): TextIndexThread {
  const workerData = { documents, folder } satisfies TextIndexTask;
  const worker = new Worker(new URL("text-index-thread.ts", import.meta.url), { workerData, resourceLimits });
  const end = once(worker, "exit");
  // A failure is told by `moveInto`; until then nobody listens, which would end the process.
  end.catch(() => undefined);
  return {
    moveInto: async (site) => {
      await end;
      const written = join(folder, indexPath);
      if (!existsSync(written)) return;
      await mkdir(dirname(join(site, indexPath)), { recursive: true });
      await rename(written, join(site, indexPath));
    },
    stop: () => worker.terminate(),
  };
}

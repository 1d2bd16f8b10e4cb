/** The work that goes on in the background: publications come in, mails go out, a sweep finds what was left behind. */
import { setTimeout as pause } from "node:timers/promises";
import type { Db } from "./database/open.ts";
import type { Effects } from "./effects.ts";
import { sender, type Post } from "./outbox/send.ts";
import { sweepOutbox } from "./outbox/sweep.ts";
import { takeIn } from "./publications/take-in.ts";

export interface WorkerSettings {
  maxEvents: number;
  pollSeconds: number;
}

export interface Worker {
  /** Looks at the publication at once: a hook called. */
  onPublication(): void;
  /** Ends after what is under way. */
  stop(): Promise<void>;
}

const secondsBetweenSweeps = 60;

/** Starts it. */
export function startWorker(
  db: Db,
  post: Post,
  { maxEvents, pollSeconds }: WorkerSettings,
  effects: Effects,
): Worker {
  const stopping = new AbortController();
  const send = sender(db, post, effects);
  const publications = repeat("publications", pollSeconds, stopping.signal, effects, async () => {
    try {
      await takeIn(db, post.readPublication, maxEvents, effects);
      await noteTrouble(db, null, effects);
    } catch (error) {
      await noteTrouble(db, (error as Error).message, effects);
      throw error;
    }
  });
  const sweeps = repeat("sweep", secondsBetweenSweeps, stopping.signal, effects, () =>
    sweepOutbox(db, effects),
  );
  const sending = repeat("sending", 1, stopping.signal, effects, send);
  return {
    onPublication: publications.now,
    async stop() {
      stopping.abort();
      await Promise.all([publications.ended, sweeps.ended, sending.ended]);
    },
  };
}

/** What keeps publications from coming in, for `status`; written only where it changes. */
async function noteTrouble(db: Db, trouble: string | null, { now }: Effects): Promise<void> {
  await db
    .updateTable("jobs")
    .set({ trouble, since: now() })
    .where("name", "=", "publications")
    .where("trouble", trouble === null ? "is not" : "is distinct from", trouble)
    .execute();
}

/** Does `work` every so many seconds, and at once when `now` is called; an error is logged, and it goes on. */
function repeat(
  name: string,
  seconds: number,
  stop: AbortSignal,
  { log }: Effects,
  work: () => Promise<unknown>,
): { now(): void; ended: Promise<void> } {
  let wake = new AbortController();
  const loop = async (): Promise<void> => {
    while (!stop.aborted) {
      // Made before the work: a call that comes during it is answered right after.
      wake = new AbortController();
      try {
        await work();
      } catch (error) {
        log("work failed", { work: name, reason: (error as Error).message });
      }
      await pause(seconds * 1_000, null, { signal: AbortSignal.any([stop, wake.signal]) }).catch(() => null);
    }
  };
  return {
    now: () => {
      wake.abort();
    },
    ended: loop(),
  };
}

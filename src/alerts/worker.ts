/** The work that goes on in the background: publications come in, mails go out, a sweep finds what was left behind. */
import type { Db } from "./database/open.ts";
import type { Effects } from "./effects.ts";
import { sender, type Post } from "./outbox/send.ts";
import { sweepOutbox } from "./outbox/sweep.ts";
import { takeIn } from "./publications/take-in.ts";
import { repeat } from "./repeat.ts";

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

const secondsBetweenRecoveries = 60;
const secondsBetweenSends = 1;

/** Starts it. */
export function startWorker(
  db: Db,
  mailer: MailerOptions,
  { maxEvents, pollSeconds }: WorkerSettings,
  effects: Effects,
): Worker {
  const send = sender(db, post, effects);
  const told = (work: string) => (error: unknown) => {
    effects.log("work failed", { work, reason: (error as Error).message });
  };
  const publications = repeat(
    pollSeconds * 1_000,
    async () => {
      try {
        await processPublication(db, mailer.readPublication, maxEvents, effects);
        await recordLastError(db, null, effects);
      } catch (error) {
        await recordLastError(db, (error as Error).message, effects);
        throw error;
      }
    },
    told("publications"),
  );
  const sweeps = repeat(secondsBetweenSweeps * 1_000, () => sweepOutbox(db, effects), told("sweep"));
  const sending = repeat(secondsBetweenSends * 1_000, send, told("sending"));
  return {
    onPublication: publications.wake,
    async stop() {
      await Promise.all([publications.stop(), recovery.stop(), sending.stop()]);
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

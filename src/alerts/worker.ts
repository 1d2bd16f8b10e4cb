/** The work that goes on in the background: publications come in, mails go out, a sweep finds what was left behind. */
import type { Db } from "./database/open.ts";
import type { Effects } from "./effects.ts";
import { logFailure } from "./log.ts";
import { sender, type MailerOptions } from "./outbox/send.ts";
import { recoverLostMails } from "./outbox/recover-lost-mails.ts";
import { processPublication } from "./publications/process-publication.ts";
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
  const send = sender(db, mailer, effects);
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
    logFailure(effects.log, "publications"),
  );
  const recovery = repeat(
    secondsBetweenRecoveries * 1_000,
    () => recoverLostMails(db, effects),
    logFailure(effects.log, "recovery"),
  );
  const sending = repeat(secondsBetweenSends * 1_000, send, logFailure(effects.log, "sending"));
  return {
    onPublication: publications.wake,
    async stop() {
      await Promise.all([publications.stop(), recovery.stop(), sending.stop()]);
    },
  };
}

/** What keeps publications from coming in, for `status`; written only where it changes. */
async function recordLastError(db: Db, lastError: string | null, { now }: Effects): Promise<void> {
  await db
    .updateTable("jobs")
    .set({ last_error: lastError, changed_at: now() })
    .where("name", "=", "publications")
    .where("last_error", lastError === null ? "is not" : "is distinct from", lastError)
    .execute();
}

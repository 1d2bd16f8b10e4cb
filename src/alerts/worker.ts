/** The background jobs: one processes publications, one sends mails, and one recovers mails that were left behind. */
import { DatabaseFault } from "./database/fault.ts";
import type { Db } from "./database/open.ts";
import type { Effects } from "./effects.ts";
import { recordLastError } from "./last-error.ts";
import { logFailure } from "./log.ts";
import type { MailerOptions } from "./outbox/prepare.ts";
import { mailSender } from "./outbox/send.ts";
import { recoverLostMails } from "./outbox/recover-lost-mails.ts";
import { processPublication } from "./publications/process-publication.ts";
import { repeat } from "./repeat.ts";

export interface WorkerSettings {
  maxEvents: number;
  pollSeconds: number;
}

export interface Worker {
  /** Reads the current publication at once, because a hook announced it. */
  onPublication(): void;
  /** Stops the jobs after the runs that have begun. */
  stop(): Promise<void>;
}

/** With the length of a claim this is how long a mail waits whose sender was killed. */
const secondsBetweenRecoveries = 10;
const secondsBetweenSends = 1;

/** Starts the background jobs. */
export function startWorker(
  db: Db,
  mailer: MailerOptions,
  { maxEvents, pollSeconds }: WorkerSettings,
  effects: Effects,
): Worker {
  const sender = mailSender(db, mailer, effects);
  const publications = repeat(
    pollSeconds * 1_000,
    async () => {
      try {
        await processPublication(db, mailer.readPublication, maxEvents, effects);
        await recordLastError(db, "publications", null, effects.now());
      } catch (error) {
        // A fault of the database is no fault of the publication, and can't be stored.
        if (!(error instanceof DatabaseFault))
          await recordLastError(db, "publications", String((error as Error).message), effects.now());
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
  const sending = repeat(secondsBetweenSends * 1_000, sender.sendDue, logFailure(effects.log, "sending"));
  return {
    onPublication: publications.wake,
    async stop() {
      await Promise.all([publications.stop(), recovery.stop(), sender.stop(), sending.stop()]);
    },
  };
}

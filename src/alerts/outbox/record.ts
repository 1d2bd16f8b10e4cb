/** Records the outcome of a mail. Only the holder of its claim may, except that a mail that was sent stays sent. */
import { setTimeout as pause } from "node:timers/promises";
import { withJobLock } from "../database/job-lock.ts";
import type { Db } from "../database/open.ts";
import type { Moment } from "../database/schema.ts";
import type { Effects } from "../effects.ts";
import type { ClaimedMail } from "./claim.ts";
import { stateOfNamed } from "./named-mails.ts";
import type { MailFailure } from "./outcome.ts";
import { retryAfter } from "./retry.ts";
import { forgetRefusals, recordRefusal, type AcceptedByHost } from "./suspension.ts";

/** Marks a mail as sent, and resolves when that is committed. */
export type MarkSent = (mail: ClaimedMail) => Promise<void>;

/** How long a mark waits for others to be written with it. A process that dies in that time repeats these mails. */
const batchMs = 10;

/** Returns a function that marks mails as sent, many in one transaction: a commit for each would cost the most. */
export function sentMarker(db: Db, { now }: Effects): MarkSent {
  let batch: ClaimedMail[] = [];
  let writing: Promise<void> | null = null;
  const write = async (): Promise<void> => {
    await pause(batchMs);
    const mails = batch;
    batch = [];
    writing = null;
    await retryWrite(() => markSent(db, mails, now()));
  };
  return (mail) => {
    batch.push(mail);
    writing ??= write();
    return writing;
  };
}

async function markSent(db: Db, mails: readonly ClaimedMail[], now: Moment): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable("mails")
      // The payload of a confirmation is a secret, which from now on only the mail holds.
      .set({
        state: "sent",
        sent_at: now,
        claimed_by: null,
        claimed_until: null,
        payload: "{}",
        last_failure: null,
      })
      .where(
        "id",
        "in",
        mails.map(({ id }) => id),
      )
      // Whoever lost the claim must not write over the outcome of another sender.
      .where(stateOfNamed, "in", ["sending", "waiting", "suspended"])
      .execute();
    await forgetRefusals(
      trx,
      mails.map(({ personId }) => personId),
    );
  });
}

/** Number of seconds for which a mark is kept for a database that is away. */
const maxWriteTries = 600;

/** Retries a write, since a database that is away for a while must not make us send the same mails again. */
async function retryWrite(write: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await write();
      return;
    } catch (error) {
      if (tries === maxWriteTries) throw error;
      await pause(1_000);
    }
  }
}

/** Records a failure and what a refusal tells of the address. Returns whether it suspends the address. */
export async function recordFailure(
  db: Db,
  mail: ClaimedMail,
  failure: MailFailure,
  { host, accepted }: { host: string; accepted: AcceptedByHost },
  effects: Effects,
): Promise<boolean> {
  if (failure.result !== "refused") {
    await recordRetry(db, mail, failure, effects);
    return false;
  }
  // One at a time: refusals are counted, and two that are recorded together would not see each other.
  return await withJobLock(db, "sending", async (trx) => {
    const isOurs = await recordRetry(trx, mail, failure, effects);
    return isOurs && (await recordRefusal(trx, mail, host, failure, accepted, effects));
  });
}

/** Records when the mail is tried again, or that it is given up; returns false if another sender has it by now. */
export async function recordRetry(
  db: Db,
  mail: ClaimedMail,
  failure: MailFailure,
  { now, random }: Effects,
): Promise<boolean> {
  const { waitMs, attempts, unanswered } = retryAfter(mail, failure, random());
  const { numUpdatedRows } = await claimed(db, mail)
    .set({
      state: waitMs === null ? "failed" : "waiting",
      attempts,
      unanswered,
      due_at: now() + (waitMs ?? 0),
      last_failure: failure.code,
      claimed_by: null,
      claimed_until: null,
    })
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Puts mails with which nothing was wrong back in the queue, to leave from `dueAt` on or as they were due. */
export async function requeue(
  db: Db,
  mails: readonly ClaimedMail[],
  dueAt: Moment | null = null,
): Promise<void> {
  if (mails.length === 0) return;
  await db.transaction().execute(async (trx) => {
    for (const mail of mails) {
      await claimed(trx, mail)
        .set({
          state: "waiting",
          due_at: dueAt ?? mail.dueAt,
          claimed_by: null,
          claimed_until: null,
        })
        .execute();
    }
  });
}

/** Returns an update of the mail that does nothing once another sender has claimed it. */
function claimed(db: Db, { id, claimId }: ClaimedMail) {
  return db
    .updateTable("mails")
    .where("id", "=", id)
    .where("state", "=", "sending")
    .where("claimed_by", "=", claimId);
}

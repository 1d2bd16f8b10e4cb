/** Records the outcome of a mail. Only the holder of its claim may, except that a mail that was sent stays sent. */
import { setTimeout as pause } from "node:timers/promises";
import type { Db } from "../database/open.ts";
import type { Moment } from "../database/schema.ts";
import type { Effects } from "../effects.ts";
import { backoff } from "./backoff.ts";
import type { ClaimedMail } from "./claim.ts";
import { countFailure, resetFailures } from "./suspension.ts";

/** With its backoff this is four to five days in all, as is the custom between mail servers. */
const maxAttempts = 24;
const mailBackoff = { firstMs: 60_000, maxMs: 6 * 3_600_000 };

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
      .set({ state: "sent", sent_at: now, claimed_until: null, payload: "{}" })
      .where(
        "id",
        "in",
        mails.map(({ id }) => id),
      )
      .execute();
    await resetFailures(
      trx,
      mails.map(({ personId }) => personId),
    );
  });
}

/** Retries a write, since a database that is away for a moment must not make us send the same mails again. */
async function retryWrite(write: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await write();
      return;
    } catch (error) {
      if (tries === 30) throw error;
      await pause(1_000);
    }
  }
}

/** Records that the server refused the address, and returns whether that suspends it. */
export async function recordRefusal(db: Db, mail: ClaimedMail, now: Moment): Promise<boolean> {
  return await db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await claimed(trx, mail)
      .set({ state: "failed", claimed_until: null })
      .executeTakeFirst();
    return numUpdatedRows > 0n && (await countFailure(trx, mail.personId, now));
  });
}

/** Records that the server deferred the mail, which is tried again after a while. */
export async function recordDeferral(db: Db, mail: ClaimedMail, { now, random }: Effects): Promise<void> {
  const attempts = mail.attempts + 1;
  await claimed(db, mail)
    .set({
      state: attempts < maxAttempts ? "waiting" : "failed",
      attempts,
      due_at: now() + backoff(attempts, mailBackoff, random()),
      claimed_until: null,
    })
    .execute();
}

/** Puts a mail with which nothing was wrong back in the queue, to leave from `dueAt` on. */
export async function requeue(db: Db, mail: ClaimedMail, dueAt: Moment): Promise<void> {
  await claimed(db, mail).set({ state: "waiting", due_at: dueAt, claimed_until: null }).execute();
}

/** Returns an update of the mail that does nothing once another sender has claimed it. */
function claimed(db: Db, { id, claimedUntil }: ClaimedMail) {
  return db
    .updateTable("mails")
    .where("id", "=", id)
    .where("state", "=", "sending")
    .where("claimed_until", "=", claimedUntil);
}

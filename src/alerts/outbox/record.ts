/** Writes down what became of a mail. Only who holds its claim may, except that sent is sent. */
import { setTimeout as pause } from "node:timers/promises";
import type { Db } from "../database/open.ts";
import type { Moment } from "../database/schema.ts";
import type { Effects } from "../effects.ts";
import { backoff } from "./backoff.ts";
import type { ClaimedMail } from "./claim.ts";
import { countFailure, resetFailures } from "./suspension.ts";

/** Four to five days in all, as is the custom between mail servers. */
const maxAttempts = 24;
const mailBackoff = { firstMs: 60_000, maxMs: 6 * 3_600_000 };

/** Notes that a mail is sent: resolves when that is committed. */
export type MarkSent = (mail: ClaimedMail) => Promise<void>;

/** How long a note waits for others to be written with it: as long as a process that dies could repeat them. */
const batchMs = 10;

/** Marks mails as sent, those that finish together in one transaction: a commit of each would cost the most. */
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
      // The payload of a confirmation is a secret: it is in the mail now and nowhere else.
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

/** A database that is away for a moment must not make us send again what is sent. */
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

/** The address will not have it; true where that suspends the address. */
export async function recordRefusal(db: Db, mail: ClaimedMail, now: Moment): Promise<boolean> {
  return await db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await claimed(trx, mail)
      .set({ state: "failed", claimed_until: null })
      .executeTakeFirst();
    return numUpdatedRows > 0n && (await countFailure(trx, mail.personId, now));
  });
}

/** The server says: later. */
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

/** Puts a mail back as it was, not before `dueAt`: nothing was wrong with it. */
export async function requeue(db: Db, mail: ClaimedMail, dueAt: Moment): Promise<void> {
  await claimed(db, mail).set({ state: "waiting", due_at: dueAt, claimed_until: null }).execute();
}

/** The mail, as long as it is this sender's. */
function claimed(db: Db, { id, claimedUntil }: ClaimedMail) {
  return db
    .updateTable("mails")
    .where("id", "=", id)
    .where("state", "=", "sending")
    .where("claimed_until", "=", claimedUntil);
}

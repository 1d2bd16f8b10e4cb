/** Claims mails in the outbox, so that no two senders ever hold the same one. */
import type { Db } from "../database/open.ts";
import type { MailKind, Moment } from "../database/schema.ts";

/**
 * How long a sender may hold a mail: far longer than one attempt may last (`maxAttemptMs`), since another sender sends
 * a mail whose claim has expired.
 */
export const claimMs = 10 * 60_000;
export const maxAttemptMs = 2 * 60_000;

export interface ClaimedMail {
  id: string;
  personId: string;
  kind: MailKind;
  messageId: string;
  payload: string;
  attempts: number;
  createdAt: Moment;
  /** Identifies the claim: only the sender that made it knows this moment. */
  claimedUntil: Moment;
}

/** Claims up to `limit` mails that are due, the longest overdue first. */
export async function claimMails(
  db: Db,
  kinds: readonly MailKind[],
  limit: number,
  now: Moment,
): Promise<ClaimedMail[]> {
  const claimedUntil = now + claimMs;
  const rows = await db
    .updateTable("mails")
    // No notification may join a mail that is claimed.
    .set({ state: "sending", claimed_until: claimedUntil, batch_key: null })
    .where("id", "in", (eb) =>
      eb
        .selectFrom("mails")
        .select("id")
        .where("state", "=", "waiting")
        .where("due_at", "<=", now)
        .where("kind", "in", kinds)
        .orderBy("due_at")
        .limit(limit),
    )
    // The state is checked again once the row is locked, since another sender may have been first.
    .where("state", "=", "waiting")
    .returning(["id", "person_id", "kind", "message_id", "payload", "attempts", "created_at"])
    .execute();
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    kind: row.kind,
    messageId: row.message_id,
    payload: row.payload,
    attempts: row.attempts,
    createdAt: row.created_at,
    claimedUntil,
  }));
}

/** Returns mails to the queue whose sender died, and returns how many. */
export async function freeExpiredClaims(db: Db, now: Moment): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable("mails")
    .set({ state: "waiting", claimed_until: null })
    .where("state", "=", "sending")
    .where("claimed_until", "<=", now)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

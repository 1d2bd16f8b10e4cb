/** Claims mails in the outbox, so that no two senders ever hold the same one. A claim is a short lease. */
import type { Db } from "../database/open.ts";
import type { MailKind, Moment } from "../database/schema.ts";
import { stateOfNamed } from "./named-mails.ts";

/** How long a claim lasts unless its sender renews it: this is what a mail waits whose sender was killed. */
export const claimMs = 30_000;
/** How often a sender renews the claims that it has in hand. */
export const renewEveryMs = 5_000;

export interface ClaimedMail {
  id: string;
  personId: string;
  kind: MailKind;
  messageId: string;
  payload: string;
  attempts: number;
  unanswered: number;
  dueAt: Moment;
  createdAt: Moment;
  /** Identifies the claim: only the sender that made it knows this id. */
  claimId: string;
}

export interface ClaimRequest {
  kinds: readonly MailKind[];
  limit: number;
  claimId: string;
  now: Moment;
}

/** Claims up to `limit` mails that are due, the longest overdue first. */
export async function claimMails(
  db: Db,
  { kinds, limit, claimId, now }: ClaimRequest,
): Promise<ClaimedMail[]> {
  const rows = await db
    .updateTable("mails")
    // No notification may join a mail that is claimed.
    .set({ state: "sending", claimed_by: claimId, claimed_until: now + claimMs, batch_key: null })
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
    .where(stateOfNamed, "=", "waiting")
    .returning(["id", "person_id", "kind", "message_id", "payload", "attempts", "unanswered", "due_at"])
    .returning("created_at")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    kind: row.kind,
    messageId: row.message_id,
    payload: row.payload,
    attempts: row.attempts,
    unanswered: row.unanswered,
    dueAt: row.due_at,
    createdAt: row.created_at,
    claimId,
  }));
}

/** Renews the claims of these mails and returns the ids of those that are still ours. */
export async function renewClaims(db: Db, mails: readonly ClaimedMail[], now: Moment): Promise<Set<string>> {
  if (mails.length === 0) return new Set();
  const rows = await db
    .updateTable("mails")
    .set({ claimed_until: now + claimMs })
    .where(
      "id",
      "in",
      mails.map(({ id }) => id),
    )
    .where(stateOfNamed, "=", "sending")
    .where("claimed_by", "in", [...new Set(mails.map(({ claimId }) => claimId))])
    .returning("id")
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Returns mails to the queue whose sender died, and returns how many. */
export async function freeExpiredClaims(db: Db, now: Moment): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable("mails")
    .set({ state: "waiting", claimed_by: null, claimed_until: null })
    .where("state", "=", "sending")
    .where("claimed_until", "<=", now)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

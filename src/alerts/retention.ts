/** Deletes what has been kept long enough. The jobs run every few minutes, and running twice is harmless. */
import { alertRetention } from "../domain/alerts.ts";
import type { Db } from "./database/open.ts";
import type { Moment } from "./database/schema.ts";

const hour = 3_600_000;
const day = 24 * hour;

type Job = (db: Db, now: Moment) => Promise<unknown>;

/** The order matters: people come after their subscriptions, since whoever follows nothing any more is deleted. */
const jobs: readonly Job[] = [
  deleteExpiredTokens,
  deleteUnconfirmed,
  deleteSendRecords,
  deleteBounced,
  deletePeopleWithoutSubscriptions,
  deleteOldLimits,
];

/** Deletes everything that is older than `alertRetention` allows. */
export async function deleteExpired(db: Db, now: Moment): Promise<void> {
  for (const job of jobs) await job(db, now);
}

/**
 * Deletes links that have expired, and at once whoever did not confirm in time. Where nothing has expired it costs one
 * look into an index, so it can run every few seconds.
 */
export async function deleteExpiredLinks(db: Db, now: Moment): Promise<void> {
  const expired = await deleteExpiredTokens(db, now);
  if (!expired.some(({ purpose }) => purpose === "confirm")) return;
  await deleteUnconfirmed(db);
  await deletePeopleWithoutSubscriptions(db);
}

function deleteExpiredTokens(db: Db, now: Moment) {
  return db.deleteFrom("tokens").where("expires_at", "<=", now).returning("purpose").execute();
}

/** Deletes unconfirmed subscriptions, each of which lives as long as its last link. */
function deleteUnconfirmed(db: Db) {
  return db
    .deleteFrom("subscriptions")
    .where("confirmed_at", "is", null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("tokens")
            .select("hash")
            .whereRef("tokens.subscription_id", "=", "subscriptions.id")
            .where("purpose", "=", "confirm"),
        ),
      ),
    )
    .execute();
}

/** Deletes old mails and their notifications; `events`, which holds no addresses, keeps that an event was processed. */
async function deleteSendRecords(db: Db, now: Moment) {
  const before = now - alertRetention.sentDays * day;
  await db
    .deleteFrom("notifications")
    .where("state", "=", "dropped")
    .where("created_at", "<=", before)
    .execute();
  const old = db
    .selectFrom("mails")
    .select("id")
    .where("state", "in", ["sent", "failed"])
    .where(({ fn }) => fn.coalesce("sent_at", "created_at"), "<=", before);
  await db.deleteFrom("notifications").where("state", "=", "mailed").where("mail_id", "in", old).execute();
  await db
    .deleteFrom("mails")
    .where("state", "in", ["sent", "failed"])
    .where(({ fn }) => fn.coalesce("sent_at", "created_at"), "<=", before)
    .execute();
}

function deleteBounced(db: Db, now: Moment) {
  return db
    .deleteFrom("people")
    .where("suspended_at", "<=", now - alertRetention.bouncedDays * day)
    .execute();
}

function deletePeopleWithoutSubscriptions(db: Db) {
  return db
    .deleteFrom("people")
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("subscriptions").select("id").whereRef("subscriptions.person_id", "=", "people.id"),
        ),
      ),
    )
    .execute();
}

function deleteOldLimits(db: Db, now: Moment) {
  return db
    .deleteFrom("limits")
    .where("window_start", "<=", now - alertRetention.limitHours * hour)
    .execute();
}

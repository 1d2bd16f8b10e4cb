/**
 * Puts notifications in mails: one per person and publication, or per person and day or week, however many
 * subscriptions match. An event that reaches a person through several subscriptions goes into the earliest mail.
 */
import { sql, type Transaction } from "kysely";
import { withJobLock } from "../database/job-lock.ts";
import type { Db } from "../database/open.ts";
import type { AlertsDatabase, MailState, Moment, Pace } from "../database/schema.ts";
import type { Effects } from "../effects.ts";
import { dueAt, localDate } from "./due.ts";

const peoplePerBatch = 2_000;
/** The paces, the earliest first. */
const paces: readonly Pace[] = ["direct", "dagelijks", "wekelijks"];

/** A digest: the notifications of one publication and pace, which go into one mail per person. */
interface Digest {
  publication: number;
  pace: Pace;
  /** Names the digest in `mails`, so that notifications of a later publication join a mail that still waits. */
  batchKey: string;
  dueAt: Moment;
}

/** Puts every notification that is in no mail in one, and returns how many mails it opened. */
export async function makeMails(db: Db, effects: Effects): Promise<number> {
  let made = 0;
  for (const digest of await openDigests(db, effects.now())) {
    let opened: number | null;
    do {
      opened = await withJobLock(db, "outbox", (trx) => makeBatch(trx, digest, effects));
      made += opened ?? 0;
    } while (opened !== null);
  }
  return made;
}

async function openDigests(db: Db, now: Moment): Promise<Digest[]> {
  const waiting = await db
    .selectFrom("notifications")
    .select(["publication", "pace"])
    .distinct()
    .where(isWaiting)
    .execute();
  return waiting
    .map(({ publication, pace }) => digestOf(publication, pace, now))
    .sort((a, b) => a.publication - b.publication || paces.indexOf(a.pace) - paces.indexOf(b.pace));
}

/** The state is written out and no parameter, so that the database sees that its partial index applies. */
const isWaiting = sql<boolean>`notifications.state = 'waiting'`;

function digestOf(publication: number, pace: Pace, now: Moment): Digest {
  const due = dueAt(pace, now);
  const batchKey = pace === "direct" ? `publication ${publication}` : `${pace} ${localDate(due)}`;
  return { publication, pace, batchKey, dueAt: due };
}

/** Makes the mails for the next people of a digest; returns how many it opened, or null when nobody is left. */
async function makeBatch(
  trx: Transaction<AlertsDatabase>,
  digest: Digest,
  { now, newId }: Effects,
): Promise<number | null> {
  const last = await lastPerson(trx, digest);
  if (last === null) return null;
  const opened = await openMails(trx, digest, last, now(), newId);
  await attachNotifications(trx, digest, last);
  await attachLaterPaces(trx, digest, last);
  return opened;
}

/** Returns the last of the next people in the order of their ids, or null when nobody is left. */
async function lastPerson(trx: Transaction<AlertsDatabase>, digest: Digest): Promise<string | null> {
  const people = trx
    .selectFrom("notifications")
    .select("person_id")
    .distinct()
    .where(isWaiting)
    .where("publication", "=", digest.publication)
    .where("pace", "=", digest.pace)
    .orderBy("person_id")
    .limit(peoplePerBatch);
  const { last } = await trx
    .selectFrom(people.as("people"))
    .select((eb) => eb.fn.max("person_id").as("last"))
    .executeTakeFirstOrThrow();
  return last;
}

/**
 * Opens a mail for each of these people who has no open one of this digest. The database does all of it, since the mails
 * are many.
 */
async function openMails(
  trx: Transaction<AlertsDatabase>,
  digest: Digest,
  last: string,
  now: Moment,
  newId: () => string,
): Promise<number> {
  // Each mail gets an id of its own: a part that nobody can guess, and the rank of its person.
  const ids = [newId(), newId()];
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("mails")
    .columns([
      "id",
      "message_id",
      "person_id",
      "state",
      "kind",
      "payload",
      "batch_key",
      "attempts",
      "due_at",
      "created_at",
    ])
    .expression(
      trx
        .selectFrom((eb) =>
          eb
            .selectFrom("notifications")
            .innerJoin("people", "people.id", "notifications.person_id")
            .select([
              "person_id",
              "suspended_at",
              sql<number>`dense_rank() over (order by person_id)`.as("rank"),
            ])
            .distinct()
            .where(isWaiting)
            .where("publication", "=", digest.publication)
            .where("pace", "=", digest.pace)
            .where("person_id", "<=", last)
            .as("next"),
        )
        .select([
          sql<string>`${ids[0]} || '-' || next.rank`.as("id"),
          sql<string>`${ids[1]} || '-' || next.rank`.as("message_id"),
          "next.person_id",
          sql<MailState>`case when next.suspended_at is null then 'waiting' else 'suspended' end`.as("state"),
          sql<"alert">`cast('alert' as text)`.as("kind"),
          sql<string>`cast('{}' as text)`.as("payload"),
          sql<string>`cast(${digest.batchKey} as text)`.as("batch_key"),
          sql<number>`0`.as("attempts"),
          sql<Moment>`cast(${digest.dueAt} as bigint)`.as("due_at"),
          sql<Moment>`cast(${now} as bigint)`.as("created_at"),
        ])
        .where("next.rank", ">", 0),
    )
    .onConflict((conflict) => conflict.columns(["person_id", "batch_key"]).doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows ?? 0n);
}

async function attachNotifications(
  trx: Transaction<AlertsDatabase>,
  digest: Digest,
  last: string,
): Promise<void> {
  await trx
    .updateTable("notifications")
    .from("mails")
    .set((eb) => ({ state: "mailed", mail_id: eb.ref("mails.id") }))
    .where(isWaiting)
    .where("notifications.publication", "=", digest.publication)
    .where("notifications.pace", "=", digest.pace)
    .where("notifications.person_id", "<=", last)
    .whereRef("mails.person_id", "=", "notifications.person_id")
    .where("mails.batch_key", "=", digest.batchKey)
    .execute();
}

/** Adds the same events of subscriptions with a later pace to these mails, so that nobody is mailed about them twice. */
async function attachLaterPaces(
  trx: Transaction<AlertsDatabase>,
  digest: Digest,
  last: string,
): Promise<void> {
  const later = paces.slice(paces.indexOf(digest.pace) + 1);
  if (later.length === 0) return;
  await trx
    .updateTable("notifications")
    .from(["notifications as mailed", "mails"])
    .set((eb) => ({ state: "mailed", mail_id: eb.ref("mails.id") }))
    .where(isWaiting)
    .where("notifications.publication", "=", digest.publication)
    .where("notifications.pace", "in", later)
    .where("notifications.person_id", "<=", last)
    .whereRef("mails.person_id", "=", "notifications.person_id")
    .where("mails.batch_key", "=", digest.batchKey)
    .whereRef("mailed.mail_id", "=", "mails.id")
    .whereRef("mailed.event_id", "=", "notifications.event_id")
    .execute();
}

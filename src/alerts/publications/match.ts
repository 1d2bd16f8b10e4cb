/**
 * Matches the new events of a publication: it makes one notification per event and subscription that asks for it.
 *
 * An event is recorded in the same transaction as its notifications, a few events at a time, so an instance that dies
 * midway leaves only events that are wholly matched and events that are not matched at all.
 */
import type { Transaction } from "kysely";
import { withJobLock } from "../database/job-lock.ts";
import type { Db } from "../database/open.ts";
import type { AlertsDatabase } from "../database/schema.ts";
import type { Effects } from "../effects.ts";
import { topicOf } from "../topics.ts";
import type { ChangeEvent } from "./change-log.ts";
import { findNewEvents } from "./record-publication.ts";
import { notifyFollowers } from "./notify-followers.ts";
import { notifyPreviouslyAlerted } from "./notify-previously-alerted.ts";
import type { IndexedChangeLog } from "./reader.ts";
import { recordNewEvents } from "./record-events.ts";

const eventsPerBatch = 100;

/** Matches the new events of the current publication, if it is pending, and returns how many notifications it made. */
export async function matchPublication(
  db: Db,
  current: IndexedChangeLog,
  { now, log }: Effects,
): Promise<number> {
  const number = current.log.publicatie;
  if (!(await isPending(db, number))) return 0;
  const events = await findNewEvents(db, current.log);
  let made = 0;
  for (let start = 0; start < events.length; start += eventsPerBatch) {
    made += await withJobLock(db, "publications", async (trx) => {
      // Another instance may have finished it, or have read a later publication.
      if (!(await isPending(trx, number))) return 0;
      return await matchBatch(trx, current, events.slice(start, start + eventsPerBatch), now());
    });
  }
  const { numUpdatedRows } = await db
    .updateTable("publications")
    .set({ state: "matched", matched_at: now() })
    .where("number", "=", number)
    .where("state", "=", "seen")
    .executeTakeFirst();
  if (numUpdatedRows > 0n) log("publication_matched", { publication: number, notifications: made });
  return made;
}

async function isPending(db: Db, number: number): Promise<boolean> {
  const row = await db
    .selectFrom("publications")
    .select("state")
    .where("number", "=", number)
    .executeTakeFirst();
  return row?.state === "seen";
}

async function matchBatch(
  trx: Transaction<AlertsDatabase>,
  current: IndexedChangeLog,
  events: readonly ChangeEvent[],
  now: number,
): Promise<number> {
  const publication = current.log.publicatie;
  const newEvents = await recordNewEvents(trx, events, publication);
  let made = 0;
  for (const event of newEvents) {
    const topic = topicOf(event.soort);
    made += topic
      ? await notifyFollowers(trx, event, topic, { publication, now })
      : await notifyPreviouslyAlerted(trx, event, current, now);
  }
  await trx
    .updateTable("publications")
    .set((eb) => ({ notification_count: eb("notification_count", "+", made) }))
    .where("number", "=", publication)
    .execute();
  return made;
}

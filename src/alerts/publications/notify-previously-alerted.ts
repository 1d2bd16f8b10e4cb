/**
 * Notifies whoever was mailed about something that is corrected or withdrawn, whatever topics they chose.
 *
 * The service knows who that was until the records of its mails expire; after that nobody can tell.
 */
import type { Transaction } from "kysely";
import type { AlertsDatabase } from "../database/schema.ts";
import type { ChangeEvent } from "./change-log.ts";
import { notificationColumns, occasionOf } from "./notify-followers.ts";
import type { IndexedChangeLog } from "./reader.ts";

const idsPerQuery = 500;

/** Makes the notifications of a correction or a withdrawal, and returns how many. */
export async function notifyPreviouslyAlerted(
  trx: Transaction<AlertsDatabase>,
  event: ChangeEvent,
  current: IndexedChangeLog,
  now: number,
): Promise<number> {
  const alertedIds = await alertedEventIds(trx, event, current);
  let made = 0;
  for (let start = 0; start < alertedIds.length; start += idsPerQuery) {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto("notifications")
      .columns([...notificationColumns])
      .expression((eb) =>
        eb
          .selectFrom("notifications as earlier")
          .innerJoin("mails", "mails.id", "earlier.mail_id")
          .innerJoin("subscriptions", "subscriptions.id", "earlier.subscription_id")
          .select(["earlier.subscription_id", "earlier.person_id", "subscriptions.pace"])
          .distinct()
          .select([...occasionOf(event.wijziging_id, { publication: current.log.publicatie, now })])
          .where("earlier.event_id", "in", alertedIds.slice(start, start + idsPerQuery))
          .where("earlier.state", "=", "mailed")
          // A mail that is on its way counts as sent; one that still waits will leave out what is no longer public.
          .where("mails.state", "in", ["sent", "sending"]),
      )
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    made += Number(numInsertedOrUpdatedRows ?? 0n);
  }
  return made;
}

/** Finds the earlier events that a correction or a withdrawal is about. */
async function alertedEventIds(
  trx: Transaction<AlertsDatabase>,
  { soort, nummer, locaties }: ChangeEvent,
  { eventById }: IndexedChangeLog,
): Promise<string[]> {
  if (locaties.length === 0) return (await mailedEventIds(trx)).filter((id) => !eventById.has(id));
  const rows = await trx
    .selectFrom("events")
    .innerJoin("event_locations", "event_locations.event_id", "events.id")
    .select("events.id")
    .distinct()
    .where(
      "event_locations.location_id",
      "in",
      locaties.map(({ dossiernummer }) => dossiernummer),
    )
    // A withdrawal names a location and never a record, so it is about every event of that location.
    .$if(soort !== "ingetrokken", (query) => query.where("events.record_id", "=", nummer))
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * Returns the events that anybody was mailed about. A location that is gone is named nowhere any more, so its withdrawal
 * is about those of them that the change log has no longer.
 */
async function mailedEventIds(trx: Transaction<AlertsDatabase>): Promise<string[]> {
  const rows = await trx
    .selectFrom("notifications")
    .select("event_id")
    .distinct()
    .where("state", "=", "mailed")
    .execute();
  return rows.map(({ event_id }) => event_id);
}

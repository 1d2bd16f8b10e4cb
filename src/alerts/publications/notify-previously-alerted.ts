/**
 * Notifications of a correction or a withdrawal, for whoever was mailed about it, whatever topics they chose.
 *
 * Who that was is known as long as the records of what was sent are kept; after that nobody can tell.
 */
import type { Transaction } from "kysely";
import type { AlertsDatabase } from "../database/schema.ts";
import type { ChangeEvent } from "./change-log.ts";
import { notificationColumns, occasionOf } from "./notify-followers.ts";
import type { IndexedChangeLog } from "./reader.ts";

const idsPerQuery = 500;

/** Makes them; gives how many. */
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
          // One that is on its way counts as earlier; one that still waits will say nothing that is not so.
          .where("mails.state", "in", ["sent", "sending"]),
      )
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    made += Number(numInsertedOrUpdatedRows ?? 0n);
  }
  return made;
}

/** The earlier events that it concerns. */
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
    // A withdrawal says where and never what: it concerns all that was earlier of that place.
    .$if(soort !== "ingetrokken", (query) => query.where("events.record_id", "=", nummer))
    .execute();
  return rows.map(({ id }) => id);
}

/** A location that is gone is named nowhere any more: it concerns what was earlier and is no longer in the log. */
async function mailedEventIds(trx: Transaction<AlertsDatabase>): Promise<string[]> {
  const rows = await trx
    .selectFrom("notifications")
    .select("event_id")
    .distinct()
    .where("state", "=", "mailed")
    .execute();
  return rows.map(({ event_id }) => event_id);
}

/** Records events that are processed, with the record and the locations by which a later correction finds them. */
import type { Transaction } from "kysely";
import type { AlertsDatabase } from "../database/schema.ts";
import type { ChangeEvent } from "./change-log.ts";

const eventsPerQuery = 500;

/** Records events, and returns those that were not recorded before. */
export async function recordNewEvents(
  trx: Transaction<AlertsDatabase>,
  events: readonly ChangeEvent[],
  publication: number,
): Promise<ChangeEvent[]> {
  const newEvents: ChangeEvent[] = [];
  for (let start = 0; start < events.length; start += eventsPerQuery) {
    newEvents.push(...(await recordBatch(trx, events.slice(start, start + eventsPerQuery), publication)));
  }
  return newEvents;
}

async function recordBatch(
  trx: Transaction<AlertsDatabase>,
  events: readonly ChangeEvent[],
  publication: number,
): Promise<ChangeEvent[]> {
  const inserted = await trx
    .insertInto("events")
    .values(events.map(({ wijziging_id, nummer }) => ({ id: wijziging_id, publication, record_id: nummer })))
    .onConflict((conflict) => conflict.column("id").doNothing())
    .returning("id")
    .execute();
  const ids = new Set(inserted.map(({ id }) => id));
  const newEvents = events.filter(({ wijziging_id }) => ids.has(wijziging_id));
  const places = newEvents.flatMap(({ wijziging_id, locaties }) =>
    [...new Set(locaties.map(({ dossiernummer }) => dossiernummer))].map((location_id) => ({
      location_id,
      event_id: wijziging_id,
    })),
  );
  if (places.length > 0) await trx.insertInto("event_locations").values(places).execute();
  return newEvents;
}

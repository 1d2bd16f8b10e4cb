/**
 * Records which publication is current and how many of its events are new.
 *
 * An event is new when no instance ever matched its id, so a missed call, a week's outage, a repeated call or a return
 * to an older publication loses nothing and repeats nothing. A publication with more new events than a setting allows is
 * held, since a faulty export must not mail everybody.
 */
import type { Transaction } from "kysely";
import { withJobLock } from "../database/job-lock.ts";
import type { Db } from "../database/open.ts";
import type { AlertsDatabase, PublicationState } from "../database/schema.ts";
import type { Effects } from "../effects.ts";
import type { ChangeEvent, ChangeLog } from "./change-log.ts";
import { recordNewEvents } from "./record-events.ts";

const idsPerQuery = 500;

/** Records the publication of this log; returns its state, or null when nothing is left to do with it. */
export async function recordPublication(
  db: Db,
  log: ChangeLog,
  maxEvents: number,
  { now, log: logEvent }: Effects,
): Promise<PublicationState | null> {
  const state = await withJobLock(db, "publications", async (trx) => {
    const isFirst = (await trx.selectFrom("publications").select("number").executeTakeFirst()) === undefined;
    if (isFirst) return await recordFirst(trx, log, now());
    return await recordNext(trx, log, maxEvents, now());
  });
  if (state === "held") logEvent("publication_held", { publication: log.publicatie });
  return state;
}

/** Returns the events of a log that were never matched, in the order of the log. */
export async function findNewEvents(db: Db, log: ChangeLog): Promise<ChangeEvent[]> {
  const known = new Set<string>();
  for (let start = 0; start < log.rijen.length; start += idsPerQuery) {
    const ids = log.rijen.slice(start, start + idsPerQuery).map(({ wijziging_id }) => wijziging_id);
    const rows = await db.selectFrom("events").select("id").where("id", "in", ids).execute();
    for (const { id } of rows) known.add(id);
  }
  return log.rijen.filter(({ wijziging_id }) => !known.has(wijziging_id));
}

/** Releases a held publication with the events that are new in it; returns false when it is not held. */
export async function releasePublication(db: Db, number: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("publications")
    .set((eb) => ({ state: "seen", released_count: eb.ref("event_count") }))
    .where("number", "=", number)
    .where("state", "=", "held")
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Records the first publication of a fresh service: what is online already is no news, and nobody is mailed. */
async function recordFirst(trx: Transaction<AlertsDatabase>, log: ChangeLog, now: number): Promise<null> {
  await recordNewEvents(trx, log.rijen, log.publicatie);
  await trx
    .insertInto("publications")
    .values({ ...row(log, 0, now), state: "matched", matched_at: now })
    .execute();
  return null;
}

async function recordNext(
  trx: Transaction<AlertsDatabase>,
  log: ChangeLog,
  maxEvents: number,
  now: number,
): Promise<PublicationState | null> {
  const known = await trx
    .selectFrom("publications")
    .select(["state", "released_count"])
    .where("number", "=", log.publicatie)
    .executeTakeFirst();
  const count = (await findNewEvents(trx, log)).length;
  // After a rollback too: nobody is to release what was held and is not public any more.
  await supersedeOthers(trx, log.publicatie);
  if (known && count === 0 && known.state === "matched") return null;
  const state = count > Math.max(maxEvents, known?.released_count ?? 0) ? "held" : "seen";
  // A known number was seen before, is half matched, or was published anew with other events after a return.
  const event_count = count + (known ? await countMatched(trx, log.publicatie) : 0);
  await trx
    .insertInto("publications")
    .values({ ...row(log, event_count, now), state, matched_at: null })
    .onConflict((conflict) => conflict.column("number").doUpdateSet({ state, event_count }))
    .execute();
  return state;
}

async function countMatched(trx: Transaction<AlertsDatabase>, publication: number): Promise<number> {
  const { count } = await trx
    .selectFrom("events")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("publication", "=", publication)
    .executeTakeFirstOrThrow();
  return Number(count);
}

function row({ publicatie, peildatum }: ChangeLog, eventCount: number, now: number) {
  return {
    number: publicatie,
    peildatum,
    event_count: eventCount,
    released_count: 0,
    notification_count: 0,
    seen_at: now,
  };
}

async function supersedeOthers(trx: Transaction<AlertsDatabase>, number: number): Promise<void> {
  await trx
    .updateTable("publications")
    .set({ state: "superseded" })
    .where("number", "!=", number)
    .where("state", "in", ["seen", "held"])
    .execute();
}

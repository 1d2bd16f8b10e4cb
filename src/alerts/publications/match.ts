/**
 * From the new events of a publication to one notification per event and subscription that asks for it.
 *
 * An event is remembered in the same transaction as its notifications, a few events at a time: whoever dies in the
 * middle leaves events that are wholly done and events that are not begun.
 */
import type { Transaction } from "kysely";
import { inTurn } from "../database/in-turn.ts";
import type { Db } from "../database/open.ts";
import type { AlertsDatabase } from "../database/schema.ts";
import type { Effects } from "../effects.ts";
import { topicOf } from "../topics.ts";
import type { ChangeEvent } from "./change-log.ts";
import { newEvents } from "./note.ts";
import { notifyFollowers } from "./notify-followers.ts";
import { notifyToldBefore } from "./notify-told-before.ts";
import type { CurrentPublication } from "./reader.ts";
import { rememberEvents } from "./remember.ts";

const eventsAtOnce = 100;

/** Matches what is new in the current publication, if it waits for that; gives how many notifications were made. */
export async function matchPublication(
  db: Db,
  current: CurrentPublication,
  { now, log }: Effects,
): Promise<number> {
  const number = current.log.publicatie;
  if (!(await waits(db, number))) return 0;
  const events = await newEvents(db, current.log);
  let made = 0;
  for (let start = 0; start < events.length; start += eventsAtOnce) {
    made += await inTurn(db, "publications", async (trx) => {
      // Another instance may be done with it, or have seen a later publication.
      if (!(await waits(trx, number))) return 0;
      return await matchSome(trx, current, events.slice(start, start + eventsAtOnce), now());
    });
  }
  const { numUpdatedRows } = await db
    .updateTable("publications")
    .set({ state: "matched", matched_at: now() })
    .where("number", "=", number)
    .where("state", "=", "seen")
    .executeTakeFirst();
  if (numUpdatedRows > 0n) log("publication matched", { publication: number, notifications: made });
  return made;
}

async function waits(db: Db, number: number): Promise<boolean> {
  const row = await db
    .selectFrom("publications")
    .select("state")
    .where("number", "=", number)
    .executeTakeFirst();
  return row?.state === "seen";
}

async function matchSome(
  trx: Transaction<AlertsDatabase>,
  current: CurrentPublication,
  events: readonly ChangeEvent[],
  now: number,
): Promise<number> {
  const publication = current.log.publicatie;
  const fresh = await rememberEvents(trx, events, publication);
  let made = 0;
  for (const event of fresh) {
    const topic = topicOf(event.soort);
    made += topic
      ? await notifyFollowers(trx, event, topic, { publication, now })
      : await notifyToldBefore(trx, event, current, now);
  }
  await trx
    .updateTable("publications")
    .set((eb) => ({ notification_count: eb("notification_count", "+", made) }))
    .where("number", "=", publication)
    .execute();
  return made;
}

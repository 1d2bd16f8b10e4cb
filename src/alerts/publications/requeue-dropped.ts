/**
 * Puts back in the queue what was dropped because it was not public when its mail left, and is public again: a rollback
 * takes news back for a while, and none of it may be lost by that.
 */
import { sql } from "kysely";
import type { Db } from "../database/open.ts";
import type { IndexedChangeLog } from "./reader.ts";

const idsPerQuery = 500;

/** The state is written out and no parameter, so that the database sees that its partial index applies. */
const isDropped = sql<boolean>`notifications.state = 'dropped'`;

/** Lets those notifications wait for a mail again whose event is in the log; returns how many. It is idempotent. */
export async function requeueDropped(db: Db, { eventById }: IndexedChangeLog): Promise<number> {
  const rows = await db.selectFrom("notifications").select("event_id").distinct().where(isDropped).execute();
  const ids = rows.map(({ event_id }) => event_id).filter((id) => eventById.has(id));
  let requeued = 0;
  for (let start = 0; start < ids.length; start += idsPerQuery) {
    const { numUpdatedRows } = await db
      .updateTable("notifications")
      .set({ state: "waiting" })
      .where(isDropped)
      .where("event_id", "in", ids.slice(start, start + idsPerQuery))
      // Whoever was mailed about it through another subscription knows it.
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom("notifications as mailed")
              .select("mailed.event_id")
              .whereRef("mailed.event_id", "=", "notifications.event_id")
              .whereRef("mailed.person_id", "=", "notifications.person_id")
              .where("mailed.state", "=", "mailed"),
          ),
        ),
      )
      .executeTakeFirst();
    requeued += Number(numUpdatedRows);
  }
  return requeued;
}

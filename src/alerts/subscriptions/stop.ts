/** Unsubscribing, which takes effect at once. Whoever follows nothing any more is erased with all that is stored of them. */
import type { Kysely } from "kysely";
import type { SubjectRef } from "../../domain/alerts.ts";
import type { Db } from "../database/open.ts";
import type { AlertsDatabase, Moment } from "../database/schema.ts";
import { findToken } from "../tokens.ts";
import { subjectsOf } from "./subscribe.ts";

/** Returns the subjects of a stop link, or none when its subscriptions are gone. It changes nothing. */
export async function subjectsToStop(db: Db, token: string, now: Moment): Promise<SubjectRef[]> {
  const found = await findToken(db, token, "stop", now);
  return found ? subjectsOf(db, found.subscriptionIds) : [];
}

/** What was stopped: `nothing`, `some` of what a person followed, or `all` of it, so that the person was erased too. */
export type Stopped = "nothing" | "some" | "all";

/** Stops the subscriptions of a link, or all of its person. It is idempotent: the second time it stops nothing. */
export async function stopByLink(db: Db, token: string, now: Moment, all: boolean): Promise<Stopped> {
  const found = await findToken(db, token, "stop", now);
  if (!found) return "nothing";
  if (!all) return await stopSubscriptions(db, found.personId, found.subscriptionIds);
  return (await erasePerson(db, found.personId)) ? "all" : "nothing";
}

/** Stops those of the subscriptions that belong to the person. */
export async function stopSubscriptions(
  db: Db,
  personId: string,
  subscriptionIds: readonly string[],
): Promise<Stopped> {
  return await db.transaction().execute(async (trx) => {
    const stopped = await trx
      .deleteFrom("subscriptions")
      .where("id", "in", subscriptionIds)
      .where("person_id", "=", personId)
      .executeTakeFirst();
    const erased = await trx
      .deleteFrom("people")
      .where("id", "=", personId)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom("subscriptions").select("id").where("person_id", "=", personId))),
      )
      .executeTakeFirst();
    if (stopped.numDeletedRows === 0n) return "nothing";
    return erased.numDeletedRows > 0n ? "all" : "some";
  });
}

/** Erases a person; subscriptions, links, notifications and mails go with the address. */
export async function erasePerson(db: Kysely<AlertsDatabase>, personId: string): Promise<boolean> {
  const result = await db.deleteFrom("people").where("id", "=", personId).executeTakeFirst();
  return result.numDeletedRows > 0n;
}

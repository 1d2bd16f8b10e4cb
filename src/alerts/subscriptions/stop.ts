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

/** Stops the subscriptions of a link, or all of its person. It is idempotent. */
export async function stopByLink(db: Db, token: string, now: Moment, all: boolean): Promise<void> {
  const found = await findToken(db, token, "stop", now);
  if (!found) return;
  if (all) await erasePerson(db, found.personId);
  else await stopSubscriptions(db, found.personId, found.subscriptionIds);
}

/** Stops those of the subscriptions that belong to the person. */
export async function stopSubscriptions(
  db: Db,
  personId: string,
  subscriptionIds: readonly string[],
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .deleteFrom("subscriptions")
      .where("id", "in", subscriptionIds)
      .where("person_id", "=", personId)
      .execute();
    await trx
      .deleteFrom("people")
      .where("id", "=", personId)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom("subscriptions").select("id").where("person_id", "=", personId))),
      )
      .execute();
  });
}

/** Erases a person; subscriptions, links, notifications and mails go with the address. */
export async function erasePerson(db: Kysely<AlertsDatabase>, personId: string): Promise<boolean> {
  const result = await db.deleteFrom("people").where("id", "=", personId).executeTakeFirst();
  return result.numDeletedRows > 0n;
}

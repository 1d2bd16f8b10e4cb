/** Suspends addresses that refuse our mail: after three refusals in a row it waits until a mail gets through again. */
import type { Transaction } from "kysely";
import type { Db } from "../database/open.ts";
import type { AlertsDatabase, Moment } from "../database/schema.ts";

/** Number of permanent failures in a row after which an address is suspended. */
export const maxFailures = 3;

/** Counts a refusal of a person's address, and returns whether that suspends it. */
export async function countFailure(
  trx: Transaction<AlertsDatabase>,
  personId: string,
  now: Moment,
): Promise<boolean> {
  const { failures } = await trx
    .updateTable("people")
    .set((eb) => ({ failures: eb("failures", "+", 1) }))
    .where("id", "=", personId)
    .returning("failures")
    .executeTakeFirstOrThrow();
  if (failures < maxFailures) return false;
  const { numUpdatedRows } = await trx
    .updateTable("people")
    .set({ suspended_at: now })
    .where("id", "=", personId)
    .where("suspended_at", "is", null)
    .executeTakeFirst();
  await suspendMails(trx, personId);
  return numUpdatedRows > 0n;
}

/** Takes the alerts of a person out of the queue. */
async function suspendMails(trx: Transaction<AlertsDatabase>, personId: string): Promise<void> {
  await trx
    .updateTable("mails")
    .set({ state: "suspended" })
    .where("person_id", "=", personId)
    .where("kind", "=", "alert")
    .where("state", "=", "waiting")
    .execute();
}

/** Resets the failures of people to whom a mail got through. */
export async function resetFailures(trx: Db, personIds: readonly string[]): Promise<void> {
  await trx
    .updateTable("people")
    .set({ failures: 0, suspended_at: null })
    .where("id", "in", personIds)
    .where((eb) => eb.or([eb("failures", ">", 0), eb("suspended_at", "is not", null)]))
    .execute();
}

/** Puts the alerts of people whose address works again back in the queue. */
export async function resumeSuspended(db: Db): Promise<void> {
  await db
    .updateTable("mails")
    .set({ state: "waiting" })
    .where("state", "=", "suspended")
    .where("person_id", "in", (eb) => eb.selectFrom("people").select("id").where("suspended_at", "is", null))
    .execute();
}

/** The lock that lets only one instance at a time do a job. */
import type { Transaction } from "kysely";
import type { Db } from "./open.ts";
import type { AlertsDatabase, JobName } from "./schema.ts";

/**
 * Runs `work` in a transaction that first writes the row of its job: in PostgreSQL the next instance waits for that row,
 * in SQLite for the one write lock. An instance that dies midway releases the lock, and its transaction is rolled back.
 */
export async function withJobLock<T>(
  db: Db,
  job: JobName,
  work: (trx: Transaction<AlertsDatabase>) => Promise<T>,
): Promise<T> {
  return await db.transaction().execute(async (trx) => {
    await trx
      .updateTable("jobs")
      .set((eb) => ({ changed_at: eb.ref("changed_at") }))
      .where("name", "=", job)
      .execute();
    return await work(trx);
  });
}

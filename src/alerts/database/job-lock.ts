/** Work that only one instance may do at a time. */
import type { Transaction } from "kysely";
import type { Db } from "./open.ts";
import type { AlertsDatabase, JobName } from "./schema.ts";

/**
 * Runs `work` in a transaction that first writes the row of its job: PostgreSQL lets the next one wait at that row,
 * SQLite at its one write lock. An instance that dies in the middle lets go of it, and leaves nothing half done.
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

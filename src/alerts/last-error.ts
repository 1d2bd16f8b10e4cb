/** The error that keeps a job from going on, as `alerts status` and the metrics show it. */
import type { Db } from "./database/open.ts";
import type { JobName, Moment } from "./database/schema.ts";

/** Writes the last error of a job, or clears it with null. An error that follows another keeps its moment. */
export async function recordLastError(
  db: Db,
  job: JobName,
  lastError: string | null,
  now: Moment,
): Promise<void> {
  await db
    .updateTable("jobs")
    .set((eb) => ({
      last_error: lastError,
      changed_at:
        lastError === null
          ? now
          : eb.case().when("last_error", "is", null).then(now).else(eb.ref("changed_at")).end(),
    }))
    .where("name", "=", job)
    .where("last_error", lastError === null ? "is not" : "is distinct from", lastError)
    .execute();
}

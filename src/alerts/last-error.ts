/** The error that keeps a job from going on, as `alerts status` and the metrics show it. */
import { withoutPersonalData } from "./log.ts";
import type { Db } from "./database/open.ts";
import type { JobName, Moment } from "./database/schema.ts";

const maxLength = 300;

/**
 * Writes the last error of a job, or clears it with null. An error that follows another keeps its moment. Personal data
 * and secrets that it repeats are left out.
 */
export async function recordLastError(
  db: Db,
  job: JobName,
  lastError: string | null,
  now: Moment,
): Promise<void> {
  const safe = lastError === null ? null : withoutPersonalData(lastError).slice(0, maxLength);
  await db
    .updateTable("jobs")
    .set((eb) => ({
      last_error: safe,
      changed_at:
        safe === null
          ? now
          : eb.case().when("last_error", "is", null).then(now).else(eb.ref("changed_at")).end(),
    }))
    .where("name", "=", job)
    .where("last_error", safe === null ? "is not" : "is distinct from", safe)
    .execute();
}

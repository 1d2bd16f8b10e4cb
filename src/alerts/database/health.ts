/** Looks whether the database can store something, within a time in which a supervisor still waits. */
import { setTimeout as pause } from "node:timers/promises";
import type { DatabaseState } from "./database-state.ts";
import type { DatabaseFaultKind } from "./fault.ts";
import type { Db } from "./open.ts";
import type { Moment } from "./schema.ts";

/** `slow` is a database that gave no answer in time; `failing` one whose error is none that we know. */
export interface DatabaseHealth {
  state: "ok" | "slow" | "failing" | DatabaseFaultKind;
  /** Null when it is well. */
  since: Moment | null;
}

const patienceMs = 3_000;
/** However often somebody asks, the database is asked no more often than this. */
const keptMs = 500;

/** Returns a function that looks by a small write; callers at the same time share one look. */
export function databaseHealth(
  db: Db,
  state: DatabaseState,
  now: () => Moment = Date.now,
): () => Promise<DatabaseHealth> {
  let since: Moment | null = null;
  let last: { at: Moment; result: Promise<DatabaseHealth> } | null = null;
  let writing: Promise<"ok" | "failing"> | null = null;

  /** One write at a time: behind a database that hangs, others would queue up. */
  const write = () =>
    (writing ??= writeMoment(db, now())
      .then(
        () => "ok" as const,
        // The state of the database holds why.
        () => "failing" as const,
      )
      .finally(() => (writing = null)));

  async function look(): Promise<DatabaseHealth> {
    const began = now();
    const answer = await Promise.race([write(), pause(patienceMs, "slow" as const, { ref: false })]);
    const trouble = state.trouble();
    since = answer === "ok" ? null : (since ?? began);
    return trouble ? { state: trouble.kind, since: trouble.since } : { state: answer, since };
  }

  return () => {
    if (!last || now() - last.at >= keptMs) last = { at: now(), result: look() };
    return last.result;
  };
}

async function writeMoment(db: Db, now: Moment): Promise<void> {
  await db
    .insertInto("jobs")
    .values({ name: "health", last_error: null, changed_at: now })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ changed_at: now }))
    .execute();
}

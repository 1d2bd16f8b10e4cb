/**
 * A day of the alert service at the size of Flanders, on SQLite and on PostgreSQL with two instances: 100,000 people,
 * three publications, people who subscribe all day long, a mail server that is away during the second publication, and
 * an instance that is killed during the third. At its end every mail is accounted for: who was to get it is worked out
 * apart from the service, down to the changes that it names.
 *
 * The hours in which nothing happens are left out: a publication follows once the mails of the one before it have
 * arrived, the outage lasts a minute, and the digests of the next Monday morning leave as soon as the day is over. The
 * PostgreSQL of the tests does not wait for its disk, so its speed says nothing.
 */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { startPostgres } from "../tests/alerts/postgres.ts";
import { addsUp, type Account } from "./alert-day/account.ts";
import { runDay, type DayFigures } from "./alert-day/day.ts";
import { personCount } from "./alerts/crowd.ts";
import type { Metrics } from "./metrics.ts";

const cache = join(import.meta.dirname, "..", ".cache/bench/alert-day");

/** Runs both days, some minutes each; the command ends with 1 when the mails do not add up. */
export async function measure(): Promise<Metrics> {
  rmSync(cache, { recursive: true, force: true });
  const onSqlite = await runDay({
    name: "SQLite",
    databaseUrl: `sqlite:${join(newFolder("sqlite"), "alerts.sqlite")}`,
    folder: newFolder("sqlite-publication"),
    instanceCount: 1,
  });
  const onPostgres = await runOnPostgres();
  rmSync(cache, { recursive: true, force: true });
  for (const { account } of [onSqlite, onPostgres].filter((figures) => !addsUp(figures.account))) {
    console.error("The mails do not add up. Some of those that are wrong:", examplesOf(account));
    process.exitCode = 1;
  }
  return {
    subscribers: { value: personCount, unit: "", goal: null },
    ...metricsOf("SQLite", onSqlite),
    ...metricsOf("PostgreSQL", onPostgres),
  };
}

function examplesOf({ missing, repeated, unexpected }: Account) {
  const some = (keys: string[]): string[] => keys.slice(0, 5);
  return { missing: some(missing), repeated: some(repeated), unexpected: some(unexpected) };
}

async function runOnPostgres(): Promise<DayFigures> {
  const postgres = await startPostgres();
  if (typeof postgres === "string") throw new Error(`PostgreSQL does not run here: ${postgres}`);
  try {
    return await runDay({
      name: "PostgreSQL",
      databaseUrl: postgres.url,
      folder: newFolder("postgres-publication"),
      instanceCount: 2,
    });
  } finally {
    await postgres.stop();
  }
}

function newFolder(name: string): string {
  const folder = join(cache, name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

function metricsOf(name: string, figures: DayFigures): Metrics {
  const { expected, arrived, missing, repeated, repeatedByCrash, unexpected } = figures.account;
  const metrics: Metrics = {
    "mails expected": { value: expected, unit: "", goal: null },
    "mails arrived": { value: arrived, unit: "", goal: null },
    missing: { value: missing.length, unit: "", goal: "≤ 0" },
    unexpected: { value: unexpected.length, unit: "", goal: "≤ 0" },
    "doubles by the crash": { value: repeatedByCrash.length, unit: "", goal: null },
    "other doubles": { value: repeated.length, unit: "", goal: "≤ 0" },
    "the day": { value: figures.minutes, unit: "min", goal: null },
    "peak memory of an instance": { value: figures.peakMegabytes, unit: "MB", goal: "≤ 300" },
    "longest wait of a confirmation in the first publication": {
      value: figures.calmWaitSeconds,
      unit: "s",
      goal: null,
    },
    "longest wait of a confirmation asked in the outage": {
      value: figures.outageWaitSeconds,
      unit: "s",
      goal: null,
    },
    "of which after the mail server was back": { value: figures.afterOutageSeconds, unit: "s", goal: null },
    "mails held by the killed instance": { value: figures.heldByCrash, unit: "", goal: "≥ 1" },
    "last mail of the killed instance, after its restart": {
      value: figures.afterCrashSeconds,
      unit: "s",
      goal: "≤ 60",
    },
  };
  return Object.fromEntries(Object.entries(metrics).map(([key, metric]) => [`${name}: ${key}`, metric]));
}

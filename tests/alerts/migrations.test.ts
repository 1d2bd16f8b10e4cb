/** A first start that is killed, at whichever query, leaves a database that the next start brings up to date. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Kysely, sql } from "kysely";
import { afterAll, describe, expect, it } from "vitest";
import { dialectOf } from "../../src/alerts/database/dialect.ts";
import { openDatabase } from "../../src/alerts/database/open.ts";
import { bundle, waitForEnd, startProcess, type End } from "./crash/processes.ts";
import { startPostgres, type Postgres } from "./postgres.ts";

const folder = mkdtempSync(join(tmpdir(), "migrations-"));
const script = bundle("first-start", folder);
const postgres = await startPostgres();

afterAll(async () => {
  if (typeof postgres !== "string") await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

const sqliteFile = join(folder, "alerts.sqlite");
describe("on SQLite", { concurrent: true }, () => {
  testFirstStart(`sqlite:${sqliteFile}`, () => {
    for (const ending of ["", "-wal", "-shm"]) rmSync(sqliteFile + ending, { force: true });
    return Promise.resolve();
  });
});

const hasPostgres = typeof postgres !== "string";
const name = hasPostgres ? "on PostgreSQL" : `on PostgreSQL (skipped: it does not run here: ${postgres})`;
describe.skipIf(!hasPostgres)(name, { concurrent: true }, () => {
  const { url } = postgres as Postgres;
  testFirstStart(url, async () => {
    const db = new Kysely<unknown>({ dialect: dialectOf(url) });
    await sql`drop schema public cascade`.execute(db);
    await sql`create schema public`.execute(db);
    await db.destroy();
  });
});

/** A first start can be killed anywhere, on the database that `empty` empties. */
function testFirstStart(url: string, empty: () => Promise<void>): void {
  it("brings the database up to date after a start that was killed", { timeout: 300_000 }, async () => {
    await empty();
    await start(url, 0);
    const whole = await contentsOf(url);
    expect(whole).toContain("notifications.subscription_id");
    const killedAt: string[] = [];
    let end: End;
    do {
      await empty();
      end = await start(url, killedAt.length + 1);
      killedAt.push(end.points.at(-1) ?? "");
      expect(await contentsOf(url), `killed at ${killedAt.at(-1)}`).toEqual(whole);
    } while (end.wasKilled);
    const tables = killedAt.filter((point) => point.startsWith("query create table"));
    expect(tables.length).toBeGreaterThan(9);
    expect(end.points).toContain("query commit");
  });
}

function start(url: string, killAt: number): Promise<End> {
  return waitForEnd(startProcess(script, url, String(killAt)));
}

/** Every column and every job, once the database is brought up to date. */
async function contentsOf(url: string): Promise<string[]> {
  const db = await openDatabase(url);
  try {
    const tables = await db.introspection.getTables();
    const jobs = await db.selectFrom("jobs").select("name").execute();
    return [
      ...tables.flatMap((table) => table.columns.map((column) => `${table.name}.${column.name}`)),
      ...jobs.map((job) => `job ${job.name}`),
    ].sort();
  } finally {
    await db.destroy();
  }
}

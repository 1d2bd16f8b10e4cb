/**
 * Tests a start on any database that it may find: a new one, or one of an older version with rows of every kind. If the
 * start is killed, at whichever query, the next one brings the database up to date and loses no row.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Kysely, sql } from "kysely";
import { afterAll, describe, expect, it } from "vitest";
import { dialectOf } from "../../src/alerts/database/dialect.ts";
import { openDatabase, type Db } from "../../src/alerts/database/open.ts";
import { bundle, startProcess, waitForEnd, type End } from "./crash/processes.ts";
import { makeOldDatabase, oldRows } from "./old-database.ts";
import { hasPostgres, newPostgresDatabase, postgresTitle } from "./test-database.ts";
import { testUpgrade } from "./upgrade.ts";

const folder = mkdtempSync(join(tmpdir(), "migrations-"));
const script = bundle("first-start", folder);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The database of one test, so that the tests can run side by side. */
interface TestDatabase {
  url: string;
  /** Removes all tables. */
  empty: () => Promise<void>;
}

describe("on SQLite", { concurrent: true }, () => {
  testStarts((name) => {
    const file = join(folder, `${name}.sqlite`);
    const empty = (): Promise<void> => {
      for (const ending of ["", "-wal", "-shm"]) rmSync(file + ending, { force: true });
      return Promise.resolve();
    };
    return Promise.resolve({ url: `sqlite:${file}`, empty });
  });
});

describe.skipIf(!hasPostgres)(postgresTitle, { concurrent: true }, () => {
  testStarts(async (name) => {
    const url = await newPostgresDatabase(name);
    const empty = async (): Promise<void> => {
      const db = new Kysely<unknown>({ dialect: dialectOf(url) });
      await sql`drop schema public cascade`.execute(db);
      await sql`create schema public`.execute(db);
      await db.destroy();
    };
    return { url, empty };
  });
});

function testStarts(makeDatabase: (name: string) => Promise<TestDatabase>): void {
  it("brings a new database up to date after a start that was killed", { timeout: 300_000 }, async () => {
    const { url, empty } = await makeDatabase("first_start");
    const points = await killAtQueries(url, empty);
    expect(points.filter((point) => point.startsWith("query create table")).length).toBeGreaterThan(9);
  });

  it("loses no row of an older database, whenever its upgrade is killed", { timeout: 300_000 }, async () => {
    const { url, empty } = await makeDatabase("killed_upgrade");
    const points = await killAtQueries(url, async () => {
      await empty();
      await makeOldDatabase(dialectOf(url));
    });
    expect(points.filter((point) => point.startsWith("query alter table")).length).toBeGreaterThan(3);
  });

  it("sends after an upgrade what was queued before it, and nothing twice", async () => {
    const { url, empty } = await makeDatabase("upgrade");
    await empty();
    await makeOldDatabase(dialectOf(url));
    await testUpgrade(url);
  });
}

/** The ordinary suite kills a start at every fourth query; the long run at each. */
const killStep = Number(process.env["MIGRATION_KILL_STEP"] ?? 4);

/** Kills starts on a prepared database, each at a later query, and returns the points of a whole start. */
async function killAtQueries(url: string, prepare: () => Promise<void>): Promise<string[]> {
  await prepare();
  await start(url, 0);
  const whole = await contentsOf(url);
  expect(whole).toContain("column notifications.subscription_id");
  let killAt = 1;
  let end: End;
  do {
    await prepare();
    end = await start(url, killAt);
    expect(await contentsOf(url), `killed at ${end.points.at(-1)}`).toEqual(whole);
    killAt += killStep;
  } while (end.wasKilled);
  expect(end.points).toContain("query commit");
  return end.points;
}

function start(url: string, killAt: number): Promise<End> {
  return waitForEnd(startProcess(script, url, String(killAt)));
}

/** Opens the database, which brings it up to date, and returns its columns and its rows. */
async function contentsOf(url: string): Promise<string[]> {
  const db = await openDatabase(url);
  try {
    const tables = await db.introspection.getTables();
    const columns = tables.flatMap((table) =>
      table.columns.map((column) => `column ${table.name}.${column.name}`),
    );
    return [...columns, ...(await rowsOf(db))].sort();
  } finally {
    await db.destroy();
  }
}

async function rowsOf(db: Db): Promise<string[]> {
  const lines: string[] = [];
  for (const table of Object.keys(oldRows)) {
    const rows = await sql`select * from ${sql.table(table)}`.execute(db);
    lines.push(...rows.rows.map((row) => `row ${table} ${JSON.stringify(row)}`));
  }
  return lines;
}

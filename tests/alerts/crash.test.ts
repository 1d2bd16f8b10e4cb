/**
 * Tests the promise of the outbox that no mail is lost or sent twice. An instance is killed at every query that it makes
 * and at every reply of the mail server, and two others take over. Then every mail must have arrived, and only one that
 * the dead instance had handed over and not yet marked as sent may have arrived twice, as the same message.
 */
import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase, type Db } from "../../src/alerts/database/open.ts";
import { claimMs } from "../../src/alerts/outbox/claim.ts";
import { reconcile } from "../../src/alerts/reconciliation.ts";
import type { Task, Workplace } from "./crash/instance.ts";
import { bundle, waitForEnd, startProcess, type End } from "./crash/processes.ts";
import { startMailServer, type MailServer } from "./mail-server.ts";
import { addPerson, event, writePublicationFiles } from "./scenario.ts";
import { hasPostgres, newPostgresDatabase, postgresTitle } from "./test-database.ts";

const work = mkdtempSync(join(tmpdir(), "alerts-crash-"));
const script = bundle("instance", work);
const folders: [string, string] = [join(work, "first"), join(work, "second")];
const tables = [
  "notifications",
  "mails",
  "tokens",
  "subscriptions",
  "people",
  "event_locations",
  "events",
  "publications",
] as const;
/** Each of these people follows two subjects that overlap, at two paces, and gets one mail. */
const people = ["a", "b"];

const postgresUrl = await newPostgresDatabase("crash");

beforeAll(() => {
  writePublicationFiles(folders[0], 1, [event("R1")]);
  writePublicationFiles(folders[1], 2, [event("R1"), event("R2"), event("R3", 2)]);
});

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

describe("on SQLite", () => {
  testCrashes(`sqlite:${join(work, "alerts.sqlite")}`);
});

describe.skipIf(!hasPostgres)(postgresTitle, () => {
  testCrashes(postgresUrl);

  it("keeps working after the server closed every connection, as in a restart", async () => {
    const db = await openDatabase(postgresUrl);
    const others = sql`select pg_terminate_backend(pid) from pg_stat_activity
      where pid <> pg_backend_pid() and datname = current_database()`;
    const other = await openDatabase(postgresUrl);
    await others.execute(other);
    await pause(100);
    expect(await db.selectFrom("jobs").selectAll().execute()).toHaveLength(3);
    await Promise.all([db.destroy(), other.destroy()]);
  });
});

interface CrashResult extends End {
  /** Number of mails that arrived twice. */
  repeated: number;
}

/** Defines the tests on one database. */
function testCrashes(databaseUrl: string): void {
  let db: Db;
  let mailServer: MailServer;
  /** The instances to be killed next, which start while the one before them works. */
  let spares: ChildProcess[];
  /** Two instances that take over and are never killed. */
  let survivors: [ChildProcess, ChildProcess];

  beforeAll(async () => {
    db = await openDatabase(databaseUrl);
    mailServer = await startMailServer();
    spares = [start(), start()];
    survivors = [start(), start()];
  });

  afterAll(async () => {
    for (const child of [...spares, ...survivors]) child.kill();
    await mailServer.close();
    await db.destroy();
  });

  it("loses and repeats no mail, whenever an instance is killed", { timeout: 600_000 }, async () => {
    const whole = await crashOnce(null, false);
    const killedAt = new Set<string>();
    const repeatedAt = new Set<string>();
    const killAtPoint = async (point: number): Promise<boolean> => {
      const end = await crashOnce(point, false);
      if (!end.wasKilled) return false;
      killedAt.add(statementOf(end.points.at(-1)));
      if (end.repeated > 0) repeatedAt.add(statementOf(end.points.at(-1)));
      return true;
    };
    for (const point of pointsToKillAt(whole.points)) await killAtPoint(point);
    const again = await crashOnce(null, false);
    // Only the points that every run passes count: on a busy machine a run may make a query more.
    const always = seenStatements(whole.points).intersection(seenStatements(again.points));
    // How many marks of mails are written together differs, and so does the number of points: the last ones are
    // sought where the newest run had them.
    for (let attempt = 0; attempt < 10; attempt++) {
      const missing = always.difference(killedAt);
      if (missing.size === 0) break;
      const { points } = await crashOnce(null, false);
      const seen = areSeen(points);
      await killAtPoint(
        points.findIndex((point, index) => seen[index] && missing.has(statementOf(point))) + 1,
      );
    }
    expect([...always.difference(killedAt)]).toEqual([]);
    // When the answer is lost, nobody can tell whether the server accepted the mail: that kill repeats it.
    expect(repeatedAt).toContain("reply 250 OK: message queued");
  });

  it("loses and repeats no mail while another instance does the same work", async () => {
    const { length } = (await crashOnce(null, false)).points;
    for (let point = 4; point < length; point += 9) await crashOnce(point, true);
  });

  function start(): ChildProcess {
    return startProcess(
      script,
      JSON.stringify({ databaseUrl, smtpUrl: mailServer.url, folders } satisfies Workplace),
    );
  }

  /** Kills an instance at a point, lets two others go on, and verifies the mails. */
  async function crashOnce(killAt: number | null, hasRival: boolean): Promise<CrashResult> {
    await seed(db);
    mailServer.received.length = 0;
    const [victim] = spares;
    if (!victim) throw new Error("No process is left.");
    const rival = hasRival ? run(survivors[0], { killAt: null, later: 0 }) : null;
    const end = await run(victim, { killAt, later: 0 });
    if (end.wasKilled) spares = [...spares.slice(1), start()];
    await rival;
    const left = await db.selectFrom("mails").select("message_id").where("state", "=", "sending").execute();
    const unmarked = left.map(({ message_id }) => message_id);
    // The others run at a later time, when the claims of the dead instance have expired.
    await Promise.all(survivors.map((survivor) => run(survivor, { killAt: null, later: claimMs })));
    const repeated = await verifyMails(
      db,
      mailServer,
      unmarked,
      `killed at point ${killAt}: ${end.points.at(-1)}`,
    );
    return { ...end, repeated };
  }
}

/** The ordinary suite kills at each point that is seen and at some of the others; the long run at all. */
const stepBetween = process.env["CRASH_POINTS"] === "all" ? 1 : 6;

/** Returns the numbers of the points at which an instance is killed, from 1. */
function pointsToKillAt(points: readonly string[]): number[] {
  const seen = areSeen(points);
  return points.map((_, index) => index + 1).filter((point) => seen[point - 1] || point % stepBetween === 0);
}

/**
 * Returns of each point whether others see that it was reached: a reply of the mail server, or a write that is stored. A
 * kill before the end of a transaction undoes all of it, and one at a query that only reads changes nothing.
 */
function areSeen(points: readonly string[]): boolean[] {
  let isInTransaction = false;
  return points.map((point) => {
    if (point.startsWith("query begin")) isInTransaction = true;
    if (point === "query commit") isInTransaction = false;
    return !isInTransaction && !point.startsWith("query select");
  });
}

function seenStatements(points: readonly string[]): Set<string> {
  const seen = areSeen(points);
  return new Set(points.filter((_, index) => seen[index]).map(statementOf));
}

/** Returns the statement of a point, the same however many values the query has. */
function statementOf(point = ""): string {
  return point
    .replaceAll(/[?$]\d*/g, "?")
    .replaceAll(/\?(?:, \?)+/g, "?")
    .replaceAll(/\(\?\)(?:, \(\?\))+/g, "(?)");
}

async function run(child: ChildProcess, task: Task): Promise<End> {
  child.stdin?.write(`${JSON.stringify(task)}\n`);
  return await waitForEnd(child);
}

async function seed(db: Db): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const table of tables) await trx.deleteFrom(table).execute();
    for (const id of people) {
      await addPerson(trx, id, [
        { kind: "gemeente", id: "gent" },
        { kind: "locatie", id: "10000002", pace: "dagelijks" },
      ]);
    }
  });
}

/** Fails if a mail was lost, or arrived twice without need; returns how many arrived twice. */
async function verifyMails(
  db: Db,
  mailServer: MailServer,
  unmarked: string[],
  when: string,
): Promise<number> {
  const received = mailServer.received.map(({ to }) => to.slice(0, 1)).sort();
  expect([...new Set(received)], `lost: ${when}`).toEqual(people);
  const ids = mailServer.received.map(({ messageId }) => messageId.slice(1, messageId.indexOf("@")));
  expect(new Set(ids).size, `another Message-ID: ${when}`).toBe(people.length);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  expect(unmarked, `sent twice: ${when}`).toEqual(expect.arrayContaining(twice));
  expect(await reconcile(db, 2), when).toEqual({
    publication: 2,
    events: 2,
    notifications: 6,
    sent: 6,
    waiting: 0,
    suspended: 0,
    failed: 0,
    dropped: 0,
    gone: 0,
  });
  return twice.length;
}

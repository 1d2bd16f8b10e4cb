/**
 * Tests the service, as a process of its own, while its database fails in every way that a test can make: it says so in
 * one message, answers visitors what to do, loses nothing, and goes on by itself where it can.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterAll, describe, expect, it, vi } from "vitest";
import { openDatabase, type Db } from "../../src/alerts/database/open.ts";
import type { JobName } from "../../src/alerts/database/schema.ts";
import {
  expectDiscreet,
  makeFollowedPublication,
  makeTestFolder,
  startServiceProcess,
  untilHealth,
  visitor,
  type ServiceProcess,
} from "./service-process.ts";
import { hasPostgres, newCrowdedDatabase, newPostgresDatabase, postgresTitle } from "./test-database.ts";

const { folder, remove } = makeTestFolder("database-faults");
const publication = makeFollowedPublication(folder);
const nobody = 65_534;
const hasPrlimit = spawnSync("prlimit", ["--version"]).status === 0;
/** True for root on most file systems of Linux. */
const canBeImmutable = spawnSync("chattr", ["+i", folder]).status === 0;
if (canBeImmutable) execFileSync("chattr", ["-i", folder]);

afterAll(remove);

let files = 0;
function newFile(): string {
  return join(folder, `alerts-${files++}.sqlite`);
}

/** Expects that the service tells visitors to try again, and supervisors what is wrong, both in time. */
async function expectTrouble(service: ServiceProcess, kinds: string[]): Promise<void> {
  // An answer of /health may be half a second old.
  await pause(600);
  const [health, answer] = await Promise.all([
    service.health(),
    service.subscribe("ander@voorbeeld.example"),
  ]);
  expect(health).toMatchObject({ status: 503, body: { status: "failing" } });
  expect(kinds).toContain(health.body["database"]);
  expect(health.ms).toBeLessThan(5_000);
  expect(answer.status).toBe(503);
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await answer.text()).toContain("Probeer het over");
}

/** Stops the service, and expects that it told the fault once and nothing that it must not tell. */
async function expectToldOnce(service: ServiceProcess, kind: string): Promise<void> {
  expect(await service.stop()).toBe(0);
  const told = service
    .output()
    .split("\n")
    .filter((line) => line.includes('"database_failing"'));
  expect(
    told.filter((line) => line.includes(`"kind":"${kind}"`)),
    service.output(),
  ).toHaveLength(1);
  expect(service.output()).not.toMatch(/request_failed|cannot rollback/);
  expectDiscreet(service.output());
}

function peopleIn(file: string): string[] {
  const database = new DatabaseSync(file, { readOnly: true });
  const rows = database.prepare("select email from people order by email").all();
  database.close();
  return rows.map(({ email }) => String(email));
}

describe("on SQLite", { concurrent: true }, () => {
  it("answers all the while that another process locks the file, and goes on afterwards", async () => {
    const file = newFile();
    const service = await startServiceProcess({ databaseUrl: `sqlite:${file}`, publication });
    await untilHealth(service, 200);
    expect((await service.subscribe()).status).toBe(200);
    const other = new DatabaseSync(file, { timeout: 5_000 });
    other.exec("begin immediate");
    await pause(1_500);
    await expectTrouble(service, ["locked", "slow"]);
    const began = Date.now();
    expect((await fetch(`${service.url}/stijl.css`)).status).toBe(200);
    expect(Date.now() - began).toBeLessThan(1_000);
    other.exec("rollback");
    other.close();
    await untilHealth(service, 200);
    expect((await service.subscribe("later@voorbeeld.example")).status).toBe(200);
    await expectToldOnce(service, "locked");
    expect(service.events()).toContain("database_recovered");
    expect(peopleIn(file)).toEqual([visitor.email, "later@voorbeeld.example"]);
  });

  it("waits at its start for a file that is locked", async () => {
    const file = newFile();
    const other = new DatabaseSync(file);
    other.exec("pragma locking_mode = exclusive; begin exclusive; create table t (a)");
    const service = await startServiceProcess({ databaseUrl: `sqlite:${file}`, publication });
    await expectTrouble(service, ["locked"]);
    other.exec("rollback");
    other.close();
    await untilHealth(service, 200);
    expect((await service.subscribe()).status).toBe(200);
    await expectToldOnce(service, "locked");
  });

  it.skipIf(!hasPrlimit)(
    "keeps what it stored when the disk is full, and goes on when there is room",
    async () => {
      const file = newFile();
      const service = await startServiceProcess({ databaseUrl: `sqlite:${file}`, publication });
      await untilHealth(service, 200);
      expect((await service.subscribe()).status).toBe(200);
      // A limit on the size of files stands for a disk: what is written beyond it fails.
      const limit = (bytes: string): void => {
        execFileSync("prlimit", ["--pid", String(service.pid), `--fsize=${bytes}:unlimited`]);
      };
      limit("20000");
      await pause(1_000);
      await expectTrouble(service, ["full"]);
      limit("unlimited");
      await untilHealth(service, 200);
      expect((await service.subscribe("later@voorbeeld.example")).status).toBe(200);
      await expectToldOnce(service, "full");
      expect(peopleIn(file)).toEqual([visitor.email, "later@voorbeeld.example"]);
    },
  );

  it.skipIf(!canBeImmutable)(
    "says that the disk turned read-only while it ran, and goes on when it is written again",
    async () => {
      const place = join(folder, "turned");
      const file = join(place, "alerts.sqlite");
      const service = await startServiceProcess({ databaseUrl: `sqlite:${file}`, publication });
      await untilHealth(service, 200);
      expect((await service.subscribe()).status).toBe(200);
      // Files that may not change stand for a disk that may not: what is open can no longer be written either. The index
      // of the log lies in memory, and a disk lets that be. The log, to which all is written first, turns first and last.
      execFileSync("chattr", ["+i", `${file}-wal`, file, place]);
      try {
        await pause(1_000);
        await expectTrouble(service, ["read-only"]);
      } finally {
        execFileSync("chattr", ["-i", place, file, `${file}-wal`]);
      }
      await untilHealth(service, 200);
      expect((await service.subscribe("later@voorbeeld.example")).status).toBe(200);
      await expectToldOnce(service, "read-only");
      expect(readdirSync(place)).toEqual(["alerts.sqlite"]);
      expect(peopleIn(file)).toEqual([visitor.email, "later@voorbeeld.example"]);
    },
  );

  it("writes a file that was deleted while it ran anew", async () => {
    const file = join(folder, "deleted/alerts.sqlite");
    const service = await startServiceProcess({ databaseUrl: `sqlite:${file}`, publication });
    await untilHealth(service, 200);
    expect((await service.subscribe()).status).toBe(200);
    rmSync(join(folder, "deleted"), { recursive: true });
    await vi.waitUntil(() => existsSync(file), { timeout: 5_000 });
    expect((await service.subscribe("later@voorbeeld.example")).status).toBe(200);
    expect(await service.stop()).toBe(0);
    expect(service.events()).toContain("database_restored");
    expectDiscreet(service.output());
    expect(readdirSync(join(folder, "deleted"))).toEqual(["alerts.sqlite"]);
    expect(peopleIn(file)).toEqual([visitor.email, "later@voorbeeld.example"]);
  });

  it("ends a start with one message where only a person can help", async () => {
    const noDatabase = newFile();
    writeFileSync(noDatabase, "geen databank ".repeat(1_000));
    const readOnly = join(folder, "read-only/alerts.sqlite");
    mkdirSync(join(folder, "read-only"));
    new DatabaseSync(readOnly).close();
    chmodSync(readOnly, 0o444);
    chmodSync(join(folder, "read-only"), 0o555);
    const asNobody = process.getuid?.() === 0 ? { user: nobody } : {};
    chownSync(folder, process.getuid?.() ?? 0, process.getgid?.() ?? 0);
    chmodSync(folder, 0o755);
    const starts = [
      { file: noDatabase, message: "is damaged or no database" },
      { file: `${noDatabase}/folder/alerts.sqlite`, message: "can't be opened or made" },
      { file: folder, message: "can't be opened or made" },
      { file: readOnly, message: "can't be written", ...asNobody },
    ];
    for (const { file, message, ...user } of starts) {
      const service = await startServiceProcess({
        databaseUrl: `sqlite:${file}`,
        publication,
        waits: false,
        ...user,
      });
      expect(await service.ended, service.output()).toBe(1);
      const errors = service
        .output()
        .trim()
        .split("\n")
        .filter((line) => !line.startsWith("{"));
      expect(errors, service.output()).toEqual([expect.stringContaining(`The database ${file} ${message}`)]);
      expectDiscreet(service.output());
    }
  });
});

describe.skipIf(!hasPostgres)(postgresTitle, { concurrent: true }, () => {
  it("goes on when the server went away and comes back, also in the midst of work", async () => {
    const gate = await openGate(await newPostgresDatabase("away"));
    const service = await startServiceProcess({ databaseUrl: gate.url, publication });
    await untilHealth(service, 200);
    expect((await service.subscribe()).status).toBe(200);
    await gate.shut();
    await expectTrouble(service, ["away"]);
    await gate.open();
    await untilHealth(service, 200);
    expect((await service.subscribe("later@voorbeeld.example")).status).toBe(200);
    await expectToldOnce(service, "away");
    expect(service.events().filter((event) => event === "database_recovered")).toHaveLength(1);
    await gate.shut();
    const waiting = await startServiceProcess({ databaseUrl: gate.url, publication });
    await expectTrouble(waiting, ["away"]);
    await gate.open();
    await untilHealth(waiting, 200);
    await expectToldOnce(waiting, "away");
    await gate.shut();
  });

  it("answers while the network hangs without closing anything, and goes on once new connections get through", async () => {
    const gate = await openGate(await newPostgresDatabase("hanging"));
    const service = await startServiceProcess({ databaseUrl: gate.url, publication });
    await untilHealth(service, 200);
    gate.hang();
    await expectTrouble(service, ["slow", "away"]);
    gate.goOn();
    await untilHealth(service, 200);
    expect((await service.subscribe("later@voorbeeld.example")).status).toBe(200);
    expect(await service.stop()).toBe(0);
    expect(service.output()).not.toContain("request_failed");
    expectDiscreet(service.output());
    await gate.shut();
  });

  it("answers while a table is locked", async () => {
    const url = await newPostgresDatabase("locked");
    const service = await startServiceProcess({ databaseUrl: url, publication });
    await untilHealth(service, 200);
    const other = new pg.Client(url);
    other.on("error", () => undefined);
    await other.connect();
    await other.query("begin; lock table people, jobs in exclusive mode");
    await expectTrouble(service, ["locked"]);
    await other.query("rollback");
    await untilHealth(service, 200);
    await expectToldOnce(service, "locked");
    await other.end();
  });

  it("tells a deadlock as what it is, and the transaction that was ended can be done again", async () => {
    const db = await openDatabase(await newPostgresDatabase("deadlock"));
    const lock = (trx: Db, name: JobName) =>
      trx.updateTable("jobs").set({ changed_at: 1 }).where("name", "=", name).execute();
    const bothHoldOne = newBarrier(2);
    const holdAndWait = (held: JobName, wanted: JobName) =>
      db.transaction().execute(async (trx) => {
        await lock(trx, held);
        await bothHoldOne();
        await lock(trx, wanted);
      });
    const outcomes = await Promise.allSettled([
      holdAndWait("sending", "outbox"),
      holdAndWait("outbox", "sending"),
    ]);
    const failures = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
    expect(failures).toEqual([
      expect.objectContaining({ kind: "deadlock", isTemporary: true, code: "40P01" }),
    ]);
    await db.transaction().execute((trx) => lock(trx, "sending"));
    await db.destroy();
  });

  it("answers while no connection is left", async () => {
    const url = await newCrowdedDatabase("crowded", 12);
    const clients = await takeAllConnections(url);
    const crowded = await startServiceProcess({ databaseUrl: url, publication });
    await expectTrouble(crowded, ["crowded"]);
    await Promise.all(clients.map((client) => client.end()));
    await untilHealth(crowded, 200);
    await expectToldOnce(crowded, "crowded");
  });

  it("ends a start with one message when the login is refused or the database unknown", async () => {
    const url = await newPostgresDatabase("known");
    const wrongUrls = [
      url.replace("alerts:alerts", "alerts:fout-wachtwoord"),
      url.replace(/known$/, "unknown"),
    ];
    await Promise.all(
      wrongUrls.map(async (databaseUrl) => {
        const service = await startServiceProcess({ databaseUrl, publication, waits: false });
        expect(await service.ended).toBe(1);
        expect(service.output()).toContain("refuses the login of the service, or does not exist");
        expect(service.output()).not.toContain("fout-wachtwoord");
        expectDiscreet(service.output());
      }),
    );
  });
});

/** Returns a function that resolves once so many callers have called it. */
function newBarrier(callers: number): () => Promise<void> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  let waiting = 0;
  return () => {
    waiting += 1;
    if (waiting === callers) resolve(undefined);
    return promise;
  };
}

async function takeAllConnections(url: string): Promise<pg.Client[]> {
  const clients: pg.Client[] = [];
  for (;;) {
    const client = new pg.Client(url);
    client.on("error", () => undefined);
    try {
      await client.connect();
    } catch {
      return clients;
    }
    clients.push(client);
  }
}

/** A gate before the server: shut, it breaks every connection and refuses new ones, as a server does that ends. */
async function openGate(url: string) {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let server = createServer();
  let port = 0;
  let isHanging = false;
  const open = async (): Promise<void> => {
    server = createServer((client) => {
      if (isHanging) sockets.add(client);
      if (isHanging) return;
      const upstream = connect(Number(target.port), target.hostname);
      for (const socket of [client, upstream]) {
        sockets.add(socket);
        socket.on("error", () => socket.destroy());
        socket.on("close", () => sockets.delete(socket));
      }
      client.pipe(upstream).pipe(client);
    });
    await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
    ({ port } = server.address() as AddressInfo);
  };
  await open();
  target.port = String(port);
  const own = new URL(url);
  own.port = String(port);
  target.port = new URL(url).port;
  return {
    url: own.href,
    open,
    /** Passes nothing on any more and closes nothing; what hangs now hangs for ever. */
    hang: () => {
      isHanging = true;
      for (const socket of sockets) socket.unpipe().pause();
    },
    /** Passes on what comes over new connections. */
    goOn: () => {
      isHanging = false;
    },
    shut: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/**
 * The promise of the outbox: nothing lost, nothing sent twice. An instance is killed at each step of its work, as
 * often as it comes there; two others take over at once. Then every mail must have come,
 * and only one that the dead instance had handed over, and not yet noted, may have come twice: as the same message.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase, type Db } from "../../src/alerts/database/open.ts";
import { claimLength } from "../../src/alerts/outbox/claim.ts";
import { reconcile } from "../../src/alerts/reconciliation.ts";
import type { Task } from "./crash-child.ts";
import { startMailServer, type MailServer } from "./mail-server.ts";
import { startPostgres, type Postgres } from "./postgres.ts";
import { addPerson, event, publish } from "./world.ts";

const work = mkdtempSync(join(tmpdir(), "alerts-crash-"));
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
/** Each follows two things that overlap, at two paces, and gets one mail. */
const people = ["a", "b"];

const postgres = await startPostgres();
let mailServer: MailServer;
/** The next to be killed: it loads while the one before it works. */
let spare: ChildProcess;
/** Two that take over, and live on. */
let heirs: [ChildProcess, ChildProcess];

beforeAll(async () => {
  mailServer = await startMailServer();
  publish(folders[0], 1, [event("R1")]);
  publish(folders[1], 2, [event("R1"), event("R2"), event("R3", 2)]);
  spare = startProcess();
  heirs = [startProcess(), startProcess()];
});

afterAll(async () => {
  for (const child of [spare, ...heirs]) child.kill();
  await mailServer.close();
  if (typeof postgres !== "string") await postgres.stop();
  rmSync(work, { recursive: true, force: true });
});

describe("on SQLite", () => {
  holds(`sqlite:${join(work, "alerts.sqlite")}`);
});

const hasPostgres = typeof postgres !== "string";
const name = hasPostgres ? "on PostgreSQL" : `on PostgreSQL (skipped: it does not run here: ${postgres})`;
describe.skipIf(!hasPostgres)(name, () => {
  holds((postgres as Postgres).url);
});

/** Both promises, on one database. */
function holds(url: string): void {
  it("loses nothing and repeats nothing, whenever an instance is killed", async () => {
    const steps = (await crashOnce(url, null, false)).steps;
    expect(new Set(steps)).toEqual(new Set(everyStep));
    for (const [index, step] of steps.entries()) {
      const time = steps.slice(0, index + 1).filter((name) => name === step).length;
      const { wasKilled } = await crashOnce(url, { step, time }, false);
      // A later time may not come: marks of several mails are written together when they happen to meet.
      if (time === 1) expect(wasKilled, step).toBe(true);
    }
  });

  it("holds with another instance at the same work", async () => {
    for (const step of [
      "noted",
      "events remembered",
      "mails opened",
      "mails claimed",
      "taken by the server",
    ]) {
      await crashOnce(url, { step, time: 1 }, true);
    }
  });
}

const everyStep = [
  "first events remembered",
  "first publication noted",
  "note",
  "others superseded",
  "publication noted",
  "noted",
  "match a few events",
  "events remembered",
  "notifications made",
  "all events matched",
  "publication matched",
  "make a few mails",
  "mails opened",
  "notifications put in mails",
  "mails made",
  "claim mails",
  "mails claimed",
  "mails prepared",
  "before sending",
  "taken by the server",
  "mark sent",
  "marked sent",
  "outcome recorded",
  "sweep",
  "claims freed",
  "suspended mails taken up",
];

interface End {
  /** All that it came to, the last one being where it was killed. */
  steps: string[];
  wasKilled: boolean;
}

/** Kills an instance at a step, lets two others go on, and judges. */
async function crashOnce(databaseUrl: string, killAt: Task["killAt"], hasRival: boolean): Promise<End> {
  const db = await openDatabase(databaseUrl);
  try {
    await fill(db);
    mailServer.taken.length = 0;
    const task: Task = { databaseUrl, folders, smtpUrl: mailServer.url, killAt: null, later: 0 };
    const rival = hasRival ? run(heirs[0], task) : null;
    const end = await run(spare, { ...task, killAt });
    if (end.wasKilled) spare = startProcess();
    await rival;
    const left = await db.selectFrom("mails").select("message_id").where("state", "=", "sending").execute();
    const unnoted = left.map(({ message_id }) => message_id);
    // Later, when the claims of the dead have run out.
    await Promise.all(heirs.map((heir) => run(heir, { ...task, later: claimLength })));
    await judge(db, unnoted, `killed at ${killAt?.step}`);
    return end;
  } finally {
    await db.destroy();
  }
}

async function fill(db: Db): Promise<void> {
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

async function judge(db: Db, unnoted: string[], when: string): Promise<void> {
  const taken = mailServer.taken.map(({ to }) => to.slice(0, 1)).sort();
  expect([...new Set(taken)], `lost: ${when}`).toEqual(people);
  const ids = mailServer.taken.map(({ messageId }) => messageId.slice(1, messageId.indexOf("@")));
  expect(new Set(ids).size, `another Message-ID: ${when}`).toBe(people.length);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  expect(unnoted, `sent twice: ${when}`).toEqual(expect.arrayContaining(twice));
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
}

/** A process for instances. */
function startProcess(): ChildProcess {
  return spawn(process.execPath, [join(import.meta.dirname, "crash-child.ts")], {
    stdio: ["pipe", "pipe", "inherit"],
  });
}

/** Runs an instance in that process, to its end or to its death. */
async function run(child: ChildProcess, task: Task): Promise<End> {
  child.stdin?.write(`${JSON.stringify(task)}\n`);
  let said = "";
  return await new Promise((resolve, reject) => {
    const listen = (text: Buffer): void => {
      said += text.toString();
      if (said.endsWith("done\n")) settle(false);
    };
    const exit = (code: number | null, signal: string | null): void => {
      if (signal === "SIGKILL") settle(true);
      else reject(new Error(`The instance fell over by itself, with code ${code}.`));
    };
    const settle = (wasKilled: boolean): void => {
      child.stdout?.off("data", listen);
      child.off("close", exit);
      resolve({ steps: [...said.matchAll(/^at (.*)$/gm)].map(([, name = ""]) => name), wasKilled });
    };
    child.stdout?.on("data", listen);
    child.on("close", exit);
  });
}

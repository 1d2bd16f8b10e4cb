/**
 * Tests that what was erased can't be read back from a SQLite file, its log or its journal, in any encoding that the
 * service writes, while the service keeps the file open.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, expect, it, vi } from "vitest";
import { openDatabase, type Db } from "../../src/alerts/database/open.ts";
import { queueMail } from "../../src/alerts/outbox/queue.ts";
import { deleteExpiredLinks } from "../../src/alerts/retention.ts";
import { erasePersonalData } from "../../src/alerts/subscriptions/personal-data.ts";
import { stopByLink } from "../../src/alerts/subscriptions/stop.ts";
import { hashOf, newStopToken, newToken } from "../../src/alerts/tokens.ts";
import { addPerson } from "./scenario.ts";
import { makeTestFolder } from "./service-process.ts";

const { folder, remove } = makeTestFolder("erased");
const gent = { kind: "gemeente", id: "gent" } as const;

afterAll(remove);

/** Returns how often each text stands in the file, its log, its journal and its shared index. */
function occurrences(file: string, texts: readonly string[]): Map<string, number> {
  const bytes = ["", "-wal", "-journal", "-shm"]
    .map((ending) => file + ending)
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path).toString("latin1").toLowerCase());
  return new Map(
    texts.map((text) => [
      text,
      bytes.reduce((count, content) => count + content.split(text.toLowerCase()).length - 1, 0),
    ]),
  );
}

function found(file: string, texts: readonly string[]): string[] {
  return [...occurrences(file, texts)].filter(([, count]) => count > 0).map(([text]) => text);
}

async function expectGone(file: string, texts: readonly string[], withinMs = 12_000): Promise<void> {
  await vi.waitFor(
    () => {
      expect(found(file, texts)).toEqual([]);
    },
    { timeout: withinMs, interval: 100 },
  );
}

/** Adds people with a mail whose token waits to be sent, and returns what must be gone once one of them is erased. */
async function addPeople(db: Db, ids: readonly string[], confirmed = true): Promise<Map<string, string[]>> {
  const secrets = new Map<string, string[]>();
  await db.transaction().execute(async (trx) => {
    for (const id of ids) {
      const email = `${id}.${Math.random().toString(36).slice(2)}@Voorbeeld.example`;
      await addPerson(trx, id, [{ ...gent, confirmed }], email);
      const subscriptionId = `${id}-1`;
      const token = await newToken(trx, {
        purpose: "confirm",
        personId: id,
        subscriptionId,
        expiresAt: 1_000,
      });
      await queueMail(trx, { personId: id, kind: "confirm", payload: { token }, dueAt: 0 });
      secrets.set(id, [email, token, hashOf(token), `"${id}"`]);
    }
  });
  return secrets;
}

it("leaves nothing of whoever was erased, stopped the last subscription or did not confirm in time", async () => {
  const file = join(folder, "service.sqlite");
  const [db, other] = [await openDatabase(`sqlite:${file}`), await openDatabase(`sqlite:${file}`)];
  const ids = Array.from({ length: 300 }, (_, index) => `p${(index * 7919) % 1_000}x${index}`);
  const secrets = await addPeople(db, ids);
  const late = await addPeople(db, ["te-laat"], false);
  expect(found(file, [...late.values()].flat().slice(0, 3))).toHaveLength(3);
  const erase = [...secrets].slice(100, 110);
  for (const [, [email = ""]] of erase.slice(0, 5)) expect(await erasePersonalData(db, email)).toBe(true);
  for (const [id] of erase.slice(5)) {
    const token = await newStopToken(other, id, [`${id}-1`]);
    expect(await stopByLink(other, token, 1, false)).toBe("all");
  }
  await deleteExpiredLinks(db, 1_000);
  const gone = [...erase.flatMap(([, texts]) => texts.slice(0, 3)), ...[...late.values()].flat().slice(0, 3)];
  await expectGone(file, gone);
  // Whoever stays is still there, and so is whoever comes back.
  const [, [kept = ""] = []] = [...secrets][0] ?? [];
  const [, [back = ""] = []] = erase[0] ?? [];
  await addPerson(db, "terug", [gent], back);
  await pause(5_000);
  expect(
    await db.selectFrom("people").select("email").where("email", "in", [kept, back]).execute(),
  ).toHaveLength(2);
  await Promise.all([db.destroy(), other.destroy()]);
  expect(
    found(
      file,
      gone.filter((text) => text !== back),
    ),
  ).toEqual([]);
});

it("finds and removes the copies that SQLite leaves in pages that were split or joined", async () => {
  const file = join(folder, "split.sqlite");
  const db = await openDatabase(`sqlite:${file}`);
  let copied: string[] = [];
  // An address stands twice in its row and once in the index of its key: what is more is a copy.
  for (let times = 0; times < 20 && copied.length === 0; times++)
    copied = [...occurrences(file, churn(file, 4_000))]
      .filter(([, count]) => count > 3)
      .map(([email]) => email);
  expect(copied.length).toBeGreaterThan(0);
  for (const email of copied.slice(0, 3)) expect(await erasePersonalData(db, email)).toBe(true);
  await expectGone(file, copied.slice(0, 3));
  await db.destroy();
});

/** Adds and deletes people as SQLite itself does it, and returns the addresses of those who stay. */
function churn(file: string, times: number): string[] {
  const database = new DatabaseSync(file);
  database.exec("pragma secure_delete = on; begin");
  const add = database.prepare("insert into people (id, email, email_key, created_at) values (?, ?, ?, 1)");
  const drop = database.prepare("delete from people where id = ?");
  const people: string[] = [];
  for (let time = 0; time < times; time++) {
    const email = `${Math.random().toString(36).slice(2)}@voorbeeld.example`;
    add.run(email.slice(0, 8), email, email);
    people.push(email);
    if (time < times / 4 || Math.random() < 0.2) continue;
    const [gone = ""] = people.splice(Math.floor(Math.random() * people.length), 1);
    drop.run(gone.slice(0, 8));
  }
  database.exec("commit; pragma wal_checkpoint(truncate)");
  database.close();
  return people;
}

it("empties the log as soon as another process has ended its reading", async () => {
  const file = join(folder, "reader.sqlite");
  const db = await openDatabase(`sqlite:${file}`);
  const secrets = [...(await addPeople(db, ["lezer"])).values()].flat().slice(0, 3);
  const reader = new DatabaseSync(file);
  reader.exec("begin");
  reader.prepare("select * from people").all();
  await erasePersonalData(db, secrets[0] ?? "");
  await pause(1_500);
  expect(found(file, secrets)).not.toEqual([]);
  reader.exec("commit");
  await expectGone(file, secrets);
  reader.close();
  await db.destroy();
});

it("removes what an older version left in free pages and in a log", async () => {
  const file = join(folder, "old.sqlite");
  const db = await openDatabase(`sqlite:${file}`);
  await db.destroy();
  const old = new DatabaseSync(file);
  old.exec("pragma secure_delete = off; pragma user_version = 0; pragma wal_autocheckpoint = 0");
  const add = old.prepare("insert into people (id, email, email_key, created_at) values (?, ?, ?, 1)");
  const emails = Array.from({ length: 400 }, (_, index) => `oud-${index}-oud@voorbeeld.example`);
  for (const [index, email] of emails.entries()) add.run(`oud-${index}`, email, email);
  old.exec("pragma wal_checkpoint(truncate); delete from people");
  expect(found(file, emails).length).toBeGreaterThan(300);
  old.close();
  const again = await openDatabase(`sqlite:${file}`);
  await expectGone(file, emails, 3_000);
  await again.destroy();
});

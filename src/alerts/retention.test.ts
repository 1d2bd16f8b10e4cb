import { afterEach, beforeEach, expect, it } from "vitest";
import { alertRetention } from "../domain/alerts.ts";
import { openDatabase, type Db } from "./database/open.ts";
import { deleteExpired } from "./retention.ts";
import { newToken } from "./tokens.ts";

const hour = 3_600_000;
const day = 24 * hour;
const start = Date.parse("2026-11-01T10:00:00Z");

let db: Db;

beforeEach(async () => {
  db = await openDatabase("sqlite::memory:");
});

afterEach(async () => {
  await db.destroy();
});

async function addPerson(id: string, suspendedAt: number | null = null): Promise<void> {
  const email = `${id}@voorbeeld.example`;
  await db
    .insertInto("people")
    .values({ id, email, email_key: email, created_at: start, suspended_at: suspendedAt })
    .execute();
}

async function addSubscription(id: string, personId: string, confirmedAt: number | null): Promise<void> {
  await db
    .insertInto("subscriptions")
    .values({
      id,
      person_id: personId,
      subject_kind: "gemeente",
      subject_id: "gent",
      topics: "rapporten",
      pace: "direct",
      created_at: start,
      confirmed_at: confirmedAt,
    })
    .execute();
}

async function addMail(id: string, personId: string, sentAt: number | null): Promise<void> {
  await db
    .insertInto("mails")
    .values({
      id,
      person_id: personId,
      kind: "alert",
      message_id: id,
      payload: "{}",
      state: sentAt === null ? "waiting" : "sent",
      attempts: 1,
      due_at: start,
      claimed_until: null,
      sent_at: sentAt,
      created_at: start,
    })
    .execute();
  await db
    .insertInto("notifications")
    .values({
      subscription_id: "s",
      event_id: `inspectierapport/${id}`,
      person_id: personId,
      publication: 1,
      pace: "direct",
      state: "mailed",
      mail_id: id,
      created_at: start,
    })
    .execute();
}

const ids = async (table: "people" | "subscriptions" | "mails") =>
  (await db.selectFrom(table).select("id").orderBy("id").execute()).map(({ id }) => id);

it("deletes whoever did not confirm within 48 hours, and nobody before", async () => {
  await addPerson("nieuw");
  await addSubscription("s", "nieuw", null);
  const expiresAt = start + alertRetention.confirmHours * hour;
  await newToken(db, { purpose: "confirm", personId: "nieuw", subscriptionId: "s", expiresAt });
  await deleteExpired(db, expiresAt - 1);
  expect(await ids("people")).toEqual(["nieuw"]);
  await deleteExpired(db, expiresAt);
  expect([await ids("people"), await ids("subscriptions")]).toEqual([[], []]);
});

it("deletes after 30 days which mails were sent and about what, and keeps which events were processed", async () => {
  await addPerson("p");
  await addSubscription("s", "p", start);
  await addMail("oud", "p", start);
  await addMail("jong", "p", start + day);
  await addMail("wacht", "p", null);
  await db
    .insertInto("events")
    .values({ id: "inspectierapport/oud", publication: 1, record_id: null })
    .execute();
  await deleteExpired(db, start + alertRetention.sentDays * day - 1);
  expect(await ids("mails")).toEqual(["jong", "oud", "wacht"]);
  await deleteExpired(db, start + alertRetention.sentDays * day);
  expect(await ids("mails")).toEqual(["jong", "wacht"]);
  const notifications = await db.selectFrom("notifications").select("mail_id").orderBy("mail_id").execute();
  expect(notifications.map((row) => row.mail_id)).toEqual(["jong", "wacht"]);
  expect(await db.selectFrom("events").select("id").execute()).toEqual([{ id: "inspectierapport/oud" }]);
  expect(await ids("subscriptions")).toEqual(["s"]);
});

it("deletes after 30 days an address that its mail server refused", async () => {
  await addPerson("p", start);
  await addSubscription("s", "p", start);
  await deleteExpired(db, start + alertRetention.bouncedDays * day - 1);
  expect(await ids("people")).toEqual(["p"]);
  await deleteExpired(db, start + alertRetention.bouncedDays * day);
  expect(await ids("people")).toEqual([]);
});

it("deletes at once whoever follows nothing", async () => {
  await addPerson("p");
  await deleteExpired(db, start);
  expect(await ids("people")).toEqual([]);
});

it("deletes after 24 hours what the limits counted", async () => {
  await db.insertInto("limits").values({ key: "address:x", window_start: start, count: 3 }).execute();
  await deleteExpired(db, start + alertRetention.limitHours * hour - 1);
  expect((await db.selectFrom("limits").selectAll().execute()).length).toBe(1);
  await deleteExpired(db, start + alertRetention.limitHours * hour);
  expect(await db.selectFrom("limits").selectAll().execute()).toEqual([]);
});

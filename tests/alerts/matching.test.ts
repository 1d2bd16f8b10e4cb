import { afterEach, beforeEach, expect, it } from "vitest";
import { openDatabase, type Db } from "../../src/alerts/database/open.ts";
import { realEffects, type Effects } from "../../src/alerts/effects.ts";
import { makeMails } from "../../src/alerts/outbox/make-mails.ts";
import { matchPublication } from "../../src/alerts/publications/match.ts";
import { recordPublication, releasePublication } from "../../src/alerts/publications/record-publication.ts";
import { reconcile } from "../../src/alerts/reconciliation.ts";
import { status } from "../../src/alerts/status.ts";
import type { ChangeRow } from "../../src/domain/change-log-file.ts";
import { addPerson, event, publicationOf } from "./scenario.ts";

let db: Db;
let now = Date.parse("2026-11-23T14:00:00Z");
const effects: Effects = { ...realEffects, now: () => now };

beforeEach(async () => {
  now = Date.parse("2026-11-23T14:00:00Z");
  db = await openDatabase("sqlite::memory:");
  await processEvents(1, []);
});

afterEach(async () => {
  await db.destroy();
});

/** Does everything that the service does with a publication, except sending. */
async function processEvents(number: number, events: ChangeRow[], maxEvents = 1_000): Promise<string | null> {
  const current = publicationOf(number, events);
  const state = await recordPublication(db, current.log, maxEvents, effects);
  await matchPublication(db, current, effects);
  await makeMails(db, effects);
  return state;
}

/** Lists the notifications, one line each. */
async function notified(): Promise<string[]> {
  const rows = await db.selectFrom("notifications").select(["subscription_id", "event_id"]).execute();
  return rows.map(({ subscription_id, event_id }) => `${subscription_id} ${event_id}`).sort();
}

async function mails() {
  return await db.selectFrom("mails").selectAll().orderBy("person_id").orderBy("due_at").execute();
}

async function sendAll(): Promise<void> {
  await db.updateTable("mails").set({ state: "sent", sent_at: now, batch_key: null }).execute();
}

it("notifies those who follow the location, the municipality, the organiser or all enforcement", async () => {
  await addPerson(db, "place", [{ kind: "locatie", id: "10000001" }]);
  await addPerson(db, "town", [{ kind: "gemeente", id: "gent" }]);
  await addPerson(db, "organiser", [{ kind: "organisator", id: "O2" }]);
  await addPerson(db, "press", [{ kind: "handhaving", id: "", topics: "handhaving" }]);
  await addPerson(db, "elsewhere", [{ kind: "gemeente", id: "aalst" }]);
  await addPerson(db, "unconfirmed", [{ kind: "gemeente", id: "gent", confirmed: false }]);
  await addPerson(db, "licences", [{ kind: "gemeente", id: "gent", topics: "vergunning" }]);
  await processEvents(2, [event("R1", 1), event("S1", 2, "stap_gepubliceerd")]);
  expect(await notified()).toEqual([
    "organiser-1 stap_gepubliceerd/S1",
    "place-1 rapport_gepubliceerd/R1",
    "press-1 stap_gepubliceerd/S1",
    "town-1 rapport_gepubliceerd/R1",
    "town-1 stap_gepubliceerd/S1",
  ]);
});

it("mails nobody about events that a fresh service finds online, nor about any event twice", async () => {
  await db.destroy();
  db = await openDatabase("sqlite::memory:");
  await addPerson(db, "p", [{ kind: "gemeente", id: "gent" }]);
  await processEvents(7, [event("R1")]);
  expect(await notified()).toEqual([]);
  await processEvents(8, [event("R1"), event("R2")]);
  await processEvents(8, [event("R1"), event("R2")]);
  expect(await notified()).toEqual(["p-1 rapport_gepubliceerd/R2"]);
  expect(await mails()).toHaveLength(1);
});

it("loses no event over missed publications, nor when a number is used again after a return", async () => {
  await addPerson(db, "p", [{ kind: "gemeente", id: "gent" }]);
  await processEvents(5, [event("R1"), event("R2")]);
  await processEvents(4, [event("R1")]);
  await processEvents(5, [event("R1"), event("R3")]);
  expect(await notified()).toHaveLength(3);
  expect(await reconcile(db, 5)).toMatchObject({ events: 3, notifications: 3, waiting: 3, gone: 0 });
});

it("holds a publication with too many events until a person releases it", async () => {
  await addPerson(db, "p", [{ kind: "gemeente", id: "gent" }]);
  const events = [event("R1"), event("R2"), event("R3")];
  expect(await processEvents(2, events, 2)).toBe("held");
  expect(await processEvents(2, events, 2)).toBe("held");
  expect(await notified()).toEqual([]);
  expect((await status(db, now)).held).toMatchObject([{ number: 2, eventCount: 3 }]);
  expect(await releasePublication(db, 2)).toBe(true);
  expect(await processEvents(2, [...events, event("R4")], 2)).toBe("held");
  expect(await releasePublication(db, 2)).toBe(true);
  await processEvents(2, [...events, event("R4")], 2);
  expect(await notified()).toHaveLength(4);
  expect(await releasePublication(db, 2)).toBe(false);
});

it("mails nobody about a held publication that a sound one replaced", async () => {
  await addPerson(db, "p", [{ kind: "gemeente", id: "gent" }]);
  await processEvents(2, [event("R1"), event("R2"), event("R3")], 2);
  await processEvents(3, [event("R3")], 2);
  expect(await notified()).toEqual(["p-1 rapport_gepubliceerd/R3"]);
  expect((await status(db, now)).held).toEqual([]);
});

it("makes one mail per person and publication, and puts an event of two paces in the earliest", async () => {
  await addPerson(db, "p", [
    { kind: "locatie", id: "10000001", pace: "wekelijks" },
    { kind: "gemeente", id: "gent" },
    { kind: "organisator", id: "O1", pace: "dagelijks" },
  ]);
  await processEvents(2, [event("R1"), event("R2")]);
  expect(await mails()).toMatchObject([{ person_id: "p", due_at: now, state: "waiting" }]);
  expect(await reconcile(db, 2)).toMatchObject({ notifications: 6, waiting: 6 });
  await processEvents(3, [event("R1"), event("R2"), event("R3")]);
  expect(await mails()).toHaveLength(2);
});

it("adds later publications to the mail of the day and of the week, by Brussels time", async () => {
  await addPerson(db, "day", [{ kind: "gemeente", id: "gent", pace: "dagelijks" }]);
  await addPerson(db, "week", [{ kind: "gemeente", id: "gent", pace: "wekelijks" }]);
  await processEvents(2, [event("R1")]);
  now += 3_600_000;
  await processEvents(3, [event("R1"), event("R2")]);
  const due = (await mails()).map(({ due_at }) => new Date(due_at).toISOString());
  expect(due).toEqual(["2026-11-24T06:00:00.000Z", "2026-11-30T06:00:00.000Z"]);
  await sendAll();
  now = Date.parse("2026-11-24T06:30:00Z");
  await processEvents(4, [event("R1"), event("R2"), event("R3")]);
  expect(await mails()).toHaveLength(4);
});

it("notifies of a correction whoever was mailed about that record, whatever topics they chose", async () => {
  await addPerson(db, "reports", [{ kind: "gemeente", id: "gent", topics: "rapporten" }]);
  await addPerson(db, "late", [{ kind: "gemeente", id: "gent", pace: "wekelijks" }]);
  await addPerson(db, "other", [{ kind: "locatie", id: "10000002" }]);
  const first = [event("R1", 1), event("R2", 2)];
  await processEvents(2, first);
  await db.updateTable("mails").set({ state: "sent" }).where("person_id", "!=", "late").execute();
  await processEvents(3, [...first, { ...event("R1", 1, "gegeven_aangepast") }]);
  expect((await notified()).filter((line) => line.includes("gegeven_aangepast"))).toEqual([
    "reports-1 gegeven_aangepast/R1",
  ]);
});

it("notifies of a withdrawal whoever was mailed about that location, also when the location is gone", async () => {
  await addPerson(db, "one", [{ kind: "locatie", id: "10000001", topics: "rapporten" }]);
  await addPerson(db, "two", [{ kind: "locatie", id: "10000002", topics: "rapporten" }]);
  await processEvents(2, [event("R1", 1), event("R2", 2)]);
  await sendAll();
  const withdrawn = {
    ...event("", 1, "ingetrokken"),
    nummer: null,
    wijziging_id: "ingetrokken/10000001/3/1",
  };
  await processEvents(3, [event("R2", 2), withdrawn]);
  await sendAll();
  const gone = { ...withdrawn, wijziging_id: "ingetrokken//4/1", locaties: [], url: null };
  await processEvents(4, [gone]);
  expect((await notified()).filter((line) => line.includes("ingetrokken"))).toEqual([
    "one-1 ingetrokken//4/1",
    "one-1 ingetrokken/10000001/3/1",
    "two-1 ingetrokken//4/1",
  ]);
});

it("counts the mails of suspended people apart from those that wait", async () => {
  await addPerson(db, "well", [{ kind: "gemeente", id: "gent" }]);
  await addPerson(db, "ill", [{ kind: "gemeente", id: "gent" }]);
  await db.updateTable("people").set({ suspended_at: 1 }).where("id", "=", "ill").execute();
  await processEvents(2, [event("R1")]);
  expect(await reconcile(db, 2)).toMatchObject({ notifications: 2, waiting: 1, suspended: 1, gone: 0 });
});

/**
 * A rollback and the alerts: nobody is mailed twice because of one, and what was not mailed when it took the news back is
 * mailed once it is public again.
 */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase, type Db } from "../../src/alerts/database/open.ts";
import type { Pace } from "../../src/alerts/database/schema.ts";
import { realEffects, type Effects } from "../../src/alerts/effects.ts";
import { smtpTransport } from "../../src/alerts/mail/transport.ts";
import type { MailerOptions } from "../../src/alerts/outbox/prepare.ts";
import { mailSender } from "../../src/alerts/outbox/send.ts";
import { recoverLostMails } from "../../src/alerts/outbox/recover-lost-mails.ts";
import { processPublication } from "../../src/alerts/publications/process-publication.ts";
import { releasePublication } from "../../src/alerts/publications/record-publication.ts";
import type { IndexedChangeLog } from "../../src/alerts/publications/reader.ts";
import { reconcile } from "../../src/alerts/reconciliation.ts";
import { status } from "../../src/alerts/status.ts";
import type { ChangeRow } from "../../src/domain/change-log-file.ts";
import { startMailServer, type MailServer } from "./mail-server.ts";
import { addPerson, context, event, from, publicationOf } from "./scenario.ts";

const minute = 60_000;
const day = 24 * 60 * minute;
const paces: readonly Pace[] = ["direct", "dagelijks", "wekelijks"];

let db: Db;
let server: MailServer;
let now = 0;
let current: IndexedChangeLog;
let mailer: MailerOptions;
let send: () => Promise<number>;
let isAway = false;
const effects: Effects = { ...realEffects, now: () => now, log: () => undefined };

beforeEach(async () => {
  now = Date.parse("2026-11-23T14:00:00Z");
  isAway = false;
  db = await openDatabase("sqlite::memory:");
  server = await startMailServer();
  server.answer = () => (isAway ? "421 Down for a while" : undefined);
  const compose = () => ({ subject: "", text: "", html: "" });
  mailer = {
    transport: smtpTransport(server.url),
    context,
    from,
    readPublication: () => Promise.resolve(current),
    compose: { confirm: compose, manage: compose },
  };
  ({ sendDue: send } = mailSender(db, mailer, effects));
  await makeCurrent(11, before);
  for (const pace of paces) await addPerson(db, pace, [{ kind: "gemeente", id: "gent", pace }]);
});

afterEach(async () => {
  mailer.transport.close();
  await server.close();
  await db.destroy();
});

/** The reports that publications show: `before` is public since 11, `news` came with 12. */
const before = [event("R1")];
const news = [...before, event("R2", 2)];

/** Makes a publication current, and does what the service does when it sees it. */
async function makeCurrent(number: number, events: ChangeRow[], maxEvents = 1_000): Promise<void> {
  current = publicationOf(number, events);
  await processPublication(db, mailer.readPublication, maxEvents, effects);
}

/** Lets time go by, with everything that the service does every few minutes. */
async function pass(duration: number): Promise<void> {
  const end = now + duration;
  for (;;) {
    await processPublication(db, mailer.readPublication, 1_000, effects);
    await recoverLostMails(db, effects);
    while ((await send()) > 0);
    if (now >= end) return;
    now = Math.min(end, now + 30 * minute);
  }
}

/** Returns who was mailed about which reports, in order, as `direct R2`. */
async function mailed(): Promise<string[]> {
  const mails = await server.parsed();
  return mails
    .map(({ text }, index) => {
      const reports = [...new Set((text ?? "").match(/(?<=inspectierapport\/)R\d+/g))].sort();
      return `${server.received[index]?.to.split("@")[0]} ${reports.join("+")}`;
    })
    .sort();
}

describe("a rollback before the mails have left", () => {
  it("loses nothing: each is mailed once what it is about is public again, at each pace", async () => {
    isAway = true;
    await makeCurrent(12, news);
    await pass(minute);
    await makeCurrent(11, before);
    isAway = false;
    await pass(8 * day);
    expect(await mailed()).toEqual([]);
    expect(await reconcile(db, 12)).toMatchObject({ notifications: 3, dropped: 3, waiting: 0 });
    await makeCurrent(13, [...news, event("R3", 3)]);
    await pass(8 * day);
    expect((await mailed()).flatMap(split).sort()).toEqual(
      paces.flatMap((pace) => [`${pace} R2`, `${pace} R3`]).sort(),
    );
    expect(await reconcile(db, 12)).toMatchObject({ sent: 3, dropped: 0, waiting: 0 });
  });

  it("mails nobody about what does not come back", async () => {
    isAway = true;
    await makeCurrent(12, news);
    await makeCurrent(11, before);
    isAway = false;
    await pass(day);
    await makeCurrent(13, [...before, event("R3", 3)]);
    await pass(8 * day);
    expect(await mailed()).toEqual(["dagelijks R3", "direct R3", "wekelijks R3"]);
  });

  it("mails in one mail what came back before the mails of the day and of the week left", async () => {
    await makeCurrent(12, news);
    await pass(minute);
    expect(await mailed()).toEqual(["direct R2"]);
    await makeCurrent(11, before);
    await pass(2 * 60 * minute);
    await makeCurrent(13, [...news, event("R3", 3)]);
    await pass(8 * day);
    expect(await mailed()).toEqual(["dagelijks R2+R3", "direct R2", "direct R3", "wekelijks R2+R3"]);
  });

  it("mails what came back after the mail of the day should have left, with that of the next day", async () => {
    await makeCurrent(12, news);
    await pass(minute);
    await makeCurrent(11, before);
    await pass(2 * day);
    await makeCurrent(13, news);
    await pass(8 * day);
    expect(await mailed()).toEqual(["dagelijks R2", "direct R2", "wekelijks R2"]);
  });

  it("mails who subscribed while it was taken back about what is new since, and nothing from before", async () => {
    await makeCurrent(12, news);
    await makeCurrent(11, before);
    await addPerson(db, "later", [{ kind: "gemeente", id: "gent", pace: "direct" }]);
    await makeCurrent(13, [...news, event("R3", 3)]);
    await pass(8 * day);
    expect((await mailed()).filter((line) => line.startsWith("later"))).toEqual(["later R3"]);
  });

  it("loses nothing of a mail server that is away for longer than the rollback", async () => {
    isAway = true;
    await makeCurrent(12, news);
    await pass(minute);
    await makeCurrent(11, before);
    await pass(day);
    await makeCurrent(13, news);
    await pass(day);
    isAway = false;
    await pass(8 * day);
    expect(await mailed()).toEqual(["dagelijks R2", "direct R2", "wekelijks R2"]);
  });
});

describe("a rollback after the mails have left", () => {
  it("mails nobody twice, however often it goes back and on", async () => {
    await makeCurrent(12, news);
    await pass(8 * day);
    expect(await mailed()).toHaveLength(3);
    for (const [number, events] of [
      [11, before],
      [12, news],
      [11, before],
      [13, news],
    ] as const) {
      await makeCurrent(number, [...events]);
      await pass(day);
    }
    await pass(8 * day);
    expect(await mailed()).toEqual(["dagelijks R2", "direct R2", "wekelijks R2"]);
  });

  it("mails nobody again whom another subscription told of it", async () => {
    await addPerson(db, "both", [
      { kind: "locatie", id: "10000002" },
      { kind: "organisator", id: "O2", pace: "wekelijks", topics: "handhaving" },
    ]);
    await makeCurrent(12, news);
    await pass(minute);
    await db
      .insertInto("notifications")
      .values({
        subscription_id: "both-2",
        person_id: "both",
        event_id: "rapport_gepubliceerd/R2",
        publication: 12,
        pace: "wekelijks",
        state: "dropped",
        mail_id: null,
        created_at: now,
      })
      .execute();
    await makeCurrent(13, news);
    await pass(8 * day);
    expect((await mailed()).filter((line) => line.startsWith("both"))).toEqual(["both R2"]);
  });

  it("tells those who were mailed that it is withdrawn, where it does not come back", async () => {
    await makeCurrent(12, news);
    await pass(minute);
    await makeCurrent(11, before);
    await pass(day);
    const withdrawn = {
      ...event("", 2, "ingetrokken"),
      nummer: null,
      wijziging_id: "ingetrokken/10000002/13/1",
    };
    await makeCurrent(13, [...before, withdrawn]);
    await pass(8 * day);
    expect(server.received.map(({ to }) => to)).toEqual([
      "direct@voorbeeld.example",
      "direct@voorbeeld.example",
    ]);
  });
});

it("is no news that a person could still release, where the publication was held", async () => {
  await makeCurrent(12, news, 0);
  expect((await status(db, now)).held).toHaveLength(1);
  await makeCurrent(11, before);
  expect((await status(db, now)).held).toEqual([]);
  expect(await releasePublication(db, 12)).toBe(false);
  await makeCurrent(13, news, 1);
  await pass(8 * day);
  expect(await mailed()).toHaveLength(3);
});

function split(line: string): string[] {
  const [to, reports = ""] = line.split(" ");
  return reports.split("+").map((report) => `${to} ${report}`);
}

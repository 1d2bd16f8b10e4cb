/** Expectations of a database of an older version once the service has opened it. */
import { expect } from "vitest";
import { openDatabase, type Db } from "../../src/alerts/database/open.ts";
import type { AlertsDatabase } from "../../src/alerts/database/schema.ts";
import { realEffects, type Effects } from "../../src/alerts/effects.ts";
import { defaultLimits, isOverLimit } from "../../src/alerts/limits.ts";
import { smtpTransport } from "../../src/alerts/mail/transport.ts";
import { recoverLostMails } from "../../src/alerts/outbox/recover-lost-mails.ts";
import { mailSender } from "../../src/alerts/outbox/send.ts";
import { processPublication } from "../../src/alerts/publications/process-publication.ts";
import { releasePublication } from "../../src/alerts/publications/record-publication.ts";
import { status } from "../../src/alerts/status.ts";
import { subjectsToStop } from "../../src/alerts/subscriptions/stop.ts";
import { confirm } from "../../src/alerts/subscriptions/subscribe.ts";
import { startMailServer } from "./mail-server.ts";
import { confirmToken, dailyAt, limitSecret, oldRows, stopToken, writtenAt } from "./old-database.ts";
import { context, event, from, publicationOf } from "./scenario.ts";

/** The columns that have another name since. */
const newNames: Readonly<Record<string, string>> = {
  "mails.takes": "batch_key",
  "jobs.trouble": "last_error",
  "jobs.since": "changed_at",
  "limits.at": "window_start",
};

/** The columns that are gone since, and those that came, with their value in an old row. */
const goneColumns: readonly string[] = ["people.failures"];
const newColumns: Readonly<Record<string, object>> = {
  mails: { claimed_by: null, unanswered: 0, last_failure: null },
};

/** Opens the old database at `url`, and expects every row in it and every mail that it asks for. */
export async function testUpgrade(url: string): Promise<void> {
  const db = await openDatabase(url);
  try {
    await expectEveryRow(db);
    await expectTokensAndLimits(db);
    await expectMails(db);
  } finally {
    await db.destroy();
  }
}

async function expectEveryRow(db: Db): Promise<void> {
  const sorted = (rows: readonly object[]) =>
    rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();
  for (const [table, rows] of Object.entries(oldRows)) {
    const expected = rows.map((row) => ({
      ...Object.fromEntries(
        Object.entries(row)
          .filter(([column]) => !goneColumns.includes(`${table}.${column}`))
          .map(([column, value]) => [newNames[`${table}.${column}`] ?? column, value]),
      ),
      ...newColumns[table],
    }));
    const found = await db
      .selectFrom(table as keyof AlertsDatabase)
      .selectAll()
      .execute();
    expect(sorted(found), table).toEqual(sorted(expected));
  }
  const { troubles } = await status(db, writtenAt);
  expect(troubles).toEqual([{ job: "sending", code: "EAUTH 535", since: writtenAt }]);
}

async function expectTokensAndLimits(db: Db): Promise<void> {
  const gent = { kind: "gemeente", id: "gent" };
  expect(await confirm(db, confirmToken, writtenAt)).toEqual(gent);
  expect(await subjectsToStop(db, stopToken, writtenAt)).toEqual([gent]);
  const limits = { limits: defaultLimits, secret: limitSecret };
  expect(await isOverLimit(db, limits, "address", "direct@voorbeeld.example", writtenAt)).toBe(true);
}

async function expectMails(db: Db): Promise<void> {
  const server = await startMailServer();
  const transport = smtpTransport(server.url);
  let now = writtenAt + 60_000;
  const effects: Effects = { ...realEffects, now: () => now };
  const events = ["R1", "R2", "R3", "R4", "R5"].map((nummer) => event(nummer));
  const readPublication = () => Promise.resolve(publicationOf(4, events));
  const compose = () => ({ subject: "Formulier", text: "Formulier", html: "<p>Formulier</p>" });
  const { sendDue: send } = mailSender(
    db,
    { transport, context, from, readPublication, compose: { confirm: compose, manage: compose } },
    effects,
  );
  const sent = () =>
    server.received
      .splice(0)
      .map(({ messageId }) => /^<message-(\w+)@/.exec(messageId)?.[1] ?? "new")
      .sort();
  try {
    await recoverLostMails(db, effects);
    // The waiting notification joined the mail that was open for its publication.
    expect(await eventsIn(db, "queued")).toEqual(["R2", "R3"]);
    expect(await send()).toBe(4);
    expect(sent()).toEqual(["claimed", "confirm", "manage", "queued"]);
    expect((await status(db, now)).troubles).toEqual([]);

    expect(await releasePublication(db, 4)).toBe(true);
    await processPublication(db, readPublication, 1_000, effects);
    expect(await eventsIn(db, "digest")).toEqual(["R2", "R4", "R5"]);
    now = dailyAt;
    await send();
    expect(sent()).toEqual(["digest", "new", "new", "new"]);
    expect(await send()).toBe(0);
    expect((await status(db, now)).mails).toEqual({
      waiting: 0,
      sending: 0,
      sent: 9,
      suspended: 2,
      failed: 1,
    });
  } finally {
    transport.close();
    await server.close();
  }
}

async function eventsIn(db: Db, mailId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("notifications")
    .select("event_id")
    .where("mail_id", "=", mailId)
    .execute();
  return rows.map(({ event_id }) => event_id.replace(/^.*\//, "")).sort();
}

/** Tries the sender on mail servers that misbehave, each fault on both databases. */
import { inspect } from "node:util";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { openDatabase, type Db } from "../../src/alerts/database/open.ts";
import { realEffects, type Effects } from "../../src/alerts/effects.ts";
import { smtpTransport } from "../../src/alerts/mail/transport.ts";
import type { MailerOptions } from "../../src/alerts/outbox/prepare.ts";
import { queueMail } from "../../src/alerts/outbox/queue.ts";
import { mailSender, type MailSender } from "../../src/alerts/outbox/send.ts";
import { status } from "../../src/alerts/status.ts";
import { startFaultyMailServer, type FaultyMailServer, type RecipientFault } from "./faulty-mail-server.ts";
import { addPerson, context, from } from "./scenario.ts";
import { hasPostgres, newPostgresDatabase, postgresTitle } from "./test-database.ts";

const postgresUrl = await newPostgresDatabase("mail_faults");
const day = 24 * 3_600_000;
/** For servers that never answer; any other one has as long as a busy machine takes. */
const shortTimeouts = { connectMs: 300, mailMs: 300 };
const timeouts = { connectMs: 10_000, mailMs: 10_000 };

/** Every fault of one recipient: how often its mail is tried, in how many copies it may arrive, and how it ends. */
const recipientFaults: readonly {
  fault: RecipientFault;
  attempts: number;
  copies: number;
  code: string;
  /** True if mails that end so on three days suspend the address. */
  suspends: boolean;
}[] = [
  { fault: "421 Closing", attempts: 24, copies: 0, code: "EENVELOPE 421", suspends: false },
  { fault: "450 Try later", attempts: 24, copies: 0, code: "EENVELOPE 450", suspends: false },
  { fault: "cut", attempts: 24, copies: 0, code: "ECONNECTION", suspends: false },
  { fault: "550 No such user", attempts: 1, copies: 0, code: "EENVELOPE 550", suspends: true },
  { fault: "550 5.1.1 Unknown", attempts: 1, copies: 0, code: "EENVELOPE 550 5.1.1", suspends: true },
  { fault: "551 Not local", attempts: 1, copies: 0, code: "EENVELOPE 551", suspends: true },
  { fault: "553 Unknown", attempts: 1, copies: 0, code: "EENVELOPE 553", suspends: true },
  { fault: "550 5.7.1 Blocked", attempts: 11, copies: 0, code: "EENVELOPE 550 5.7.1", suspends: false },
  { fault: "550 5.1.8 Bad sender", attempts: 11, copies: 0, code: "EENVELOPE 550 5.1.8", suspends: false },
  { fault: "552 5.2.2 Full", attempts: 11, copies: 0, code: "EENVELOPE 552 5.2.2", suspends: false },
  { fault: "552 Full", attempts: 11, copies: 0, code: "EENVELOPE 552", suspends: false },
  { fault: "554 Refused", attempts: 11, copies: 0, code: "EENVELOPE 554", suspends: false },
  { fault: "554 5.7.1 Policy", attempts: 11, copies: 0, code: "EENVELOPE 554 5.7.1", suspends: false },
  { fault: "550 5.1.7 Bad sender", attempts: 11, copies: 0, code: "EENVELOPE 550 5.1.7", suspends: false },
  { fault: "452 4.2.2 Full", attempts: 24, copies: 0, code: "EENVELOPE 452 4.2.2", suspends: false },
  {
    fault: "550-5.1.1 Nobody\r\n550-5.1.1 \0\u00FF <p>bad@bad.example</p>\r\n550 5.1.1 of that name",
    attempts: 1,
    copies: 0,
    code: "EENVELOPE 550 5.1.1",
    suspends: true,
  },
  {
    fault: "550-Blocked, see bad@bad.example\r\n550 5.7.1 Blocked",
    attempts: 11,
    copies: 0,
    code: "EENVELOPE 550 5.7.1",
    suspends: false,
  },
  { fault: "DATA: 451 Try later", attempts: 24, copies: 0, code: "EENVELOPE 451", suspends: false },
  { fault: "DATA: 554 No valid recipients", attempts: 11, copies: 0, code: "EENVELOPE 554", suspends: false },
  { fault: "text: 451 4.3.0 Later", attempts: 24, copies: 0, code: "EMESSAGE 451 4.3.0", suspends: false },
  { fault: "text: 550 5.7.1 Spam", attempts: 11, copies: 0, code: "EMESSAGE 550 5.7.1", suspends: false },
  { fault: "text: 552 5.3.4 Large", attempts: 11, copies: 0, code: "EMESSAGE 552 5.3.4", suspends: false },
  { fault: "text: 550 5.1.1 Unknown", attempts: 1, copies: 0, code: "EMESSAGE 550 5.1.1", suspends: true },
  { fault: "text: 550 Spam", attempts: 11, copies: 0, code: "EMESSAGE 550", suspends: false },
  { fault: "closed after DATA", attempts: 3, copies: 3, code: "ECONNECTION", suspends: false },
  { fault: "hang after DATA", attempts: 3, copies: 3, code: "ETIMEDOUT DATA", suspends: false },
];

// Most of these tests wait, so both databases go at the same time.
describe("on SQLite", { concurrent: true }, () => {
  describe("a sender", { concurrent: false }, () => {
    testFaults("sqlite::memory:");
  });
});

describe.skipIf(!hasPostgres)(postgresTitle, { concurrent: true }, () => {
  describe("a sender", { concurrent: false }, () => {
    testFaults(postgresUrl);
  });
});

function testFaults(url: string): void {
  let db: Db;
  let server: FaultyMailServer;
  let now: number;
  let mailer: MailerOptions;
  let sender: MailSender;
  let lines: string[];
  const effects: Effects = {
    ...realEffects,
    now: () => now,
    random: () => 0.5,
    log: (event, ...fields) => lines.push(`${event} ${inspect(fields)}`),
  };

  beforeAll(async () => {
    db = await openDatabase(url);
  });

  afterAll(async () => {
    await db.destroy();
  });

  beforeEach(async () => {
    await db.deleteFrom("people").execute();
    await db.deleteFrom("mails").execute();
    await db.updateTable("jobs").set({ last_error: null, changed_at: null }).execute();
    now = Date.parse("2026-11-23T14:00:00Z");
    lines = [];
    server = await startFaultyMailServer();
    const compose = () => ({ subject: "Mail", text: "Mail", html: "<p>Mail</p>" });
    mailer = {
      transport: smtpTransport(server.url, null, timeouts),
      context,
      from,
      readPublication: () => Promise.reject(new Error("There is none.")),
      compose: { confirm: compose, manage: compose },
    };
    sender = mailSender(db, mailer, effects);
  });

  afterEach(async () => {
    mailer.transport.close();
    await server.close();
    // Whatever went wrong, no address is told.
    expect(lines.join("\n")).not.toContain("@");
  });

  /** Waits less long from now on for a server that does not answer. */
  function waitShortly(): void {
    mailer.transport.close();
    mailer.transport = smtpTransport(server.url, null, shortTimeouts);
  }

  async function add(...ids: string[]): Promise<void> {
    for (const id of ids) await addPerson(db, id, [{ kind: "gemeente", id: "gent" }], `${id}@${id}.example`);
  }

  async function queue(...ids: string[]): Promise<void> {
    for (const personId of ids)
      await queueMail(db as never, { personId, kind: "manage", payload: {}, dueAt: now });
  }

  /** Moves the clock to each next attempt, until nothing waits; returns the moments of the attempts. */
  async function untilNothingWaits(): Promise<number[]> {
    const moments: number[] = [];
    for (;;) {
      moments.push(now);
      await sender.sendDue();
      const { due } = await db
        .selectFrom("mails")
        .select((eb) => eb.fn.min("due_at").as("due"))
        .where("state", "=", "waiting")
        .executeTakeFirstOrThrow();
      if (due === null) return moments;
      expect(due, "a tight loop").toBeGreaterThan(now);
      now = Number(due);
    }
  }

  it.each(recipientFaults)("$fault: keeps others moving, and ends", async (row) => {
    server.faultOf = (to) => (to.startsWith("bad@") ? row.fault : undefined);
    if (row.fault === "hang after DATA") waitShortly();
    await add("bad", "good");
    await queue("bad", "good");
    // The last attempts are enough of many.
    const seen = Math.min(row.attempts, 6);
    await db
      .updateTable("mails")
      .set({ attempts: row.attempts - seen })
      .where("person_id", "=", "bad")
      .execute();
    await sender.sendDue();
    expect(server.received.filter((to) => to.startsWith("good"))).toHaveLength(1);
    const moments = await untilNothingWaits();
    const { attempts } = await db
      .selectFrom("mails")
      .select("attempts")
      .where("person_id", "=", "bad")
      .executeTakeFirstOrThrow();
    expect(attempts).toBe(row.attempts);
    // A connection that was kept and is closed is tried once more at once.
    expect(server.attempts.filter((to) => to.startsWith("bad")).length).toBeLessThanOrEqual(seen + 1);
    expect(server.received.filter((to) => to.startsWith("bad"))).toHaveLength(row.copies);
    const pauses = moments.slice(2).map((moment, index) => moment - (moments[index + 1] ?? 0));
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
    const end = await status(db, now);
    expect(end).toMatchObject({ mails: { sent: 1, failed: 1 }, suspendedPeople: 0, troubles: [] });
    expect(
      end.givenUp.map(({ code }) => code.replace("ESOCKET", "ECONNECTION").split(" ECONNRESET")[0]),
    ).toEqual([row.code]);
  });

  it.each(recipientFaults)("$fault on three days: suspended is $suspends", async ({ fault, suspends }) => {
    server.faultOf = () => fault;
    if (fault === "hang after DATA") waitShortly();
    await add("bad");
    for (let number = 1; number <= 3; number++) {
      await queue("bad");
      await sender.sendDue();
      expect((await status(db, now)).suspendedPeople).toBe(Number(suspends && number === 3));
      now += day;
    }
  });

  it("suspends nobody at a host that refuses several people at once, and tells which host", async () => {
    server.faultOf = () => "550 Blocked for spam";
    for (const id of ["p", "q", "r"])
      await addPerson(db, id, [{ kind: "gemeente", id: "gent" }], `${id}@host.example`);
    for (let number = 1; number <= 3; number++) {
      await queue("p", "q", "r");
      await sender.sendDue();
      now += day;
    }
    expect(await status(db, now)).toMatchObject({
      suspendedPeople: 0,
      mails: { failed: 0 },
      refusals: [{ host: "host.example", reason: "host", people: 3, code: "EENVELOPE 550" }],
      troubles: [{ job: "sending", code: "EENVELOPE 550" }],
    });
    server.faultOf = () => undefined;
    await untilNothingWaits();
    expect(await status(db, now)).toMatchObject({ mails: { sent: 9 }, refusals: [], troubles: [] });
  });

  it("tells nothing of the server when one mail alone is deferred again and again", async () => {
    server.faultOf = () => "450 Try later";
    await add("p");
    await queue("p");
    for (let attempt = 1; attempt <= 5; attempt++) {
      await sender.sendDue();
      now += 3_600_000;
    }
    const { retried, troubles } = await status(db, now);
    expect(retried).toEqual([{ code: "EENVELOPE 450", mails: 1 }]);
    expect(troubles).toEqual([]);
  });

  it("names no host of fewer than three people", async () => {
    server.faultOf = () => "550 5.7.1 Blocked";
    await add("p", "q");
    await queue("p", "q");
    await sender.sendDue();
    expect((await status(db, now)).refusals).toEqual([
      { host: null, reason: "policy", people: 2, code: "EENVELOPE 550 5.7.1" },
    ]);
  });

  it.each(["550 Sender refused", "553 5.1.8 Sender address", "550 5.7.1 SPF", "550-No\r\n550 5.1.1 sender"])(
    "%s at MAIL FROM: is the sender's trouble, whoever the recipients are",
    async (refusal) => {
      server.senderRefusal = refusal;
      await add("p", "q", "r");
      for (let number = 1; number <= 3; number++) {
        await queue("p", "q", "r");
        await sender.sendDue();
        now += day;
      }
      const { suspendedPeople, mails, troubles, refusals } = await status(db, now);
      expect({ suspendedPeople, failed: mails.failed }).toEqual({ suspendedPeople: 0, failed: 0 });
      expect(troubles).toMatchObject([{ job: "sending" }]);
      expect(refusals).toMatchObject([{ host: null, reason: "policy", people: 3 }]);
      server.senderRefusal = null;
      await untilNothingWaits();
      expect(await status(db, now)).toMatchObject({ mails: { sent: 9 }, refusals: [], troubles: [] });
    },
  );

  it.each([
    { fault: "silent", code: "ETIMEDOUT" },
    { fault: "broken STARTTLS", code: "SSL" },
    { fault: "421 greeting", code: "421" },
    { fault: "554 greeting", code: "554" },
    { fault: "closes at once", code: "ECONNECTION" },
    { fault: "closes after its greeting", code: "ECONNECTION" },
    { fault: "no SMTP", code: "ETIMEDOUT" },
    { fault: "greeting without end", code: "E" },
    { fault: "refuses EHLO and HELO", code: "550" },
  ] as const)("$fault: blames no mail, tells it and its beginning, and goes on", async ({ fault, code }) => {
    const began = now;
    server.fault = fault;
    if (code === "ETIMEDOUT") waitShortly();
    await add("p", "q", "r");
    await queue("p", "q", "r");
    for (let minute = 0; minute < 5; minute++) {
      await sender.sendDue();
      now += 60_000;
    }
    const { troubles, mails } = await status(db, now);
    expect(troubles).toMatchObject([{ job: "sending", since: began }]);
    expect(troubles[0]?.code).toContain(code);
    expect(mails).toMatchObject({ waiting: 3, failed: 0 });
    expect(server.connections, "a tight loop").toBeLessThan(12);
    expect(await db.selectFrom("mails").select("attempts").distinct().execute()).toEqual([{ attempts: 0 }]);
    server.fault = null;
    await sender.sendDue();
    expect(await status(db, now)).toMatchObject({ mails: { sent: 3 }, troubles: [] });
  });

  it("sends to others, somebody new among them, while a recipient hangs", async () => {
    mailer.transport = smtpTransport(server.url, null, { connectMs: 300, mailMs: 4_500 });
    server.faultOf = (to) => (to.startsWith("bad") ? "hang after DATA" : undefined);
    const bad = Array.from({ length: 10 }, (_, number) => `bad${number}`);
    await add(...bad, "good", "new");
    await queue(...bad, "good");
    const sending = sender.sendDue();
    // Ten that hang fill every place, until they count as slow.
    await vi.waitFor(() => expect(server.received).toContain("good@good.example"), { timeout: 4_400 });
    await queue("new");
    await vi.waitFor(() => expect(server.received).toContain("new@new.example"), { timeout: 2_000 });
    await sending;
    expect(await status(db, now)).toMatchObject({ mails: { sent: 2, waiting: 10 }, troubles: [] });
  });

  it("lets a claim go when its sender no longer renews it, and takes no outcome from that sender", async () => {
    server.faultOf = () => "hang after DATA";
    waitShortly();
    await add("p");
    await queue("p");
    const sending = sender.sendDue();
    await vi.waitFor(() => expect(server.received).toHaveLength(1));
    await db.updateTable("mails").set({ claimed_by: "another" }).execute();
    await sending;
    expect(await db.selectFrom("mails").select(["state", "claimed_by", "attempts"]).execute()).toEqual([
      { state: "sending", claimed_by: "another", attempts: 0 },
    ]);
  });
}

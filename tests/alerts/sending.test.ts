import { generateKeyPairSync } from "node:crypto";
import { inspect } from "node:util";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openDatabase, type Db } from "../../src/alerts/database/open.ts";
import { realEffects, type Effects } from "../../src/alerts/effects.ts";
import { smtpTransport } from "../../src/alerts/mail/transport.ts";
import { makeMails } from "../../src/alerts/outbox/make-mails.ts";
import { queueMail } from "../../src/alerts/outbox/queue.ts";
import type { MailerOptions } from "../../src/alerts/outbox/prepare.ts";
import { mailSender } from "../../src/alerts/outbox/send.ts";
import { recoverLostMails } from "../../src/alerts/outbox/recover-lost-mails.ts";
import { matchPublication } from "../../src/alerts/publications/match.ts";
import { recordPublication } from "../../src/alerts/publications/record-publication.ts";
import type { IndexedChangeLog } from "../../src/alerts/publications/reader.ts";
import { reconcile } from "../../src/alerts/reconciliation.ts";
import { status } from "../../src/alerts/status.ts";
import { hashOf } from "../../src/alerts/tokens.ts";
import type { ChangeRow } from "../../src/domain/change-log-file.ts";
import { startMailServer, type MailServer } from "./mail-server.ts";
import { addPerson, context, event, from, publicationOf } from "./scenario.ts";

let db: Db;
let server: MailServer;
let now = 0;
let current: IndexedChangeLog;
let lines: string[];
let mailer: MailerOptions;
let send: () => Promise<number>;
const effects: Effects = {
  ...realEffects,
  now: () => now,
  // The lines hold the fields as they are handed over: the log must not even need its redaction.
  log: (event, ...fields) => lines.push(`${event} ${inspect(fields)}`),
};

beforeEach(async () => {
  now = Date.parse("2026-11-23T14:00:00Z");
  lines = [];
  db = await openDatabase("sqlite::memory:");
  server = await startMailServer();
  connect(server.url);
  await processEvents(1, []);
});

afterEach(async () => {
  mailer.transport.close();
  await server.close();
  await db.destroy();
});

function connect(url: string, dkim: Parameters<typeof smtpTransport>[1] = null): void {
  mailer = {
    transport: smtpTransport(url, dkim),
    context,
    from,
    readPublication: () => Promise.resolve(current),
    compose: {
      confirm: (payload) => ({ subject: "Bevestig", text: JSON.stringify(payload), html: "<p>Bevestig</p>" }),
      manage: () => ({ subject: "Beheer", text: "Beheer", html: "<p>Beheer</p>" }),
    },
  };
  ({ sendDue: send } = mailSender(db, mailer, effects));
}

async function processEvents(number: number, events: ChangeRow[]): Promise<void> {
  current = publicationOf(number, events);
  await recordPublication(db, current.log, 1_000, effects);
  await matchPublication(db, current, effects);
  await makeMails(db, effects);
}

async function only() {
  const [mail, ...others] = await server.parsed();
  expect(others).toEqual([]);
  if (!mail) throw new Error("No mail came.");
  return mail;
}

it("sends one mail with the changes, the reason for the mail and a link to stop", async () => {
  await addPerson(db, "p", [{ kind: "locatie", id: "10000001" }]);
  await processEvents(2, [event("R1")]);
  expect(await send()).toBe(1);
  const mail = await only();
  expect(mail.subject).toBe("Nieuw inspectierapport: Opvang 1, Gent");
  expect(mail.text?.replaceAll("\u00A0", " ")).toContain(
    [
      "Nieuw inspectierapport: Opvang 1, Gent",
      "",
      "Het rapport gaat over het bezoek van 12 maart 2026. Een advies is geen beslissing.",
      "",
      "Gepubliceerd op 31 oktober 2026.",
      "Lees het rapport over Opvang 1 met uitleg: https://portaal.voorbeeld.example/inspectierapport/R1/",
      "",
      "Je krijgt deze mail omdat je Opvang 1 volgt.",
      "Stop deze mails over Opvang 1: https://meldingen.voorbeeld.example/stop/",
    ].join("\n"),
  );
  expect(mail.text).toContain("Alles bekijken of wissen: https://portaal.voorbeeld.example/meldingen/\n");
  expect(mail.headers.get("auto-submitted")).toBe("auto-generated");
  const raw = server.received[0]?.raw.toString() ?? "";
  expect(raw).toMatch(/^List-Id: <meldingen\.portaal\.voorbeeld\.example>/im);
  expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
  const stop =
    /List-Unsubscribe:\s*<https:\/\/meldingen\.voorbeeld\.example\/stop\/([\w-]+)>/.exec(raw)?.[1] ?? "";
  expect(mail.text).toContain(`/stop/${stop}`);
  expect(await db.selectFrom("tokens").selectAll().execute()).toMatchObject([
    { hash: hashOf(stop), purpose: "stop", subscription_id: "p-1" },
  ]);
  expect(await send()).toBe(0);
});

it("stops by one click all subscriptions of a mail, and by each of its links one", async () => {
  await addPerson(db, "p", [
    { kind: "locatie", id: "10000001" },
    { kind: "gemeente", id: "gent" },
    { kind: "organisator", id: "O1" },
    { kind: "locatie", id: "10000009" },
  ]);
  await processEvents(2, [event("R1"), event("R2", 2)]);
  await send();
  const mail = await only();
  expect(mail.subject).toBe("2 wijzigingen bij 2 locaties");
  const stops = [...(mail.text ?? "").matchAll(/Stop deze mails over (.*): \S+\/stop\/(\S+)/g)];
  expect(stops.map((match) => match[1])).toEqual([
    "Opvang 1",
    "alle opvang in Gent",
    "alle opvang van de organisator van Opvang 1",
  ]);
  const oneClick = /\/stop\/([\w-]+)>/.exec(server.received[0]?.raw.toString() ?? "")?.[1] ?? "";
  const stopped = await db.selectFrom("tokens").selectAll().where("hash", "=", hashOf(oneClick)).execute();
  expect(stopped.map(({ subscription_id }) => subscription_id)).toEqual(["p-1", "p-2", "p-3"]);
});

it("lets no name, text or address write a header or markup", async () => {
  const evil = 'Zon\r\nBcc: victim@voorbeeld.example\r\n\r\n<script>alert(1)</script>\u202Etxet"';
  const hostile = event("R1");
  hostile.titel = evil;
  hostile.tekst = evil;
  hostile.locaties = hostile.locaties.map((place) => ({ ...place, naam: evil, gemeente: evil }));
  await addPerson(db, "p", [{ kind: "locatie", id: "10000001" }]);
  await addPerson(
    db,
    "q",
    [{ kind: "locatie", id: "10000001" }],
    "x@voorbeeld.example>\r\nRCPT TO:<victim@voorbeeld.example",
  );
  await processEvents(2, [hostile]);
  expect(await send()).toBe(1);
  const mail = await only();
  expect(server.received.map(({ to }) => to)).toEqual(["p@voorbeeld.example"]);
  expect(mail.headers.has("bcc")).toBe(false);
  expect(mail.subject).not.toMatch(/[\r\n\u202E]/);
  expect(mail.html).not.toContain("<script");
  expect(mail.html).toContain("&lt;script&gt;");
});

it("drops events that are no longer public when a mail leaves, and sends no empty mail", async () => {
  await addPerson(db, "both", [{ kind: "gemeente", id: "gent" }]);
  await addPerson(db, "one", [{ kind: "locatie", id: "10000002" }]);
  await processEvents(2, [event("R1", 1), event("R2", 2)]);
  current = publicationOf(3, [event("R1", 1)]);
  expect(await send()).toBe(1);
  expect((await only()).text).not.toContain("R2");
  expect(await reconcile(db, 2)).toEqual({
    publication: 2,
    events: 2,
    notifications: 3,
    sent: 1,
    waiting: 0,
    suspended: 0,
    failed: 0,
    dropped: 2,
    gone: 0,
  });
});

it("postpones an alert about a newer publication that only another instance has read", async () => {
  await addPerson(db, "p", [{ kind: "gemeente", id: "gent" }]);
  await processEvents(2, [event("R1")]);
  const read = current;
  current = publicationOf(1, []);
  expect(await send()).toBe(0);
  current = read;
  now += 30_000;
  expect(await send()).toBe(1);
});

it("retries after 4xx with longer waits each time, and keeps the Message-ID", async () => {
  await addPerson(db, "p", [{ kind: "gemeente", id: "gent" }]);
  await addPerson(db, "q", [{ kind: "gemeente", id: "gent" }]);
  await processEvents(2, [event("R1")]);
  server.answer = (to) => (to.startsWith("p@") ? "450 Try later" : undefined);
  expect(await send()).toBe(1);
  const first = await db
    .selectFrom("mails")
    .selectAll()
    .where("state", "=", "waiting")
    .executeTakeFirstOrThrow();
  expect(first.attempts).toBe(1);
  expect(first.due_at).toBeGreaterThanOrEqual(now + 30_000);
  now = first.due_at;
  await send();
  const second = await db
    .selectFrom("mails")
    .selectAll()
    .where("state", "=", "waiting")
    .executeTakeFirstOrThrow();
  expect(second.due_at - now).toBeGreaterThanOrEqual(60_000);
  server.answer = () => undefined;
  now = second.due_at;
  expect(await send()).toBe(1);
  expect(server.received[1]?.messageId).toBe(`<${first.message_id}@voorbeeld.example>`);
  expect((await status(db, now)).suspendedPeople).toBe(0);
});

it("suspends an address after refusals on three days, and resumes once a mail gets through", async () => {
  await addPerson(db, "p", [{ kind: "gemeente", id: "gent" }]);
  server.answer = () => "550 No such user";
  const events: ChangeRow[] = [];
  for (let number = 2; number <= 5; number++) {
    events.push(event(`R${number}`));
    await processEvents(number, [...events]);
    await send();
    now += 24 * 3_600_000;
  }
  expect(await status(db, now)).toMatchObject({ suspendedPeople: 1, mails: { failed: 3, suspended: 1 } });
  expect(await reconcile(db, 4)).toMatchObject({ notifications: 1, failed: 1, gone: 0 });
  expect(await reconcile(db, 5)).toMatchObject({ notifications: 1, suspended: 1, gone: 0 });
  expect(lines.join("\n")).not.toContain("@");
  server.answer = () => undefined;
  await db
    .transaction()
    .execute((trx) => queueMail(trx, { personId: "p", kind: "manage", payload: {}, dueAt: now }));
  expect(await send()).toBe(1);
  await recoverLostMails(db, effects);
  expect(await send()).toBe(1);
  expect(await status(db, now)).toMatchObject({ suspendedPeople: 0, mails: { failed: 3, sent: 2 } });
});

it("stops sending when the login is refused, shows it in the status, and counts no attempt of any mail", async () => {
  const strict = await startMailServer("right");
  connect(strict.url.replace("right", "wrong"));
  for (const id of ["p", "q", "r"]) await addPerson(db, id, [{ kind: "gemeente", id: "gent" }]);
  await processEvents(2, [event("R1")]);
  expect(await send()).toBe(0);
  expect(await status(db, now)).toMatchObject({
    mails: { waiting: 3, sending: 0 },
    troubles: [{ job: "sending", code: "EAUTH 535" }],
    suspendedPeople: 0,
  });
  const attempts = await db.selectFrom("mails").select("attempts").distinct().execute();
  expect(attempts).toEqual([{ attempts: 0 }]);
  mailer.transport.close();
  mailer.transport = smtpTransport(strict.url);
  expect(await send()).toBe(0);
  now += 60_000;
  expect(await send()).toBe(3);
  expect((await status(db, now)).troubles).toEqual([]);
  await strict.close();
});

it("clears the error that an earlier process left behind", async () => {
  await addPerson(db, "p", [{ kind: "gemeente", id: "gent" }]);
  await processEvents(2, [event("R1")]);
  server.answer = () => "421 Closing";
  expect(await send()).toBe(0);
  expect((await status(db, now)).troubles).toMatchObject([{ job: "sending" }]);
  server.answer = () => undefined;
  mailer.transport.close();
  connect(server.url);
  now += 60_000;
  expect(await send()).toBe(1);
  expect((await status(db, now)).troubles).toEqual([]);
});

it("keeps mails waiting while the mail server is away", async () => {
  await addPerson(db, "p", [{ kind: "gemeente", id: "gent" }]);
  await processEvents(2, [event("R1")]);
  await server.close();
  expect(await send()).toBe(0);
  expect(await status(db, now)).toMatchObject({ mails: { waiting: 1 }, troubles: [{ job: "sending" }] });
});

it("stops before many addresses are blamed when the server refuses everyone", async () => {
  for (let number = 0; number < 300; number++)
    await addPerson(db, `p${number}`, [{ kind: "gemeente", id: "gent" }]);
  await processEvents(2, [event("R1")]);
  server.answer = () => "550 Relay access denied";
  await send();
  expect(await status(db, now)).toMatchObject({
    mails: { failed: 0, waiting: 300 },
    troubles: [{ code: "EENVELOPE 550" }],
    refusals: [{ host: "voorbeeld.example", reason: "host" }],
  });
  expect((await status(db, now)).refusals[0]?.people).toBeLessThan(40);
});

it("sends a confirmation without a publication, and deletes its secret once it is sent", async () => {
  await addPerson(db, "p", [{ kind: "gemeente", id: "gent", confirmed: false }]);
  mailer.readPublication = () => Promise.reject(new Error("away"));
  await db
    .transaction()
    .execute((trx) =>
      queueMail(trx, { personId: "p", kind: "confirm", payload: { token: "secret" }, dueAt: now }),
    );
  expect(await send()).toBe(1);
  expect((await only()).text).toContain("secret");
  expect(await db.selectFrom("mails").select("payload").execute()).toEqual([{ payload: "{}" }]);
});

it("sends confirmations while a publication that is being read does not end, and alerts once it has", async () => {
  await addPerson(db, "p", [{ kind: "gemeente", id: "gent" }]);
  await processEvents(2, [event("R1")]);
  const { promise: reading, resolve: answer } = Promise.withResolvers<IndexedChangeLog>();
  mailer.readPublication = () => reading;
  await queueForm();
  const sending = send();
  await vi.waitFor(() => expect(server.received).toHaveLength(1), { timeout: 1_000 });
  await queueForm();
  await vi.waitFor(() => expect(server.received).toHaveLength(2), { timeout: 3_000 });
  answer(current);
  expect(await sending).toBe(3);
});

it("sends a confirmation at once while the alerts of a publication leave slowly", async () => {
  for (let number = 0; number < 200; number++)
    await addPerson(db, `p${number}`, [{ kind: "gemeente", id: "gent" }]);
  await addPerson(db, "p", [{ kind: "locatie", id: "9" }], "nieuw@voorbeeld.example");
  await processEvents(2, [event("R1")]);
  server.delayMs = 200;
  const sending = send();
  await vi.waitFor(() => expect(server.received.length).toBeGreaterThan(5), { timeout: 10_000 });
  await queueForm();
  expect(await sending).toBe(201);
  const place = server.received.findIndex(({ to }) => to === "nieuw@voorbeeld.example");
  expect(place).toBeGreaterThan(0);
  // Ten leave at a time, five times a second, and forms are looked for once a second.
  expect(place).toBeLessThan(120);
});

it("tells once that a publication can't be read, until it can", async () => {
  mailer.readPublication = () => Promise.reject(new Error("away"));
  const told = () => lines.filter((line) => line.startsWith("publication_unreadable")).length;
  for (let times = 0; times < 3; times++) await send();
  expect(told()).toBe(1);
  mailer.readPublication = () => Promise.resolve(current);
  await send();
  mailer.readPublication = () => Promise.reject(new Error("away"));
  await send();
  expect(told()).toBe(2);
});

async function queueForm(): Promise<void> {
  const mail = { personId: "p", kind: "confirm", payload: {}, dueAt: now } as const;
  await db.transaction().execute((trx) => queueMail(trx, mail));
}

it("signs with DKIM if a key is set, the headers of one-click included", async () => {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  mailer.transport.close();
  connect(server.url, {
    domainName: "voorbeeld.example",
    keySelector: "s1",
    privateKey: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  });
  await addPerson(db, "p", [{ kind: "gemeente", id: "gent" }]);
  await processEvents(2, [event("R1")]);
  await send();
  const header =
    /^DKIM-Signature:[\s\S]*?\n(?=\S)/m.exec(server.received[0]?.raw.toString() ?? "")?.[0] ?? "";
  expect(header.replace(/\s/g, "")).toMatch(/d=voorbeeld\.example;.*h=[^;]*:List-Unsubscribe-Post/i);
});

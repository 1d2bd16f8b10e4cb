/**
 * Sends the mails that are due: it claims them, composes their text, hands them to the mail server and records the
 * outcome.
 *
 * A mail is marked as sent only after the server accepted it. A process that dies between the two leaves a claim that
 * expires, and the mail is sent once more, with the same Message-ID. No other duplicate can occur.
 */
import type { Db } from "../database/open.ts";
import type { MailKind } from "../database/schema.ts";
import type { Effects } from "../effects.ts";
import { composeAlert } from "../mail/alert-mail.ts";
import type { ComposedMail, MailContext } from "../mail/context.ts";
import { mailMessage } from "../mail/message.ts";
import type { Transport } from "../mail/transport.ts";
import type { IndexedChangeLog, ReadPublication } from "../publications/reader.ts";
import { alertContents, type AlertState } from "./alert-contents.ts";
import { maxAttemptMs, claimMs, claimMails, type ClaimedMail } from "./claim.ts";
import { outcomeOf, type Outcome } from "./outcome.ts";
import { requeue, recordDeferral, recordRefusal, sentMarker, type MarkSent } from "./record.ts";
import { serverState, type ServerState } from "./server-state.ts";

export interface MailerOptions {
  transport: Transport;
  context: MailContext;
  /** The sender, as in the `From` header. */
  from: string;
  readPublication: ReadPublication;
  /** Compose the mails that are no alerts, from the payload with which they were queued. */
  compose: Record<Exclude<MailKind, "alert">, (payload: unknown, context: MailContext) => ComposedMail>;
}

const mailsPerBatch = 200;
/** Number of mails that are sent at the same time: a little more than the transport has connections. */
const concurrency = 12;
/** How long an alert waits whose publication this instance has not read yet. */
const postponeMs = 30_000;

/** A mail with its address and its text, ready to be sent. */
interface ReadyMail {
  mail: ClaimedMail;
  email: string;
  composed: ComposedMail;
}

/** Returns a function that sends all mails that are due, and returns how many it sent. */
export function sender(db: Db, mailer: MailerOptions, effects: Effects): () => Promise<number> {
  const server = serverState(db, effects);
  const markSent = sentMarker(db, effects);
  return async () => {
    let sent = 0;
    while (server.isOpen()) {
      const results = await sendBatch(db, mailer, server, markSent, effects);
      if (results === null) break;
      sent += results.filter(({ result }) => result === "sent").length;
    }
    return sent;
  };
}

/** Sends the next batch; returns null when no mail is due. */
async function sendBatch(
  db: Db,
  mailer: MailerOptions,
  server: ServerState,
  markSent: MarkSent,
  effects: Effects,
): Promise<Outcome[] | null> {
  const current = await readOrLog(mailer.readPublication, effects);
  // Without a publication nobody knows which events are still public, so alerts wait; other mails need not.
  const kinds: MailKind[] = current ? ["alert", "confirm", "manage"] : ["confirm", "manage"];
  const mails = await claimMails(db, kinds, server.isFailing() ? 1 : mailsPerBatch, effects.now());
  if (mails.length === 0) return null;
  const ready = await prepare(db, mailer, mails, current, effects);
  const marks: Promise<void>[] = [];
  // The next mail leaves while the mark of this one is being written; all marks are written before the next claim.
  const markLater: MarkSent = (mail) => {
    const mark = markSent(mail);
    mark.catch(() => undefined);
    marks.push(mark);
    return Promise.resolve();
  };
  const outcomes = await mapWithConcurrency(ready, (one) =>
    deliver(db, mailer, one, server, markLater, effects),
  );
  await Promise.all(marks);
  return outcomes;
}

/** Does the work for each item, a few at a time, so that a failing server is noticed before every item has been tried. */
async function mapWithConcurrency<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const remaining = items.values();
  const worker = async (): Promise<void> => {
    for (const item of remaining) results.push(await work(item));
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return results;
}

async function readOrLog(read: ReadPublication, { log }: Effects): Promise<IndexedChangeLog | null> {
  try {
    return await read();
  } catch (error) {
    log("publication_unreadable", { error });
    return null;
  }
}

async function prepare(
  db: Db,
  { context, compose }: MailerOptions,
  mails: readonly ClaimedMail[],
  current: IndexedChangeLog | null,
  effects: Effects,
): Promise<ReadyMail[]> {
  const alerts = mails.filter(({ kind }) => kind === "alert");
  const contents = current
    ? await alertContents(db, alerts, current, effects.now())
    : new Map<string, AlertState>();
  const emails = await emailsOf(db, mails);
  const ready: ReadyMail[] = [];
  for (const mail of mails) {
    const content = contents.get(mail.id);
    const email = emails.get(mail.personId);
    if (content === "later") await requeue(db, mail, effects.now() + postponeMs);
    if (content === "later" || content === "empty" || email === undefined) continue;
    try {
      const composed = content
        ? composeAlert(content, context)
        : compose[mail.kind as Exclude<MailKind, "alert">](JSON.parse(mail.payload), context);
      ready.push({ mail, email, composed });
    } catch (error) {
      // One mail that can't be composed must not hold up the others.
      effects.log("mail_not_composed", { kind: mail.kind, error });
      await recordDeferral(db, mail, effects);
    }
  }
  return ready;
}

async function emailsOf(db: Db, mails: readonly ClaimedMail[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("people")
    .select(["id", "email"])
    .where(
      "id",
      "in",
      mails.map(({ personId }) => personId),
    )
    .execute();
  return new Map(rows.map(({ id, email }) => [id, email]));
}

async function deliver(
  db: Db,
  mailer: MailerOptions,
  { mail, email, composed }: ReadyMail,
  server: ServerState,
  markSent: MarkSent,
  effects: Effects,
): Promise<Outcome> {
  const hasTime = effects.now() < mail.claimedUntil - claimMs / 2;
  const outcome: Outcome =
    hasTime && server.isOpen()
      ? await attempt(mailer, mail, email, composed)
      : { result: "unavailable", code: "NOT TRIED" };
  switch (outcome.result) {
    case "sent":
      await markSent(mail);
      await server.worked();
      break;
    case "refused":
      if (await recordRefusal(db, mail, effects.now()))
        effects.log("address_suspended", { code: outcome.code });
      await server.refused();
      break;
    case "deferred":
      await recordDeferral(db, mail, effects);
      break;
    case "unavailable":
      await requeue(db, mail, effects.now());
      if (outcome.code !== "NOT TRIED") await server.failed(outcome.code);
      break;
  }
  return outcome;
}

async function attempt(
  mailer: MailerOptions,
  mail: ClaimedMail,
  email: string,
  composed: ComposedMail,
): Promise<Outcome> {
  const message = mailMessage(composed, { to: email, from: mailer.from, messageId: mail.messageId });
  if (!message) return { result: "refused", code: "UNSAFE ADDRESS" };
  const tooLong = new AbortController();
  const timer = setTimeout(() => {
    tooLong.abort();
  }, maxAttemptMs);
  try {
    await mailer.transport.send(message, tooLong.signal);
    return { result: "sent" };
  } catch (error) {
    return outcomeOf(error);
  } finally {
    clearTimeout(timer);
  }
}

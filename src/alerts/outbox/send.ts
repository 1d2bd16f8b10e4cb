/**
 * Sends the mails that are due: it claims them, composes their text, hands them to the mail server and records the
 * outcome. Each mail is an attempt of its own, so that a slow one holds up no other.
 *
 * A mail is marked as sent only after the server accepted it. A process that dies between the two leaves a claim that
 * expires, and the mail is sent once more, with the same Message-ID. So is one whose answer never comes, a few times. No
 * other duplicate can occur.
 */
import { setMaxListeners } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import type { Db } from "../database/open.ts";
import type { MailKind } from "../database/schema.ts";
import type { Effects } from "../effects.ts";
import { mailMessage } from "../mail/message.ts";
import type { IndexedChangeLog } from "../publications/reader.ts";
import { claimMails, renewClaims, renewEveryMs, type ClaimedMail } from "./claim.ts";
import { outcomeOf, type Outcome } from "./outcome.ts";
import { prepareMails, type MailerOptions, type ReadyMail } from "./prepare.ts";
import { recordFailure, requeue, sentMarker } from "./record.ts";
import { serverState } from "./server-state.ts";
import { acceptedByHost, hostOf } from "./suspension.ts";

export interface MailSender {
  /** Sends until no mail is due and none is under way, and returns how many were sent. */
  sendDue(): Promise<number>;
  /** Begins no further mail, and gives those under way a while to end. */
  stop(): Promise<void>;
}

/** Largest number of alerts that wait in memory, claimed. */
const maxReady = 200;
/** Number of mails that are sent at the same time, without the slow ones. */
const maxQuick = 10;
/** Number of mails that are sent at the same time in all, which is the largest number of connections. */
const maxUnderWay = 30;
/** An attempt that takes longer than this no longer holds up others. */
const slowMs = 3_000;
/** An attempt that takes longer than this is told, unless other mails leave. */
const toldMs = 30_000;
/** No attempt begins whose claim was renewed longer ago than this. */
const maxClaimAgeMs = 20_000;
/** How long a mail waits when there was no connection to the server. */
const unavailableWaitMs = 5_000;
/** How long the mails under way have to end when the service stops. */
const stopMs = 10_000;
const tickMs = 1_000;

interface Attempt {
  ready: ReadyMail;
  /** As `performance.now()` gives it. */
  startedAt: number;
}

/** Returns a sender of the mails in the outbox. */
export function mailSender(db: Db, mailer: MailerOptions, effects: Effects): MailSender {
  const server = serverState(db, effects);
  const markSent = sentMarker(db, effects);
  const accepted = acceptedByHost(effects);
  const underWay = new Set<Attempt>();
  /** Mails that are claimed by us, with the moment of the last renewal. */
  const inHand = new Map<ClaimedMail, number>();
  const giveUp = new AbortController();
  setMaxListeners(0, giveUp.signal);
  let ready: ReadyMail[] = [];
  let lastRenewal = performance.now();
  /** True if the last look found as many alerts as there was room for. */
  let hasMore = false;
  /** The publication that is being read, which may take as long as its server likes. */
  let reading: Promise<IndexedChangeLog> | null = null;
  /** True once it has been told that the publication can't be read, until it can. */
  let isUnreadable = false;
  let sent = 0;
  let failure: unknown = null;
  let isStopped = false;
  let running: Promise<number> | null = null;
  let wake = (): void => undefined;

  /** Claims what there is room for; forms go first, since somebody waits for them. Returns how many it claimed. */
  const refill = async (): Promise<number> => {
    // A server on trial gets one mail.
    const room = (server.isProbing() ? 1 : maxReady) - ready.length;
    const forms = await claim(["confirm", "manage"], server.isProbing() ? room : room + maxReady);
    // While half of the alerts are still here, it is too early to look for more.
    const roomForAlerts = room < maxReady / 2 && !server.isProbing() ? 0 : room - forms.length;
    await prepare(forms, null);
    begin();
    // Without a publication nobody knows which events are still public, so alerts wait; other mails need not.
    const current = roomForAlerts > 0 ? await readForAWhile() : null;
    const alerts = current ? await claim(["alert"], roomForAlerts) : [];
    if (current) hasMore = alerts.length === roomForAlerts;
    await prepare(alerts, current);
    return forms.length + alerts.length;
  };
  /** Returns the publication, or null while it can't be read or takes long: the next look waits for the same reading. */
  const readForAWhile = async (): Promise<IndexedChangeLog | null> => {
    reading ??= mailer.readPublication();
    try {
      const current = await Promise.race([reading, pause(tickMs, null, { ref: false })]);
      if (current === null) return null;
      isUnreadable = false;
      reading = null;
      return current;
    } catch (error) {
      if (!isUnreadable) effects.log("publication_unreadable", { error });
      isUnreadable = true;
      reading = null;
      return null;
    }
  };
  const claim = async (kinds: MailKind[], limit: number): Promise<ClaimedMail[]> => {
    if (limit <= 0) return [];
    const mails = await claimMails(db, { kinds, limit, claimId: effects.newId(), now: effects.now() });
    for (const mail of mails) inHand.set(mail, performance.now());
    return mails;
  };
  const prepare = async (mails: readonly ClaimedMail[], current: IndexedChangeLog | null): Promise<void> => {
    if (mails.length === 0) return;
    try {
      const prepared = await prepareMails(db, mailer, mails, current, effects);
      const isForm = ({ mail }: ReadyMail) => mail.kind !== "alert";
      ready = [...prepared.filter(isForm), ...ready, ...prepared.filter((one) => !isForm(one))];
    } finally {
      const kept = new Set(ready.map(({ mail }) => mail));
      for (const mail of mails) if (!kept.has(mail)) inHand.delete(mail);
    }
  };

  const renew = async (): Promise<void> => {
    if (performance.now() - lastRenewal < renewEveryMs) return;
    const mails = [...inHand.keys()];
    const ours = await renewClaims(db, mails, effects.now());
    lastRenewal = performance.now();
    for (const mail of mails) {
      if (ours.has(mail.id)) inHand.set(mail, lastRenewal);
      else inHand.delete(mail);
    }
    ready = ready.filter(({ mail }) => inHand.has(mail));
  };

  const hasRoom = (): boolean => {
    const now = performance.now();
    const quick = [...underWay].filter(({ startedAt }) => now - startedAt < slowMs).length;
    return underWay.size < maxUnderWay && quick < (server.isProbing() ? 1 : maxQuick);
  };
  const begin = (): void => {
    while (!isStopped && server.isOpen() && ready.length > 0 && hasRoom()) {
      const next = ready.shift();
      if (!next) return;
      const claimedAt = inHand.get(next.mail) ?? -Infinity;
      // Another sender may hold it by now.
      if (performance.now() - claimedAt > maxClaimAgeMs) inHand.delete(next.mail);
      else void run({ ready: next, startedAt: performance.now() });
    }
  };
  const run = async (attempt: Attempt): Promise<void> => {
    underWay.add(attempt);
    const { mail } = attempt.ready;
    try {
      const outcome = await attemptToSend(mailer, attempt.ready, giveUp.signal);
      underWay.delete(attempt);
      // The next mail leaves while this outcome is being written.
      begin();
      await record(attempt, outcome);
    } catch (error) {
      failure = error;
    } finally {
      inHand.delete(mail);
      underWay.delete(attempt);
      if (inHand.size === 0 || (hasMore && ready.length <= maxReady / 2)) wake();
    }
  };
  const record = async ({ ready: { mail, email }, startedAt }: Attempt, outcome: Outcome): Promise<void> => {
    const host = hostOf(email);
    if (outcome.result === "sent") {
      sent += 1;
      accepted.add(host);
      await markSent(mail);
      await server.worked();
    } else if (giveUp.signal.aborted && outcome.result !== "unanswered") {
      await requeue(db, [mail]);
    } else if (outcome.result === "unavailable") {
      await server.unavailable(outcome.code);
      await requeue(db, [mail], effects.now() + unavailableWaitMs);
    } else {
      if (await recordFailure(db, mail, outcome, { host, accepted }, effects))
        effects.log("address_suspended", { code: outcome.code });
      await server.mailFailed(outcome, { mailId: mail.id, startedAt, isFirst: mail.attempts === 0 });
    }
  };

  /** Puts back what is claimed and not under way. */
  const release = async (): Promise<void> => {
    const mails = ready.map(({ mail }) => mail);
    ready = [];
    await requeue(db, mails);
    for (const mail of mails) inHand.delete(mail);
  };
  const noticeSlow = async (): Promise<void> => {
    const before = performance.now() - toldMs;
    const slow = [...underWay].find(({ startedAt }) => startedAt < before);
    if (slow) await server.slow(slow.startedAt);
  };
  const tick = async (): Promise<void> => {
    const timer = new AbortController();
    const woken = new Promise<void>((resolve) => {
      wake = resolve;
    });
    await Promise.race([woken, pause(tickMs, undefined, { signal: timer.signal }).catch(() => undefined)]);
    timer.abort();
  };

  const sendAll = async (): Promise<number> => {
    sent = 0;
    failure = null;
    for (;;) {
      await renew();
      const canClaim = !isStopped && server.isOpen();
      if (!canClaim) {
        // What is read by the time that mails leave again may be old.
        reading = null;
        await release();
      }
      const claimed = canClaim ? await refill() : 0;
      begin();
      if (claimed === 0 && ready.length === 0 && inHand.size === 0 && reading === null) break;
      if (inHand.size > 0) await tick();
      await noticeSlow();
    }
    if (server.isOpen()) await server.idle();
    if (failure !== null) throw failure as Error;
    return sent;
  };

  return {
    sendDue() {
      running ??= sendAll().finally(() => {
        running = null;
      });
      return running;
    },
    async stop() {
      isStopped = true;
      wake();
      const timer = setTimeout(() => {
        giveUp.abort();
      }, stopMs);
      await running?.catch(() => undefined);
      clearTimeout(timer);
    },
  };
}

async function attemptToSend(
  { transport, from }: MailerOptions,
  { mail, email, composed }: ReadyMail,
  signal: AbortSignal,
): Promise<Outcome> {
  const message = mailMessage(composed, { to: email, from, messageId: mail.messageId });
  // No server could deliver to it.
  if (!message) return { result: "refused", reason: "mailbox", code: "UNSAFE ADDRESS" };
  try {
    await transport.send(message, signal);
    return { result: "sent" };
  } catch (error) {
    return outcomeOf(error);
  }
}

/**
 * Tracks whether mails leave. A refused login or a dead server is no fault of any mail: all of them wait, `status` says
 * why and since when, and one mail at a time is tried again later. What goes wrong with one mail after another is told
 * as well; it stops being told once a mail leaves again.
 */
import type { Db } from "../database/open.ts";
import type { Moment } from "../database/schema.ts";
import type { Effects } from "../effects.ts";
import { recordLastError } from "../last-error.ts";
import { backoff } from "./backoff.ts";
import type { MailFailure } from "./outcome.ts";

export interface ServerState {
  /** False while we wait before trying again. */
  isOpen(): boolean;
  /** True after a pause until a mail gets through: one mail at a time tries the server. */
  isProbing(): boolean;
  worked(): Promise<void>;
  /** Notes that there is no connection: everything waits for a while. */
  unavailable(code: string): Promise<void>;
  /** Notes that a mail failed, whose attempt began at `startedAt` (`performance.now()`). */
  mailFailed(
    failure: MailFailure,
    attempt: { mailId: string; startedAt: number; isFirst: boolean },
  ): Promise<void>;
  /** Notes that an attempt has been without an answer for long. */
  slow(startedAt: number): Promise<void>;
  /** Notes that nothing more is due: without a mail that waits for the server, nothing is wrong with it. */
  idle(): Promise<void>;
}

const serverBackoff = { firstMs: 5_000, maxMs: 60_000 };
/** Number of first attempts that fail in a row before the server itself is blamed. */
const maxFirstFailures = 10;
/** Number of mails that fail in a row, other than by the connection, before that is told. */
const minToldMails = 3;
/** How soon a mail counts as waiting for the server when nothing was wrong with it. */
const soonMs = 60_000;
/** How often a success clears the error, which another instance may have written. */
const clearEveryMs = 5_000;

/** Tracks the state of the server as this instance sees it. */
export function serverState(db: Db, { now, random, log }: Effects): ServerState {
  let pauses = 0;
  let closedUntil: Moment = 0;
  /** The mails that failed since the last success: one mail that fails again and again tells nothing of the server. */
  const failedMails = new Set<string>();
  let firstFailures = 0;
  let told: string | null = null;
  // An earlier process may have left its error behind.
  let mayBeTold = true;
  let lastSuccess = -Infinity;
  let lastCleared = -Infinity;

  const tell = async (code: string): Promise<void> => {
    if (told === code) return;
    if (told === null) log("sending_stopped", { code });
    told = code;
    mayBeTold = true;
    await recordLastError(db, "sending", code, now());
  };
  const clear = async (): Promise<void> => {
    if (told !== null) log("sending_resumed");
    told = null;
    mayBeTold = false;
    lastCleared = performance.now();
    await recordLastError(db, "sending", null, now());
  };
  const pauseSending = (): void => {
    // Several connections that fail together count as one failure.
    if (now() < closedUntil) return;
    pauses += 1;
    closedUntil = now() + backoff(pauses, serverBackoff, random());
  };

  return {
    isOpen: () => now() >= closedUntil,
    isProbing: () => pauses > 0,
    async worked() {
      pauses = 0;
      closedUntil = 0;
      failedMails.clear();
      firstFailures = 0;
      lastSuccess = performance.now();
      if (mayBeTold || lastSuccess - lastCleared > clearEveryMs) await clear();
    },
    async unavailable(code) {
      pauseSending();
      await tell(code);
    },
    async mailFailed(failure, { mailId, startedAt, isFirst }) {
      // Mails that left meanwhile show that it was this mail, and not the server.
      if (lastSuccess > startedAt) return;
      if (failedMails.size < minToldMails) failedMails.add(mailId);
      if (isFirst) firstFailures += 1;
      const isConnection =
        failure.result === "unanswered" || (failure.result === "deferred" && failure.isCut);
      if ((isConnection && isFirst) || failedMails.size >= minToldMails) await tell(failure.code);
      if (isFirst && firstFailures >= maxFirstFailures) pauseSending();
    },
    async slow(startedAt) {
      if (lastSuccess < startedAt) await tell("ETIMEDOUT");
    },
    async idle() {
      if (mayBeTold && !(await isAnyMailWaiting(db, now()))) await clear();
    },
  };
}

/** True while a mail waits that has failed before, or that is due. */
async function isAnyMailWaiting(db: Db, now: Moment): Promise<boolean> {
  const row = await db
    .selectFrom("mails")
    .select("id")
    .where("state", "in", ["waiting", "sending"])
    .where((eb) => eb.or([eb("due_at", "<=", now + soonMs), eb("attempts", ">", 0)]))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

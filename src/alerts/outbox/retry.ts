/** Decides when a mail that failed is tried again, with growing pauses, and when it is given up. */
import { backoff, type Backoff } from "./backoff.ts";
import type { MailFailure } from "./outcome.ts";

export interface Retry {
  attempts: number;
  unanswered: number;
  /** Milliseconds until the next attempt; null when the mail is given up. */
  waitMs: number | null;
}

const minute = 60_000;
const hour = 60 * minute;

/** With its backoff this is four to five days in all, as is the custom between mail servers. */
const maxDeferrals = 24;
const deferralBackoff: Backoff = { firstMs: minute, maxMs: 6 * hour };
/** Refusals that are for the operator or the recipient to solve: a week, since that takes a person. */
export const maxRefusals = 11;
export const refusalBackoff: Backoff = { firstMs: 15 * minute, maxMs: 24 * hour };
/** The waits after a mail whose answer never came; each attempt may be another copy for its recipient. */
const unansweredWaits = [15 * minute, 4 * hour];

/** Returns the counts of a mail after a failure, and its next attempt; `random` is from 0 up to 1. */
export function retryAfter(
  mail: { attempts: number; unanswered: number },
  failure: MailFailure,
  random: number,
): Retry {
  const attempts = mail.attempts + 1;
  const unanswered = mail.unanswered + Number(failure.result === "unanswered");
  return { attempts, unanswered, waitMs: waitMs(failure, attempts, unanswered, random) };
}

function waitMs(failure: MailFailure, attempts: number, unanswered: number, random: number): number | null {
  switch (failure.result) {
    case "unanswered":
      return unansweredWaits[unanswered - 1] ?? null;
    case "deferred":
      return attempts < maxDeferrals ? backoff(attempts, deferralBackoff, random) : null;
    case "refused":
      return failure.reason === "mailbox" || attempts >= maxRefusals
        ? null
        : backoff(attempts, refusalBackoff, random);
  }
}

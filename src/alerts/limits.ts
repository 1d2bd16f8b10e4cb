/**
 * Limits on the forms, so that nobody can flood a mailbox or the service with them. The sender of a request is stored as
 * a keyed hash alone, which names nobody without the key and is deleted after 24 hours (retention.ts).
 */
import { createHmac } from "node:crypto";
import { isIPv6 } from "node:net";
import { sql, type Kysely } from "kysely";
import type { AlertsDatabase, Moment } from "./database/schema.ts";
import { formMailsPerDay } from "../domain/alerts.ts";

/** A limit of `max` requests in a window of `windowMs`. */
export interface Limit {
  max: number;
  windowMs: number;
}

export interface Limits {
  /** Limits the mails that the forms send to one address. */
  address: Limit;
  /** Limits the posts from one network, an IPv4 address or a /64 of IPv6: a school or a town hall shares one. */
  network: Limit;
  /** Limits the posts from everybody together. */
  all: Limit;
}

const minute = 60_000;
const day = 24 * 60 * minute;

export const defaultLimits: Limits = {
  address: { max: formMailsPerDay, windowMs: day },
  network: { max: 60, windowMs: 10 * minute },
  all: { max: 10_000, windowMs: 10 * minute },
};

export interface LimitContext {
  limits: Limits;
  /** The key of the hashes. */
  secret: string;
}

/**
 * Counts this request and returns whether the limit had been reached before. It is one statement, so that of two
 * requests at the same moment both count.
 */
export async function isOverLimit(
  db: Kysely<AlertsDatabase>,
  { limits, secret }: LimitContext,
  kind: keyof Limits,
  who: string,
  now: Moment,
): Promise<boolean> {
  const { max, windowMs } = limits[kind];
  const key = `${kind}:${createHmac("sha256", secret).update(`${kind}:${who}`).digest("base64url")}`;
  const { count } = await db
    .insertInto("limits")
    .values({ key, window_start: now - (now % windowMs), count: 1 })
    .onConflict((conflict) =>
      conflict.columns(["key", "window_start"]).doUpdateSet({ count: sql<number>`limits.count + 1` }),
    )
    .returning("count")
    .executeTakeFirstOrThrow();
  return count > max;
}

/** Returns the network by which the limits count an IP address: a whole IPv4 address, four groups of an IPv6 one. */
export function networkOf(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  if (mapped) return mapped;
  return isIPv6(ip) ? ipv6Groups(ip).slice(0, 4).join(":") : ip;
}

/** Returns the eight groups of an IPv6 address, those that `::` leaves out included. */
function ipv6Groups(ip: string): string[] {
  const [head = "", tail] = (ip.split("%")[0] ?? "").toLowerCase().split("::");
  const groups = (part: string): string[] => (part === "" ? [] : part.split(":"));
  const before = groups(head);
  const after = groups(tail ?? "");
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...Array<string>(Math.max(zeros, 0)).fill("0"), ...after].map((group) =>
    group.replace(/^0+(?=.)/, ""),
  );
}

/** Tokens of 256 random bits, each for one purpose; the database holds only their hashes. */
import { createHash, randomBytes } from "node:crypto";
import type { Kysely } from "kysely";
import type { AlertsDatabase, Moment, TokenPurpose } from "./database/schema.ts";

export interface NewToken {
  purpose: TokenPurpose;
  personId: string;
  subscriptionId: string | null;
  /** Null for a token that lives as long as its subscription. */
  expiresAt: Moment | null;
}

/** Makes a token and stores its hash. */
export async function newToken(db: Kysely<AlertsDatabase>, token: NewToken): Promise<string> {
  return await storeToken(db, [token]);
}

/** Makes a token that stops one subscription, or several: the one click in the header of a mail about them. */
export async function newStopToken(
  db: Kysely<AlertsDatabase>,
  personId: string,
  subscriptionIds: readonly string[],
): Promise<string> {
  return await storeToken(
    db,
    subscriptionIds.map((subscriptionId) => ({ purpose: "stop", personId, subscriptionId, expiresAt: null })),
  );
}

/** Returns the hash by which the database knows a token. */
export function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

export interface FoundToken {
  personId: string;
  /** Empty for the management page, which belongs to the person. */
  subscriptionIds: string[];
}

/** Matches 32 bytes in base64url; the database is not asked for anything else. */
const tokenPattern = /^[A-Za-z0-9_-]{43}$/;

/** Finds the owner of a token; returns null when it is unknown, has another purpose or has expired. */
export async function findToken(
  db: Kysely<AlertsDatabase>,
  token: string,
  purpose: TokenPurpose,
  now: Moment,
): Promise<FoundToken | null> {
  if (!tokenPattern.test(token)) return null;
  const rows = await db
    .selectFrom("tokens")
    .select(["person_id", "subscription_id"])
    .where("hash", "=", hashOf(token))
    .where("purpose", "=", purpose)
    .where(({ eb, or }) => or([eb("expires_at", "is", null), eb("expires_at", ">", now)]))
    .execute();
  const personId = rows[0]?.person_id;
  if (personId === undefined) return null;
  return { personId, subscriptionIds: rows.flatMap((row) => row.subscription_id ?? []) };
}

async function storeToken(db: Kysely<AlertsDatabase>, rows: readonly NewToken[]): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await db
    .insertInto("tokens")
    .values(
      rows.map(({ purpose, personId, subscriptionId, expiresAt }) => ({
        hash: hashOf(token),
        purpose,
        person_id: personId,
        subscription_id: subscriptionId,
        expires_at: expiresAt,
      })),
    )
    .execute();
  return token;
}

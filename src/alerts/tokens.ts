/** Tokens of 256 random bits, each for one purpose; the database holds their hash alone. */
import { createHash, randomBytes } from "node:crypto";
import type { Kysely } from "kysely";
import type { AlertsDatabase, Moment, TokenPurpose } from "./database/schema.ts";

export interface NewToken {
  purpose: TokenPurpose;
  personId: string;
  subscriptionId: string | null;
  /** Null for one that lives as long as its subscription. */
  expiresAt: Moment | null;
}

/** Makes a token and keeps its hash. */
export async function newToken(db: Kysely<AlertsDatabase>, token: NewToken): Promise<string> {
  return await storeToken(db, [token]);
}

/** A token that stops one subscription, or several at once: the one click in the header of a mail about them. */
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

/** What the database knows a token by. */
export function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

export interface FoundToken {
  personId: string;
  /** Empty for the management page, which is of the person. */
  subscriptionIds: string[];
}

/** 32 bytes in base64url; anything else is not even looked up. */
const tokenPattern = /^[A-Za-z0-9_-]{43}$/;

/** Finds whose token this is; null where it is unknown, for something else, or too old. */
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

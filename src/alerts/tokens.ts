/**
 * Tokens in links of mails: 256 random bits each, for one purpose. The database holds their hash alone, so who reads
 * it can't follow a link. A token needs no salt: it can't be guessed.
 */
import { createHash, randomBytes } from "node:crypto";
import type { Kysely } from "kysely";
import type { AlertsDatabase, Moment, TokenPurpose } from "./database/schema.ts";

export interface TokenRequest {
  purpose: TokenPurpose;
  personId: string;
  /** Null for the management page, which is of the person. */
  subscriptionId: string | null;
  /** Null: lives as long as its subscription. */
  expiresAt: Moment | null;
}

export interface FoundToken {
  personId: string;
  subscriptionId: string | null;
}

/** 32 bytes in base64url; anything else is not even looked up. */
const tokenForm = /^[A-Za-z0-9_-]{43}$/;

/** Makes a token and keeps its hash. */
export async function newToken(db: Kysely<AlertsDatabase>, request: TokenRequest): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await db
    .insertInto("tokens")
    .values({
      hash: hashOf(token),
      purpose: request.purpose,
      person_id: request.personId,
      subscription_id: request.subscriptionId,
      expires_at: request.expiresAt,
    })
    .execute();
  return token;
}

/** Makes the token of a stop link, which works as long as its subscription exists. */
export async function newStopToken(db: Kysely<AlertsDatabase>, subscriptionId: string): Promise<string> {
  const { person_id: personId } = await db
    .selectFrom("subscriptions")
    .select("person_id")
    .where("id", "=", subscriptionId)
    .executeTakeFirstOrThrow();
  return newToken(db, { purpose: "stop", personId, subscriptionId, expiresAt: null });
}

/** Finds whose token this is; null where it is unknown, for something else, or too old. */
export async function findToken(
  db: Kysely<AlertsDatabase>,
  token: string,
  purpose: TokenPurpose,
  now: Moment,
): Promise<FoundToken | null> {
  if (!tokenForm.test(token)) return null;
  const row = await db
    .selectFrom("tokens")
    .select(["person_id", "subscription_id"])
    .where("hash", "=", hashOf(token))
    .where("purpose", "=", purpose)
    .where(({ eb, or }) => or([eb("expires_at", "is", null), eb("expires_at", ">", now)]))
    .executeTakeFirst();
  return row ? { personId: row.person_id, subscriptionId: row.subscription_id } : null;
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

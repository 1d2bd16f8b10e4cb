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
  return await keep(db, [token]);
}

/** A token that stops one subscription, or several at once: the one click in the header of a mail about them. */
export async function newStopToken(
  db: Kysely<AlertsDatabase>,
  personId: string,
  subscriptionIds: readonly string[],
): Promise<string> {
  return await keep(
    db,
    subscriptionIds.map((subscriptionId) => ({ purpose: "stop", personId, subscriptionId, expiresAt: null })),
  );
}

/** What the database knows a token by. */
export function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

async function keep(db: Kysely<AlertsDatabase>, rows: readonly NewToken[]): Promise<string> {
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

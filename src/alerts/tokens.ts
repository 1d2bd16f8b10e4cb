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

/** Matches 32 bytes in base64url, with what a mail program may have put before and after them. */
const tokenPattern =
  /^[^A-Za-z0-9_-]*(?:3D(?=[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])))?([A-Za-z0-9_-]{43})(?:3D)?(?![A-Za-z0-9_-])/;

/**
 * Reads the token in the last part of a link, or returns null when there is no whole one. Mail programs add to a link
 * what stands beside it (`.`, `>`, `"`), leave quoted-printable in it (`=3D`), or break it with an equals sign and a line
 * end; none of that can be part of a token.
 */
export function readToken(text: string): string | null {
  const joined = text.replaceAll(/=?[ \t]{0,10}[\r\n]\s*/g, "");
  return tokenPattern.exec(joined)?.[1] ?? null;
}

/** Finds the owner of the token in a link; returns null when it is unknown, has another purpose or has expired. */
export async function findToken(
  db: Kysely<AlertsDatabase>,
  linkText: string,
  purpose: TokenPurpose,
  now: Moment,
): Promise<FoundToken | null> {
  const token = readToken(linkText);
  if (token === null) return null;
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

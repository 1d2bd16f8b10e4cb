/** Tokens of 256 random bits, each for one purpose; the database holds only their hashes. */
import { createHash, randomBytes } from "node:crypto";
import type { Insertable, Kysely } from "kysely";
import type { AlertsDatabase, Moment, TokenPurpose, TokensTable } from "./database/schema.ts";

export interface NewToken {
  purpose: TokenPurpose;
  personId: string;
  subscriptionId: string | null;
  /** Null for a token that lives as long as its subscription. */
  expiresAt: Moment | null;
}

/** Makes a token and stores its hash. */
export async function newToken(db: Kysely<AlertsDatabase>, wanted: NewToken): Promise<string> {
  const token = randomToken();
  await storeRows(db, [rowOf(token, wanted)]);
  return token;
}

/** Makes a token that stops one subscription, or several: the one click in the header of a mail about them. */
export async function newStopToken(
  db: Kysely<AlertsDatabase>,
  personId: string,
  subscriptionIds: readonly string[],
): Promise<string> {
  const tokens = stopTokens();
  const token = tokens.add(personId, subscriptionIds);
  await tokens.store(db);
  return token;
}

/** Tokens of many mails that are stored together: a statement for each would cost more than the mail itself. */
export interface StopTokens {
  /** Makes a token as `newStopToken` does. It works once they are stored. */
  add(personId: string, subscriptionIds: readonly string[]): string;
  /** Stores the hashes of all tokens that were added. */
  store(db: Kysely<AlertsDatabase>): Promise<void>;
}

/** Returns an empty collection of tokens. */
export function stopTokens(): StopTokens {
  const rows: Insertable<TokensTable>[] = [];
  return {
    add(personId, subscriptionIds) {
      const token = randomToken();
      for (const subscriptionId of subscriptionIds)
        rows.push(rowOf(token, { purpose: "stop", personId, subscriptionId, expiresAt: null }));
      return token;
    },
    async store(db) {
      while (rows.length > 0) await storeRows(db, rows.splice(0, maxRowsPerInsert));
    },
  };
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

/** Largest number of rows in one statement: SQLite takes at most 32,766 values, and each row has five. */
const maxRowsPerInsert = 5_000;

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

function randomToken(): string {
  return randomBytes(32).toString("base64url");
}

function rowOf(
  token: string,
  { purpose, personId, subscriptionId, expiresAt }: NewToken,
): Insertable<TokensTable> {
  return {
    hash: hashOf(token),
    purpose,
    person_id: personId,
    subscription_id: subscriptionId,
    expires_at: expiresAt,
  };
}

async function storeRows(
  db: Kysely<AlertsDatabase>,
  rows: readonly Insertable<TokensTable>[],
): Promise<void> {
  await db.insertInto("tokens").values(rows).execute();
}

/** The dialect of Kysely for each kind of database: a SQLite file or PostgreSQL. */
import type { Dialect } from "kysely";
import { databaseState, type DatabaseState } from "./database-state.ts";
import { postgresDialect, type PostgresUse } from "./postgres-dialect.ts";
import { SqliteFileDialect } from "./sqlite-dialect.ts";

/** Returns whether the URL names a SQLite file, with one connection for everything. */
export function isSqliteUrl(url: string): boolean {
  return url.startsWith("sqlite:");
}

/** Returns the dialect for the database that a `sqlite:<file>` or `postgres://` URL names. */
export function dialectOf(
  url: string,
  use: PostgresUse = { isForPages: false },
  state: DatabaseState = databaseState(),
): Dialect {
  return isSqliteUrl(url)
    ? new SqliteFileDialect(url.slice("sqlite:".length), state)
    : postgresDialect(url, use, state);
}

/** The dialect of Kysely for each kind of database: SQLite out of Node itself, PostgreSQL over a pool of connections. */
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { PostgresDialect, SqliteAdapter, SqliteDialect, type Dialect } from "kysely";
import pg from "pg";

/** Largest number of prepared statements in the cache. */
const maxStatements = 200;

/** Returns the dialect for the database that a `sqlite:<file>` or `postgres://` URL names. */
export function dialectOf(url: string): Dialect {
  if (url.startsWith("sqlite:"))
    return new TransactionalSqliteDialect({ database: openSqlite(url.slice("sqlite:".length)) });
  // Counts and moments are far below 2^53, so a number holds them exactly.
  pg.types.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  // A server that restarts closes idle connections; without a listener, that error would end the process.
  pool.on("error", () => undefined);
  return new PostgresDialect({ pool });
}

/** SQLite can change tables in a transaction, so a start that is killed midway leaves no half-made tables. */
class TransactionalSqliteDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalSqliteAdapter();
  }
}

class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/**
 * Opens node:sqlite in the shape that Kysely asks for. A transaction takes the write lock when it begins: SQLite would
 * refuse one that reads first and writes later, instead of letting it wait, if another instance wrote in between.
 */
function openSqlite(file: string) {
  if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file, { timeout: 10_000 });
  // With WAL a reader never waits for the writer. With FULL a committed transaction survives a power cut.
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
  // A publication touches pages all over the indexes: the cache holds 64 MB of them, and a checkpoint writes 32 MB.
  database.exec("PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 8000");
  const prepare = (sql: string) => {
    const statement = database.prepare(sql === "begin" ? "begin immediate" : sql);
    return {
      reader: statement.columns().length > 0,
      all: (values: readonly unknown[]) => statement.all(...bindable(values)),
      run: (values: readonly unknown[]) => statement.run(...bindable(values)),
      iterate: (values: readonly unknown[]) => statement.iterate(...bindable(values)),
    };
  };
  const statements = new Map<string, ReturnType<typeof prepare>>();
  return {
    prepare: (sql: string) => {
      const statement = statements.get(sql) ?? prepare(sql);
      // The same few statements recur; lists of every length make more of them than are worth keeping.
      if (statements.size >= maxStatements) statements.clear();
      statements.set(sql, statement);
      return statement;
    },
    close: () => {
      statements.clear();
      database.close();
    },
  };
}

type Bindable = null | number | bigint | string | Uint8Array;

function bindable(values: readonly unknown[]): Bindable[] {
  return values.map((value) => (value === undefined ? null : (value as Bindable)));
}

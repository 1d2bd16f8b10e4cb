/** The dialect of Kysely for each kind of database: SQLite as Node brings it, PostgreSQL over a pool. */
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { PostgresDialect, SqliteAdapter, SqliteDialect, type Dialect } from "kysely";
import pg from "pg";

/** How many prepared statements are kept for the next time. */
const maxStatements = 200;

/** The dialect that talks to the database of a `sqlite:<file>` or `postgres://` URL. */
export function dialectOf(url: string): Dialect {
  if (url.startsWith("sqlite:"))
    return new TransactionalSqliteDialect({ database: openSqlite(url.slice("sqlite:".length)) });
  // Counts and moments are far below 2^53.
  pg.types.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  // A server that restarts closes connections that nobody uses: without a listener, that would end the process.
  pool.on("error", () => undefined);
  return new PostgresDialect({ pool });
}

/** SQLite can change tables in a transaction: a start that is killed in the middle leaves nothing half made. */
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
 * node:sqlite in the shape that Kysely asks for. A transaction takes the write lock when it begins: one that reads
 * first and writes later would be refused, not kept waiting, where another instance wrote in between.
 */
function openSqlite(file: string) {
  if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file, { timeout: 10_000 });
  // WAL: a reader never waits for the writer. FULL: what is committed outlives a power cut.
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
  // A publication touches pages all over the indexes: 64 MB of them stay at hand, and go to the file 32 MB at a time.
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
  const known = new Map<string, ReturnType<typeof prepare>>();
  return {
    prepare: (sql: string) => {
      const statement = known.get(sql) ?? prepare(sql);
      // The same few come again and again; lists of every length make more of them than are worth keeping.
      if (known.size >= maxStatements) known.clear();
      known.set(sql, statement);
      return statement;
    },
    close: () => {
      known.clear();
      database.close();
    },
  };
}

type Bindable = null | number | bigint | string | Uint8Array;

function bindable(values: readonly unknown[]): Bindable[] {
  return values.map((value) => (value === undefined ? null : (value as Bindable)));
}

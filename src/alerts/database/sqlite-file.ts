/**
 * One SQLite file, opened with the settings of the service.
 *
 * What is deleted is overwritten (`secure_delete`) in the file, and leaves its write-ahead log with `emptyLog`. The
 * settings never let a query wait inside SQLite, which would hold up the whole process: the driver waits instead.
 */
import { existsSync, linkSync, mkdirSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { watchErasedTexts, type ErasedTexts } from "./erased-texts.ts";
import { DatabaseFault, sqliteCode } from "./fault.ts";

/** Largest number of prepared statements in the cache. */
const maxStatements = 200;

/** `PRAGMA user_version` of a file whose free pages were emptied; older versions of the service did not overwrite. */
const overwritingVersion = 1;

type Bindable = null | number | bigint | string | Uint8Array;

export interface StatementResult {
  /** The rows of a statement that returns any, else null. */
  rows: unknown[] | null;
  changes: number;
}

export interface SqliteFile {
  readonly isInTransaction: boolean;
  readonly erased: ErasedTexts;
  run: (sql: string, values: readonly unknown[]) => StatementResult;
  /** Writes a page that says what it said before; throws where nothing can be written. */
  tryToWrite: () => void;
  /** Empties the write-ahead log, which holds what was deleted; returns false while another process still reads it. */
  emptyLog: () => boolean;
  /** Writes the whole file anew, without what is left of deleted rows. */
  rewrite: () => void;
  /** Returns what became of the file on the disk: another process may have removed or replaced it. */
  place: () => "same" | "gone" | "replaced";
  /** Writes everything to a new file in the place of one that was deleted; a file that is there by then stays. */
  restore: () => void;
  close: () => void;
}

/** Opens the file, and makes it and its folder where they are missing. It throws what SQLite throws. */
export function openSqliteFile(file: string): SqliteFile {
  const isOnDisk = file !== ":memory:";
  if (isOnDisk) makeFolder(file);
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    configure(database);
  } catch (error) {
    database.close();
    throw error;
  }
  const opened = isOnDisk ? identityOf(file) : null;
  const prepared = statementCache(database);
  const erased = watchErasedTexts(database);
  const close = (): void => {
    prepared.clear();
    database.close();
  };
  return {
    erased,
    get isInTransaction() {
      return database.isTransaction;
    },
    run(sql, values) {
      const statement = prepared.get(sql);
      const bound = values.map((value) => (value === undefined ? null : (value as Bindable)));
      if (statement.returnsRows) return { rows: statement.all(bound), changes: 0 };
      return { rows: null, changes: statement.run(bound) };
    },
    tryToWrite: () => {
      database.exec(`PRAGMA user_version = ${userVersionOf(database)}`);
    },
    emptyLog: () => database.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get()?.["busy"] === 0,
    rewrite: () => {
      database.exec("VACUUM");
    },
    place() {
      if (opened === null) return "same";
      const found = identityOf(file);
      if (found === null) return "gone";
      return found === opened ? "same" : "replaced";
    },
    restore() {
      const copy = `${file}.restored`;
      makeFolder(file);
      rmSync(copy, { force: true });
      database.prepare("VACUUM INTO ?").run(copy);
      // Closing removes the log of the old file by its name, so the new file may only take its place afterwards.
      close();
      if (!existsSync(file)) linkSync(copy, file);
      rmSync(copy, { force: true });
    },
    close,
  };
}

function makeFolder(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (error) {
    throw new DatabaseFault("cannot-open", file, (error as NodeJS.ErrnoException).code ?? "UNKNOWN");
  }
}

/** Identifies a file by what stays the same when it is written, and is another when it is replaced. */
function identityOf(file: string): string | null {
  const found = statSync(file, { throwIfNoEntry: false });
  return found ? `${found.dev}/${found.ino}` : null;
}

function configure(database: DatabaseSync): void {
  // With WAL a reader never waits for the writer. With FULL a committed transaction survives a power cut.
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
  database.exec("PRAGMA secure_delete = ON");
  // A publication touches pages all over the indexes: the cache holds 64 MB of them, and a checkpoint writes 32 MB.
  database.exec("PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 8000");
  emptyFreePages(database);
}

/** Removes what older versions left in the free pages of the file. Where that can't be done now, the next start does it. */
function emptyFreePages(database: DatabaseSync): void {
  if (userVersionOf(database) === overwritingVersion) return;
  try {
    database.exec("VACUUM");
    database.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get();
    database.exec(`PRAGMA user_version = ${overwritingVersion}`);
  } catch (error) {
    const code = sqliteCode(error);
    // Locked, read-only, full or an error of the disk: what is to be said of it, the first query says.
    if (code === null || ![5, 8, 10, 13].includes(code & 0xff)) throw error;
  }
}

function userVersionOf(database: DatabaseSync): number {
  return Number(database.prepare("PRAGMA user_version").get()?.["user_version"]);
}

/** Returns the prepared statements of a connection; the same few recur. */
function statementCache(database: DatabaseSync) {
  const prepare = (sql: string) => {
    const statement = database.prepare(sql);
    return {
      returnsRows: statement.columns().length > 0,
      all: (values: readonly Bindable[]) => statement.all(...values),
      run: (values: readonly Bindable[]) => Number(statement.run(...values).changes),
    };
  };
  const statements = new Map<string, ReturnType<typeof prepare>>();
  return {
    get: (sql: string) => {
      const statement = statements.get(sql) ?? prepare(sql);
      // Lists of every length make more statements than are worth keeping.
      if (statements.size >= maxStatements) statements.clear();
      statements.set(sql, statement);
      return statement;
    },
    clear: () => {
      statements.clear();
    },
  };
}

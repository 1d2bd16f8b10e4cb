/**
 * The dialect of Kysely for a SQLite file. All queries share one connection and take turns.
 *
 * SQLite answers without yielding the thread, so nothing waits inside it: a query that meets a lock of another process
 * is tried again after a pause, in which the service answers others, until its patience ends.
 */
import { CompiledQuery, SqliteAdapter, SqliteDialect, type DatabaseConnection, type Driver } from "kysely";
import type { DatabaseState } from "./database-state.ts";
import { SqliteConnection } from "./sqlite-connection.ts";

/** How long a query waits for its turn and for the lock of another process together. */
const patienceMs = 8_000;
/** How often the place of the file on the disk is looked at. */
const lookEveryMs = 500;
/** What was deleted is overwritten everywhere this long afterwards, and no more often than that. */
const overwriteAfterMs = 500;
const overwriteEveryMs = 4_000;

export class SqliteFileDialect extends SqliteDialect {
  readonly #file: string;
  readonly #state: DatabaseState;

  constructor(file: string, state: DatabaseState) {
    super({ database: () => Promise.reject(new Error("The driver of this dialect opens the file.")) });
    this.#file = file;
    this.#state = state;
  }

  override createAdapter(): SqliteAdapter {
    return new SqliteFileAdapter();
  }

  override createDriver(): Driver {
    return new SqliteFileDriver(this.#file, this.#state);
  }
}

class SqliteFileAdapter extends SqliteAdapter {
  /** SQLite can change tables in a transaction, so a start that is killed midway leaves no half-made tables. */
  override get supportsTransactionalDdl(): boolean {
    return true;
  }

  /** The driver lets queries take turns itself, since it has to know since when each of them waits. */
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

class SqliteFileDriver implements Driver {
  readonly #state: DatabaseState;
  readonly #connection: SqliteConnection;
  readonly #turns = turns();
  #lookedAt = 0;
  #overwriteTimer: NodeJS.Timeout | undefined;
  #overwrittenAt = 0;
  #isClosed = false;

  constructor(path: string, state: DatabaseState) {
    this.#state = state;
    this.#connection = new SqliteConnection(path, state, () => {
      this.#overwriteSoon();
    });
  }

  async init(): Promise<void> {
    await this.#connection.open(Date.now() + patienceMs);
    // A process that was killed may have left a log with what it deleted.
    this.#connection.hasDeleted = true;
    this.#overwriteSoon();
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const deadline = Date.now() + patienceMs;
    await this.#turns.take();
    try {
      this.#connection.deadline = deadline;
      await this.#followFile(deadline);
      return this.#connection;
    } catch (error) {
      this.#turns.pass();
      throw error;
    }
  }

  releaseConnection(): Promise<void> {
    this.#turns.pass();
    return Promise.resolve();
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    // It takes the write lock at once: SQLite would refuse a transaction that reads first and writes later, instead of
    // letting it wait, if another instance wrote in between.
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("commit"));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // A full disk makes SQLite roll back by itself.
    if (this.#connection.isInTransaction) await connection.executeQuery(CompiledQuery.raw("rollback"));
  }

  async destroy(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#overwriteTimer);
    await this.#turns.take();
    if (this.#connection.hasDeleted) await this.#connection.overwriteDeleted();
    this.#connection.close();
  }

  /** Opens the file that is now in its place; one that was deleted is written anew from what is still open. */
  async #followFile(deadline: number): Promise<void> {
    if (Date.now() - this.#lookedAt < lookEveryMs) return;
    this.#lookedAt = Date.now();
    if (await this.#connection.follow(deadline)) this.#state.restored();
  }

  #overwriteSoon(): void {
    if (this.#isClosed || this.#overwriteTimer) return;
    const wait = Math.max(overwriteAfterMs, this.#overwrittenAt + overwriteEveryMs - Date.now());
    this.#overwriteTimer = setTimeout(() => void this.#overwriteInTurn(), wait);
    this.#overwriteTimer.unref();
  }

  async #overwriteInTurn(): Promise<void> {
    await this.#turns.take();
    this.#overwriteTimer = undefined;
    try {
      if (this.#isClosed) return;
      if (await this.#connection.overwriteDeleted()) this.#overwrittenAt = Date.now();
      else this.#overwriteSoon();
    } finally {
      this.#turns.pass();
    }
  }
}

/** Lets callers take turns, in the order in which they ask. */
function turns() {
  const waiting: (() => void)[] = [];
  let isTaken = false;
  return {
    take: async (): Promise<void> => {
      if (isTaken)
        await new Promise<void>((resolve) => {
          waiting.push(resolve);
        });
      isTaken = true;
    },
    pass: (): void => {
      const next = waiting.shift();
      if (next) next();
      else isTaken = false;
    },
  };
}

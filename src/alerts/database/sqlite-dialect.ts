/**
 * The dialect of Kysely for a SQLite file. All queries share one connection and take turns.
 *
 * SQLite answers without yielding the thread, so nothing waits inside it: a query that meets a lock of another process
 * is tried again after a pause, in which the service answers others, until its patience ends.
 */
import { setTimeout as pause } from "node:timers/promises";
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteDialect,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
} from "kysely";
import type { DatabaseState } from "./database-state.ts";
import { findInFile } from "./erased-texts.ts";
import { sqliteCode, sqliteFault } from "./fault.ts";
import { openSqliteFile, type SqliteFile } from "./sqlite-file.ts";

/** How long a query waits for its turn and for the lock of another process together. */
const patienceMs = 8_000;
/** A lock that lasts longer than this is told, although the query still waits. */
const tellAfterMs = 1_000;
/** How often the place of the file on the disk is looked at. */
const lookEveryMs = 500;
/** What was deleted is overwritten everywhere this long afterwards, and no more often than that. */
const overwriteAfterMs = 500;
const overwriteEveryMs = 4_000;
/** For more texts than this, rewriting the file costs less than searching it. */
const maxSought = 100;

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
  readonly #connection: FileConnection;
  readonly #turns = turns();
  #lookedAt = 0;
  #overwriteTimer: NodeJS.Timeout | undefined;
  #overwrittenAt = 0;
  #isClosed = false;

  constructor(path: string, state: DatabaseState) {
    this.#state = state;
    this.#connection = new FileConnection(path, state, () => {
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

class FileConnection implements DatabaseConnection {
  /** The moment at which the query that has its turn gives up. */
  deadline = 0;
  /** Whether something was deleted that the log still holds. */
  hasDeleted = false;
  readonly #path: string;
  readonly #state: DatabaseState;
  readonly #onDeleted: () => void;
  #file: SqliteFile | null = null;
  /** What was erased and may still stand somewhere in the file. */
  #erased: string[] = [];
  /** Whether the open transaction changed or deleted something. */
  #changes = { any: false, deleted: false };

  constructor(path: string, state: DatabaseState, onDeleted: () => void) {
    this.#path = path;
    this.#state = state;
    this.#onDeleted = onDeleted;
  }

  get isInTransaction(): boolean {
    return this.#file?.isInTransaction ?? false;
  }

  async open(deadline: number): Promise<void> {
    this.#file ??= await this.#patiently(deadline, () => openSqliteFile(this.#path));
  }

  /** Follows the file on the disk; returns true when it had been deleted and was written anew. */
  async follow(deadline: number): Promise<boolean> {
    const place = this.#file?.place() ?? "same";
    if (place === "gone") await this.#patiently(deadline, () => this.#file?.restore());
    if (place === "replaced") this.#file?.close();
    if (place !== "same") this.#file = null;
    await this.open(deadline);
    return place === "gone";
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    if (sql.startsWith("begin")) this.#forgetRolledBack();
    if (mayErase(sql)) this.#file?.erased.watch();
    const { rows, changes } = await this.#patiently(this.deadline, (file) => file.run(sql, parameters));
    this.#noteChanges(
      sql,
      changes > 0 || (rows !== null && rows.length > 0 && /^(?:insert|update|delete)/.test(sql)),
    );
    return rows ? { rows: rows as R[] } : { rows: [], numAffectedRows: BigInt(changes) };
  }

  // eslint-disable-next-line require-yield -- a driver has to have it, and no query of the service is streamed
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    await Promise.reject(new Error("This driver does not stream."));
  }

  /**
   * Overwrites what was deleted in the log, and in the file where a copy of it is left. Returns false where it has to be
   * tried again, since another process still reads the log or holds a lock.
   */
  async overwriteDeleted(): Promise<boolean> {
    const file = this.#file;
    if (!file || this.#path === ":memory:") return true;
    this.#erased.push(...file.erased.take());
    try {
      if (!file.emptyLog()) return false;
      if (await this.#hasCopies(file)) {
        file.rewrite();
        if (!file.emptyLog()) return false;
      }
    } catch (error) {
      // A lock only puts it off; somebody who has to store something tells of a lock that lasts.
      if (!isLocked(error)) this.#state.failed(sqliteFault(error, this.#path));
      return false;
    }
    this.#erased = [];
    this.hasDeleted = false;
    return true;
  }

  async #hasCopies(file: SqliteFile): Promise<boolean> {
    if (this.#erased.length > maxSought) return true;
    if (this.#erased.length === 0) return false;
    const found = await findInFile(this.#path, this.#erased);
    return found.some((text) => !isStored(file, text));
  }

  close(): void {
    this.#file?.close();
    this.#file = null;
  }

  /** Retries work that meets the lock of another process, until the deadline; turns what it throws into faults. */
  async #patiently<T>(deadline: number, work: (file: SqliteFile) => T): Promise<T> {
    const began = Date.now();
    for (;;) {
      try {
        return work(this.#file as SqliteFile);
      } catch (error) {
        const fault = sqliteFault(error, this.#path);
        const canWait = isLocked(error);
        if (!canWait || Date.now() - began > tellAfterMs) this.#state.failed(fault);
        if (!canWait || Date.now() >= deadline) throw fault;
        await pause(5 + Math.random() * 20);
      }
    }
  }

  #noteChanges(sql: string, hasChanged: boolean): void {
    if (hasChanged) {
      this.#changes.any = true;
      if (mayErase(sql)) this.#changes.deleted = true;
    }
    if (this.isInTransaction) return;
    if (sql === "rollback") {
      this.#forgetRolledBack();
      return;
    }
    const { any, deleted } = this.#changes;
    this.#changes = { any: false, deleted: false };
    this.#file?.erased.commit();
    if (any) this.#state.wrote();
    if (!deleted) return;
    this.hasDeleted = true;
    this.#onDeleted();
  }

  /** A full disk may roll back a transaction without a statement of ours. */
  #forgetRolledBack(): void {
    this.#changes = { any: false, deleted: false };
    this.#file?.erased.rollBack();
  }
}

/** SQLITE_BUSY, with whatever detail. */
function isLocked(error: unknown): boolean {
  return ((sqliteCode(error) ?? 0) & 0xff) === 5;
}

/** Returns whether a statement erases personal data: the payload of a mail holds a token until it has left. */
function mayErase(sql: string): boolean {
  return /^delete|^update "mails" set .*"payload"/.test(sql);
}

/** Returns whether a text that was erased is there again, such as the address of somebody who came back. */
function isStored(file: SqliteFile, text: string): boolean {
  const { rows } = file.run(
    "select 1 from people where email = ? or email_key = ? union all select 1 from tokens where hash = ?",
    [text, text, text],
  );
  return (rows?.length ?? 0) > 0;
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

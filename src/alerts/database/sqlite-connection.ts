/**
 * The one connection to a SQLite file. It knows what was changed and erased, waits for locks of other processes, and
 * follows the file on the disk.
 */
import { setTimeout as pause } from "node:timers/promises";
import type { CompiledQuery, DatabaseConnection, QueryResult } from "kysely";
import type { DatabaseState } from "./database-state.ts";
import { findInFile } from "./erased-texts.ts";
import { sqliteCode, sqliteFault } from "./fault.ts";
import { openSqliteFile, type SqliteFile, type StatementResult } from "./sqlite-file.ts";

/** A lock that lasts longer than this is told, although the query still waits. */
const tellAfterMs = 1_000;
/** For more texts than this, rewriting the file costs less than searching it. */
const maxSought = 100;

/** The connection; the driver gives each query its turn. */
export class SqliteConnection implements DatabaseConnection {
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
    const { rows, changes } = await this.#run(sql, parameters);
    this.#noteChanges(
      sql,
      changes > 0 || (rows !== null && rows.length > 0 && /^(?:insert|update|delete)/.test(sql)),
    );
    return rows ? { rows: rows as R[] } : { rows: [], numAffectedRows: BigInt(changes) };
  }

  async #run(sql: string, parameters: readonly unknown[]): Promise<StatementResult> {
    try {
      return await this.#patiently(this.deadline, (file) => file.run(sql, parameters));
    } catch (error) {
      // A disk that can't be written ends the transaction by itself: nothing of it was stored.
      if (!this.isInTransaction) this.#forgetRolledBack();
      throw error;
    }
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
    if (any && this.#state.trouble()) this.#tellRecovery();
    if (!deleted) return;
    this.hasDeleted = true;
    this.#onDeleted();
  }

  /**
   * Tells that the database works again, once it does: SQLite stores nothing of a change to the same value, which succeeds
   * on a disk that can't be written as well.
   */
  #tellRecovery(): void {
    try {
      this.#file?.tryToWrite();
      this.#state.wrote();
    } catch (error) {
      if (!isLocked(error)) this.#state.failed(sqliteFault(error, this.#path));
    }
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

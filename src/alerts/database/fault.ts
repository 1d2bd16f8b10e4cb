/**
 * The faults of a database that are no fault of a query: it is locked, full, away, … Both drivers turn their errors into
 * these, so that every part of the service tells them in the same words and nobody sees what a query held.
 */
import { isReadOnly } from "./unwritable.ts";

export const databaseFaultKinds = [
  "locked",
  "deadlock",
  "read-only",
  "full",
  "disk-error",
  "corrupt",
  "cannot-open",
  "away",
  "crowded",
  "refused",
] as const;
export type DatabaseFaultKind = (typeof databaseFaultKinds)[number];

/** What each fault means, and what an operator does about it. */
const explanations: Readonly<Record<DatabaseFaultKind, string>> = {
  locked: "is locked by another process. End that process; until then nothing can be stored.",
  deadlock:
    "ended one of two transactions that waited for each other. Nothing of it was stored; the service does it again, or asks the visitor to.",
  "read-only":
    "can't be written. Give the service the right to write the file and its folder, or mend a disk that turned read-only.",
  full: "is on a disk that is full. Make room; the service goes on by itself.",
  "disk-error":
    "can't be read or written: the disk reports an error. Check the disk, and restore a backup where it is broken.",
  corrupt: "is damaged or no database. Stop the service and restore a backup (docs/alert-service.md).",
  "cannot-open": "can't be opened or made. Make its folder, and give the service the right to write there.",
  away: "does not answer. Start the server or mend the network; the service goes on by itself.",
  crowded:
    "has no connection left. Raise max_connections, or end what uses them; the service goes on by itself.",
  refused: "refuses the login of the service, or does not exist. Correct ALERTS_DATABASE_URL.",
};

/** The faults that can pass without anybody changing a setting or a file. */
const temporaryKinds: ReadonlySet<DatabaseFaultKind> = new Set([
  "locked",
  "deadlock",
  "full",
  "away",
  "crowded",
]);

/** Thrown for a query that the database could not do; the message names the database, the fault and the remedy. */
export class DatabaseFault extends Error {
  override name = "DatabaseFault";
  readonly kind: DatabaseFaultKind;
  readonly isTemporary: boolean;
  /** The code of the database: `SQLITE 5`, `57P03`, `ECONNREFUSED`. */
  readonly code: string;

  /** `where` is the file, or the host and the name of a database on a server. */
  constructor(kind: DatabaseFaultKind, where: string, code: string) {
    super(`The database ${where} ${explanations[kind]}`);
    this.kind = kind;
    this.isTemporary = temporaryKinds.has(kind);
    this.code = code;
  }
}

/** The primary result codes of SQLite that are faults of the database (sqlite.org/rescode.html). */
const sqliteKinds: Readonly<Record<number, DatabaseFaultKind>> = {
  3: "read-only",
  5: "locked",
  6: "locked",
  8: "read-only",
  10: "disk-error",
  11: "corrupt",
  13: "full",
  14: "cannot-open",
  26: "corrupt",
};
/** Writing beyond a quota or a limit, and growing the shared index of the log on a full disk. */
const sqliteFullCodes: ReadonlySet<number> = new Set([778, 4874]);

/** Returns the result code of an error of node:sqlite, or null for any other error. */
export function sqliteCode(error: unknown): number | null {
  return error instanceof Error && "errcode" in error && typeof error.errcode === "number"
    ? error.errcode
    : null;
}

/** Returns the fault behind an error of SQLite, or the error itself where a query is to blame. */
export function sqliteFault(error: unknown, file: string): unknown {
  const code = sqliteCode(error);
  if (code === null) return error;
  const kind = sqliteFullCodes.has(code) ? "full" : sqliteKinds[code & 0xff];
  // Where a disk turned read-only, SQLite has a code for each step that then fails, and none for the cause.
  if ((code & 0xff) === 10 && isReadOnly(file)) return new DatabaseFault("read-only", file, `SQLITE ${code}`);
  return kind ? new DatabaseFault(kind, file, `SQLITE ${code}`) : error;
}

/** The codes of PostgreSQL and of the network by fault; a class of codes is named by its first two characters. */
const postgresKinds: Readonly<Record<string, DatabaseFaultKind>> = {
  "08": "away",
  "57P": "away",
  "55P03": "locked",
  "57014": "locked",
  "40P01": "deadlock",
  "53100": "full",
  "53200": "crowded",
  "53300": "crowded",
  "25006": "read-only",
  "42501": "read-only",
  XX001: "corrupt",
  XX002: "corrupt",
  "58030": "disk-error",
  "28": "refused",
  "3D000": "refused",
};

/** Returns the fault behind an error of PostgreSQL or of its connection, or the error itself where a query is to blame. */
export function postgresFault(error: unknown, where: string): unknown {
  if (!(error instanceof Error) || error instanceof DatabaseFault) return error;
  const code = "code" in error && typeof error.code === "string" ? error.code : null;
  const kind = code === null ? connectionKind(error) : (postgresKind(code) ?? networkKind(code));
  return kind ? new DatabaseFault(kind, where, code ?? "CONNECTION") : error;
}

function postgresKind(code: string): DatabaseFaultKind | undefined {
  return [5, 3, 2].map((length) => postgresKinds[code.slice(0, length)]).find(Boolean);
}

function networkKind(code: string): DatabaseFaultKind | undefined {
  return /^E(?:CONN|HOST|NET|PIPE|AI_|TIMEDOUT|NOTFOUND|ADDR)/.test(code) ? "away" : undefined;
}

/** The client itself throws errors without a code when a connection breaks or is not made in time. */
function connectionKind({ message }: Error): DatabaseFaultKind | undefined {
  return /connection|timeout|not queryable/i.test(message) ? "away" : undefined;
}

/** How a table says what its columns hold: required or optional, and by which reader. */
import { code, listOf } from "./values/codes.ts";
import { unreadable, type Unreadable } from "./records.ts";
import type { Reader } from "./values/reading.ts";

export interface Column<T> {
  read: Reader<T>;
  /** Without it the record can't stand: an empty or bad cell drops the row. */
  isRequired: boolean;
  /** What an optional cell gives when it is empty. */
  whenEmpty: T | undefined;
  /** What an optional cell gives when it is bad. */
  whenBad: T | undefined;
  /** The closed list, where there is one, so that a translation can be checked against it. */
  codes: readonly string[] | null;
  isList: boolean;
  /** A file without this column is refused, even though its cells may be empty. */
  isHeaderRequired: boolean;
}

export type Columns = Record<string, Column<unknown>>;

export type ValuesOf<C extends Columns> = {
  [Name in keyof C]: C[Name] extends Column<infer T> ? T : never;
};

const scalar = { codes: null, isList: false };

/** A value without which the record is dropped. */
export function required<T>(read: Reader<T>): Column<T> {
  return {
    read,
    isRequired: true,
    isHeaderRequired: true,
    whenEmpty: undefined,
    whenBad: undefined,
    ...scalar,
  };
}

/** A value that may be missing. */
export function optional<T>(read: Reader<T>): Column<T | null> {
  return { read, isRequired: false, isHeaderRequired: false, whenEmpty: null, whenBad: null, ...scalar };
}

/** A column that must be there, with cells that may be empty. */
export function blankable<T>(read: Reader<T>): Column<T | null> {
  return { ...optional(read), isHeaderRequired: true };
}

/** A code without which the record is dropped. */
export function requiredCode<const T extends string>(codes: readonly T[]): Column<T> {
  return { ...required(code(codes)), codes };
}

/** A code that may be missing. */
export function optionalCode<const T extends string>(codes: readonly T[]): Column<T | null> {
  return { ...optional(code(codes)), codes };
}

/**
 * A code that may be missing, but that decides whether the record may be shown: when it can't be read, the
 * policy has to know that something stood there.
 */
export function decisiveCode<const T extends string>(codes: readonly T[]): Column<T | Unreadable | null> {
  return { ...optionalCode(codes), whenBad: unreadable };
}

/** A list of codes; empty when not given. */
export function codeList<const T extends string>(codes: readonly T[]): Column<T[]> {
  const read = listOf(code(codes));
  return {
    read,
    isRequired: false,
    isHeaderRequired: false,
    whenEmpty: [],
    whenBad: [],
    codes,
    isList: true,
  };
}

/** A list of at least one code. */
export function requiredCodeList<const T extends string>(codes: readonly T[]): Column<T[]> {
  const list = codeList(codes);
  const read: Reader<T[]> = (cell) => {
    const reading = list.read(cell);
    const isEmpty = "value" in reading && reading.value.length === 0;
    return isEmpty ? { problem: "is an empty list", expected: codes.join(" | ") } : reading;
  };
  return {
    ...list,
    read,
    isRequired: true,
    isHeaderRequired: true,
    whenEmpty: undefined,
    whenBad: undefined,
  };
}

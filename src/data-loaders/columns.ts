/** How a table says what its columns hold: required or optional, and by which reader. */
import { codeReader, listReader } from "./values/codes.ts";
import { unreadable, type Unreadable } from "./records.ts";
import { readDate } from "./values/dates.ts";
import type { Reader } from "./values/reading.ts";

export interface SourceColumn<T> {
  read: Reader<T>;
  /** Without it the record can't stand: an empty or bad cell drops the row. */
  isRequired: boolean;
  /** What an optional cell gives when it is empty. */
  whenEmpty: T | undefined;
  /** What an optional cell gives when it is bad. */
  whenBad: T | undefined;
  /** What a cell gives that stands for «none»; undefined where the record can't stand without a value. */
  whenPlaceholder: T | undefined;
  /** What a bad cell costs beyond its value, for the check report. */
  effectWhenBad: string | null;
  /** The closed list, where there is one, so that a translation can be checked against it. */
  codes: readonly string[] | null;
  isList: boolean;
  /** A file without this column is refused, even though its cells may be empty. */
  isHeaderRequired: boolean;
}

export type SourceColumns = Record<string, SourceColumn<unknown>>;

export type ValuesOf<C extends SourceColumns> = {
  [Name in keyof C]: C[Name] extends SourceColumn<infer T> ? T : never;
};

const scalar = { codes: null, isList: false };

/** A value without which the record is dropped. */
export function required<T>(read: Reader<T>): SourceColumn<T> {
  return {
    read,
    isRequired: true,
    isHeaderRequired: true,
    whenEmpty: undefined,
    whenBad: undefined,
    whenPlaceholder: undefined,
    effectWhenBad: null,
    ...scalar,
  };
}

/** A value without which the record is dropped, unless the source says that there is none to give. */
export function requiredOrPlaceholder<T>(read: Reader<T>): SourceColumn<T | null> {
  return { ...required<T | null>(read), whenPlaceholder: null };
}

/** A value that may be missing. */
export function optional<T>(read: Reader<T>): SourceColumn<T | null> {
  return {
    read,
    isRequired: false,
    isHeaderRequired: false,
    whenEmpty: null,
    whenBad: null,
    whenPlaceholder: null,
    effectWhenBad: null,
    ...scalar,
  };
}

/**
 * A column that decides about publication: it must be there, with cells that may be empty. Without it, or under a
 * misspelt name, every cell would read as not given.
 */
export function blankable<T>(read: Reader<T>): SourceColumn<T | null> {
  return { ...optional(read), isHeaderRequired: true };
}

/** A code without which the record is dropped. */
export function requiredCode<const T extends string>(codes: readonly T[]): SourceColumn<T> {
  return { ...required(codeReader(codes)), codes };
}

/** A code that may be missing. */
export function optionalCode<const T extends string>(codes: readonly T[]): SourceColumn<T | null> {
  return { ...optional(codeReader(codes)), codes };
}

/**
 * A code that may be missing, but that decides whether the record may be shown: when it can't be read, the
 * policy has to know that something stood there. `effectWhenBad` tells the publisher what that costs.
 */
export function decisiveCode<const T extends string>(
  codes: readonly T[],
  effectWhenBad: string,
): SourceColumn<T | Unreadable | null> {
  return { ...optionalCode(codes), whenBad: unreadable, isHeaderRequired: true, effectWhenBad };
}

/** A date that may be missing, of which the table has to know when something stood there that can't be read. */
export function decisiveDate(effectWhenBad: string): SourceColumn<string | Unreadable | null> {
  return { ...optional(readDate), whenBad: unreadable, effectWhenBad };
}

/** A list of codes; empty when not given. */
export function codeList<const T extends string>(codes: readonly T[]): SourceColumn<T[]> {
  return {
    ...required(listReader(codeReader(codes))),
    isRequired: false,
    isHeaderRequired: false,
    whenEmpty: [],
    whenBad: [],
    codes,
    isList: true,
  };
}

/** A list of at least one code. */
export function requiredCodeList<const T extends string>(codes: readonly T[]): SourceColumn<T[]> {
  const list = codeList(codes);
  const read: Reader<T[]> = (cell) => {
    const reading = list.read(cell);
    const isEmpty = "value" in reading && reading.value.length === 0;
    return isEmpty ? { problem: "is an empty list", expected: codes.join(" | ") } : reading;
  };
  return { ...required(read), codes, isList: true };
}

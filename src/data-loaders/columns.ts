/** Describes the columns of a table: whether each is required or optional, and which reader reads it. */
import { codeReader, listReader } from "./values/codes.ts";
import { unreadable, type Unreadable } from "./records.ts";
import { readDate } from "./values/dates.ts";
import type { Reader } from "./values/reading.ts";

export interface SourceColumn<T> {
  read: Reader<T>;
  /** An empty or bad cell drops the row, because the record can't exist without the value. */
  isRequired: boolean;
  /** The value of an optional cell that is empty. */
  whenEmpty: T | undefined;
  /** The value of an optional cell that is bad. */
  whenBad: T | undefined;
  /** The value of a cell with a placeholder for «none»; undefined when the record can't exist without a value. */
  whenPlaceholder: T | undefined;
  /** The effect of a bad cell beyond the loss of its value, for the check report. */
  effectWhenBad: string | null;
  /** The closed list of codes, against which a translation is checked; null when the column has no codes. */
  codes: readonly string[] | null;
  isList: boolean;
  /** A file without this column is refused, although its cells may be empty. */
  isHeaderRequired: boolean;
}

export type SourceColumns = Record<string, SourceColumn<unknown>>;

export type ValuesOf<C extends SourceColumns> = {
  [Name in keyof C]: C[Name] extends SourceColumn<infer T> ? T : never;
};

const scalar = { codes: null, isList: false };

/** Describes a column of which a missing value drops the record. */
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

/** Describes a column of which a missing value drops the record, unless a placeholder says that there is no value. */
export function requiredOrPlaceholder<T>(read: Reader<T>): SourceColumn<T | null> {
  return { ...required<T | null>(read), whenPlaceholder: null };
}

/** Describes a column that may be missing, as may each of its values. */
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
 * Describes a column that decides about publication: its cells may be empty, but the column itself must be there. If it
 * were missing or had a misspelt name, every value would read as not given.
 */
export function blankable<T>(read: Reader<T>): SourceColumn<T | null> {
  return { ...optional(read), isHeaderRequired: true };
}

/** Describes a column of codes of which a missing one drops the record. */
export function requiredCode<const T extends string>(codes: readonly T[]): SourceColumn<T> {
  return { ...required(codeReader(codes)), codes };
}

/** Describes a column of codes that may be missing. */
export function optionalCode<const T extends string>(codes: readonly T[]): SourceColumn<T | null> {
  return { ...optional(codeReader(codes)), codes };
}

/**
 * Describes a column of codes that decide whether the record may be shown. A code may be missing, but when it can't be
 * read, the policy has to know that the cell was not empty. `effectWhenBad` tells the publisher what that costs.
 */
export function decisiveCode<const T extends string>(
  codes: readonly T[],
  effectWhenBad: string,
): SourceColumn<T | Unreadable | null> {
  return { ...optionalCode(codes), whenBad: unreadable, isHeaderRequired: true, effectWhenBad };
}

/** Describes a column of dates that may be missing. The table learns whether a cell was empty or could not be read. */
export function decisiveDate(effectWhenBad: string): SourceColumn<string | Unreadable | null> {
  return { ...optional(readDate), whenBad: unreadable, effectWhenBad };
}

/** Describes a column of lists of codes, which are empty when they are not given. */
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

/** Describes a column of lists of at least one code. */
export function requiredCodeList<const T extends string>(codes: readonly T[]): SourceColumn<T[]> {
  const list = codeList(codes);
  const read: Reader<T[]> = (cell) => {
    const reading = list.read(cell);
    const isEmpty = "value" in reading && reading.value.length === 0;
    return isEmpty ? { problem: "is an empty list", expected: codes.join(" | ") } : reading;
  };
  return { ...required(read), codes, isList: true };
}

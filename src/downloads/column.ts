/**
 * Defines the columns of a download: name, meaning and type, and how a row yields the value.
 * CSV, JSON, the table schema of datapackage.json and the data dictionary are all made from these definitions.
 */
import * as codeLists from "../domain/codes.ts";
import type { TextState } from "../domain/codes.ts";
import type { CodeListName } from "../domain/glossary/codes.ts";
import { fieldTerms, type FieldTerm, type RecordName, type RecordTypes } from "../domain/glossary/fields.ts";
import type { PublicText } from "../domain/records.ts";
import type { DownloadContext } from "./context.ts";

export type ColumnType = "string" | "integer" | "number" | "boolean" | "date";

/** One value; a list is joined by `|` in CSV and an array in JSON. Null means not given. */
export type DownloadCell = string | number | boolean | null | readonly string[];

/** The constraints on the values of a column. */
export interface ColumnKind {
  type: ColumnType;
  /** The closed list that its codes come from. */
  codes: CodeListName | null;
  isList: boolean;
  /** Each row has a value. */
  isRequired: boolean;
  /** No two rows have the same value. */
  isUnique: boolean;
  pattern: string | null;
  minimum: number | null;
}

export interface ColumnInfo extends ColumnKind {
  name: string;
  label: string;
  definition: string;
}

export interface DownloadColumn<Row, Value extends DownloadCell = DownloadCell> extends ColumnInfo {
  value: ValueOf<Row, Value>;
}

type ValueOf<Row, Value extends DownloadCell = DownloadCell> = (row: Row, context: DownloadContext) => Value;

const plain: ColumnKind = {
  type: "string",
  codes: null,
  isList: false,
  isRequired: false,
  isUnique: false,
  pattern: null,
  minimum: null,
};

/** Makes a column that is no field of the glossary, and brings its own words. */
export function ownColumn<Row, Value extends DownloadCell = DownloadCell>(
  [name, label, definition]: readonly [name: string, label: string, definition: string],
  kind: Partial<ColumnKind>,
  value: ValueOf<Row, Value>,
): DownloadColumn<Row, Value> {
  return { ...plain, ...kind, name, label, definition, value };
}

/** Makes the column of a field of a public record, in the words of the glossary; `name` avoids two columns alike. */
export function fieldColumn<Row, Name extends RecordName, Value extends DownloadCell = DownloadCell>(
  record: Name,
  field: keyof RecordTypes[Name] & string,
  kind: Partial<ColumnKind>,
  value: ValueOf<Row, Value>,
  name?: string,
): DownloadColumn<Row, Value> {
  const term = termOf(record, field);
  return ownColumn([name ?? term.column, term.label, term.definition], kind, value);
}

/** Makes two columns: a text, and whether it is shown. */
export function textColumns<Row, Name extends RecordName>(
  record: Name,
  field: keyof RecordTypes[Name] & string,
  text: (row: Row, context: DownloadContext) => ShownText | null,
): DownloadColumn<Row>[] {
  const { column, label } = termOf(record, field);
  return [
    fieldColumn(record, field, {}, (row, context) => text(row, context)?.text ?? null),
    ownColumn(
      [`${column}_status`, `${label}: status`, "Of de tekst hier staat. Leeg: er is geen tekst."],
      { codes: "textStates" },
      (row, context) => text(row, context)?.state ?? null,
    ),
  ];
}

/** A text in the form that downloads have. */
export interface ShownText {
  text: string | null;
  state: TextState;
}

/** Returns a text with its state; leaves out a text that is withheld, or that only its own page may show (P4). */
export function shownText(text: PublicText, isOnPageOnly = false): ShownText {
  if (text.state === "withheld") return { text: null, state: "niet_online" };
  return isOnPageOnly ? { text: null, state: "zie_pagina" } : { text: text.text, state: "online" };
}

/** Returns the codes that a column may hold, in the order of their list. */
export function codesOf({ codes }: ColumnKind): readonly string[] | null {
  return codes === null ? null : codeLists[codes];
}

function termOf<Name extends RecordName>(record: Name, field: keyof RecordTypes[Name] & string): FieldTerm {
  return fieldTerms[record][field];
}

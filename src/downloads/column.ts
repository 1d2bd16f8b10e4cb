/**
 * What a column of a download is: its name, meaning and type, and how its value comes out of a row.
 * CSV, JSON, the table schema of datapackage.json and the data dictionary are all made from these.
 */
import * as codeLists from "../domain/codes.ts";
import type { TextState } from "../domain/codes.ts";
import type { CodeListName } from "../domain/glossary/codes.ts";
import { fieldTerms, type FieldTerm, type RecordName, type RecordTypes } from "../domain/glossary/fields.ts";
import type { PublicText } from "../domain/records.ts";
import type { DownloadContext } from "./context.ts";

export type ColumnType = "string" | "integer" | "number" | "boolean" | "date";

/** One value; a list is joined by `|` in CSV and an array in JSON. Null: not given. */
export type Cell = string | number | boolean | null | readonly string[];

/** What may stand in a column. */
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

export interface Column<Row, Value extends Cell = Cell> extends ColumnInfo {
  value: ValueOf<Row, Value>;
}

type ValueOf<Row, Value extends Cell = Cell> = (row: Row, context: DownloadContext) => Value;

const plain: ColumnKind = {
  type: "string",
  codes: null,
  isList: false,
  isRequired: false,
  isUnique: false,
  pattern: null,
  minimum: null,
};

/** A column of its own, with words that the glossary has for no field. */
export function ownColumn<Row, Value extends Cell = Cell>(
  [name, label, definition]: readonly [name: string, label: string, definition: string],
  kind: Partial<ColumnKind>,
  value: ValueOf<Row, Value>,
): Column<Row, Value> {
  return { ...plain, ...kind, name, label, definition, value };
}

/** The column of a field of a public record, in the words of the glossary; `name` where the row holds two alike. */
export function fieldColumn<Row, Name extends RecordName, Value extends Cell = Cell>(
  record: Name,
  field: keyof RecordTypes[Name] & string,
  kind: Partial<ColumnKind>,
  value: ValueOf<Row, Value>,
  name?: string,
): Column<Row, Value> {
  const term = termOf(record, field);
  return ownColumn([name ?? term.column, term.label, term.definition], kind, value);
}

/** A text and, beside it, whether it is there. */
export function textColumns<Row, Name extends RecordName>(
  record: Name,
  field: keyof RecordTypes[Name] & string,
  text: (row: Row, context: DownloadContext) => ShownText | null,
): Column<Row>[] {
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

/** A text as a download gives it. */
export interface ShownText {
  text: string | null;
  state: TextState;
}

/** A text that is there or withheld; one that only its own page may show (P4) is never here. */
export function shownText(text: PublicText, isOnPageOnly = false): ShownText {
  if (text.state === "withheld") return { text: null, state: "niet_online" };
  return isOnPageOnly ? { text: null, state: "zie_pagina" } : { text: text.text, state: "online" };
}

/** The codes that a column may hold, in the order of their list. */
export function codesOf({ codes }: ColumnKind): readonly string[] | null {
  return codes === null ? null : codeLists[codes];
}

function termOf<Name extends RecordName>(record: Name, field: keyof RecordTypes[Name] & string): FieldTerm {
  return fieldTerms[record][field];
}

/** A table of the downloads: its columns, and its rows out of a publication. */
import { fieldColumn, type Cell, type Column, type ColumnInfo } from "./column.ts";
import type { DownloadContext } from "./context.ts";

export type TableName =
  | "locaties"
  | "inspectierapporten"
  | "vaststellingen"
  | "handhavingsstappen"
  | "klachten"
  | "kerncijfers"
  | "wijzigingen";

/** What a table is, for people. */
interface TableWords {
  name: TableName;
  title: string;
  /** What one row is. */
  description: string;
  /** What is not in it and why, each a sentence. */
  leftOut: readonly string[];
}

/** JSON as it goes out: the names of the columns, and the lists of records that a flat row can't hold. */
export type JsonObject = Record<string, unknown>;

export interface Table extends TableWords {
  columns: readonly ColumnInfo[];
  /** The cells of every row, in the order of the columns. */
  cells: (context: DownloadContext) => Generator<Cell[]>;
  /** The same rows as JSON. */
  objects: (context: DownloadContext) => Generator<JsonObject>;
}

/** A table that can also give one row, for the download of one location. */
export interface TableOf<Row> extends Table {
  object: (row: Row, context: DownloadContext) => JsonObject;
}

interface Definition<Row> extends TableWords {
  columns: readonly Column<Row>[];
  rows: (context: DownloadContext) => Iterable<Row>;
  /** Lists of records that only JSON holds. */
  nested?: (row: Row, context: DownloadContext) => JsonObject;
}

/** Defines a table; the last column of every table says whether the data are fictitious. */
export function defineTable<Row>({ rows, nested, ...definition }: Definition<Row>): TableOf<Row> {
  const columns = [...definition.columns, fictitiousColumn<Row>()];
  const object: TableOf<Row>["object"] = (row, context) => ({
    ...Object.fromEntries(columns.map(({ name, value }) => [name, value(row, context)])),
    ...nested?.(row, context),
  });
  return {
    ...definition,
    columns,
    *cells(context) {
      for (const row of rows(context)) yield columns.map(({ value }) => value(row, context));
    },
    *objects(context) {
      for (const row of rows(context)) yield object(row, context);
    },
    object,
  };
}

function fictitiousColumn<Row>(): Column<Row> {
  return fieldColumn<Row, "PublicRecords">(
    "PublicRecords",
    "isFictitious",
    { type: "boolean", isRequired: true },
    (_row, { publication }) => publication.register.records.isFictitious,
  );
}

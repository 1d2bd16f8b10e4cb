/** Defines the tables of the downloads: their columns, and how a publication yields their rows. */
import { fieldColumn, type DownloadCell, type DownloadColumn, type ColumnInfo } from "./column.ts";
import type { DownloadContext } from "./context.ts";

export type DownloadTableName =
  | "locaties"
  | "inspectierapporten"
  | "vaststellingen"
  | "handhavingsstappen"
  | "klachten"
  | "kerncijfers"
  | "wijzigingen";

/** Describes a table for people. */
interface TableWords {
  name: DownloadTableName;
  title: string;
  /** Says what one row is. */
  description: string;
  /** Sentences that say what is not in it and why. */
  leftOut: readonly string[];
}

/** A published JSON object: keys are names of columns, or of the lists of records that a flat row can't hold. */
export type JsonObject = Record<string, unknown>;

export interface DownloadTable extends TableWords {
  columns: readonly ColumnInfo[];
  /** Yields the cells of every row, in the order of the columns. */
  cells: (context: DownloadContext) => Generator<DownloadCell[]>;
  /** Yields the same rows as JSON. */
  objects: (context: DownloadContext) => Generator<JsonObject>;
}

/** A table that can also format one row, for the download of one location. */
export interface DownloadTableOf<Row> extends DownloadTable {
  object: (row: Row, context: DownloadContext) => JsonObject;
}

interface Definition<Row> extends TableWords {
  columns: readonly DownloadColumn<Row>[];
  rows: (context: DownloadContext) => Iterable<Row>;
  /** Returns the lists of records that only JSON holds. */
  nested?: (row: Row, context: DownloadContext) => JsonObject;
}

/** Defines a table; the last column of every table says whether the data are fictitious. */
export function defineDownloadTable<Row>({
  rows,
  nested,
  ...definition
}: Definition<Row>): DownloadTableOf<Row> {
  const columns = [...definition.columns, fictitiousColumn<Row>()];
  const object: DownloadTableOf<Row>["object"] = (row, context) => ({
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

function fictitiousColumn<Row>(): DownloadColumn<Row> {
  return fieldColumn<Row, "PublicRecords">(
    "PublicRecords",
    "isFictitious",
    { type: "boolean", isRequired: true },
    (_row, { publication }) => publication.register.records.isFictitious,
  );
}

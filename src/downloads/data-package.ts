/** Makes datapackage.json, which describes the CSV files as a Tabular Data Package (Frictionless Data, version 1). */
import { referenceSources } from "../strings/reference-sources.ts";
import { codesOf, type ColumnInfo } from "./column.ts";
import { permalink, type DownloadContext } from "./context.ts";
import { csvStats, listSeparator } from "./files.ts";
import type { JsonObject, DownloadTable } from "./table.ts";
import { downloadTables } from "./tables.ts";

/** Returns the descriptor; its table schemas come from the columns that write the files. */
export function dataPackage(context: DownloadContext): JsonObject {
  const { publication, settings } = context;
  const { isFictitious, source } = publication.register.records;
  return {
    profile: "tabular-data-package",
    name: "kinderopvang",
    title: isFictitious ? `Fictieve gegevens: ${settings.siteName}` : settings.siteName,
    description:
      "Kinderopvang in Vlaanderen en Brussel: locaties, inspectierapporten, opvolging en handhaving. " +
      `Toestand op ${publication.peildatum}.`,
    homepage: permalink(context, "/data/"),
    version: String(publication.number),
    created: `${publication.peildatum}T00:00:00Z`,
    fictief: isFictitious,
    licenses: [{ title: settings.licence.name, path: settings.licence.url }],
    sources: [source, ...referenceSources].map((title) => ({ title })),
    contributors: [{ title: settings.publisherName, role: "publisher" }],
    resources: downloadTables.map((table) => resource(table, context)),
  };
}

function resource(table: DownloadTable, context: DownloadContext): JsonObject {
  const facts = csvStats(context).get(table.name);
  return {
    profile: "tabular-data-resource",
    name: table.name,
    title: table.title,
    description: [table.description, ...table.leftOut].join(" "),
    path: `${table.name}.csv`,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    bytes: facts?.bytes,
    hash: `sha256:${facts?.sha256}`,
    dialect: { delimiter: ";", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true },
    schema: { fields: table.columns.map(schemaField), missingValues: [""] },
  };
}

function schemaField(column: ColumnInfo): JsonObject {
  const { name, label, definition, type } = column;
  return {
    name,
    title: label,
    description: definition,
    type,
    ...(type === "date" && { format: "default" }),
    ...(type === "boolean" && { trueValues: ["true"], falseValues: ["false"] }),
    constraints: constraints(column),
  };
}

function constraints(column: ColumnInfo): JsonObject {
  const codes = codesOf(column);
  const pattern = column.isList ? listPattern(column, codes) : column.pattern;
  return {
    required: column.isRequired,
    ...(column.isUnique && { unique: true }),
    ...(column.minimum !== null && { minimum: column.minimum }),
    ...(pattern !== null && { pattern }),
    ...(codes !== null && !column.isList && { enum: codes }),
  };
}

/** Returns the pattern of a list: it has one cell, so its pattern covers each of its values. */
function listPattern({ pattern }: ColumnInfo, codes: readonly string[] | null): string {
  const one = codes === null ? (pattern ?? ".+").replace(/^\^|\$$/g, "") : `(${codes.join("|")})`;
  return `^${one}(\\${listSeparator}${one})*$`;
}

/** Checks every row of a CSV file against its table schema in datapackage.json. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { DataPackage } from "./data-package-spec.ts";

type Resource = DataPackage["resources"][number];
type Field = Resource["schema"]["fields"][number];

/** Reads a file by the dialect that its descriptor declares. */
export function readRows(path: string, { dialect }: Resource): string[][] {
  return parse(readFileSync(path), {
    bom: true,
    delimiter: dialect.delimiter,
    recordDelimiter: dialect.lineTerminator,
    quote: dialect.quoteChar,
    relaxQuotes: false,
  });
}

/** Lists what is wrong with a file: its size, its hash, its header, or any cell. */
export function problemsOf(path: string, resource: Resource): string[] {
  const bytes = readFileSync(path);
  const [header = [], ...rows] = readRows(path, resource);
  const { fields } = resource.schema;
  return [
    ...(bytes.length === resource.bytes ? [] : [`has ${bytes.length} bytes, not ${resource.bytes}`]),
    ...(`sha256:${createHash("sha256").update(bytes).digest("hex")}` === resource.hash
      ? []
      : ["has another hash"]),
    ...(header.join() === fields.map(({ name }) => name).join() ? [] : ["has another header"]),
    ...fields.flatMap((field, index) =>
      problemsInColumn(
        field,
        rows.map((row) => row[index] ?? ""),
      ),
    ),
  ].map((problem) => `${resource.name} ${problem}`);
}

function problemsInColumn(field: Field, cells: readonly string[]): string[] {
  const { required, unique } = field.constraints;
  const given = cells.filter((cell) => cell !== "");
  return [
    ...(required && given.length < cells.length ? [`${field.name} has empty cells`] : []),
    ...(unique && new Set(given).size < given.length ? [`${field.name} has a value twice`] : []),
    ...given.filter((cell) => !isValid(cell, field)).map((cell) => `${field.name} holds ${cell}`),
  ];
}

const patterns: Readonly<Record<Field["type"], RegExp>> = {
  string: /^[^]*$/,
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
};

function isValid(cell: string, { type, constraints }: Field): boolean {
  const { enum: codes, pattern, minimum } = constraints;
  return (
    patterns[type].test(cell) &&
    (type !== "date" || new Date(`${cell}T00:00:00Z`).toISOString().startsWith(cell)) &&
    (codes === undefined || codes.includes(cell)) &&
    (pattern === undefined || new RegExp(`^(?:${pattern})$`, "u").test(cell)) &&
    (minimum === undefined || Number(cell) >= minimum)
  );
}

/** Reads export.json, which describes the export, lists its files and translates the source's own names. */
import { join } from "node:path";
import { z } from "zod";
import type { IsoDate } from "../domain/dates.ts";
import { printable } from "../domain/printable.ts";
import { tidyLine } from "../domain/text.ts";
import { decodeText } from "./files/decode.ts";
import { ExportRefused } from "./issues.ts";
import { duplicateKey } from "./json-keys.ts";
import { JsonProblem, parseJsonText, schemaErrors, schemaProblems, shownValueOf } from "./json-text.ts";
import { readExportFile, statsAt } from "./read-file.ts";
import { reasonsOf } from "./refusal-reasons.ts";
import { similarName } from "./similar-names.ts";
import { isCalendarDate } from "./values/dates.ts";

const fileSchema = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/i, "expected 64 hexadecimal digits"),
  rijen: z.int().min(0).optional(),
});

const translationSchema = z.strictObject({
  kolommen: z.record(z.string(), z.string()).optional(),
  codes: z.record(z.string(), z.record(z.string(), z.string())).optional(),
  kopregel: z.int().min(1).optional(),
});

/** The name of the source stands on every page. */
const maxSourceCharacters = 500;

/** Far above an export that lists tens of thousands of PDFs. */
const manifestBound = { megabytes: 4, setting: null };

const manifestSchema = z.object({
  contract: z.literal(1),
  peildatum: z.string().refine(isCalendarDate, "expected a calendar date such as 2026-10-31"),
  bron: z
    .string()
    .max(maxSourceCharacters, `expected at most ${maxSourceCharacters} characters`)
    .transform(tidyLine)
    .pipe(z.string().min(1, "is empty; expected the name of the source")),
  fictief: z.boolean(),
  bestanden: z.record(z.string(), fileSchema).optional(),
  vertaling: z.record(z.string(), translationSchema).optional(),
});

export interface TableTranslation {
  /** The contract's column names, by the source's. */
  columns: ReadonlyMap<string, string>;
  /** The contract's codes by the source's, for each column of the contract. */
  codes: ReadonlyMap<string, ReadonlyMap<string, string>>;
  headerRow: number | null;
}

export interface ManifestFile {
  sha256: string;
  rows: number | null;
}

export interface Manifest {
  peildatum: IsoDate;
  source: string;
  isFictitious: boolean;
  /** The listed files, by their path as export.json spells it. */
  files: ReadonlyMap<string, ManifestFile>;
  /** The translations, by table name as export.json spells it. */
  translations: ReadonlyMap<string, TableTranslation>;
  /** The keys that the contract does not have. */
  unknownKeys: string[];
}

/** The translation of a table that export.json does not translate. */
export const noTranslation: TableTranslation = { columns: new Map(), codes: new Map(), headerRow: null };

/** Reads and validates export.json. */
export function readManifest(directory: string): Manifest {
  const json = parseJson(readText(directory));
  const unknownKeys = unknownKeysOf(json);
  refuseUnknownContract(json);
  const result = manifestSchema.safeParse(json, { error: schemaErrors });
  if (!result.success) throw invalidManifest(result.error);
  const { peildatum, bron, fictief, bestanden = {}, vertaling = {} } = result.data;
  return {
    peildatum,
    source: bron,
    isFictitious: fictief,
    files: new Map(
      Object.entries(bestanden).map(([path, file]) => [
        path,
        { sha256: file.sha256.toLowerCase(), rows: file.rijen ?? null },
      ]),
    ),
    translations: new Map(Object.entries(vertaling).map(([table, entry]) => [table, toTranslation(entry)])),
    unknownKeys,
  };
}

function readText(directory: string): string {
  if (statsAt(directory, "export.json") === null) throw noManifest(directory);
  return decodeText(readExportFile(directory, "export.json", manifestBound), "export.json");
}

function noManifest(directory: string): ExportRefused {
  const path = printable(join(directory, "export.json"));
  return ExportRefused.because(
    "no-manifest",
    `export.json: can't be read at ${path}. An export is a folder with this file in it.`,
  );
}

function parseJson(text: string): unknown {
  const json = parseValidJson(text);
  const key = duplicateKey(text);
  if (key === null) return json;
  throw ExportRefused.because(
    "manifest-json",
    `export.json: has the key "${printable(key)}" twice in one place. Take one out.`,
  );
}

function parseValidJson(text: string): unknown {
  try {
    return parseJsonText(text);
  } catch (cause) {
    if (!(cause instanceof JsonProblem)) throw cause;
    throw ExportRefused.because("manifest-json", `export.json: ${cause.message}`, { cause });
  }
}

/**
 * Refuses misspelt keys, because a slip in a key would silently switch off its function, such as the hashes of
 * "bestanden". Other unknown keys are a system's own notes, which only lead to a warning.
 */
function unknownKeysOf(json: unknown): string[] {
  const known = Object.keys(manifestSchema.shape);
  const keys = typeof json === "object" && json !== null ? Object.keys(json) : [];
  const unknown = keys.filter((key) => !known.includes(key));
  const slips = unknown.flatMap((key) => {
    const meant = similarName(key, known);
    return meant === null
      ? []
      : [`export.json: "${printable(key)}" is no key of the contract. Is "${meant}" meant?`];
  });
  if (slips.length > 0) throw new ExportRefused(reasonsOf("manifest-key", slips));
  return unknown;
}

function refuseUnknownContract(json: unknown): void {
  const contract = z.looseObject({ contract: z.unknown().optional() }).safeParse(json);
  if (!contract.success || contract.data.contract === 1) return;
  const found = contract.data.contract;
  throw ExportRefused.because(
    "contract",
    `export.json: contract is ${found === undefined ? "missing" : shownValueOf(found)}, but this portal reads contract 1. ` +
      `Export the data under contract 1, or use the portal's version for that contract.`,
  );
}

function invalidManifest(error: z.ZodError): ExportRefused {
  return ExportRefused.because(
    "manifest-value",
    `export.json: is not as the contract says. ${schemaProblems(error)}.`,
    { cause: error },
  );
}

function toTranslation(entry: z.infer<typeof translationSchema>): TableTranslation {
  const codes = Object.entries(entry.codes ?? {}).map(
    ([column, pairs]) => [column, new Map(Object.entries(pairs))] as const,
  );
  return {
    columns: new Map(Object.entries(entry.kolommen ?? {})),
    codes: new Map(codes),
    headerRow: entry.kopregel ?? null,
  };
}

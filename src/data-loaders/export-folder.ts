/** The files of an export: which file contains which table, and which other files there are. */
import { readdirSync, type Dirent } from "node:fs";
import { join, posix } from "node:path";
import { printable } from "../domain/printable.ts";
import { tidyKey } from "../domain/text.ts";
import { filesAt } from "./export-paths.ts";
import { ExportRefused, type Issue } from "./issues.ts";
import { refuseLinkedFolder } from "./read-file.ts";
import { reasonsOf } from "./refusal-reasons.ts";

const tableForm = /\.(?:csv|xlsx)$/i;

/** Matches files that the operating system or Excel puts there: `.DS_Store`, lock files. */
const systemFile = /^(?:\.|~\$|thumbs\.db$|desktop\.ini$)/i;

/** The other files and folders of the contract. */
const otherFiles = new Set(["gemeenten/grenzen.geojson", "gemeenten/grenzen.topojson", "modular/pdf"]);

/** Finds the file of each table; a table without a file is not in the map. Warns of files that are no table. */
export function findTableFiles(
  directory: string,
  tableNames: readonly string[],
  issues: Issue[],
): Map<string, string> {
  const files = new Map<string, string>();
  const problems: string[] = [];
  const folders = new Set(tableNames.map((name) => posix.dirname(name)));
  for (const folder of [...folders].flatMap((name) => filesAt(directory, name))) {
    for (const name of namesIn(directory, folder)) {
      const path = posix.join(folder, name);
      const table = tableOf(path, tableNames);
      if (table === null) warnOfStrayFile(path, issues);
      else if (files.has(table)) problems.push(twoFiles(table, files.get(table) ?? "", path));
      else files.set(table, path);
    }
  }
  if (problems.length > 0) throw new ExportRefused(reasonsOf("two-files", problems));
  return files;
}

/** Returns the files in a folder of the export that are no table of the contract. */
export function strayFilesIn(directory: string, folder: string, tableNames: readonly string[]): string[] {
  const paths = filesAt(directory, folder).flatMap((found) =>
    namesIn(directory, found).map((name) => posix.join(found, name)),
  );
  return paths.filter((path) => tableOf(path, tableNames) === null && !otherFiles.has(path));
}

/** Returns the table that a file with this path contains, or null for a file that is no table. */
export function tableOf(path: string, tableNames: readonly string[]): string | null {
  const table = path.replace(tableForm, "").toLowerCase();
  return tableForm.test(path) && tableNames.includes(table) ? table : null;
}

/**
 * Returns the names of the PDFs in the export, normalised like ids: macOS separates letters from their accents. Throws
 * for a PDF that is no regular file, because publishing copies them.
 */
export function findPdfNames(directory: string): Set<string> {
  const entries = entriesIn(directory, "modular/pdf");
  const other = entries.filter((entry) => /\.pdf$/i.test(entry.name) && !entry.isFile());
  if (other.length > 0) {
    const names = other.slice(0, maxNamed).map(({ name }) => printable(name));
    const more = other.length > names.length ? ` and ${other.length - names.length} more` : "";
    throw ExportRefused.because(
      "no-file",
      `modular/pdf: ${names.join(", ")}${more}: links, folders and devices are not read. Put the PDFs themselves there.`,
    );
  }
  return new Set(entries.map(({ name }) => tidyKey(name)));
}

const maxNamed = 5;

function namesIn(directory: string, folder: string): string[] {
  return entriesIn(directory, folder)
    .map(({ name }) => name)
    .sort();
}

function entriesIn(directory: string, folder: string): Dirent[] {
  for (let parent = folder; parent !== "."; parent = posix.dirname(parent)) {
    refuseLinkedFolder(directory, parent);
  }
  try {
    const entries = readdirSync(join(directory, folder), { withFileTypes: true });
    return entries.filter(({ name }) => !systemFile.test(name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw ExportRefused.because(
      "no-access",
      `${folder}: can't be read as a folder. Give the portal read access to it.`,
      { cause: error },
    );
  }
}

function twoFiles(table: string, first: string, second: string): string {
  return `${table}: has two files, ${first} and ${second}. Take away the one that is out of date.`;
}

function warnOfStrayFile(path: string, issues: Issue[]): void {
  if (otherFiles.has(path)) return;
  issues.push({
    severity: "warning",
    table: path,
    row: null,
    column: null,
    value: null,
    problem: "is no file of the contract: ignored, never published",
    expected: null,
    consequence: "none",
  });
}

/** The files of an export: which file contains which table, and which other files there are. */
import { readdirSync } from "node:fs";
import { join, posix } from "node:path";
import { tidyKey } from "../domain/text.ts";
import { filesAt } from "./export-paths.ts";
import { ExportRefused, type Issue } from "./issues.ts";

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
    for (const name of namesIn(join(directory, folder))) {
      const path = posix.join(folder, name);
      const table = tableOf(path, tableNames);
      if (table === null) warnOfStrayFile(path, issues);
      else if (files.has(table)) problems.push(twoFiles(table, files.get(table) ?? "", path));
      else files.set(table, path);
    }
  }
  if (problems.length > 0) throw new ExportRefused(problems.join("\n"));
  return files;
}

/** Returns the files in a folder of the export that are no table of the contract. */
export function strayFilesIn(directory: string, folder: string, tableNames: readonly string[]): string[] {
  const paths = filesAt(directory, folder).flatMap((found) =>
    namesIn(join(directory, found)).map((name) => posix.join(found, name)),
  );
  return paths.filter((path) => tableOf(path, tableNames) === null && !otherFiles.has(path));
}

/** Returns the table that a file with this path contains, or null for a file that is no table. */
export function tableOf(path: string, tableNames: readonly string[]): string | null {
  const table = path.replace(tableForm, "").toLowerCase();
  return tableForm.test(path) && tableNames.includes(table) ? table : null;
}

/** Returns the names of the PDFs in the export, normalised like ids: macOS separates letters from their accents. */
export function findPdfNames(directory: string): Set<string> {
  return new Set(namesIn(join(directory, "modular/pdf")).map(tidyKey));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !systemFile.test(name))
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw new ExportRefused(`${folder}: can't be read as a folder. Give the portal read access to it.`, {
      cause: error,
    });
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

/** The files of an export: which file holds which table, and whether export.json's promises about them hold. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { tidyKey } from "../domain/text.ts";
import { ExportRefused, type Issue } from "./issues.ts";
import type { Manifest } from "./manifest.ts";

const tableForm = /\.(?:csv|xlsx)$/i;

/** A file name that the system, not the publisher, put there: `.DS_Store`, Excel's lock file. */
const systemFile = /^(?:\.|~\$|thumbs\.db$|desktop\.ini$)/i;

/** Other files that the contract knows. */
const otherFiles = new Set(["gemeenten/grenzen.geojson", "gemeenten/grenzen.topojson", "modular/pdf"]);

/** Finds each table's file; a table without one is not in the map. Tells of files that are no table. */
export function findTableFiles(
  directory: string,
  tableNames: readonly string[],
  issues: Issue[],
): Map<string, string> {
  const files = new Map<string, string>();
  const problems: string[] = [];
  for (const folder of new Set(tableNames.map((name) => posix.dirname(name)))) {
    for (const name of namesIn(join(directory, folder))) {
      const path = posix.join(folder, name);
      const table = path.replace(tableForm, "").toLowerCase();
      if (!tableForm.test(name) || !tableNames.includes(table)) warnOfStrayFile(path, issues);
      else if (files.has(table)) problems.push(twoFiles(table, files.get(table) ?? "", path));
      else files.set(table, path);
    }
  }
  if (problems.length > 0) throw new ExportRefused(problems.join("\n"));
  return files;
}

/** The names of the PDFs that came along, written as ids are: macOS takes letters and accents in a name apart. */
export function findPdfNames(directory: string): Set<string> {
  return new Set(namesIn(join(directory, "modular/pdf")).map(tidyKey));
}

/** Checks every file that export.json vouches for. Gives one reason for each that is not as promised. */
export function brokenPromises(directory: string, manifest: Manifest): string[] {
  return [...manifest.files].flatMap(([path, { sha256 }]) => {
    const problem = isInside(path) ? hashProblem(join(directory, path), sha256) : "lies outside the export";
    return problem === null ? [] : [`${path}: ${problem}. Hand over the whole export again.`];
  });
}

function hashProblem(path: string, sha256: string): string | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return "is listed in export.json but can't be read";
  }
  const found = createHash("sha256").update(bytes).digest("hex");
  return found === sha256 ? null : `has SHA-256 ${found}, but export.json says ${sha256}`;
}

function isInside(path: string): boolean {
  const normal = posix.normalize(path.replaceAll("\\", "/"));
  return !posix.isAbsolute(normal) && !/^[a-z]:/i.test(normal) && normal.split("/")[0] !== "..";
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

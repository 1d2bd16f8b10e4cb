/** Checks the files of an export against export.json, because a truncated upload must not be published. */
import { createHash } from "node:crypto";
import { printable } from "../domain/printable.ts";
import { tableOf } from "./export-folder.ts";
import { canonicalPath, fileFinder, percentDecoded } from "./export-paths.ts";
import { ExportRefused } from "./issues.ts";
import type { ManifestFile } from "./manifest.ts";
import { readExportFile, type SizeBound } from "./read-file.ts";
import { reasonsOf, type ReasonToRefuse } from "./refusal-reasons.ts";

export interface VerifiedFiles {
  /** The number of rows that a file has to contain, by its path in the export. */
  rowsByFile: ReadonlyMap<string, number>;
  /** One reason to refuse the export for each file that does not match. */
  problems: ReasonToRefuse[];
}

/** Finds each file that export.json lists and compares its hash. Only the rows of tables can be counted. */
export function verifyFiles(
  directory: string,
  listed: ReadonlyMap<string, ManifestFile>,
  tableNames: readonly string[],
  bound: SizeBound,
): VerifiedFiles {
  const filesAt = fileFinder(directory);
  const rowsByFile = new Map<string, number>();
  const pathByFile = new Map<string, string>();
  const problems: ReasonToRefuse[] = [];
  for (const [path, { sha256, rows }] of listed) {
    const found = findListedFile(filesAt, path);
    if ("problem" in found) {
      problems.push({ kind: "listed-file", message: found.problem });
      continue;
    }
    const { file } = found;
    const other = pathByFile.get(file);
    if (other !== undefined) {
      problems.push({ kind: "listed-file", message: twice(file, other, path) });
      continue;
    }
    pathByFile.set(file, path);
    if (rows !== null && tableOf(file, tableNames) === null)
      problems.push({ kind: "listed-file", message: noTable(path) });
    else if (rows !== null) rowsByFile.set(file, rows);
    problems.push(...hashProblems(directory, file, path, sha256, bound));
  }
  return { rowsByFile, problems };
}

function findListedFile(
  filesAt: (canonical: string) => string[],
  path: string,
): { file: string } | { problem: string } {
  const spellings = new Set([canonicalPath(path), canonicalPath(percentDecoded(path))]);
  if (spellings.has(null)) {
    return {
      problem: `${printable(path)}: is listed in export.json but lies outside the export. Take the entry out.`,
    };
  }
  const files = [...new Set([...spellings].flatMap((spelling) => filesAt(spelling ?? "")))];
  const [file] = files.includes(path) ? [path] : files;
  if (file === undefined) return { problem: absent(path) };
  if (files.length === 1 || file === path) return { file };
  return {
    problem: `${printable(path)}: is listed in export.json, but ${files.map(printable).join(" and ")} both go by that name. Take one away.`,
  };
}

function hashProblems(
  directory: string,
  file: string,
  path: string,
  sha256: string,
  bound: SizeBound,
): ReasonToRefuse[] {
  try {
    const found = createHash("sha256")
      .update(readExportFile(directory, file, bound))
      .digest("hex");
    if (found === sha256) return [];
    return reasonsOf("hash", [
      `${printable(path)}: has SHA-256 ${found}, but export.json says ${sha256}. Hand over the whole export again.`,
    ]);
  } catch (error) {
    if (!(error instanceof ExportRefused)) throw error;
    return [...error.reasons];
  }
}

function absent(path: string): string {
  return (
    `${printable(path)}: is listed in export.json but can't be read: there is no such file in the export. ` +
    `Hand over the whole export again, or correct the path, which counts from the folder of export.json.`
  );
}

function twice(file: string, first: string, second: string): string {
  return `export.json: "bestanden" names ${printable(file)} twice, as "${printable(first)}" and as "${printable(second)}". Take one out.`;
}

function noTable(path: string): string {
  return (
    `${printable(path)}: export.json gives a number of rows ("rijen"), but the file is no table of the contract, ` +
    `so they can't be counted. Take "rijen" out, or correct the path.`
  );
}

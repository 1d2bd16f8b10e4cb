/** Reads a whole file of an export, which has to be a regular file within bounds. */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { maxFileBytes } from "./files/limits.ts";
import { ExportRefused } from "./issues.ts";

/** Reads a file; `file` is its path in the export, which also names it in a refusal. */
export function readExportFile(directory: string, file: string): Buffer {
  const path = join(directory, file);
  try {
    const stats = statSync(path);
    // A named pipe or a device would block, or never end.
    if (!stats.isFile()) throw notRegular(file);
    if (stats.size > maxFileBytes) throw tooLarge(file, stats.size);
    return readFileSync(path);
  } catch (cause) {
    if (cause instanceof ExportRefused) throw cause;
    throw new ExportRefused(`${file}: can't be read. Give the portal read access to it.`, { cause });
  }
}

function notRegular(file: string): ExportRefused {
  return new ExportRefused(`${file}: can't be read: it is a folder or a device. Put the file itself there.`);
}

function tooLarge(file: string, bytes: number): ExportRefused {
  const megabytes = (size: number): string => `${Math.ceil(size / 1024 / 1024)} MB`;
  return new ExportRefused(
    `${file}: has ${megabytes(bytes)}; at most ${megabytes(maxFileBytes)} can be read. ` +
      `Look whether it holds what the contract asks for, and nothing more.`,
  );
}

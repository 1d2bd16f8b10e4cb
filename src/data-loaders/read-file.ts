/**
 * Reads files of an export. Each has to be a regular file of a bounded size inside the folder: a link could lead to any
 * file of the machine, a named pipe or a device would block or never end.
 */
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats } from "node:fs";
import { join, posix } from "node:path";
import type { ExportLimits } from "../domain/settings-schema.ts";
import { ExportRefused } from "./issues.ts";

/** The largest file that is read, and the setting that says so. */
export interface SizeBound {
  megabytes: number;
  setting: keyof ExportLimits | null;
}

const megabyte = 1024 * 1024;

/** Reads a file whole; `file` is its path in the export, which also names it in a refusal. */
export function readExportFile(directory: string, file: string, bound: SizeBound): Buffer {
  refuseLinkedFolders(directory, file);
  try {
    return readRegularFile(join(directory, file), file, bound);
  } catch (cause) {
    if (cause instanceof ExportRefused) throw cause;
    const isLink = (cause as NodeJS.ErrnoException).code === "ELOOP";
    throw isLink
      ? notRegular(file, "a link")
      : ExportRefused.because("no-access", `${file}: can't be read. Give the portal read access to it.`, {
          cause,
        });
  }
}

/**
 * Returns what stands at a path in the export, or null when there is nothing, or nothing that can be reached: a file in
 * place of a folder, a folder that may not be entered.
 */
export function statsAt(directory: string, path: string): Stats | null {
  try {
    return lstatSync(join(directory, path));
  } catch {
    return null;
  }
}

/** Throws when a folder of the export is a link or no folder at all; `folder` is its path in the export. */
export function refuseLinkedFolder(directory: string, folder: string): void {
  const stats = statsAt(directory, folder);
  if (stats === null || stats.isDirectory()) return;
  throw ExportRefused.because(
    "no-file",
    `${folder}: is ${kindOf(stats)}, not a folder. Put the folder itself there.`,
  );
}

function refuseLinkedFolders(directory: string, file: string): void {
  for (let folder = posix.dirname(file); folder !== "."; folder = posix.dirname(folder)) {
    refuseLinkedFolder(directory, folder);
  }
}

function readRegularFile(path: string, file: string, bound: SizeBound): Buffer {
  // Without these flags a link would be followed, and opening a named pipe would wait for a writer.
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
  const stats = lstatSync(path);
  if (!stats.isFile()) throw notRegular(file, kindOf(stats));
  const descriptor = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  try {
    const opened = fstatSync(descriptor);
    if (!opened.isFile()) throw notRegular(file, kindOf(opened));
    if (opened.size > bound.megabytes * megabyte) throw tooLarge(file, opened.size, bound);
    return readBytes(descriptor, opened.size);
  } finally {
    closeSync(descriptor);
  }
}

/** Reads as many bytes as the file has, although it may grow or shrink meanwhile. */
function readBytes(descriptor: number, size: number): Buffer {
  const bytes = Buffer.alloc(size);
  let length = 0;
  while (length < size) {
    const read = readSync(descriptor, bytes, length, size - length, length);
    if (read === 0) break;
    length += read;
  }
  return bytes.subarray(0, length);
}

function kindOf(stats: Stats): string {
  if (stats.isSymbolicLink()) return "a link";
  if (stats.isDirectory()) return "a folder";
  if (stats.isFIFO()) return "a named pipe";
  if (stats.isSocket()) return "a socket";
  return stats.isFile() ? "a file" : "a device";
}

function notRegular(file: string, kind: string): ExportRefused {
  return ExportRefused.because(
    "no-file",
    `${file}: is ${kind}. Put the file itself there: only regular files inside the export are read.`,
  );
}

function tooLarge(file: string, bytes: number, { megabytes, setting }: SizeBound): ExportRefused {
  const name = setting === null ? "" : ` (setting limits.${setting})`;
  return ExportRefused.because(
    "bound",
    `${file}: has ${Math.ceil(bytes / megabyte)} MB; at most ${megabytes} MB can be read${name}. ` +
      `Look whether it holds what the contract asks for, and nothing more.`,
  );
}

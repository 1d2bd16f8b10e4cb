/** How much there is room for in an export, and how to fill it. */
import { defaultSettings } from "../../src/domain/settings-schema.ts";
import { validTables, type ExportParts } from "../export-folder.ts";

/** An export at a bound, by its name; it is made when it is asked for, because it takes much memory. */
export type BoundExports = Record<string, () => ExportParts>;

const megabyte = 1024 * 1024;

export const { limits } = defaultSettings;

/** The bytes of one table, of the parts of one workbook, and of the borders, beside what a small export needs. */
export const tableBytes = (Math.min(limits.maxFileMegabytes, limits.maxTablesMegabytes) - 1) * megabyte;
export const unpackedBytes = (limits.maxUnpackedMegabytes - 1) * megabyte;
export const borderBytes = limits.maxBordersMegabytes * megabyte - 1000;

/** The rows of one table, of eight cells each. */
export const maxTableRows = Math.min(limits.maxRows, limits.maxCells / 8) - 100;

/** The table with the most rows and the longest texts, and its columns. */
export const findings = "modular/vaststellingen";
export const columns = Object.keys(validTables[findings]?.[0] ?? {});

/** Repeats a piece as often as it fits. */
export function filled(piece: string, bytes: number, most = Infinity): string {
  return piece.repeat(Math.min(most, Math.floor(bytes / Buffer.byteLength(piece))));
}

/** The bounds of an export for samples that are larger than Flanders: the default ones hold it twice. */
import { defaultSettings, type ExportLimits } from "../src/domain/settings-schema.ts";

/** Returns the default bounds, those of size as many times as large as the sample. */
export function limitsAt(scale: number): ExportLimits {
  const { limits } = defaultSettings;
  return {
    ...limits,
    maxFileMegabytes: limits.maxFileMegabytes * scale,
    maxTablesMegabytes: limits.maxTablesMegabytes * scale,
    maxRows: limits.maxRows * scale,
    maxCells: limits.maxCells * scale,
  };
}

import { ExportRefused } from "../data-loaders/issues.ts";
import { loadExport } from "../data-loaders/load-export.ts";
import { postcodeCentre } from "../data-loaders/municipality-reference.ts";
import { applyPolicy } from "../policy/apply-policy.ts";
import type { Settings } from "../domain/settings-schema.ts";
import { buildCheckReport, buildRefusedReport, type CheckReport } from "./check-report.ts";

/** Reads an export, applies the policy and returns one report about both, also when the export is refused. */
export async function checkExport(
  directory: string,
  settings: Pick<Settings, "limits" | "policy">,
): Promise<CheckReport> {
  try {
    const loaded = await loadExport(directory, settings.limits);
    return buildCheckReport(loaded, applyPolicy(loaded.records, settings.policy, postcodeCentre));
  } catch (error) {
    if (error instanceof ExportRefused) return buildRefusedReport(error);
    throw error;
  }
}

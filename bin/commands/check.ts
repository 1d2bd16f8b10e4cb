import { Command } from "commander";
import { readSettings } from "../settings.ts";

/** Defines `check`, which reports everything that is wrong with an export. */
export function checkCommand(): Command {
  return new Command("check")
    .summary("report all that is wrong or odd in an export, and what the policy withholds")
    .description(
      "Reads an export and reports everything at once: table, row, column, value, what was expected, what it costs. Exit 1 when the export is refused.",
    )
    .argument("<export>", "the folder of the export")
    .option("--json", "print the report as one JSON object", false)
    .addHelpText("after", "\nExample:\n  npm run portal -- check exports/2026-10-31 --json")
    .action(check);
}

async function check(directory: string, { json }: { json: boolean }): Promise<void> {
  const { checkExport } = await import("../../src/check-report/check-export.ts");
  const { formatCheckReport } = await import("../../src/check-report/format-check-report.ts");
  const report = await checkExport(directory, readSettings(process.env));
  console.log(json ? JSON.stringify(report, null, 2) : formatCheckReport(report));
  if (report.refused !== null) process.exitCode = 1;
}

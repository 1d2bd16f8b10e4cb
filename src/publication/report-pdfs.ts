import { copyFile, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Register } from "../register/register.ts";
import { reportPdfUrl } from "../urls.ts";

/** Puts the PDF of each report that may have one beside its page; only the setting `publishPdf` allows any. */
export async function copyReportPdfs(
  register: Register,
  exportDirectory: string,
  outDirectory: string,
): Promise<void> {
  for (const report of register.records.reports.filter((candidate) => candidate.hasPdf)) {
    const target = join(outDirectory, decodeURIComponent(reportPdfUrl(report.id)));
    await mkdir(dirname(target), { recursive: true });
    await copyFile(join(exportDirectory, "modular/pdf", `${report.id}.pdf`), target);
  }
}

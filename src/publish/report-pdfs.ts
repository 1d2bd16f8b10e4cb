import { copyFile, mkdir, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { tidyKey } from "../domain/text.ts";
import type { Register } from "../register/register.ts";
import { reportPdfUrl } from "../urls.ts";

/** Copies the PDF of each report that may have one beside its page; only the setting `publishPdf` allows any. */
export async function copyReportPdfs(
  register: Register,
  exportDirectory: string,
  outDirectory: string,
): Promise<void> {
  const folder = join(exportDirectory, "modular/pdf");
  const reports = register.records.reports.filter((candidate) => candidate.hasPdf);
  const files = reports.length === 0 ? new Map<string, string>() : await fileById(folder);
  for (const report of reports) {
    const target = join(outDirectory, decodeURIComponent(reportPdfUrl(report.id)));
    await mkdir(dirname(target), { recursive: true });
    await copyFile(join(folder, files.get(`${report.id}.pdf`) ?? `${report.id}.pdf`), target);
  }
}

/** Maps ids to file names that may be written differently; a name that is the id letter for letter takes precedence. */
async function fileById(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder)).sort();
  return new Map([
    ...names.map((name) => [tidyKey(name), name] as const),
    ...names.map((name) => [name, name] as const),
  ]);
}

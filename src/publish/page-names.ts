/** Moves the pages that were built under a stand-in name to the path of their URL. */
import { mkdir, rename, rmdir } from "node:fs/promises";
import { join } from "node:path";
import type { Register } from "../register/register.ts";
import { buildName, organiserUrl, reportUrl, stepUrl } from "../urls.ts";

/** Renames each page whose id Astro can't handle to the path that a web server decodes its URL to. */
export async function renameBuiltPages(register: Register, outDirectory: string): Promise<void> {
  const pages = [
    ...register.records.reports.map(({ id }) => ({ id, url: reportUrl(id) })),
    ...register.steps.map(({ id }) => ({ id, url: stepUrl(id) })),
    ...register.records.organisers.map(({ id }) => ({ id, url: organiserUrl(id) })),
  ];
  for (const { id, url } of pages.filter((page) => buildName(page.id) !== page.id)) {
    const built = join(outDirectory, url.split("/")[1] ?? "", buildName(id));
    const promised = join(outDirectory, decodeURIComponent(url));
    await mkdir(promised, { recursive: true });
    await rename(join(built, "index.html"), join(promised, "index.html"));
    await rmdir(built);
  }
}

/** Makes the files of the search through the portal out of its own pages, for a built site and for development. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { makePortalIndex, portalRecords, type PortalIndexFile } from "../portal-search/build/portal-index.ts";
import type { SiteData } from "../site-data.ts";

/** Makes the files; `readPage` returns the HTML of a page by its URL. */
export async function portalSearchFiles(
  { publication, countFigures }: SiteData,
  readPage: (url: string) => Promise<string>,
): Promise<PortalIndexFile[]> {
  const { municipalities } = publication.register;
  const { years } = countFigures().figures;
  return makePortalIndex(await portalRecords(readPage, { municipalities, years }));
}

/** Writes the files into the folder of a site whose pages are there. */
export async function writePortalSearch(site: SiteData, folder: string): Promise<void> {
  const readPage = (url: string): Promise<string> => readFile(join(folder, url, "index.html"), "utf8");
  for (const { path, content } of await portalSearchFiles(site, readPage)) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}

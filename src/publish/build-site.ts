/**
 * Builds the site of one export and writes it to the target folder.
 *
 * The export is read first: one that is refused leaves everything as it was. The site is built in a folder beside its
 * destination and renamed into it, so that a build that fails or is killed leaves the previous site whole.
 */
import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { build } from "astro";
import { loadSite, type BuildInput, type LoadedSite } from "../load-site.ts";
import { provideSiteData } from "../site-data.ts";
import { limitHeapGrowth } from "./heap-growth.ts";
import { copyReportPdfs } from "./report-pdfs.ts";
import { renameBuiltPages } from "./page-names.ts";
import { pageProgress, type Progress } from "./page-progress.ts";
import { pageWriter } from "./page-writer.ts";
import { moveFolder, withWorkspace } from "./workspace.ts";
import { textDocuments } from "../text-search/build/text-documents.ts";
import { writePortalSearch } from "./portal-search-files.ts";
import { dataFiles } from "./data-files.ts";
import { startTextIndex } from "./start-text-index.ts";
import { writeFiles } from "./write-files.ts";

export interface BuildOptions {
  outDirectory: string;
  /** The root of the project, which holds astro.config.mjs. */
  root: string;
  progress: Progress;
}

export interface BuildResult extends Omit<LoadedSite, "previous"> {
  pages: number;
  seconds: { loading: number; pages: number };
}

/** Builds the site; throws before it writes anything where the export or the last publication can't be used. */
export async function buildSite(input: BuildInput, options: BuildOptions): Promise<BuildResult> {
  limitHeapGrowth();
  const started = performance.now();
  // The snapshot that the publication was counted from is not needed again, and takes memory that pages need.
  const { previous: _previous, ...loaded } = await loadSite(input);
  const loadedAt = performance.now();
  const pages = await writeSite(input, loaded, options);
  const seconds = { loading: (loadedAt - started) / 1000, pages: (performance.now() - loadedAt) / 1000 };
  return { ...loaded, pages, seconds };
}

/** Writes the site that was loaded from `input` and renames it into place; returns the number of pages. */
export async function writeSite(
  input: BuildInput,
  loaded: Pick<LoadedSite, "register" | "site">,
  options: BuildOptions,
): Promise<number> {
  const out = resolve(options.outDirectory);
  return withWorkspace(options.root, async (workspace) => {
    const site = join(workspace, "site");
    const textIndex = startTextIndex(
      textDocuments(loaded.register, input.settings.policy),
      join(workspace, "texts"),
    );
    try {
      const [pages] = await both(
        buildPages(loaded, site, options),
        writeFiles(dataFiles(loaded.site.downloads), site),
      );
      await renameBuiltPages(loaded.register, site);
      await writePortalSearch(loaded.site, site);
      await copyReportPdfs(loaded.register, input.exportDirectory, site);
      await textIndex.moveInto(site);
      await putInPlace(site, out);
      return pages;
    } finally {
      await textIndex.stop();
    }
  });
}

/** Waits for both, also when one fails: the other may not go on in a folder that is being removed. */
async function both<A, B>(one: Promise<A>, other: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([one, other]);
  return Promise.all([one, other]);
}

/** Replaces `out` by the built site: moves it beside `out` first, on the same file system, and then renames it. */
async function putInPlace(site: string, out: string): Promise<void> {
  const staging = join(dirname(out), `.${basename(out)}.building`);
  await rm(staging, { recursive: true, force: true });
  await mkdir(dirname(out), { recursive: true });
  try {
    await moveFolder(site, staging);
    await replaceDirectory(staging, out);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** Lets Astro render the pages; returns their number. */
async function buildPages(
  { site }: Pick<LoadedSite, "site">,
  outDir: string,
  options: BuildOptions,
): Promise<number> {
  const progress = pageProgress(options.progress);
  provideSiteData(site);
  await build({
    root: options.root,
    outDir,
    // The folder is new, and other files are being written into it.
    vite: { build: { emptyOutDir: false } },
    logLevel: "error",
    mode: "production",
    integrations: [pageWriter(outDir, progress)],
  });
  return progress.pageCount();
}

/** Renames `source` to `target`; an older `target` is moved aside first and removed last. */
async function replaceDirectory(source: string, target: string): Promise<void> {
  const old = join(dirname(target), `.${basename(target)}.old`);
  await rm(old, { recursive: true, force: true });
  if (existsSync(target)) await rename(target, old);
  await rename(source, target);
  await rm(old, { recursive: true, force: true });
}

/**
 * Builds the site of one export and writes it to the target folder.
 *
 * The export is read first: one that is refused leaves everything as it was. The site is built in a folder beside its
 * destination and renamed into it, so that a build that fails or is killed leaves the previous site whole.
 */
import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import { build } from "astro";
import { loadSite, type BuildInput, type LoadedSite } from "../load-site.ts";
import { provideSiteData, type SiteData } from "../site-data.ts";
import { limitHeapGrowth } from "./heap-growth.ts";
import { copyReportPdfs } from "./report-pdfs.ts";
import { renameBuiltPages } from "./page-names.ts";
import { pageProgress, type Progress } from "./page-progress.ts";
import { pageWriter, type PageTarget } from "./page-writer.ts";
import { moveFolder, withWorkspace } from "./workspace.ts";
import { textDocuments } from "../text-search/build/text-documents.ts";
import { writePortalSearch } from "./portal-search-files.ts";
import { dataFiles } from "./data-files.ts";
import { startTextIndex } from "./start-text-index.ts";
import { startFileWriter, type FileWriter } from "./start-file-writer.ts";
import { filePartsOf } from "./write-files.ts";

export interface BuildOptions {
  outDirectory: string;
  /** The root of the project, which holds astro.config.mjs. */
  root: string;
  progress: Progress;
}

/** What visitors may see. */
type PublicSite = Pick<LoadedSite, "register" | "site">;

/** What was written, and the seconds that each phase took. */
export interface WrittenSite {
  pages: number;
  seconds: {
    /** The bundler, and beside it the data files. */
    bundling: number;
    rendering: number;
    /** What comes after the pages: the search through the portal, the end of the index of texts, moving into place. */
    finishing: number;
  };
}

/** What a build read and wrote, in numbers. */
export interface BuildResult {
  publication: number;
  /** Changes since the last publication. */
  newChanges: number;
  checked: CheckCounts;
  pages: number;
  seconds: WrittenSite["seconds"] & { loading: number };
}

interface CheckCounts {
  errors: number;
  warnings: number;
  /** Records and texts that the policy withholds. */
  withheld: number;
}

/** Builds the site; throws before it writes anything where the export or the last publication can't be used. */
export async function buildSite(input: BuildInput, options: BuildOptions): Promise<BuildResult> {
  limitHeapGrowth();
  const lap = stopwatch();
  const { checked, ...loaded } = await loadAndCount(input);
  const loading = lap();
  const { pages, seconds } = await writeSite(input, loaded, options);
  const { number, changes } = loaded.site.publication;
  const newChanges = changes.filter(({ publication }) => publication === number).length;
  return { publication: number, newChanges, checked, pages, seconds: { loading, ...seconds } };
}

/** Keeps of what was loaded only what pages need: the records before the policy would take memory until the end. */
async function loadAndCount(input: BuildInput): Promise<PublicSite & { checked: CheckCounts }> {
  const { loaded, outcome, register, site } = await loadSite(input);
  const issues = [...loaded.issues, ...outcome.issues];
  const errors = issues.filter(({ severity }) => severity === "error").length;
  const checked = { errors, warnings: issues.length - errors, withheld: outcome.withheld.length };
  return { register, site, checked };
}

/** Writes the site that was loaded from `input` and renames it into place. */
export async function writeSite(
  input: BuildInput,
  loaded: PublicSite,
  options: BuildOptions,
): Promise<WrittenSite> {
  const out = resolve(options.outDirectory);
  return withWorkspace(options.root, async (workspace) => {
    const site = join(workspace, "site");
    const writer = startFileWriter();
    // The index of texts begins when the data files are there: both at once would take more memory.
    const textIndexStarted = writeDataFiles(loaded.site, site, writer).then(() =>
      startTextIndex(textDocuments(loaded.register, input.settings.policy), join(workspace, "texts")),
    );
    try {
      const [{ pages, bundling, rendering }, textIndex] = await both(
        buildPages(loaded.site, { folder: site, writer, after: textIndexStarted }, options),
        textIndexStarted,
      );
      const lap = stopwatch();
      await writer.finish();
      await renameBuiltPages(loaded.register, site);
      await writePortalSearch(loaded.site, site);
      await copyReportPdfs(loaded.register, input.exportDirectory, site);
      await textIndex.moveInto(site);
      await putInPlace(site, out);
      return { pages, seconds: { bundling, rendering, finishing: lap() } };
    } finally {
      await Promise.allSettled([writer.stop(), textIndexStarted.then((textIndex) => textIndex.stop())]);
    }
  });
}

/** Makes the data files while the bundler works, which gets its turn after each of them. */
async function writeDataFiles({ downloads }: SiteData, site: string, writer: FileWriter): Promise<void> {
  for (const file of dataFiles(downloads)) {
    for (const part of filePartsOf(file, site)) await writer.write(part);
    await setImmediate();
  }
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

/** Lets Astro render the pages; returns their number, and the seconds before the first of them and from then on. */
async function buildPages(
  site: SiteData,
  target: PageTarget,
  options: BuildOptions,
): Promise<{ pages: number; bundling: number; rendering: number }> {
  const lap = stopwatch();
  let bundling = 0;
  const progress = pageProgress(options.progress, () => (bundling = lap()));
  provideSiteData(site);
  await build({
    root: options.root,
    outDir: target.folder,
    // The folder is new, and other files are being written into it.
    vite: { build: { emptyOutDir: false } },
    logLevel: "error",
    mode: "production",
    integrations: [pageWriter(target, progress)],
  });
  return { pages: progress.pageCount(), bundling, rendering: lap() };
}

/** Measures phases that follow each other: returns a function that tells the seconds since it was last called. */
function stopwatch(): () => number {
  let since = performance.now();
  return () => {
    const now = performance.now();
    const seconds = (now - since) / 1000;
    since = now;
    return seconds;
  };
}

/** Renames `source` to `target`; an older `target` is moved aside first and removed last. */
async function replaceDirectory(source: string, target: string): Promise<void> {
  const old = join(dirname(target), `.${basename(target)}.old`);
  await rm(old, { recursive: true, force: true });
  if (existsSync(target)) await rename(target, old);
  await rename(source, target);
  await rm(old, { recursive: true, force: true });
}

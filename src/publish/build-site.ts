/**
 * Builds the site of one export into a folder.
 *
 * The export is opened first: one that is refused leaves everything as it was. The site is built beside its
 * place and put there by renaming, so that a build that fails or is killed leaves the previous one whole.
 */
import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { build } from "astro";
import { openDownloads } from "../open-downloads.ts";
import { openPublication } from "../open-publication.ts";
import { openCurrentExport, type OpenedExport } from "../open-register.ts";
import { settings } from "../settings.ts";
import { copyReportPdfs } from "./report-pdfs.ts";
import { renameBuiltPages } from "./page-names.ts";
import { pageProgress } from "./page-progress.ts";
import type { Publication } from "../change-log/publication.ts";
import { makeTextIndex, writeTextIndex } from "../text-search/build/text-index.ts";
import { writeDataFiles } from "./data-files.ts";

export interface BuildOptions {
  exportDirectory: string;
  outDirectory: string;
  /** The root of the project, where astro.config.mjs stands. */
  root: string;
  /** Tells people how far it is; silent in tests. */
  report: (line: string) => void;
  /** Looks at what will be built before anything is written; what it throws stops the build. */
  onOpened?: (opened: OpenedExport, publication: Publication) => Promise<void>;
}

export interface BuildResult {
  opened: OpenedExport;
  publication: Publication;
  pages: number;
  seconds: { opening: number; pages: number };
}

/** Builds the site; throws, having written nothing, where the export or the last publication can't be used. */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const started = performance.now();
  process.env["PORTAL_EXPORT"] = resolve(options.exportDirectory);
  const opened = await openCurrentExport();
  const publication = await openPublication();
  await options.onOpened?.(opened, publication);
  const openedAt = performance.now();
  const out = resolve(options.outDirectory);
  const staging = join(dirname(out), `.${basename(out)}.building`);
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { recursive: true });
  const progress = pageProgress(options.report);
  try {
    await build({
      root: options.root,
      outDir: staging,
      logLevel: "error",
      mode: "production",
      integrations: [progress.integration],
    });
    await renameBuiltPages(opened.register, staging);
    writeTextIndex(makeTextIndex(opened.register, settings.policy), staging);
    writeDataFiles(await openDownloads(), staging);
    await copyReportPdfs(opened.register, options.exportDirectory, staging);
    await replaceDirectory(staging, out);
  } finally {
    // When one page fails, others may still be writing for a moment.
    await rm(staging, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
  const seconds = { opening: (openedAt - started) / 1000, pages: (performance.now() - openedAt) / 1000 };
  return { opened, publication, pages: progress.pageCount(), seconds };
}

/** Renames `source` to `target`; what stood there is moved aside first and goes last. */
async function replaceDirectory(source: string, target: string): Promise<void> {
  const old = join(dirname(target), `.${basename(target)}.old`);
  await rm(old, { recursive: true, force: true });
  if (existsSync(target)) await rename(target, old);
  await rename(source, target);
  await rm(old, { recursive: true, force: true });
}

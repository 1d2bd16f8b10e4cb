/**
 * Holds a site against every rule, in one pass: each file is read once and each page parsed once, and all rules look at
 * it before the next one. `publish` does this before anybody else can see the site, `verify` with a finished one.
 */
import { readdirSync, realpathSync } from "node:fs";
import { join, relative, sep } from "node:path";
import {
  publicationFilePath,
  publicationFileSchema,
  type PublicationFile,
} from "../../domain/publication-file.ts";
import type { Settings } from "../../domain/settings-schema.ts";
import type { Register } from "../../register/register.ts";
import { checkSiteFolder } from "../../serve/site-folder.ts";
import type { HashList } from "../operator-files/hash-list.ts";
import { SiteAddresses } from "./addresses.ts";
import { allRules } from "./all-rules.ts";
import { Findings, type RuleFindings } from "./findings.ts";
import { readRecordRows } from "./record-rows.ts";
import { VerificationRefused } from "./refused.ts";
import type { RuleRun, VerifiedSite } from "./rule.ts";
import { readSiteFile, type SiteFile } from "./site-file.ts";
import { readVerifiedPage } from "./verified-page.ts";

export interface Verification {
  findings: readonly RuleFindings[];
  publication: PublicationFile;
  /** The hash of every file, in the order of their paths. */
  hashes: HashList;
  pages: number;
}

/**
 * Verifies the site in a folder, or where a link leads. Throws ServingRefused or VerificationRefused where there is no
 * site, or none that can be read.
 * @param register the public records that it was built from; null where only the site is there
 */
export async function verifySite(
  folder: string,
  settings: Settings,
  register: Register | null,
): Promise<Verification> {
  checkSiteFolder(folder, [publicationFilePath]);
  try {
    // `current` may change meanwhile: what is looked at is one publication from beginning to end.
    return await verifyFolder(realpathSync(folder), settings, register);
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (code === undefined || path === undefined) throw error;
    throw new VerificationRefused(`${path} can't be read (${code}), so the site can't be verified.`, {
      cause: error,
    });
  }
}

async function verifyFolder(
  folder: string,
  settings: Settings,
  register: Register | null,
): Promise<Verification> {
  const site = openSite(folder, settings, register);
  const findings = new Findings();
  const runs = allRules.map(({ name, start }) =>
    start(site, (file, reason) => findings.add(name, file, reason)),
  );
  const hashes = new Map([...site.files].map((file) => [file, ""]));
  let pages = 0;
  for (const path of readingOrder(site.files)) {
    const file = readSiteFile(folder, path);
    hashes.set(path, file.sha256);
    for (const run of runs) run.file?.(file);
    if (!file.isPage) continue;
    showPage(file, runs);
    pages += 1;
  }
  for (const run of runs) await run.end?.();
  return { findings: findings.list(), publication: site.publication, hashes, pages };
}

function showPage(file: SiteFile, runs: readonly RuleRun[]): void {
  const page = readVerifiedPage(file);
  for (const run of runs) run.page?.(page, file);
}

function openSite(folder: string, settings: Settings, register: Register | null): VerifiedSite {
  const { files, strays } = entriesOf(folder);
  const publication = readPublicationFile(folder);
  return {
    folder,
    files,
    strays,
    publication,
    rows: readRecordRows(folder),
    addresses: new SiteAddresses(publication.links.site, files),
    settings,
    register,
  };
}

function readPublicationFile(folder: string): PublicationFile {
  const { json } = readSiteFile(folder, publicationFilePath);
  const parsed = publicationFileSchema.safeParse("value" in json ? json.value : null);
  if (parsed.success && URL.canParse(parsed.data.links.site)) return parsed.data;
  throw new VerificationRefused(
    `${join(folder, publicationFilePath)} does not say which publication this is. Build the site again, or copy it again.`,
  );
}

/** Lists everything below a folder but the folders themselves, sorted, as paths inside it with `/`. */
function entriesOf(folder: string): { files: ReadonlySet<string>; strays: string[] } {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({
      path: relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"),
      isFile: entry.isFile(),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const pathsOf = (isFile: boolean): string[] =>
    entries.filter((entry) => entry.isFile === isFile).map(({ path }) => path);
  return { files: new Set(pathsOf(true)), strays: pathsOf(false) };
}

/** The pages of locations come first: they say which contacts no other file may hold. */
function readingOrder(files: ReadonlySet<string>): string[] {
  const isFirst = (file: string): boolean => file.startsWith("locatie/");
  return [...[...files].filter(isFirst), ...[...files].filter((file) => !isFirst(file))];
}

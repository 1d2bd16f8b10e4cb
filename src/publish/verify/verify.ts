/**
 * Checks a built publication from the outside, before anybody else can see it: every link leads somewhere, the pages
 * and downloads are those of the public records and no others, and data that the policy allows in one place only is in
 * no other.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Register } from "../../register/register.ts";
import { wrongCounts } from "./counts.ts";
import { filesIn, metaContent, readPage } from "./built-pages.ts";
import { brokenLinks, gatherLinks, type LinkedPage } from "./links.ts";
import { differingOldFeeds } from "./old-feeds.ts";
import { missingAndExtraPages, pastStepFiles } from "./pages.ts";
import { homeContactFinder } from "./private-homes.ts";

/** Lists what is wrong with the publication of `register` in `folder`. */
export function verifyPublication(folder: string, register: Register): string[] {
  const files = filesIn(folder);
  const problems = missingAndExtraPages(files, register);
  const noindexFiles = pastStepFiles(register);
  const misplacedContacts = homeContactFinder(register);
  const pages: LinkedPage[] = [];
  for (const file of files) {
    if (file.endsWith(".html")) {
      const page = readPage(folder, file);
      pages.push(gatherLinks(page));
      if (noindexFiles.has(file) && !(metaContent(page, "robots") ?? "").includes("noindex")) {
        problems.push(`/${file} is of a closed trajectory and not kept from search engines (P4)`);
      }
    }
    if (isText(file)) problems.push(...misplacedContacts(file, readFileSync(join(folder, file), "utf8")));
  }
  return [
    ...problems,
    ...wrongCounts(folder, register),
    ...differingOldFeeds(folder, files, register),
    ...brokenLinks(new Set(files), pages),
  ];
}

function isText(file: string): boolean {
  return /\.(?:html|json|geojson|jsonld|csv|xml)$/.test(file);
}

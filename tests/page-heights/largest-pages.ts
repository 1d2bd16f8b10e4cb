/**
 * Finds the longest pages of each type in a built site: those with the most bytes, which are quick to tell, and those of
 * the pages with nothing folded away, which may be higher than a longer page that has its lists folded.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesIn } from "../../src/publish/verify/built-pages.ts";

export interface LargePage {
  type: string;
  /** The path in the address, which is that of its folder. */
  path: string;
}

/** Folders with one page for each record, day or year; any other page is a type of its own. */
const typeFolders: readonly (readonly [type: string, files: RegExp])[] = [
  ["locatie", /^locatie\//],
  ["inspectierapport", /^inspectierapport\//],
  ["handhavingsrapport", /^handhavingsrapport\//],
  ["organisator", /^organisator\//],
  ["gemeente", /^gemeente\//],
  ["cijfers of a year", /^cijfers\/\d{4}\//],
  ["handhavingsrapporten of a year", /^handhavingsrapporten\/\d{4}\//],
  ["wijzigingen of a day", /^wijzigingen\/\d{4}-\d{2}-\d{2}\//],
];

/** Returns the type of a page by its file in the site. */
export function pageTypeOf(file: string): string {
  return typeFolders.find(([, files]) => files.test(file))?.[0] ?? file.replace(/\/?index\.html$/, "");
}

/** Returns the `limit` pages of each type that have the most bytes, and as many of those without a fold. */
export function largestPages(siteFolder: string, limit: number): LargePage[] {
  const pages = filesIn(siteFolder)
    .filter((file) => file.endsWith("index.html"))
    .map((file) => {
      const html = readFileSync(join(siteFolder, file), "utf8");
      return { file, bytes: html.length, hasFold: html.includes("fold-list") };
    })
    .sort((a, b) => b.bytes - a.bytes);
  return [...Map.groupBy(pages, ({ file }) => pageTypeOf(file))].flatMap(([type, ofType]) =>
    [
      ...new Set([...ofType.slice(0, limit), ...ofType.filter(({ hasFold }) => !hasFold).slice(0, limit)]),
    ].map(({ file }) => ({ type, path: `/${encodeURI(file.replace(/index\.html$/, ""))}` })),
  );
}

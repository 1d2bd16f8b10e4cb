/** Byte budgets: a location page has to come through on a phone with a bad connection. */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, inject, it } from "vitest";
import { attribute, byTag, filesIn, readPage } from "./built-pages.ts";

const kilobyte = 1000;

/** The page with its style sheets and scripts, in gzipped bytes. */
function weightOf(file: string): { all: number; scripts: number } {
  const folder = inject("siteFolder");
  const page = readPage(folder, file);
  const gzipped = (path: string): number => gzipSync(readFileSync(join(folder, path))).length;
  const sheets = byTag(page, "link").filter((link) => attribute(link, "rel") === "stylesheet");
  const styles = sheets.map((link) => gzipped(attribute(link, "href") ?? ""));
  const scripts = byTag(page, "script")
    .flatMap((script) => attribute(script, "src") ?? [])
    .map(gzipped);
  const sum = (sizes: number[]): number => sizes.reduce((total, size) => total + size, 0);
  return { all: gzipped(file) + sum(styles) + sum(scripts), scripts: sum(scripts) };
}

it("the heaviest location page stays within 20 kB with its styles, and 2 kB of scripts", () => {
  const folder = inject("siteFolder");
  const pages = filesIn(folder).filter((file) => /^locatie\/.*\.html$/.test(file));
  const heaviest = pages.toSorted(
    (a, b) => statSync(join(folder, b)).size - statSync(join(folder, a)).size,
  )[0];
  const { all, scripts } = weightOf(heaviest ?? "");
  expect(all, `${heaviest} in all`).toBeLessThanOrEqual(20 * kilobyte);
  expect(scripts, `scripts of ${heaviest}`).toBeLessThanOrEqual(2 * kilobyte);
});

it("the front page, the finder and the search inside texts stay within 30 kB", () => {
  for (const file of ["index.html", "zoeken/index.html", "zoeken/teksten/index.html"]) {
    expect(weightOf(file).all, file).toBeLessThanOrEqual(30 * kilobyte);
  }
});

/** An export without any record still makes a whole site, which says what is absent and offers nothing to search. */
import { join } from "node:path";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { loadRegister } from "../src/load-site.ts";
import { byTag, filesIn, pagesIn, textContent, type BuiltPage } from "../src/publish/verify/built-pages.ts";
import { verifySite } from "../src/publish/verify/verify-site.ts";
import { validTables, writeExport } from "./export-folder.ts";
import { buildSiteByCommand, testFolder } from "./site-build.ts";
import { defaultSettings } from "../src/domain/settings-schema.ts";

const site = join(testFolder, "empty-site");
let exportDirectory: string;
let pages: Map<string, BuiltPage>;

beforeAll(async () => {
  const none = Object.fromEntries(Object.keys(validTables).map((table) => [table, []]));
  exportDirectory = writeExport(null, { tables: none });
  await buildSiteByCommand(exportDirectory, site);
  pages = new Map([...pagesIn(site)].map((page) => [page.path, page]));
});

const textOn = (path: string): string =>
  byTag(pages.get(path) as BuiltPage, "main")
    .map(textContent)
    .join();

it("is published, its links lead somewhere, and no record has a page", async () => {
  const { register } = await loadRegister(exportDirectory, defaultSettings);
  expect((await verifySite(site, defaultSettings, register)).findings).toEqual([]);
  expect(filesIn(site).filter((file) => /^(?:locatie|inspectierapport|organisator)\//.test(file))).toEqual(
    [],
  );
});

describe("a page says what is absent", () => {
  it.each([
    ["/handhavingsrapporten/", "Er staat geen handhavingsstap online."],
    ["/zoeken/teksten/", "Er staan nog geen teksten online."],
    ["/gemeente/gent/", "staat hier geen opvang in Gent."],
    ["/wijzigingen/", "Dit is de eerste publicatie."],
  ])("%s", (path, sentence) => {
    expect(textOn(path)).toContain(sentence);
  });

  it("and has no filters or field to search it", () => {
    const tags = ["enforcement-browser", "text-search"];
    const tagsOn = (all: Iterable<BuiltPage>): Set<string> =>
      new Set([...all].flatMap((page) => byTag(page, ...tags).map(({ tagName }) => tagName)));
    expect(tagsOn(pages.values())).toEqual(new Set());
    expect(tagsOn(pagesIn(inject("siteFolder")))).toEqual(new Set(tags));
  });
});

/** URLs are a promise: house rules of organisers and press articles link to them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inject, beforeAll, describe, expect, it } from "vitest";
import { loadExport } from "../src/data-loaders/load-export.ts";
import type { RawExport } from "../src/data-loaders/records.ts";
import { formerMunicipalities, municipalitySlugs } from "../src/domain/municipalities.ts";
import { slugOf } from "../src/domain/text.ts";
import type { Register } from "../src/register/register.ts";
import { attribute, byTag, filesIn, readPage } from "../src/publish/verify/built-pages.ts";
import { siteRegister } from "./example-pages.ts";

let files: ReadonlySet<string>;
let register: Register;
let raw: RawExport;

beforeAll(async () => {
  files = new Set(filesIn(inject("siteFolder")));
  register = await siteRegister();
  raw = (await loadExport(inject("sampleFolder"))).records;
});

function missing(paths: readonly string[]): string[] {
  expect(paths.length).toBeGreaterThan(0);
  return paths.filter((path) => !files.has(`${path}index.html`));
}

describe("a page is at its promised URL for", () => {
  it("every location", () => {
    expect(missing(register.records.locations.map(({ id }) => `locatie/${id}/`))).toEqual([]);
  });

  it("every inspection report", () => {
    expect(missing(register.records.reports.map(({ id }) => `inspectierapport/${id}/`))).toEqual([]);
  });

  it("every enforcement step", () => {
    expect(missing(register.steps.map(({ id }) => `handhavingsrapport/${id}/`))).toEqual([]);
  });

  it("every organiser", () => {
    expect(missing(register.records.organisers.map(({ id }) => `organisator/${id}/`))).toEqual([]);
  });

  it("every municipality, by its official name", () => {
    expect(register.municipalities.length).toBe(304);
    expect(missing(register.municipalities.map(({ name }) => `gemeente/${slugOf(name)}/`))).toEqual([]);
    expect(missing(["gemeente/gent/", "gemeente/sint-niklaas/"])).toEqual([]);
  });

  it("every year that is counted or that a published series names", () => {
    const years = [...register.records.keyFigures.map(({ year }) => year), 2026];
    expect(missing([...new Set(years)].map((year) => `cijfers/${year}/`))).toEqual([]);
  });

  it("the pages of the site itself", () => {
    const paths = [
      "",
      "data/",
      "zoeken/",
      "zoeken/teksten/",
      "zoeken/portaal/",
      "uitleg/",
      "over/",
      "privacy/",
      "meldingen/",
      "toegankelijkheid/",
      "handhavingsrapporten/",
      "cijfers/",
      "wijzigingen/",
    ];
    expect(missing(paths)).toEqual([]);
  });
});

it("each year of a notification has a table of enforcement steps, and no other year has", () => {
  const years = new Set(register.steps.map(({ notifiedOn }) => notifiedOn.slice(0, 4)));
  const tables = [...files].filter((file) => /^handhavingsrapporten\/[^/]+\/index\.html$/.test(file));
  expect(tables).toEqual([...years].sort().map((year) => `handhavingsrapporten/${year}/index.html`));
});

describe("a file is at its promised URL for", () => {
  const missingFiles = (paths: readonly string[]): string[] => paths.filter((path) => !files.has(path));

  it("every download", () => {
    const tables = [
      "locaties",
      "inspectierapporten",
      "vaststellingen",
      "handhavingsstappen",
      "klachten",
      "kerncijfers",
      "wijzigingen",
    ];
    const names = [
      ...tables.flatMap((table) => [`${table}.csv`, `${table}.json`]),
      "locaties.geojson",
      "datapackage.json",
      "dcat.jsonld",
      "publication.json",
      ...register.records.locations.map(({ id }) => `locatie/${id}.json`),
    ];
    expect(missingFiles(names.map((name) => `data/v1/${name}`))).toEqual([]);
  });

  it("every feed", () => {
    const pages = [
      "",
      ...register.records.locations.map(({ id }) => `locatie/${id}/`),
      ...register.records.organisers.map(({ id }) => `organisator/${id}/`),
      ...municipalitySlugs(register.municipalities).map(({ slug }) => `gemeente/${slug}/`),
    ];
    expect(missingFiles(pages.map((page) => `${page}feed.xml`))).toEqual([]);
  });
});

it("each public record has one page, and nothing else has any", () => {
  const count = (folder: string): number =>
    [...files].filter((file) => file.startsWith(`${folder}/`) && file.endsWith("/index.html")).length;
  expect(count("locatie")).toBe(register.records.locations.length);
  expect(count("inspectierapport")).toBe(register.records.reports.length);
  expect(count("handhavingsrapport")).toBe(register.steps.length);
  expect(count("organisator")).toBe(register.records.organisers.length);
});

it("a withheld record has no page", () => {
  const { locationById, reportById, organiserById, steps } = register;
  const stepIds = new Set(steps.map(({ id }) => id));
  const hidden = [
    ...raw.locations.map(({ locationId: id }) => (locationById.has(id) ? "" : `locatie/${id}/`)),
    ...raw.reports.map(({ reportId: id }) => (reportById.has(id) ? "" : `inspectierapport/${id}/`)),
    ...raw.organisers.map(({ organiserId: id }) => (organiserById.has(id) ? "" : `organisator/${id}/`)),
    ...raw.steps.map(({ stepId: id }) => (stepIds.has(id) ? "" : `handhavingsrapport/${id}/`)),
  ].filter((path) => path !== "");
  expect(missing(hidden)).toEqual(hidden);
  const hiddenFiles = raw.locations
    .filter(({ locationId }) => !locationById.has(locationId))
    .flatMap(({ locationId: id }) => [`locatie/${id}/feed.xml`, `data/v1/locatie/${id}.json`]);
  expect(hiddenFiles.length).toBeGreaterThan(0);
  expect(hiddenFiles.filter((file) => files.has(file))).toEqual([]);
});

describe("under the name of a merged municipality", () => {
  const folder = inject("siteFolder");
  const former = () => formerMunicipalities(register.municipalities);

  it("a page links to today's municipality", () => {
    const problems = former().filter(({ slug, municipality }) => {
      const file = `gemeente/${slug}/index.html`;
      if (!files.has(file)) return true;
      const links = byTag(readPage(folder, file), "a").map((link) => attribute(link, "href"));
      return !links.includes(`/gemeente/${municipality.slug}/`);
    });
    expect(problems).toEqual([]);
    expect(former().map(({ slug }) => slug)).toEqual(expect.arrayContaining(["borsbeek", "beveren", "ham"]));
    expect(former().length).toBeGreaterThan(30);
  });

  it("the feed is that of today's municipality, whose URL it names as its own", () => {
    for (const { slug, municipality } of former()) {
      const feed = readFileSync(join(folder, `gemeente/${slug}/feed.xml`), "utf8");
      expect(feed).toBe(readFileSync(join(folder, `gemeente/${municipality.slug}/feed.xml`), "utf8"));
      expect(feed).toMatch(
        new RegExp(`<link rel="self" [^>]*href="[^"]*/gemeente/${municipality.slug}/feed\\.xml"`),
      );
    }
  });
});

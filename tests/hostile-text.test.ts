/**
 * Whatever an export contains is shown as text: it makes no element, runs no script and breaks no layout. The pages are
 * judged by parsing them and in a browser. Ids that a URL can't contain unencoded are tested as well.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { loadRegister } from "../src/load-site.ts";
import { formerMunicipalities } from "../src/domain/municipalities.ts";
import type { PublicText } from "../src/domain/records.ts";
import { tidyLine } from "../src/domain/text.ts";
import type { Register } from "../src/register/register.ts";
import { feedUrl, findingAnchor, locationUrl, municipalityUrl, reportUrl, stepUrl } from "../src/urls.ts";
import { withPage } from "./browser.ts";
import {
  attribute,
  byTag,
  filesIn,
  pagesIn,
  textContent,
  type BuiltPage,
  type Element,
} from "../src/publish/verify/built-pages.ts";
import { validRow, writeExport } from "./export-folder.ts";
import { writeHostileExport } from "./hostile/hostile-export.ts";
import { linePayloads, pathLikeIds, payloads, unsafeIds } from "./hostile/payloads.ts";
import { fileAt } from "../src/publish/verify/addresses.ts";
import { pageWeightName } from "../src/publish/verify/rules/page-weight.ts";
import { verifySite } from "../src/publish/verify/verify-site.ts";
import { checkFeeds } from "./open-data/atom-check.ts";
import { dataPackageSchema } from "./open-data/data-package-spec.ts";
import { problemsOf } from "./open-data/table-schema.ts";
import { publishNothingBefore } from "./previous-publication.ts";
import { buildSiteByCommand, root, testFolder } from "./site-build.ts";
import { tooWide } from "./too-wide.ts";
import { serveSite, type SiteServer } from "./site-server.ts";
import { defaultSettings } from "../src/domain/settings-schema.ts";

const folder = join(testFolder, "hostile");
const site = join(folder, "site");

let register: Register;
let pages: BuiltPage[];
let server: SiteServer;

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  writeHostileExport(join(folder, "export"));
  const opened = await loadRegister(join(folder, "export"), defaultSettings);
  register = opened.register;
  // Everything public is news, so that the feeds hold every text that they can.
  const previous = publishNothingBefore(join(folder, "previous"), register.records.peildatum);
  await buildSiteByCommand(join(folder, "export"), site, { PORTAL_PREVIOUS: previous });
  pages = [...pagesIn(site)];
  server = await serveSite(site);
}, 180_000);

afterAll(async () => {
  await (server as SiteServer | undefined)?.stop();
});

function pageAt(url: string): BuiltPage {
  const file = fileAt(url, new Set(pages.map((page) => page.file)));
  const page = pages.find((candidate) => candidate.file === file);
  if (!page) throw new Error(`There is no page ${url}.`);
  return page;
}

/** Matches the control characters that XML does not allow. */
const notXml = /\p{Cc}(?<![\t\n\r])/gu;

/** Normalises white space, which these tests are not about. */
function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

describe("the export", () => {
  it("is read as a whole", () => {
    expect(register.records.locations.length).toBe(payloads.length + 1);
    expect(register.records.reports.length).toBeGreaterThanOrEqual(payloads.length);
  });
});

describe("a text of the export", () => {
  it("makes no element and no attribute that the test site does not have", () => {
    const usual = new Set(
      [...pagesIn(inject("siteFolder"))].flatMap(({ elements }) => elements.flatMap(shapesOf)),
    );
    const unusual = pages.flatMap(({ path, elements }) =>
      elements.flatMap(shapesOf).flatMap((shape) => (usual.has(shape) ? [] : `${path}: ${shape}`)),
    );
    expect(unusual).toEqual([]);
  });

  it("makes only links to the web, to mail and to a phone", () => {
    const schemes = pages.flatMap((page) =>
      byTag(page, "a").map((link) => new URL(attribute(link, "href") ?? "", "http://own.invalid").protocol),
    );
    expect([...new Set(schemes)].sort()).toEqual(["http:", "https:", "mailto:", "tel:"]);
  });

  it("is on its page letter for letter", () => {
    const problems = [...expectedTexts()].flatMap(({ url, text, what }) =>
      holds(pageAt(url), text) ? [] : [`${url}: ${what} is not there: ${text}`],
    );
    expect(problems).toEqual([]);
  });

  it("is in the title of its page letter for letter", () => {
    const problems = register.records.locations
      .filter(
        ({ id, name }) =>
          !byTag(pageAt(locationUrl(id)), "title")
            .map(textContent)
            .join()
            .includes(plain(name)),
      )
      .map(({ name }) => name);
    expect(problems).toEqual([]);
  });

  it("runs no script, opens no dialog and does not widen the page", { timeout: 120_000 }, async () => {
    await withPage({ width: 320, height: 640, baseUrl: server.baseUrl }, async (page) => {
      const wide: string[] = [];
      for (const url of sampleOfPages()) {
        const answer = await page.goto(url);
        expect(answer?.status(), url).toBe(200);
        const found = await page.evaluate(() => ({
          isHijacked: "gekaapt" in globalThis || "gekaapt" in Object.prototype,
          isHeadingShown: (document.querySelector("h1")?.getClientRects().length ?? 0) > 0,
          isFooterShown: (document.querySelector("footer")?.getClientRects().length ?? 0) > 0,
        }));
        expect(found, url).toEqual({ isHijacked: false, isHeadingShown: true, isFooterShown: true });
        for (const element of await tooWide(page)) wide.push(`${url}: ${element}`);
      }
      expect(wide, "wider than 320 px").toEqual([]);
    });
  });
});

describe("a text of the export in the downloads and feeds", () => {
  it("leaves every feed well formed, in the title of its location letter for letter", async () => {
    // The old slug of a merged municipality has the feed of today's, which names its own address.
    const former = formerMunicipalities(register.municipalities);
    const oldFiles = new Set(former.map(({ slug }) => feedUrl(municipalityUrl(slug)).slice(1)));
    const texts = filesIn(site)
      .filter((file) => file.endsWith("feed.xml") && !oldFiles.has(file))
      .map((file) => ({ path: `/${file}`, text: readFileSync(join(site, file), "utf8") }));
    await withPage({ baseUrl: server.baseUrl }, async (page) => {
      await page.goto("/");
      const feeds = await checkFeeds(page, texts);
      expect(feeds.flatMap(({ problems }) => problems)).toEqual([]);
      const titles = feeds.map(({ title }) => plain(title)).join("\n");
      const isInTitle = (name: string): boolean => titles.includes(plain(name.replace(notXml, "")));
      expect(register.records.locations.map(({ name }) => name).filter((name) => !isInTitle(name))).toEqual(
        [],
      );
      expect(feeds.flatMap(({ entries }) => entries).length).toBeGreaterThan(register.records.reports.length);
    });
  });

  it("leaves every table whole, by its own schema", () => {
    const descriptor = dataPackageSchema.parse(
      JSON.parse(readFileSync(join(site, "data/v1/datapackage.json"), "utf8")),
    );
    const problems = descriptor.resources.flatMap((resource) =>
      problemsOf(join(site, "data/v1", resource.path), resource),
    );
    expect(problems).toEqual([]);
  });

  it("leaves JSON and structured data that can be read", () => {
    const files = filesIn(site).filter((file) => /\.(json|geojson|jsonld)$/.test(file));
    const documents = [
      ...files.map((file) => readFileSync(join(site, file), "utf8")),
      ...pages.flatMap((page) =>
        byTag(page, "script")
          .filter((script) => attribute(script, "type") === "application/ld+json")
          .map(textContent),
      ),
    ];
    expect(documents.length).toBeGreaterThan(2 * register.records.locations.length);
    expect(() => documents.forEach((text) => JSON.parse(text) as unknown)).not.toThrow();
  });
});

describe("an id that a URL can't contain unencoded", () => {
  it("has its page, and all links to it work", async () => {
    const { findings } = await verifySite(site, defaultSettings, register);
    // Some texts of this export are longer than any page may weigh.
    expect(findings.filter(({ rule }) => rule !== pageWeightName)).toEqual([]);
    const urls = [...unsafeIds.map(reportUrl), ...unsafeIds.map((id) => stepUrl(`S${id}`))];
    const files = new Set(filesIn(site));
    expect(urls.filter((url) => fileAt(url, files) === null)).toEqual([]);
  });

  it("has its page even where it looks like a path or a query", { timeout: 60_000 }, async () => {
    const [exportDirectory, out] = [join(folder, "paths/export"), join(folder, "paths/site")];
    mkdirSync(exportDirectory, { recursive: true });
    const report = validRow("modular/inspectierapporten");
    writeExport(exportDirectory, {
      tables: {
        "modular/inspectierapporten": [
          report,
          ...pathLikeIds.map((rapportnummer) => ({ ...report, rapportnummer })),
        ],
      },
    });
    const { records } = (await loadRegister(exportDirectory, defaultSettings)).register;
    await buildSiteByCommand(exportDirectory, out);
    const files = new Set(filesIn(out));
    expect(records.reports.map(({ id }) => id).filter((id) => fileAt(reportUrl(id), files) === null)).toEqual(
      [],
    );
    expect(readdirSync(join(folder, "paths")).sort()).toEqual(["export", "site"]);
  });

  it("makes ids of elements that are single words, each once", () => {
    const problems = pages.flatMap(({ path, elements }) => {
      const ids = elements.flatMap((element) => attribute(element, "id") ?? []);
      return ids
        .filter((id, index) => /\s/.test(id) || ids.indexOf(id) !== index)
        .map((id) => `${path}: ${id}`);
    });
    expect(problems).toEqual([]);
  });

  it("writes nothing outside of the site", () => {
    // A path that escapes starts where the site is built, or where it is put.
    const above = [join(root, ".cache/builds"), join(root, ".cache"), root];
    const outside = [...above.flatMap((place) => readdirSync(place)), ...readdirSync(folder)];
    expect(outside.filter((name) => name.includes("ontsnapt"))).toEqual([]);
  });
});

/** Returns the tag of an element, and each attribute with its tag. */
function shapesOf(element: Element): string[] {
  const attributes = element.attrs.map(({ name }) =>
    name.startsWith("data-astro-cid-") ? "data-astro-cid" : name,
  );
  return [element.tagName, ...attributes.map((name) => `${element.tagName} ${name}`)];
}

function* expectedTexts(): Generator<{ url: string; text: string; what: string }> {
  for (const { id, name, openingHours, address } of register.records.locations) {
    yield { url: locationUrl(id), text: name, what: "naam" };
    yield* shown(locationUrl(id), openingHours, "openingsuren");
    if (address) yield { url: locationUrl(id), text: address.street, what: "straat" };
  }
  for (const report of register.records.reports) {
    const url = reportUrl(report.id);
    yield* shown(url, report.conclusion, "conclusie");
    for (const { text } of report.replies) yield* shown(url, text, "reactie");
    for (const { description, number } of report.findings)
      yield* shown(url, description, findingAnchor(number));
  }
  for (const step of register.steps) yield* shown(stepUrl(step.id), step.explanation, "toelichting");
  for (const line of linePayloads)
    yield { url: "/gemeente/gent/", text: tidyLine(line), what: "naam of a desk" };
}

function* shown(
  url: string,
  text: PublicText | null,
  what: string,
): Generator<{ url: string; text: string; what: string }> {
  if (text?.state === "shown") yield { url, text: text.text, what };
}

/** Returns whether the main part of a page contains the text. */
function holds(page: BuiltPage, text: string): boolean {
  const main = byTag(page, "main")[0];
  return main !== undefined && textContent(main).includes(plain(text));
}

/** Returns the pages to open in the browser: the front page, a municipality and every page of a record. */
function sampleOfPages(): string[] {
  const { locations, reports } = register.records;
  return [
    "/",
    "/gemeente/gent/",
    ...locations.map(({ id }) => locationUrl(id)),
    ...reports.map(({ id }) => reportUrl(id)),
    ...register.steps.map(({ id }) => stepUrl(id)),
    ...pages
      .filter(({ file }) => file.startsWith("organisator/"))
      .map(({ path }) => encodeURI(path).replace(/[#?]/g, encodeURIComponent)),
  ];
}

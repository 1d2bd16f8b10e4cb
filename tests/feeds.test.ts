/** Every reader can parse the feeds, and their entries stay the same in every publication. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { changeTitle } from "../src/change-log/wording.ts";
import { changeKinds } from "../src/domain/codes.ts";
import { formerMunicipalities, municipalitySlugs } from "../src/domain/municipalities.ts";
import { loadRegister } from "../src/load-site.ts";
import { feedUrl, locationUrl, municipalityUrl, organiserUrl } from "../src/urls.ts";
import { withPage } from "./browser.ts";
import { attribute, byTag, filesIn, pagesIn, type BuiltPage } from "../src/publish/verify/built-pages.ts";
import { fileAt } from "../src/publish/verify/addresses.ts";
import { checkFeeds, type CheckedFeed } from "./open-data/atom-check.ts";
import { buildFollowingSite, type FollowingSite } from "./open-data/site.ts";
import { defaultSettings } from "../src/domain/settings-schema.ts";

let site: FollowingSite;
let files: ReadonlySet<string>;
let pages: Map<string, BuiltPage>;
let feeds: CheckedFeed[];
/** The paths of the old slugs of merged municipalities, which have the feed of today's with its own address. */
let oldPaths: ReadonlySet<string>;

beforeAll(async () => {
  site = await buildFollowingSite("feeds");
  files = new Set(filesIn(site.folder));
  const former = formerMunicipalities(site.publication.register.municipalities);
  oldPaths = new Set(former.map(({ slug }) => feedUrl(municipalityUrl(slug))));
  pages = new Map([...pagesIn(site.folder)].map((page) => [page.file, page]));
  const texts = [...files]
    .filter((file) => file.endsWith("feed.xml"))
    .map((file) => ({ path: `/${file}`, text: readFileSync(join(site.folder, file), "utf8") }));
  await withPage({}, async (page) => {
    await page.goto("/");
    feeds = await checkFeeds(page, texts);
  });
}, 180_000);

function feedAt(path: string): CheckedFeed {
  const feed = feeds.find((one) => one.path === path);
  if (!feed) throw new Error(`There is no feed ${path}.`);
  return feed;
}

describe("every feed", () => {
  it("is well-formed Atom with all that RFC 4287 requires", () => {
    const { register } = site.publication;
    const { locations, organisers } = register.records;
    const slugs = municipalitySlugs(register.municipalities);
    expect(feeds.length).toBe(1 + locations.length + organisers.length + slugs.length);
    expect(feeds.filter(({ path }) => !oldPaths.has(path)).flatMap(({ problems }) => problems)).toEqual([]);
  });

  it("is beside its page, which links to it", () => {
    const missing = feeds
      .filter(({ path }) => !oldPaths.has(path))
      .filter(({ path }) => {
        const page = pages.get(`${path.slice(1).replace(/feed\.xml$/, "")}index.html`);
        const links = page ? byTag(page, "link", "a").filter((link) => attribute(link, "href") === path) : [];
        return !["link", "a"].every((tag) => links.some((link) => link.tagName === tag));
      })
      .map(({ path }) => path);
    expect(missing).toEqual([]);
  });

  it("says in its title that the data are fictitious", () => {
    expect(feeds.filter(({ title }) => !/fictieve gegevens/i.test(title))).toEqual([]);
  });
});

describe("an entry", () => {
  it("is in the feed of everything for each change, of every kind", () => {
    const { entries } = feedAt("/feed.xml");
    expect(entries.length).toBe(site.publication.changes.length);
    expect([...new Set(entries.map(({ kind }) => kind))].sort()).toEqual([...changeKinds].sort());
  });

  it("has a title that names one place, whatever else has its name", () => {
    const { register, changes } = site.publication;
    const placed = changes.filter(({ locationIds }) => locationIds.length > 0);
    const byTitle = Map.groupBy(placed, (change) => changeTitle(register, change));
    const shared = [...byTitle].filter(
      ([, named]) => new Set(named.map(({ locationIds }) => locationIds.join())).size > 1,
    );
    expect(shared.map(([title]) => title)).toEqual([]);
    const titles = new Set(feedAt("/feed.xml").entries.map(({ title }) => title));
    expect([...byTitle.keys()].filter((title) => !titles.has(title))).toEqual([]);
  });

  it("links to an anchor that exists, on a page that exists", () => {
    const links = feedAt("/feed.xml").entries.flatMap(({ href }) => href ?? []);
    expect(links.length).toBeGreaterThan(0);
    const broken = links.flatMap((href) => {
      const url = new URL(href);
      const file = fileAt(url.pathname, files);
      const page = file === null ? undefined : pages.get(file);
      const id = decodeURIComponent(url.hash.slice(1));
      const isThere = page && (id === "" || page.elements.some((element) => attribute(element, "id") === id));
      return isThere ? [] : [href];
    });
    expect(broken).toEqual([]);
  });

  it("is in the feeds of its location, its municipality and its organiser, with the same id", () => {
    const { locationById, municipalityByNis } = site.publication.register;
    const idsIn = (path: string): Set<string> => new Set(feedAt(path).entries.map(({ id }) => id));
    const all = feedAt("/feed.xml").entries;
    site.publication.changes.forEach(({ locationIds }, index) => {
      for (const locationId of locationIds) {
        const location = locationById.get(locationId);
        const slug = municipalityByNis.get(location?.municipalityNis ?? "")?.slug ?? "";
        const paths = [
          locationUrl(locationId),
          municipalityUrl(slug),
          organiserUrl(location?.organiserId ?? ""),
        ];
        for (const path of paths.map(feedUrl)) expect(idsIn(path), path).toContain(all[index]?.id);
      }
    });
  });

  it("carries the caveat of a report, a reply, a suspension, a follow-up or an appeal", () => {
    const caveats: Readonly<Record<string, RegExp>> = {
      rapport_gepubliceerd: /advies is geen beslissing/,
      reactie_gepubliceerd: /niet gecontroleerd/,
      vergunning_geschorst: /betekent niet/,
      opvolging_gewijzigd: /betekent niet|geen oordeel/,
      bezwaar_ingediend: /zegt niet/,
    };
    const { entries } = feedAt("/feed.xml");
    const kinds = new Set(entries.map(({ kind }) => kind));
    expect(Object.keys(caveats).filter((kind) => !kinds.has(kind))).toEqual([]);
    const unfair = entries.filter(({ kind, text }) => caveats[kind] && !caveats[kind].test(text));
    expect(unfair).toEqual([]);
    expect(entries.filter(({ text }) => text.trim() === "")).toEqual([]);
  });

  it("quotes no finding, no conclusion and no explanation, and names no street of a private home", async () => {
    const { register } = await loadRegister(inject("sampleFolder"), defaultSettings);
    const texts = [
      ...register.records.reports.flatMap((report) => [
        report.conclusion,
        ...report.findings.map(({ description }) => description),
      ]),
      ...register.steps.map(({ explanation }) => explanation),
    ].flatMap((text) => (text.state === "shown" ? [text.text] : []));
    const streets = [...register.records.privateHomeDetails.values()].map(({ address }) => address.street);
    expect(Math.min(texts.length, streets.length)).toBeGreaterThan(0);
    const published = feeds
      .flatMap(({ entries }) => entries.map(({ title, text }) => `${title} ${text}`))
      .join("\n");
    expect([...texts, ...streets].filter((text) => published.includes(text))).toEqual([]);
  });
});

/**
 * No page is without end: on a phone of 360 px the longest page of each type is at most 15,000 px high, its lists folded
 * away. A link to what is folded opens it, with a script and without, and paper shows all of it. The long runs hold this on
 * the whole sample, and on an export in which a location, an organiser, a municipality, a day and a year have far more.
 */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import {
  attribute,
  byTag,
  elementsIn,
  filesIn,
  readPage,
  textContent,
  type BuiltPage,
} from "../src/publish/verify/built-pages.ts";
import { withPage, type PageOptions } from "./browser.ts";
import { largestPages, type LargePage } from "./page-heights/largest-pages.ts";
import { summaryProblems } from "./page-heights/summary-counts.ts";
import { buildExtremeSite, buildWholeSite, type LongSite } from "./page-heights/long-sites.ts";

const maxHeight = 15_000;
const longSites: Record<string, () => Promise<LongSite>> = {
  whole: buildWholeSite,
  extreme: buildExtremeSite,
};
const buildLongSite = longSites[process.env["PAGE_HEIGHTS"] ?? ""];
/** How many pages of a type are measured: the one with the most bytes is not always the highest. */
const pagesPerType = buildLongSite ? 20 : 2;

let longSite: LongSite | undefined;

interface Visit extends LargePage {
  height: number;
  /** The anchors in what is folded away. */
  ids: string[];
  shownOnScreen: boolean[];
  shownOnPaper: boolean[];
}

const visits: Visit[] = [];

beforeAll(async () => {
  longSite = await buildLongSite?.();
  await withPage(onPhone(), async (page) => {
    for (const large of largestPages(siteFolder(), pagesPerType)) visits.push(await visit(page, large));
  });
}, 900_000);

afterAll(() => longSite?.server.stop());

it("the longest pages of each type are at most 15,000 px high", () => {
  const byType = Map.groupBy(visits, ({ type }) => type);
  expect(byType.size).toBeGreaterThan(25);
  if (buildLongSite) {
    console.table([...byType].map(([type, all]) => [type, Math.max(...all.map(({ height }) => height))]));
  }
  const tooHigh = visits.filter(({ height }) => height > maxHeight);
  expect(tooHigh.map(({ path, height }) => `${path}: ${height}`)).toEqual([]);
});

it("what is folded away is out of sight on a screen, and on paper", () => {
  expect(visits.flatMap(({ shownOnScreen }) => shownOnScreen).length).toBeGreaterThan(20);
  expect(visits.filter(({ shownOnScreen }) => shownOnScreen.includes(true))).toEqual([]);
  expect(visits.filter(({ shownOnPaper }) => shownOnPaper.includes(false))).toEqual([]);
});

it.each([
  { how: "with a script", javaScriptEnabled: true },
  { how: "without a script", javaScriptEnabled: false },
])("a link opens what is folded away, $how", { timeout: 300_000 }, async ({ javaScriptEnabled }) => {
  const closed: string[] = [];
  let tried = 0;
  await withPage(onPhone({ javaScriptEnabled }), async (page) => {
    for (const { path, ids } of longestOfEachType()) {
      for (const id of buildLongSite ? ids : ids.slice(0, 3)) {
        // A page that is open already would only scroll.
        await page.goto("about:blank");
        await page.goto(`${path}#${encodeURIComponent(id)}`);
        if (!(await isInSight(page, id))) closed.push(`${path}#${id}`);
        tried += 1;
      }
    }
  });
  expect(tried).toBeGreaterThan(5);
  expect(closed).toEqual([]);
});

it("each summary counts what its list holds", { timeout: 300_000 }, () => {
  const files = filesIn(siteFolder()).filter((file) => summedUp.test(file));
  const judged = files.map((file) => summaryProblems(readPage(siteFolder(), file)));
  expect(judged.reduce((sum, { summaries }) => sum + summaries, 0)).toBeGreaterThan(50);
  expect(judged.flatMap(({ problems }) => problems)).toEqual([]);
});

it("a sentence that only counts leads to the list", { timeout: 300_000 }, () => {
  const pages = visits.filter(({ type }) => type === "locatie").map(({ path }) => builtPageAt(path));
  const counting = pages.flatMap(({ path, elements }) =>
    byTag({ elements }, "p")
      .filter((paragraph) => onlyCounts.test(textContent(paragraph)))
      .map((paragraph) => {
        const [link] = byTag({ elements: elementsIn(paragraph) }, "a");
        const target = link && attribute(link, "href")?.replace(/^#/, "");
        return { path, isList: elements.some((element) => attribute(element, "id") === target) };
      }),
  );
  // Only the extreme export has locations with so many visits and trajectories.
  if (process.env["PAGE_HEIGHTS"] === "extreme") expect(counting.length).toBeGreaterThan(0);
  expect(counting.filter(({ isList }) => !isList)).toEqual([]);
});

/** The sentences of a summary in which many visits or trajectories become one. */
const onlyCounts = /\d eerdere bezoeken \(|lopende handhavingstrajecten met dezelfde/;

function builtPageAt(path: string): BuiltPage {
  return readPage(siteFolder(), `${decodeURIComponent(path).slice(1)}index.html`);
}

/** Pages with lists that are summed up. */
const summedUp =
  /^(?:gemeente|organisator|wijzigingen|cijfers|data|uitleg\/begrippen|handhavingsrapporten\/\d{4})\/(?:.*\/)?index\.html$/;

function siteFolder(): string {
  return longSite?.folder ?? inject("siteFolder");
}

/** A phone that looks at the site under test. */
function onPhone(options: PageOptions = {}): PageOptions {
  return { width: 360, height: 740, ...(longSite ? { baseUrl: longSite.server.baseUrl } : {}), ...options };
}

function longestOfEachType(): Visit[] {
  return [...Map.groupBy(visits, ({ type }) => type).values()].flatMap((ofType) => ofType[0] ?? []);
}

async function visit(page: Page, large: LargePage): Promise<Visit> {
  await page.goto(large.path);
  // A list that a script makes is measured once it stands.
  if ((await page.locator("astro-island").count()) > 0) await page.waitForLoadState("networkidle");
  const lists = page.locator(".fold-list, .rest-of-text > p");
  const areShown = (): Promise<boolean[]> =>
    lists.evaluateAll((elements) => elements.map((element) => element.checkVisibility()));
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const ids = await foldedIds(page);
  const shownOnScreen = await areShown();
  await page.emulateMedia({ media: "print" });
  const shownOnPaper = await areShown();
  await page.emulateMedia({ media: "screen" });
  return { ...large, height, ids, shownOnScreen, shownOnPaper };
}

/** Returns the anchors inside the folds of a page: the first and the last of each kind, as their names begin. */
async function foldedIds(page: Page): Promise<string[]> {
  const ids = await page
    .locator(".fold-list[id], .fold-list [id]:not(svg *)")
    .evaluateAll((elements) => elements.map(({ id }) => id));
  return [...Map.groupBy(ids, (id) => id.split("-")[0]).values()].flatMap((ofKind) => [
    ...new Set([ofKind[0] ?? "", ofKind.at(-1) ?? ""]),
  ]);
}

/** Returns true where an element shows, and begins in the window. */
function isInSight(page: Page, id: string): Promise<boolean> {
  return page.locator(`[id="${id}"]`).evaluate((element) => {
    const { top } = element.getBoundingClientRect();
    return element.checkVisibility() && top >= 0 && top < innerHeight;
  });
}

/**
 * No page is without end: on a phone of 360 px the longest page of each type is at most 15,000 px high, its lists folded
 * away. A link to what is folded opens it, with a script and without, and paper shows all of it. The long run holds
 * this on the whole sample.
 */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { withPage, type PageOptions } from "./browser.ts";
import { filesIn, readPage } from "../src/publish/verify/built-pages.ts";
import { largestPages, type LargePage } from "./page-heights/largest-pages.ts";
import { summaryProblems } from "./page-heights/summary-counts.ts";
import { buildWholeSite, type WholeSite } from "./page-heights/whole-site.ts";

const maxHeight = 15_000;
/** How many pages of a type are measured: the one with the most bytes is not always the highest. */
const pagesPerType = 3;

const isWhole = process.env["PAGE_HEIGHTS"] === "whole";
let whole: WholeSite | undefined;
let pages: LargePage[];

beforeAll(async () => {
  whole = isWhole ? await buildWholeSite() : undefined;
  pages = largestPages(whole?.folder ?? inject("siteFolder"), pagesPerType);
}, 900_000);

afterAll(() => whole?.server.stop());

/** A phone that looks at the site under test. */
function onPhone(options: PageOptions = {}): PageOptions {
  return { width: 360, height: 740, ...(whole ? { baseUrl: whole.server.baseUrl } : {}), ...options };
}

it("the longest pages of each type are at most 15,000 px high", { timeout: 300_000 }, async () => {
  expect(new Set(pages.map(({ type }) => type)).size).toBeGreaterThan(25);
  const heights: { type: string; path: string; height: number }[] = [];
  await withPage(onPhone(), async (page) => {
    for (const { type, path } of pages) {
      await page.goto(path);
      heights.push({ type, path, height: await heightOf(page) });
    }
  });
  if (isWhole) console.table(highestByType(heights));
  expect(heights.filter(({ height }) => height > maxHeight)).toEqual([]);
});

function heightOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollHeight);
}

function highestByType(heights: { type: string; path: string; height: number }[]) {
  return [...Map.groupBy(heights, ({ type }) => type).values()].flatMap(
    (ofType) => ofType.toSorted((a, b) => b.height - a.height)[0] ?? [],
  );
}

it("each summary counts what its list holds", { timeout: 300_000 }, () => {
  const folder = whole?.folder ?? inject("siteFolder");
  const files = filesIn(folder).filter((file) => summedUp.test(file));
  const judged = files.map((file) => summaryProblems(readPage(folder, file)));
  expect(judged.reduce((sum, { summaries }) => sum + summaries, 0)).toBeGreaterThan(50);
  expect(judged.flatMap(({ problems }) => problems)).toEqual([]);
});

/** Pages with lists that are summed up. */
const summedUp =
  /^(?:gemeente|organisator|wijzigingen|cijfers|data|uitleg\/begrippen|handhavingsrapporten\/\d{4})\/(?:.*\/)?index\.html$/;

describe("what is folded away", () => {
  /** The longest page of each type; those without folds have nothing to try. */
  const longest = (): string[] =>
    [...Map.groupBy(pages, ({ type }) => type).values()].flatMap((ofType) => ofType[0]?.path ?? []);

  it.each([
    { how: "with a script", javaScriptEnabled: true },
    { how: "without a script", javaScriptEnabled: false },
  ])("opens for a link to it, $how", { timeout: 300_000 }, async ({ javaScriptEnabled }) => {
    const closed: string[] = [];
    let tried = 0;
    await withPage(onPhone({ javaScriptEnabled }), async (page) => {
      for (const path of longest()) {
        await page.goto(path);
        for (const id of await foldedIds(page)) {
          // A page that is open already would only scroll.
          await page.goto("about:blank");
          await page.goto(`${path}#${encodeURIComponent(id)}`);
          if (!(await isInSight(page, id))) closed.push(`${path}#${id}`);
          tried += 1;
        }
      }
    });
    expect(tried).toBeGreaterThan(10);
    expect(closed).toEqual([]);
  });

  it("is on paper", { timeout: 120_000 }, async () => {
    let folds = 0;
    await withPage(onPhone(), async (page) => {
      for (const path of longest()) {
        await page.goto(path);
        const lists = page.locator(".fold-list");
        folds += await lists.count();
        const areShown = (): Promise<boolean[]> =>
          lists.evaluateAll((elements) => elements.map((element) => element.checkVisibility()));
        expect(new Set(await areShown()), `${path} on screen`).not.toContain(true);
        await page.emulateMedia({ media: "print" });
        expect(new Set(await areShown()), `${path} on paper`).not.toContain(false);
        await page.emulateMedia({ media: "screen" });
      }
    });
    expect(folds).toBeGreaterThan(10);
  });
});

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

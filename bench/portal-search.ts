/**
 * Measures the search through the portal in a real browser: the bytes of a first and a later query with all that it
 * fetches (the scripts of the page and the finder's index for matching locations aside), its time, and the place of the
 * right result of graded queries. The small sample will do, since no record of a location is in the index.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { defaultPeildatum, writeSample } from "../sample/write-sample.ts";
import { buildSiteByCommand } from "../tests/site-build.ts";
import { serveSite } from "../tests/site-server.ts";
import type { Metrics } from "./metrics.ts";
import { gradedQueries, rankOf } from "./portal-queries.ts";
import { quantile } from "./timing.ts";
import { inBrowser, type OpenPage } from "./whole-site.ts";

/** Builds and serves the small sample, and measures on it. */
export async function measure(): Promise<Metrics> {
  const folder = mkdtempSync(join(tmpdir(), "bench-portal-"));
  try {
    const peildatum = defaultPeildatum;
    writeSample(join(folder, "export"), { scale: 1, seed: 1, peildatum, small: true });
    await buildSiteByCommand(join(folder, "export"), join(folder, "site"));
    const site = await serveSite(join(folder, "site"));
    try {
      return await inBrowser(site.baseUrl, measureOn);
    } finally {
      await site.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureOn(openPage: OpenPage): Promise<Metrics> {
  const queries = gradedQueries();
  const first: number[] = [];
  for (const { query } of queries) {
    const page = await openPage();
    first.push((await ask(page, query)).bytes);
    await page.close();
  }
  const page = await openPage();
  const answers = [];
  for (const graded of queries) answers.push({ graded, ...(await ask(page, graded.query)) });
  const later = answers.slice(1);
  const ranks = answers.map(({ graded, results }) => rankOf(graded, results));
  const share = (place: number): number => (100 * ranks.filter((rank) => rank < place).length) / ranks.length;
  const kilobytes = (bytes: number, goal: string) => ({ value: bytes / 1000, unit: "kB", goal });
  return {
    "first query, median": kilobytes(quantile(first, 0.5), "≤ 115"),
    "first query, heaviest": kilobytes(Math.max(...first), "≤ 130"),
    "later query, median": kilobytes(
      quantile(
        later.map(({ bytes }) => bytes),
        0.5,
      ),
      "≤ 25",
    ),
    "later query, heaviest": kilobytes(Math.max(...later.map(({ bytes }) => bytes)), "≤ 25"),
    "a query asked again, median": {
      value: await timeOf(
        page,
        queries.map(({ query }) => query),
      ),
      unit: "ms",
      goal: "≤ 20",
    },
    "graded queries": { value: queries.length, unit: "queries", goal: null },
    "right result in first place": { value: share(1), unit: "%", goal: "≥ 80" },
    "right result in the first five": { value: share(5), unit: "%", goal: "≥ 95" },
  };
}

/** Opens the results of a query, on a page whose cache holds what it fetched before. */
async function ask(page: Page, query: string): Promise<{ bytes: number; results: string[] }> {
  const bodies: Promise<number>[] = [];
  const count = (response: Awaited<ReturnType<Page["waitForResponse"]>>): void => {
    const { pathname } = new URL(response.url());
    if (isOfSearch.test(pathname)) bodies.push(response.body().then((body) => wireSize(pathname, body)));
  };
  page.on("response", count);
  if (page.url() === "about:blank") await page.goto("/zoeken/portaal/");
  await search(page, query);
  page.off("response", count);
  const bytes = (await Promise.all(bodies)).reduce((sum, size) => sum + size, 0);
  const results = await page
    .locator("ol[data-results]:not([hidden]) .portal-title a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  return { bytes, results };
}

const isOfSearch = /^\/(?:pagefind\/|zoeken\/portaal\/woorden\.json)/;

/** Pagefind's own files are compressed already. */
function wireSize(path: string, body: Buffer): number {
  return /\.(?:pagefind|pf_\w+)$/.test(path) ? body.length : gzipSync(body).length;
}

/** Searches from the field, and waits for the results. */
async function search(page: Page, query: string): Promise<void> {
  await page.locator("portal-search [data-found]").evaluate((element) => element.setAttribute("hidden", ""));
  await page.locator("portal-search input").fill(query);
  await page.locator("portal-search form").evaluate((form: HTMLFormElement) => form.requestSubmit());
  await page.locator("portal-search [data-found]").waitFor();
}

/** Returns the median time between a search and its results, in milliseconds, when all files are there. */
async function timeOf(page: Page, queries: readonly string[]): Promise<number> {
  const times = await page.evaluate(async (all) => {
    const path = "/pagefind/pagefind.js";
    const pagefind = (await import(path)) as { search: (query: string) => Promise<{ results: unknown[] }> };
    const measured: number[] = [];
    for (const query of all) {
      const started = performance.now();
      await pagefind.search(query);
      measured.push(performance.now() - started);
    }
    return measured;
  }, queries);
  return quantile(times, 0.5);
}

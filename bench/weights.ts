/**
 * Weighs the largest page of each kind at scale 1 as a slow phone gets it: bytes over the network and requests, as our
 * server compresses them, and the time until the largest part of the first screen is painted. Then what the first search
 * costs in all. Ends with 1 where something is over its budget.
 */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Page, Request } from "playwright-core";
import {
  budgetOf,
  finderIndexBudget,
  firstPortalQueryBudget,
  firstTextQueryBudget,
  interactiveBudget,
  slowPhoneBudgetMs,
  stepsFileBudget,
} from "../src/publish/verify/page-budgets.ts";
import { isReached, type Metrics } from "./metrics.ts";
import { quantile } from "./timing.ts";
import { onWholeSite, slowDownPage, type OpenPage } from "./whole-site.ts";

/** Three loads: the page itself never changes, and the time little. */
const loads = 3;
const megabit = 1_000_000 / 8;
const phone = {
  offline: false,
  latency: 150,
  downloadThroughput: 1.6 * megabit,
  uploadThroughput: 0.75 * megabit,
};

/** A kind of page: the folder of its pages, of which the largest is weighed. */
const kinds: readonly (readonly [name: string, folder: string, depth: number])[] = [
  ["front page", "", 0],
  ["finder", "zoeken", 0],
  ["search in texts", "zoeken/teksten", 0],
  ["search through the portal", "zoeken/portaal", 0],
  ["municipality", "gemeente", 1],
  ["location", "locatie", 1],
  ["organiser", "organisator", 1],
  ["report", "inspectierapport", 1],
  ["step", "handhavingsrapport", 1],
  ["enforcement", "handhavingsrapporten", 0],
  ["enforcement of a year", "handhavingsrapporten", 1],
  ["figures", "cijfers", 0],
  ["figures of a year", "cijfers", 1],
  ["changes", "wijzigingen", 0],
  ["changes of a day", "wijzigingen", 1],
  ["open data", "data", 0],
  ["mails", "meldingen", 0],
  ["explanation", "uitleg", 1],
  ["accessibility", "toegankelijkheid", 0],
];

/** Weighs all kinds of pages, and the first searches. */
export async function measure(): Promise<Metrics> {
  const metrics = await onWholeSite(async (openPage, folder) => {
    const pages: Metrics = {};
    for (const [name, within, depth] of kinds)
      Object.assign(pages, await weighPage(openPage, name, largestPage(folder, within, depth)));
    return { ...pages, ...(await firstSearches(openPage)) };
  });
  if (!Object.values(metrics).every(isReached)) process.exitCode = 1;
  return metrics;
}

/** Returns the file of the largest page in a folder, or of the folder itself. */
function largestPage(site: string, folder: string, depth: number): string {
  if (depth === 0) return join(folder, "index.html");
  const pages = readdirSync(join(site, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name, "index.html"))
    .map((file) => ({ file, size: statSync(join(site, file), { throwIfNoEntry: false })?.size ?? 0 }))
    .toSorted((one, other) => other.size - one.size);
  if (!pages[0]) throw new Error(`The site has no page in /${folder}/.`);
  return pages[0].file;
}

async function weighPage(openPage: OpenPage, name: string, file: string): Promise<Metrics> {
  const times: number[] = [];
  let weight = nothing;
  for (let load = 0; load < loads; load += 1) {
    const page = await openPhone(openPage);
    const weigh = weighRequests(page);
    await page.goto(`/${file.replace(/index\.html$/, "")}`, { waitUntil: "networkidle" });
    times.push(await largestPaint(page));
    weight = await weigh();
    await page.close();
  }
  const isInteractive = file.startsWith("zoeken/index") || file.startsWith("handhavingsrapporten/index");
  const budget = isInteractive ? interactiveBudget : budgetOf(file).all;
  const steps = file.startsWith("handhavingsrapporten/index") ? stepsFileBudget : 0;
  return {
    ...weightMetrics(name, weight, budget + steps),
    [`${name}: largest paint`]: { value: quantile(times, 0.5), unit: "ms", goal: `≤ ${slowPhoneBudgetMs}` },
  };
}

/** Opens a page of a phone with a slow processor on a slow network. */
async function openPhone(openPage: OpenPage): Promise<Page> {
  const page = await openPage();
  await page.setViewportSize({ width: 360, height: 740 });
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", phone);
  await slowDownPage(page);
  return page;
}

/** What came over the network, in bytes: the answers as they were compressed, and their headers. */
interface Weight {
  bodies: number;
  headers: number;
  requests: number;
}

const nothing: Weight = { bodies: 0, headers: 0, requests: 0 };

/** Counts from now on what comes over the network. */
function weighRequests(page: Page): () => Promise<Weight> {
  const sizes: ReturnType<Request["sizes"]>[] = [];
  page.on("requestfinished", (request) => sizes.push(request.sizes()));
  return async () => {
    const each = await Promise.all(sizes);
    return {
      bodies: each.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0),
      headers: each.reduce((sum, { responseHeadersSize }) => sum + responseHeadersSize, 0),
      requests: each.length,
    };
  };
}

function largestPaint(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? NaN)).observe({
          type: "largest-contentful-paint",
          buffered: true,
        });
      }),
  );
}

/** Measures what a visitor waits and downloads from an empty cache to the results of a first search. */
async function firstSearches(openPage: OpenPage): Promise<Metrics> {
  const searches = [
    ["finder", "/zoeken/?gemeente=gent", ".finder-row", interactiveBudget + finderIndexBudget],
    [
      "texts",
      "/zoeken/teksten/?q=veilig+slapen",
      "[data-rows] > li",
      budgetOf("zoeken/teksten/index.html").all + firstTextQueryBudget,
    ],
    [
      "portal",
      "/zoeken/portaal/?q=bezwaar",
      "[data-results] > li",
      budgetOf("zoeken/portaal/index.html").all + firstPortalQueryBudget,
    ],
  ] as const;
  const metrics: Metrics = {};
  for (const [name, path, result, budget] of searches) {
    const times: number[] = [];
    let weight = nothing;
    for (let load = 0; load < loads; load += 1) {
      const page = await openPhone(openPage);
      const weigh = weighRequests(page);
      const started = performance.now();
      await page.goto(path, { waitUntil: "commit" });
      await page.locator(result).first().waitFor();
      times.push(performance.now() - started);
      await page.waitForLoadState("networkidle");
      weight = await weigh();
      await page.close();
    }
    Object.assign(metrics, weightMetrics(`first search, ${name}`, weight, budget));
    metrics[`first search, ${name}: results after`] = { value: quantile(times, 0.5), unit: "ms", goal: null };
  }
  return metrics;
}

/** Budgets are for the bodies, as verification counts them; a web server has its own headers. */
function weightMetrics(name: string, { bodies, headers, requests }: Weight, budget: number): Metrics {
  return {
    [`${name}: weight`]: { value: bodies / 1000, unit: "kB", goal: `≤ ${budget / 1000}` },
    [`${name}: headers`]: { value: headers / 1000, unit: "kB", goal: null },
    [`${name}: requests`]: { value: requests, unit: "", goal: null },
  };
}

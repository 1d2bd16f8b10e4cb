/** Byte budgets: a location page has to come through on a phone with a bad connection. */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, inject, it } from "vitest";
import { trajectoryRows } from "../src/enforcement-browser/build/build-rows.ts";
import { packSteps } from "../src/enforcement-browser/build/pack-steps.ts";
import { sampleRegister } from "../src/finder/fixtures/sample-index.ts";
import { withPage } from "./browser.ts";
import { attribute, byTag, filesIn, readPage } from "../src/publish/verify/built-pages.ts";

const kilobyte = 1000;
/** What the field in the header may weigh before somebody types in it. */
const headerScript = 0.6 * kilobyte;

/** Returns the weight of a page with its style sheets and scripts, in gzipped bytes. */
function weightOf(file: string): { all: number; scripts: number } {
  const folder = inject("siteFolder");
  const page = readPage(folder, file);
  const gzipped = (path: string): number => gzipSync(readFileSync(join(folder, path))).length;
  const sheets = byTag(page, "link").filter((link) => attribute(link, "rel") === "stylesheet");
  expect(sheets.length, `style sheets of ${file}`).toBeGreaterThan(0);
  const styles = sheets.map((link) => gzipped(attribute(link, "href") ?? ""));
  const scripts = byTag(page, "script")
    .flatMap((script) => attribute(script, "src") ?? [])
    .map(gzipped);
  const sum = (sizes: number[]): number => sizes.reduce((total, size) => total + size, 0);
  return { all: gzipped(file) + sum(styles) + sum(scripts), scripts: sum(scripts) };
}

it("the heaviest location page stays within 24 kB with its styles, and 2 kB of scripts", () => {
  const folder = inject("siteFolder");
  const pages = filesIn(folder).filter((file) => /^locatie\/.*\.html$/.test(file));
  const heaviest = pages.toSorted(
    (a, b) => statSync(join(folder, b)).size - statSync(join(folder, a)).size,
  )[0];
  const { all, scripts } = weightOf(heaviest ?? "");
  console.info(`${heaviest}: ${all} bytes gzipped in all, ${scripts} of scripts`);
  expect(all, `${heaviest} in all`).toBeLessThanOrEqual(24 * kilobyte);
  expect(scripts, `scripts of ${heaviest}`).toBeLessThanOrEqual(2 * kilobyte);
});

it("the figures stay within 45 kB, a year within 30 kB, with the script of the header alone", () => {
  const budgets = { "cijfers/index.html": 45, "cijfers/2022/index.html": 30, "cijfers/2026/index.html": 30 };
  for (const [file, budget] of Object.entries(budgets)) {
    const { all, scripts } = weightOf(file);
    expect(all, file).toBeLessThanOrEqual(budget * kilobyte);
    expect(scripts, file).toBeLessThanOrEqual(headerScript);
  }
});

it("the front page and the searches stay within 30 kB", () => {
  for (const file of [
    "index.html",
    "zoeken/index.html",
    "zoeken/teksten/index.html",
    "zoeken/portaal/index.html",
  ]) {
    expect(weightOf(file).all, file).toBeLessThanOrEqual(30 * kilobyte);
  }
});

it("the enforcement browser is ready within 120 kB, not counting its steps", async () => {
  await withPage({}, async (page) => {
    const bodies = new Map<string, Promise<Buffer>>();
    page.on("response", (response) => bodies.set(new URL(response.url()).pathname, response.body()));
    await page.goto("/handhavingsrapporten/");
    await page.locator(".step-table").waitFor();
    await page.waitForLoadState("networkidle");
    const sizes = new Map<string, number>();
    for (const [path, body] of bodies) sizes.set(path, gzipSync(await body).length);
    expect(sizes.delete("/handhavingsrapporten/stappen.json")).toBe(true);
    const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    console.info(`/handhavingsrapporten/: ${total} bytes gzipped in ${sizes.size} files`);
    expect(total).toBeLessThanOrEqual(120 * kilobyte);
  });
});

it("the steps of a quarter of Flanders stay within a quarter of 60 kB", async () => {
  const register = await sampleRegister(0.25);
  const { peildatum, isFictitious } = register.records;
  const file = packSteps({ peildatum, isFictitious, trajectories: trajectoryRows(register) });
  const size = gzipSync(JSON.stringify(file)).length;
  console.info(`stappen.json at a quarter: ${size} bytes gzipped for ${register.steps.length} steps`);
  expect(register.steps.length).toBeGreaterThan(350);
  expect(size).toBeLessThanOrEqual(15 * kilobyte);
});

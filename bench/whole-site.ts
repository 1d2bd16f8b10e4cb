/** Opens the site of the whole sample in a real browser, for measurements that only a browser can make. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { defaultPeildatum, writeSample } from "../sample/write-sample.ts";
import { defaultSettings } from "../src/domain/settings-schema.ts";
import { writeFirstSnapshot } from "../src/publish/write-first-snapshot.ts";
import { buildSiteByCommand } from "../tests/site-build.ts";
import { serveSite } from "../tests/site-server.ts";
import { unpackChromium } from "../tests/unpack-chromium.ts";

/** The day of the export before, so that the pages of changes have what changed in a month. */
const aMonthBefore = "2026-09-30";

/** How many times slower a modest phone is than the machine that measures. */
export const slowDown = 4;

/** Opens an empty page at the usual speed and at desktop width. Its addresses are relative to the site. */
export type OpenPage = () => Promise<Page>;

/** Builds and serves the site of the whole sample, which takes a minute, and measures on it. */
export async function onWholeSite<T>(
  measure: (openPage: OpenPage, siteFolder: string) => Promise<T>,
): Promise<T> {
  return withWholeSite(async (folder) => {
    const site = await serveSite(folder);
    try {
      return await inBrowser(site.baseUrl, (openPage) => measure(openPage, folder));
    } finally {
      await site.stop();
    }
  });
}

/** Builds the site of the whole sample into a folder that is gone afterwards; `scratch` is an empty place beside it. */
export async function withWholeSite<T>(use: (site: string, scratch: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "bench-site-"));
  const site = join(folder, "site");
  try {
    const earlier = join(folder, "export-before");
    const previous = join(folder, "previous");
    writeSample(earlier, { scale: 1, seed: 1, peildatum: aMonthBefore });
    await writeFirstSnapshot(earlier, previous, defaultSettings);
    writeSample(join(folder, "export"), { scale: 1, seed: 1, peildatum: defaultPeildatum });
    await buildSiteByCommand(join(folder, "export"), site, { PORTAL_PREVIOUS: previous });
    return await use(site, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Starts a browser for a site that is served already. */
export async function inBrowser<T>(baseURL: string, measure: (openPage: OpenPage) => Promise<T>): Promise<T> {
  const { executablePath, environment } = await unpackChromium();
  const browser = await chromium.launch({
    executablePath,
    env: { ...process.env, ...environment },
    chromiumSandbox: false,
    args: ["--no-zygote", "--disable-gpu"],
  });
  try {
    return await measure(() => browser.newPage({ baseURL, viewport: { width: 1280, height: 800 } }));
  } finally {
    await browser.close();
  }
}

/** Slows the processor of a page down. */
export async function slowDownPage(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowDown });
}

/** Returns the longest task of the page while `act` runs, in milliseconds; 0 when none took over 50. */
export async function longestTask(page: Page, act: () => Promise<void>): Promise<number> {
  await page.waitForTimeout(2000);
  await page.evaluate(() => {
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map((one) => one.duration)),
    );
    observer.observe({ type: "longtask" });
    Object.assign(window, { longTasks: tasks });
  });
  await act();
  await page.waitForTimeout(1000);
  return page.evaluate(() => Math.max(0, ...(window as unknown as { longTasks: number[] }).longTasks));
}

/**
 * The map at full size in a real browser whose processor is slowed down four times: the longest task while
 * one pans and zooms it, and while one types. The site is that of the whole sample.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { writeSample, defaultPeildatum } from "../sample/write-sample.ts";
import { buildSite } from "../tests/site-build.ts";
import { serveSite } from "../tests/site-server.ts";
import { unpackChromium } from "../tests/unpack-chromium.ts";
import type { Metric, Metrics } from "./metrics.ts";

const slowDown = 4;

/** Builds and serves the whole sample, which takes a minute, and measures on `/zoeken/`. */
export async function measure(): Promise<Metrics> {
  const folder = mkdtempSync(join(tmpdir(), "panning-"));
  try {
    writeSample(join(folder, "export"), { scale: 1, seed: 1, peildatum: defaultPeildatum });
    await buildSite(join(folder, "export"), join(folder, "site"));
    const site = await serveSite(join(folder, "site"));
    try {
      return await measureOn(site.baseUrl);
    } finally {
      await site.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureOn(baseUrl: string): Promise<Metrics> {
  const { executablePath, environment } = await unpackChromium();
  const browser = await chromium.launch({
    executablePath,
    env: { ...process.env, ...environment },
    chromiumSandbox: false,
    args: ["--no-zygote", "--disable-gpu"],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${baseUrl}/zoeken/?gestopt=ja`);
    await page.locator(".leaflet-container button").first().waitFor();
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowDown });
    const panning = await longestTask(page, () => pan(page));
    const typing = await longestTask(page, () => type(page));
    return {
      "longest task while panning": ms(panning, "≤ 100"),
      "longest task while typing": ms(typing, null),
    };
  } finally {
    await browser.close();
  }
}

/** The longest task of the page while `act` runs, in milliseconds; 0 where none took over 50. */
async function longestTask(page: Page, act: () => Promise<void>): Promise<number> {
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

async function pan(page: Page): Promise<void> {
  const box = await page.locator(".leaflet-container").first().boundingBox();
  if (!box) throw new Error("There is no map to pan.");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  for (const [byX, byY] of [
    [120, 60],
    [-150, 40],
    [60, -120],
    [-80, -60],
  ] as const) {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + byX, y + byY, { steps: 20 });
    await page.mouse.up();
    await page.waitForTimeout(300);
    await page.mouse.wheel(0, byX > 0 ? -240 : 240);
    await page.waitForTimeout(500);
  }
}

async function type(page: Page): Promise<void> {
  await page.getByRole("combobox").first().pressSequentially("kinderopvng oostnde", { delay: 120 });
}

function ms(value: number, goal: string | null): Metric {
  return { value, unit: "ms", goal };
}

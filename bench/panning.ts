/** Measures the longest task while panning and zooming the map at full size, in a real browser that is slowed down. */
import type { Page } from "playwright-core";
import type { Metrics } from "./metrics.ts";
import { longestTask, onWholeSite, slowDownPage, type OpenPage } from "./whole-site.ts";

/** Measures on `/zoeken/`, with the ended locations among the points. */
export function measure(): Promise<Metrics> {
  return onWholeSite(measurePanning);
}

async function measurePanning(openPage: OpenPage): Promise<Metrics> {
  const page = await openPage();
  await page.goto("/zoeken/?gestopt=ja");
  await page.locator(".leaflet-container button").first().waitFor();
  await slowDownPage(page);
  const panning = await longestTask(page, () => pan(page));
  return { "longest task while panning": { value: panning, unit: "ms", goal: "≤ 100" } };
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

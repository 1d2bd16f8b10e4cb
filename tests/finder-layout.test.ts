/** The finder's room: three columns that scroll apart on a wide screen, and distances that are honest. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { withPage } from "./browser.ts";

async function openResults(page: Page, search: string): Promise<void> {
  await page.goto(`/zoeken/${search}`);
  await page.locator(".leaflet-container").waitFor();
  await page.waitForLoadState("networkidle");
}

const scrolled = (page: Page): Promise<number> => page.evaluate(() => scrollY);

async function boxOf(page: Page, selector: string) {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not shown.`);
  return box;
}

describe("at 1280 px", () => {
  it("filters, list and map scroll apart, and the map is as high as the window", async () => {
    await withPage({ width: 1280, height: 800 }, async (page) => {
      await openResults(page, "?sorteer=naam");
      const list = await boxOf(page, ".finder-found");
      await page.mouse.move(list.x + 100, 600);
      await page.mouse.wheel(0, 1500);
      await expect.poll(() => scrolled(page)).toBeGreaterThan(1000);
      const map = await boxOf(page, ".finder-map-pane");
      expect(map.width).toBeGreaterThanOrEqual(480);
      expect(map.y).toBeGreaterThanOrEqual(0);
      expect(map.height).toBe(800);
      expect((await boxOf(page, ".leaflet-container")).height).toBeGreaterThan(540);
      const filters = await boxOf(page, ".finder-aside");
      expect(filters.y).toBe(0);
      expect(filters.height).toBeLessThanOrEqual(800);
      const before = await scrolled(page);
      await page.mouse.move(filters.x + 50, 400);
      await page.mouse.wheel(0, 5000);
      const last = page.getByRole("checkbox", { name: /^Toon ook gestopte opvang/ });
      await expect.poll(async () => (await last.boundingBox())?.y ?? Infinity).toBeLessThan(800);
      expect(await scrolled(page), "the list stays while the filters scroll").toBe(before);
      await page.mouse.move(map.x + 100, 400);
      await page.mouse.wheel(0, -300);
      expect(await scrolled(page), "the list stays while the map zooms").toBe(before);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
    });
  });
});

it("private homes have no distance and no place before others, and say so on their shared spot", async () => {
  await withPage({ width: 1280 }, async (page) => {
    await openResults(page, "?gemeente=gent&sorteer=afstand&n=500");
    const lines = await page.locator(".finder-row").allInnerTexts();
    const isHidden = lines.map((line) => /in \d{4}, plaats niet getoond/.test(line));
    expect(isHidden).toContain(true);
    expect(isHidden.filter((hidden, index) => hidden && isHidden[index + 1] === false)).toEqual([]);
    expect(lines.filter((line, index) => isHidden[index] && /\d\s*km/.test(line))).toEqual([]);
    expect(lines.join(" ")).not.toContain("ongeveer");
    expect(await page.getByText("Afstand in vogelvlucht vanaf het midden van Gent.").isVisible()).toBe(true);
  });
});

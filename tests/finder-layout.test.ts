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

type Box = Record<"x" | "y" | "width" | "height", number>;

async function boxOf(page: Page, selector: string): Promise<Box> {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not shown.`);
  return box;
}

const screens = [
  [1280, 720],
  [1280, 800],
  [1440, 900],
  [1920, 1080],
] as const;

describe.each(screens)("at %i by %i px", (width, height) => {
  it("filters, list and map scroll apart, and the map is as high as the window", async () => {
    await withPage({ width, height }, async (page) => {
      await openResults(page, "?sorteer=naam");
      const title = await boxOf(page, "h1");
      expect(Math.abs((await boxOf(page, ".finder-aside h2")).x - title.x)).toBeLessThanOrEqual(1);
      const list = await boxOf(page, ".finder-found");
      await page.mouse.move(list.x + 100, 600);
      await page.mouse.wheel(0, 1500);
      await expect.poll(() => scrolled(page)).toBeGreaterThan(1000);
      const map = await boxOf(page, ".leaflet-container");
      expect(map.width).toBeGreaterThanOrEqual(480);
      expect(map).toMatchObject({ y: 0, height });
      const filters = await boxOf(page, ".finder-aside");
      expect(filters.y).toBe(0);
      expect(filters.height).toBeLessThanOrEqual(height);
      const before = await scrolled(page);
      await page.mouse.move(filters.x + 50, 400);
      await page.mouse.wheel(0, 5000);
      const last = page.getByRole("checkbox", { name: /^Toon ook gestopte opvang/ });
      await expect.poll(async () => (await last.boundingBox())?.y ?? Infinity).toBeLessThan(height);
      expect(await scrolled(page), "the list stays while the filters scroll").toBe(before);
      await page.mouse.move(map.x + 100, 400);
      await page.mouse.wheel(0, -300);
      expect(await scrolled(page), "the list stays while the map zooms").toBe(before);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  });
});

it("what lies over the map hides no mark that is shown at first or has the focus, nor a button", async () => {
  await withPage({ width: 1280, height: 720 }, async (page) => {
    await openResults(page, "?vorm=groepsopvang");
    await page.locator(".map-frame .mark").first().waitFor();
    await page.evaluate(() => scrollTo(0, 1000));
    const [bar, foot] = [await boxOf(page, ".map-bar"), await boxOf(page, ".map-foot")];
    const isClear = ({ x, y, width, height }: Box): boolean =>
      y + height <= foot.y + 1 &&
      (y >= bar.y + bar.height - 1 || x >= bar.x + bar.width || x + width <= bar.x);
    const hidden = async (selector: string): Promise<Box[]> =>
      (
        await page
          .locator(selector)
          .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as Box))
      ).filter((box) => !isClear(box));
    expect(await hidden(".mark, .leaflet-control-zoom, .leaflet-control-scale")).toEqual([]);
    await page.locator(".map-frame").focus();
    for (const key of ["+", "+", "ArrowUp", "ArrowUp"]) await page.keyboard.press(key);
    const names: string[] = [];
    for (let turn = 0; turn < 30; turn += 1) {
      await page.keyboard.press("Tab");
      const isMark = await page.evaluate(() => document.activeElement?.matches(".mark"));
      if (!isMark) break;
      names.push((await page.locator(".mark:focus").getAttribute("aria-label")) ?? "");
      expect(await hidden(".mark:focus"), names.at(-1)).toEqual([]);
    }
    expect(names.length).toBeGreaterThan(2);
    await page.locator(".map-key summary").press("Enter");
    await expect.poll(async () => (await boxOf(page, ".map-foot")).height).toBeLessThan(foot.height - 40);
    expect(await page.locator(".map-legend").isVisible()).toBe(false);
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

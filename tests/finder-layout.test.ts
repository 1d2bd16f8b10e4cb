/** The finder's room: three columns that scroll apart on a wide screen, and a map that lets a finger by on a phone. */
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
      expect((await boxOf(page, ".leaflet-container")).height).toBeGreaterThan(640);
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

/** Swipes with one finger over an element, 200 pixels upwards. */
async function swipe(page: Page, selector: string): Promise<void> {
  const box = await boxOf(page, selector);
  const [x, start] = [box.x + 60, box.y + box.height / 2];
  const session = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", y?: number) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: y === undefined ? [] : [{ x, y }] });
  await touch("touchStart", start);
  for (let moved = 20; moved <= 200; moved += 20) await touch("touchMove", start - moved);
  await touch("touchEnd");
}

/** Waits until the page no longer glides on from a swipe. */
async function untilStill(page: Page): Promise<void> {
  let last = -1;
  await expect.poll(async () => last === (last = await scrolled(page)), { interval: 200 }).toBe(true);
}

const centreOfMap = (page: Page): Promise<string | null> =>
  page.locator(".leaflet-map-pane").first().getAttribute("style");

describe("on a phone", () => {
  it("a finger that swipes over the map scrolls the page, until a button gives it to the map", async () => {
    await withPage({ width: 360, height: 740, hasTouch: true }, async (page) => {
      await openResults(page, "?gemeente=gent&toon=kaart");
      await page.locator(".leaflet-container").scrollIntoViewIfNeeded();
      const [before, map] = [await scrolled(page), await centreOfMap(page)];
      await swipe(page, ".leaflet-container");
      await expect.poll(() => scrolled(page)).toBeGreaterThan(before + 100);
      await untilStill(page);
      // The page may have glided past the map.
      await page.evaluate((top) => scrollTo(0, top), before);
      expect(await centreOfMap(page)).toBe(map);
      await page.getByRole("button", { name: "Verschuif de kaart met één vinger" }).tap();
      await swipe(page, ".leaflet-container");
      await expect.poll(() => centreOfMap(page)).not.toBe(map);
      expect(await scrolled(page)).toBe(before);
      await page.getByRole("button", { name: "Stop met verschuiven" }).tap();
      await page.getByRole("button", { name: "Verschuif de kaart met één vinger" }).waitFor();
    });
  });
});

it("the button that searches an area leaves a popup free", async () => {
  await withPage({ width: 360, height: 740 }, async (page) => {
    await openResults(page, "?gemeente=gent&toon=kaart");
    await page.locator(".map-frame").focus();
    await page.keyboard.press("ArrowRight");
    const button = page.getByRole("button", { name: "Zoek in dit gebied" });
    await button.waitFor();
    await page.locator(".mark").first().press("Enter");
    for (let step = 0; step < 12 && (await page.locator(".map-card").count()) === 0; step += 1)
      await page.locator(".mark").first().press("Enter");
    await page.locator(".map-card").waitFor();
    expect(await button.count()).toBe(0);
    await page.keyboard.press("Escape");
    await button.waitFor();
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

/**
 * Tests the maps in a real browser: they load only on a click, work by keyboard alone and contact no third party; and
 * with a tile server on this machine that answers, stalls and fails.
 */
import { createServer, type Server } from "node:http";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { loadRegister, type LoadedRegister } from "../src/load-site.ts";
import type { Register } from "../src/register/register.ts";
import { currentLocations } from "../src/register/municipality-figures.ts";
import { locationUrl, municipalityUrl } from "../src/urls.ts";
import { withPage } from "./browser.ts";
import { buildSiteByCommand, root, testFolder } from "./site-build.ts";
import { serveSite, type SiteServer } from "./site-server.ts";
import { defaultSettings, settingsSchema } from "../src/domain/settings-schema.ts";
import type { BaseData } from "../src/map/browser/base-data.ts";
import { tileSource } from "../src/map/build/tile-source.ts";

let opened: LoadedRegister;
let register: Register;

beforeAll(async () => {
  opened = await loadRegister(inject("sampleFolder"), defaultSettings);
  ({ register } = opened);
});

/** Collects the paths that the page requests from now on. */
function requestsOf(page: Page): string[] {
  const paths: string[] = [];
  page.on("request", (request) => paths.push(new URL(request.url()).pathname));
  return paths;
}

async function openMap(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Toon op de kaart" }).click();
  await page.locator(".leaflet-container").waitFor();
  await page.locator(".map-names span").first().waitFor({ state: "attached" });
}

/** Fails where a name on the map touches another one, or lies partly outside of it. */
async function expectNamesApart(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  const names = page.locator(".map-names span");
  const boxes = await names.evaluateAll((labels) =>
    labels.map(
      (label) => ({ name: label.textContent, ...label.getBoundingClientRect().toJSON() }) as LabelBox,
    ),
  );
  const frame = await page.locator(".leaflet-container").boundingBox();
  expect(boxes.length).toBeGreaterThan(0);
  for (const [index, one] of boxes.entries()) {
    expect(one.left, one.name).toBeGreaterThanOrEqual(frame?.x ?? Infinity);
    expect(one.right, one.name).toBeLessThanOrEqual((frame?.x ?? 0) + (frame?.width ?? 0));
    const isTouched = (other: LabelBox): boolean =>
      one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
    expect(boxes.slice(index + 1).filter(isTouched), one.name).toEqual([]);
  }
}

interface LabelBox extends Record<"left" | "right" | "top" | "bottom", number> {
  name: string;
}

async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

/** Returns the municipality with most locations, so that there are clusters. */
function busyMunicipality() {
  const [busiest] = register.municipalities.toSorted(
    (one, other) => currentLocations(register, other.nis).length - currentLocations(register, one.nis).length,
  );
  if (!busiest) throw new Error("The sample has no municipality.");
  return busiest;
}

function locationWhere(isPrivateHome: boolean) {
  const found = register.records.locations.find(
    (location) =>
      location.isPrivateHome === isPrivateHome && (isPrivateHome || !location.point.isApproximate),
  );
  if (!found) throw new Error("The sample lacks a location for this test.");
  return found;
}

describe("the map of a location", () => {
  it("is loaded only on a click", async () => {
    await withPage({ width: 360 }, async (page) => {
      const paths = requestsOf(page);
      await page.goto(locationUrl(locationWhere(false).id));
      await page.waitForLoadState("networkidle");
      expect(paths.filter((path) => path.startsWith("/kaart/") || path.includes("small-map"))).toEqual([]);
      await openMap(page);
      expect(paths).toContain("/kaart/ondergrond.json");
      expect(await page.locator(".leaflet-control-scale").textContent()).toMatch(/^\d+ (k?m)$/);
      expect(await page.getByText("Deze kaart toont geen straten.").isVisible()).toBe(true);
      expect(await page.locator(".mark-alone").count()).toBe(1);
      expect(await page.locator(".map-area").count()).toBe(0);
      await page.getByRole("button", { name: "Verberg de kaart" }).click();
      await page.locator(".leaflet-container").waitFor({ state: "hidden" });
    });
  });

  it("shows the neighbourhood of a private home as a circle, and never its own point", async () => {
    const location = locationWhere(true);
    const source = ownPoint(location.id);
    expect(source).toHaveLength(2);
    await withPage({}, async (page) => {
      await page.goto(locationUrl(location.id));
      await openMap(page);
      expect(await page.locator(".map-area").count()).toBe(1);
      expect(await page.locator(".mark-alone").count()).toBe(0);
      const circle =
        `Gezinsopvang in ${location.postcode}. De juiste plaats tonen we niet. ` +
        "De cirkel ligt rond het midden van de postcode.";
      expect(await page.locator("small-map").getByText(circle).isVisible()).toBe(true);
      const html = await page.content();
      for (const coordinate of source) expect(html).not.toContain(coordinate);
      expect(html).toContain(String(location.point.latitude));
    });
    const municipality = register.municipalityByNis.get(location.municipalityNis);
    const marks = readFileSync(
      join(inject("siteFolder"), `kaart/gemeente/${municipality?.slug}.json`),
      "utf8",
    );
    for (const coordinate of source) expect(marks).not.toContain(coordinate);
  });

  it("has nothing for axe to find, in light and dark", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      await withPage({ colorScheme }, async (page) => {
        await page.goto(locationUrl(locationWhere(true).id));
        await openMap(page);
        expect(await seriousFindings(page)).toEqual([]);
      });
    }
  });

  it("leaves no dead button where there is no JavaScript", async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(locationUrl(locationWhere(false).id));
      expect(await page.locator("small-map button").isVisible()).toBe(false);
      expect(await page.getByText("Adres", { exact: true }).isVisible()).toBe(true);
    });
  });
});

/** Returns the first digits of the coordinates in the export, to some ten metres; no page may contain them. */
function ownPoint(id: string): string[] {
  const own = opened.loaded.records.locations.find(({ locationId }) => locationId === id)?.point;
  return own ? [own.latitude, own.longitude].map((degrees) => degrees.toFixed(5).slice(0, -1)) : [];
}

describe("the map of a municipality", () => {
  it("marks the row of the mark that is chosen, and the mark of a row, by keyboard alone", async () => {
    const { slug } = busyMunicipality();
    await withPage({}, async (page) => {
      await page.goto(municipalityUrl(slug));
      await openMap(page);
      const row = page.locator(".row-list > li[aria-current=true]");
      await openFirstLocation(page);
      const name = (await page.locator(".map-card a").first().textContent()) ?? "";
      expect(await row.locator("a").first().textContent()).toBe(name);
      await page.getByRole("button", { name: "Toon in de lijst" }).press("Enter");
      expect(await page.locator(".map-card").count()).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(name);
      expect(await row.locator("a").first().isVisible()).toBe(true);
      expect(await page.locator(".mark-current").getAttribute("aria-label")).toContain(name);

      const other = page.locator(".row-list > li:not([aria-current])", { hasText: "Toon op kaart" }).first();
      const otherName = (await other.locator("a").first().textContent()) ?? "";
      await other
        .locator("a")
        .first()
        .evaluate((link) => link.focus());
      await expect
        .poll(() => page.locator(".mark-current").getAttribute("aria-label"))
        .toContain(otherName.trim());
      const button = other.getByRole("button", { name: /^Toon op kaart/ });
      await button.press("Enter");
      expect(await page.locator(".map-card a").first().textContent()).toBe(otherName);
      expect(await row.locator("a").first().textContent()).toBe(otherName);
      await page.keyboard.press("Escape");
      expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await row.count()).toBe(0);
    });
  });

  it("shows each of its locations, by keyboard alone", async () => {
    const { slug, nis } = busyMunicipality();
    const total = currentLocations(register, nis).length;
    await withPage({}, async (page) => {
      await page.goto(municipalityUrl(slug));
      await openMap(page);
      expect(await page.locator("small-map [role=status]").textContent()).toBe(
        `Kaart met ${total}\u00A0locaties.`,
      );
      expect(await locationsOnMap(page)).toBe(total);
      await page.locator(".leaflet-container").focus();
      const before = await page.locator(".leaflet-map-pane").getAttribute("style");
      await page.keyboard.press("ArrowDown");
      expect(await page.locator(".leaflet-map-pane").getAttribute("style")).not.toBe(before);
      await page.keyboard.press("ArrowUp");
      for (let zoom = 0; zoom < 8; zoom += 1) {
        await page.keyboard.press("-");
        await expectNamesApart(page);
      }
      expect(await page.locator(".map-name-area").count()).toBeGreaterThan(0);
      for (const kind of ["land", "sea", "outline", "border", "country"]) {
        const path = await page.locator(`.leaflet-container path.map-${kind}`).getAttribute("d");
        expect(path?.length, kind).toBeGreaterThan(50);
      }
    });
  });

  it("opens a popup with the text of the list, and returns the focus at Escape", async () => {
    const { slug } = busyMunicipality();
    await withPage({}, async (page) => {
      await page.goto(municipalityUrl(slug));
      await openMap(page);
      await openFirstLocation(page);
      const href = await page.locator(".map-card a").first().getAttribute("href");
      const row = page.locator(`.row-list li:has(a[href="${href}"])`);
      const said = (await page.locator(".map-card > p").allTextContents()).join(" ");
      expect(said.replace(/ \S+ in \d{4}\. De juiste plaats .*$/, "")).toBe(
        (await row.locator("> p").allTextContents()).join(" "),
      );
      expect(await page.evaluate(() => document.activeElement?.closest(".map-card") !== null)).toBe(true);
      expect(await seriousFindings(page)).toEqual([]);
      await page.keyboard.press("Escape");
      expect(await page.locator(".map-card").count()).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.classList.contains("mark"))).toBe(true);
    });
  });
});

/** Presses Enter through clusters until a location is reached, and opens its popup. */
async function openFirstLocation(page: Page): Promise<void> {
  await page.locator(".mark").first().focus();
  for (let turn = 0; turn < 15 && (await page.locator(".map-card").count()) === 0; turn += 1) {
    await page.keyboard.press("Enter");
  }
  const choice = page.locator(".map-spot-choice").first();
  if (await choice.count()) await choice.press("Enter");
  await page.locator(".map-card a").first().waitFor();
}

type TileManner = "answers" | "stalls" | "fails";

/** A grey image of one pixel. */
const onePixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==",
  "base64",
);

interface Tile {
  level: number;
  column: number;
  row: number;
}

/** The service of the example in the docs. */
const flemishService = "https://geo.api.vlaanderen.be";

/** Returns the settings of the example in the docs, with this machine in place of the service. */
function exampleSettings(origin: string): string {
  const docs = readFileSync(join(root, "docs/feeding.md"), "utf8");
  const [, example] = /```ts\n(tileLayer: [^`]*)```/.exec(docs) ?? [];
  if (!example?.includes(flemishService)) throw new Error("docs/feeding.md has no example of a tile layer.");
  return `export default {\n${example.replace(flemishService, origin)}};\n`;
}

/** Returns the tile that a path requests of the service; throws when it requests anything else. */
function tileAt(path: string): Tile {
  const { pathname, searchParams } = new URL(path, flemishService);
  expect(pathname).toBe("/GRB/wmts");
  const { tilematrix, tilecol, tilerow, ...others } = Object.fromEntries(searchParams);
  expect(others).toEqual({
    service: "WMTS",
    request: "GetTile",
    version: "1.0.0",
    layer: "grb_bsk",
    style: "",
    tilematrixset: "GoogleMapsVL",
    format: "image/png",
  });
  return { level: Number(tilematrix), column: Number(tilecol), row: Number(tilerow) };
}

/** The tiles of level 8 that the service has, by its capabilities. */
function isOfService({ column, row }: Tile): boolean {
  return column >= 129 && column <= 132 && row >= 85 && row <= 86;
}

/** Returns the tile of the usual web projection that contains a point. */
function tileOf({ latitude, longitude }: { latitude: number; longitude: number }, level: number): Tile {
  const north = Math.asinh(Math.tan((latitude * Math.PI) / 180));
  const column = Math.floor(((longitude + 180) / 360) * 2 ** level);
  return { level, column, row: Math.floor(((1 - north / Math.PI) / 2) * 2 ** level) };
}

describe("a tile layer from the settings", () => {
  let manner: TileManner = "answers";
  let asked: string[] = [];
  let tiles: Server;
  let tileOrigin: string;
  let site: SiteServer;
  let browser: Browser;

  beforeAll(async () => {
    tiles = createServer((request, response) => {
      asked.push(request.url ?? "");
      if (manner === "fails") response.writeHead(500).end();
      if (manner === "answers") response.writeHead(200, { "content-type": "image/png" }).end(onePixel);
    });
    await new Promise<void>((resolve) => tiles.listen(0, "127.0.0.1", resolve));
    tileOrigin = `http://127.0.0.1:${(tiles.address() as AddressInfo).port}`;
    const folder = join(testFolder, "with-tiles");
    const config = join(testFolder, "with-tiles.config.ts");
    mkdirSync(testFolder, { recursive: true });
    writeFileSync(config, exampleSettings(tileOrigin));
    await buildSiteByCommand(inject("sampleFolder"), folder, { PORTAL_CONFIG: config });
    site = await serveSite(folder);
    browser = await chromium.connect(inject("browserEndpoint"));
  });

  afterAll(async () => {
    await browser?.close();
    await site?.stop();
    tiles?.closeAllConnections();
    tiles?.close();
  });

  /** Opens a page of its own, since `withPage` would report the tile server as a third party. */
  async function withTiles(
    next: TileManner,
    use: (page: Page) => Promise<void>,
    prepare: (page: Page) => Promise<void> = () => Promise.resolve(),
  ): Promise<void> {
    manner = next;
    asked = [];
    const context = await browser.newContext({ baseURL: site.baseUrl, reducedMotion: "reduce" });
    const problems: string[] = [];
    try {
      const page = await context.newPage();
      page.on("pageerror", (error) => problems.push(error.message));
      page.on("console", (message) => {
        const isAnswer = message.text().startsWith("Failed to load resource");
        if (message.type() === "error" && !isAnswer) problems.push(message.text());
      });
      await prepare(page);
      await page.goto(locationUrl(locationWhere(false).id));
      await page.waitForLoadState("networkidle");
      expect(asked, "before the map is opened").toEqual([]);
      await openMap(page);
      await use(page);
      expect(await page.locator(".mark-alone").count()).toBe(1);
      expect(await page.locator(".map-names span").count()).toBeGreaterThan(0);
      expect(problems).toEqual([]);
    } finally {
      await context.close();
    }
  }

  async function waitForImages(page: Page): Promise<void> {
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLImageElement>(".map-tiles img")].some(
        ({ naturalWidth }) => naturalWidth > 0,
      ),
    );
  }

  it("shows its tiles with their attribution, and asks for none that the service lacks", async () => {
    await withTiles("answers", async (page) => {
      await waitForImages(page);
      const [{ level = NaN } = {}] = asked.map(tileAt);
      expect(asked.map(tileAt)).toContainEqual(tileOf(locationWhere(false).point, level));
      expect(new Set(asked).size, "no tile is asked for twice").toBe(asked.length);
      expect(await page.locator(".leaflet-control-attribution").textContent()).toMatch(
        /^Grenzen: Statbel .*Natural Earth.*Basiskaart: GRB, Digitaal Vlaanderen$/,
      );
      expect(await page.getByText("Deze kaart toont geen straten.").isVisible()).toBe(false);
      await page.locator(".leaflet-container").focus();
      for (let zoom = level; zoom > 8; zoom -= 1) await page.keyboard.press("-");
      await expect.poll(() => asked.map(tileAt).some((tile) => tile.level === 8)).toBe(true);
      expect(asked.map(tileAt).filter((tile) => tile.level === 8 && !isOfService(tile))).toEqual([]);
    });
  });

  it("may be plain tiles", async () => {
    const { tileLayer } = settingsSchema.parse({
      tileLayer: { kind: "xyz", url: `${tileOrigin}/{z}/{x}/{y}.png`, attribution: "© Testtegels" },
    });
    const usePlainTiles = async (page: Page): Promise<void> => {
      await page.route("**/kaart/ondergrond.json", async (route) => {
        const data = (await (await route.fetch({ maxRetries: 3 })).json()) as BaseData;
        await route.fulfill({ json: { ...data, tiles: tileSource(tileLayer) } });
      });
    };
    await withTiles(
      "answers",
      async (page) => {
        await waitForImages(page);
        for (const path of asked) expect(path).toMatch(/^\/\d+\/\d+\/\d+\.png$/);
        const [level = NaN] = (asked[0]?.match(/\d+/g) ?? []).map(Number);
        const { column, row } = tileOf(locationWhere(false).point, level);
        expect(asked).toContain(`/${level}/${column}/${row}.png`);
      },
      usePlainTiles,
    );
  });

  it.each(["fails", "stalls"] as const)("that %s leaves our own map visible, and says so", async (next) => {
    await withTiles(next, async (page) => {
      await page.getByText("De achtergrondkaart laadt niet.").waitFor({ timeout: 20_000 });
      expect(await page.locator(".map-tiles").count()).toBe(0);
      await page.getByText("Deze kaart toont geen straten.").waitFor();
    });
  });
});

/** Adds up the locations that the marks on the map stand for. */
async function locationsOnMap(page: Page): Promise<number> {
  const labels = await page
    .locator(".mark")
    .evaluateAll((marks) => marks.map((mark) => mark.ariaLabel ?? ""));
  return labels.reduce((sum, label) => sum + Number(/^(\d+)\slocaties/.exec(label)?.[1] ?? 1), 0);
}

async function scrolledLater(page: Page): Promise<number> {
  await page.waitForTimeout(200);
  return page.evaluate(() => window.scrollY);
}

/** Moves fingers over the middle of the finder's map, side by side. */
async function swipeUp(page: Page, fingers: number): Promise<void> {
  const box = await page.locator(".map-frame").boundingBox();
  if (!box) throw new Error("There is no map.");
  const session = await page.context().newCDPSession(page);
  const [x, y] = [box.x + box.width / 2 - 40, Math.min(box.y + box.height / 2, 500)];
  const at = (up: number) => Array.from({ length: fingers }, (_, id) => ({ x: x + 80 * id, y: y - up, id }));
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: at(0) });
  for (let up = 10; up <= 120; up += 10) {
    await session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: at(up) });
  }
  // Fingers that rest before they leave let nothing glide on, on a slow machine either.
  await page.waitForTimeout(200);
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await session.detach();
}

describe("the finder's map", () => {
  const shown = (slug: string): string => `/zoeken/?gemeente=${slug}&toon=kaart`;

  /** Opens the map of a municipality with several locations, and waits until it is ready. */
  async function withFinderMap(
    options: { width?: number; colorScheme?: "light" | "dark"; hasTouch?: boolean },
    use: (page: Page, total: number) => Promise<void>,
  ): Promise<void> {
    const { slug, nis } = busyMunicipality();
    await withPage(options, async (page) => {
      await page.goto(shown(slug));
      await page.locator(".finder-map .mark").first().waitFor();
      await page.locator(".map-names span").first().waitFor({ state: "attached" });
      await use(page, currentLocations(register, nis).length);
    });
  }

  it("is not loaded while the list is shown", async () => {
    await withPage({ width: 360 }, async (page) => {
      const paths = requestsOf(page);
      await page.goto(`/zoeken/?gemeente=${busyMunicipality().slug}`);
      await page.locator(".finder-row").first().waitFor();
      await page.waitForLoadState("networkidle");
      const isOfMap = (path: string): boolean => /^\/kaart\/|FinderMap|map\./.test(path);
      expect(paths.filter(isOfMap)).toEqual([]);
      await page.getByRole("button", { name: "Kaart", exact: true }).click();
      await page.locator(".leaflet-container").waitFor();
      expect(paths.filter(isOfMap).length).toBeGreaterThan(0);
    });
  });

  it("announces how many locations it has, and shows each", async () => {
    await withFinderMap({ width: 360 }, async (page, total) => {
      await page.getByText(`Kaart met ${total}\u00A0locaties.`).waitFor({ state: "attached" });
      expect(await locationsOnMap(page)).toBe(total);
    });
  });

  it("works by keyboard alone: marks, popup, and Escape back to the mark", async () => {
    await withFinderMap({}, async (page) => {
      await openFirstLocation(page);
      const name = await page.locator(".map-card a").first().textContent();
      expect(await page.locator(".finder-row-selected a").first().textContent()).toBe(name);
      expect(await page.evaluate(() => document.activeElement?.closest(".map-card") !== null)).toBe(true);
      await page.keyboard.press("Escape");
      await page.locator(".map-card").waitFor({ state: "detached" });
      const focused = await page.evaluate(() => document.activeElement?.ariaLabel ?? "");
      expect(focused.startsWith(name ?? "-")).toBe(true);
    });
  });

  it("has the text of the row in its popup, including the distance", async () => {
    await withPage({}, async (page) => {
      await page.goto(`${shown(busyMunicipality().slug)}&km=5`);
      await page.locator(".finder-map .mark").first().waitFor();
      const row = page.locator(".finder-row").nth(3);
      await row.getByRole("button", { name: "Toon op kaart" }).click();
      await page.locator(".map-card").waitFor();
      const said = await page.locator(".map-card > p").allTextContents();
      const facts = await row.locator("> p, .tag").allTextContents();
      expect(facts.join(" ")).toMatch(/\d\u00A0km/);
      expect(said.filter((line) => !line.includes("De juiste plaats"))).toEqual(facts);
    });
  });

  it("shows the location that is chosen in the list, and leaves the focus there", async () => {
    await withFinderMap({}, async (page) => {
      const row = page.locator(".finder-row").first();
      await row.getByRole("button", { name: "Toon op kaart" }).press("Enter");
      await page.locator(".map-card").waitFor();
      const name = await row.locator("a").first().textContent();
      expect(await page.locator(".map-card a").first().textContent()).toBe(name);
      expect(await page.locator(".mark-current").getAttribute("aria-label")).toContain(name);
      expect(await page.evaluate(() => document.activeElement?.closest(".finder-row") !== null)).toBe(true);
      await page.keyboard.press("Escape");
      await page.locator(".map-card").waitFor({ state: "detached" });
    });
  });

  it("searches in the area in view only when asked, and then has what the list has", async () => {
    const kind = "groepsopvang";
    await withPage({}, async (page) => {
      await page.goto(`/zoeken/?vorm=${kind}&toon=kaart`);
      await page.locator(".finder-map .mark").first().waitFor();
      const button = page.getByRole("button", { name: "Zoek in dit gebied" });
      expect(await button.count()).toBe(0);
      const before = page.url();
      await page.locator(".map-frame").focus();
      await page.keyboard.press("+");
      await page.keyboard.press("+");
      await button.waitFor();
      expect(page.url()).toBe(before);
      await button.click();
      await page.waitForURL(/gebied=/);
      expect(await button.count()).toBe(0);
      const [west = 0, south = 0, east = 0, north = 0] = (
        new URL(page.url()).searchParams.get("gebied") ?? ""
      )
        .split(",")
        .map(Number);
      const inArea = register.municipalities
        .flatMap(({ nis }) => currentLocations(register, nis))
        .filter(
          ({ careType, point: { latitude, longitude } }) =>
            careType === kind &&
            longitude >= west &&
            longitude <= east &&
            latitude >= south &&
            latitude <= north,
        );
      expect(inArea.length).toBeGreaterThan(1);
      expect(inArea.length).toBeLessThanOrEqual(25);
      await page.getByRole("heading", { name: `${inArea.length}\u00A0locaties gevonden` }).waitFor();
      const listed = await page
        .locator(".finder-rows .finder-row-name a")
        .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
      expect(listed.toSorted()).toEqual(inArea.map(({ id }) => locationUrl(id)).toSorted());
      await expect.poll(() => locationsOnMap(page)).toBe(inArea.length);
      const names = inArea.map(({ name }) => name);
      for (const label of await page
        .locator(".mark-location")
        .evaluateAll((all) => all.map((one) => one.ariaLabel ?? ""))) {
        expect(
          names.some((name) => label.startsWith(`${name}, `)),
          label,
        ).toBe(true);
      }
    });
  });

  it("marks what is chosen in the list, above it where its page is not shown", async () => {
    await withPage({}, async (page) => {
      const names = page.locator(".finder-rows .finder-row-name");
      await page.goto("/zoeken/?sorteer=publicatie");
      await names.first().waitFor();
      const newest = await names.allTextContents();
      await page.goto("/zoeken/?sorteer=naam");
      await names.first().waitFor();
      const index = (await names.allTextContents()).findIndex((name) => !newest.includes(name));
      const row = page.locator(".finder-row[aria-current=true]");
      await page.locator(".finder-rows .finder-row").nth(index).getByRole("button").press("Enter");
      await page.locator(".map-card").waitFor();
      const name = await page.locator(".map-card a").textContent();
      expect(await row.locator("a").textContent()).toBe(name);
      expect(await page.getByText("Gekozen op de kaart:").count()).toBe(0);
      await page.getByLabel("Sorteer op").selectOption("publicatie");
      await page.getByText("Gekozen op de kaart:").waitFor();
      expect(await row.locator("a").textContent()).toBe(name);
      await page.keyboard.press("Escape");
      await row.waitFor({ state: "detached" });
    });
  });

  it("has its button beside the map, so that it covers no popup and moves nothing", async () => {
    await withFinderMap({ width: 360 }, async (page) => {
      const frame = page.locator(".map-frame");
      const before = await frame.evaluate((element) => (element as HTMLElement).offsetTop);
      await frame.focus();
      await page.keyboard.press("ArrowDown");
      const button = await page.locator(".map-search-area").boundingBox();
      expect((button?.y ?? Infinity) + (button?.height ?? 0)).toBeLessThanOrEqual(
        (await frame.boundingBox())?.y ?? 0,
      );
      expect(await frame.evaluate((element) => (element as HTMLElement).offsetTop)).toBe(before);
    });
  });

  it("leaves one finger to the page, says so, and moves under two", async () => {
    await withFinderMap({ width: 360, hasTouch: true }, async (page) => {
      expect(await page.getByText("Verschuif de kaart met twee vingers.").isVisible()).toBe(true);
      await page.locator(".map-frame").scrollIntoViewIfNeeded();
      const scrolled = (): Promise<number> => page.evaluate(() => window.scrollY);
      const view = (): Promise<unknown> =>
        page
          .locator(".map-frame .mark")
          .evaluateAll((marks) => marks.map((mark) => (mark as HTMLElement).style.transform));
      const [before, marks] = [await scrolled(), await view()];
      await swipeUp(page, 1);
      await expect.poll(scrolled).toBeGreaterThan(before + 40);
      expect(await view()).toEqual(marks);
      // The page glides on for a while.
      await expect.poll(async () => (await scrolled()) === (await scrolledLater(page))).toBe(true);
      const after = await scrolled();
      await swipeUp(page, 2);
      await expect.poll(view).not.toEqual(marks);
      expect(await scrolled()).toBe(after);
    });
  });

  it.each(["light", "dark"] as const)(
    "has nothing for axe to find with a popup open, %s",
    async (colorScheme) => {
      await withFinderMap({ colorScheme }, async (page) => {
        await openFirstLocation(page);
        expect(await seriousFindings(page)).toEqual([]);
      });
    },
  );

  it("can be skipped", async () => {
    await withFinderMap({}, async (page) => {
      const skip = page.getByRole("link", { name: "Sla de kaart over" });
      await skip.press("Enter");
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.closest(".finder-map") === null)).toBe(true);
      expect(page.url()).not.toContain("#");
    });
  });
});

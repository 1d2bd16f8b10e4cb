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
import { buildSiteByCommand, testFolder } from "./site-build.ts";
import { serveSite, type SiteServer } from "./site-server.ts";
import { defaultSettings } from "../src/domain/settings-schema.ts";

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

async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
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
      const ownMap = page.locator("small-map");
      expect(await ownMap.getByText("De kaart toont alleen de buurt.").isVisible()).toBe(true);
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
  it("shows each of its locations, by keyboard alone", async () => {
    const { slug, nis } = busyMunicipality();
    const total = currentLocations(register, nis).length;
    await withPage({}, async (page) => {
      await page.goto(municipalityUrl(slug));
      await openMap(page);
      expect(await page.locator("small-map [role=status]").textContent()).toBe(
        `Kaart met ${total}\u00A0locaties.`,
      );
      const labels = await page
        .locator(".mark")
        .evaluateAll((marks) => marks.map((mark) => mark.ariaLabel ?? ""));
      const counted = labels.reduce(
        (sum, label) => sum + Number(/^(\d+)\slocaties/.exec(label)?.[1] ?? 1),
        0,
      );
      expect(counted).toBe(total);
      await page.locator(".leaflet-container").focus();
      const before = await page.locator(".leaflet-map-pane").getAttribute("style");
      await page.keyboard.press("ArrowDown");
      expect(await page.locator(".leaflet-map-pane").getAttribute("style")).not.toBe(before);
      await page.keyboard.press("ArrowUp");
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
      expect(said.replace(" De kaart toont alleen de buurt.", "")).toBe(
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

interface Layer {
  kind: string;
  /** Makes the other settings of the layer, for a server at this address. */
  settings: (origin: string) => Record<string, string>;
  /** Returns the tile that a path requests; throws when it requests anything else. */
  tileAt: (path: string) => Tile;
}

const plainTiles: Layer = {
  kind: "xyz",
  settings: (origin) => ({ url: `${origin}/{z}/{x}/{y}.png` }),
  tileAt(path) {
    expect(path).toMatch(/^\/\d+\/\d+\/\d+\.png$/);
    const [level = NaN, column = NaN, row = NaN] = (path.match(/\d+/g) ?? []).map(Number);
    return { level, column, row };
  },
};

const webMapTiles: Layer = {
  kind: "wmts",
  settings: (origin) => ({
    url: `${origin}/dienst/wmts`,
    layer: "grijs & wit",
    style: "gewoon",
    tileMatrixSet: "GoogleMapsVL",
    format: "image/jpeg",
  }),
  tileAt(path) {
    const { pathname, searchParams } = new URL(path, "http://tiles.example");
    expect(pathname).toBe("/dienst/wmts");
    const { tilematrix, tilecol, tilerow, ...others } = Object.fromEntries(searchParams);
    expect(others).toEqual({
      service: "WMTS",
      request: "GetTile",
      version: "1.0.0",
      layer: "grijs & wit",
      style: "gewoon",
      tilematrixset: "GoogleMapsVL",
      format: "image/jpeg",
    });
    return { level: Number(tilematrix), column: Number(tilecol), row: Number(tilerow) };
  },
};

/** Returns the tile of the usual web projection that contains a point. */
function tileOf({ latitude, longitude }: { latitude: number; longitude: number }, level: number): Tile {
  const north = Math.asinh(Math.tan((latitude * Math.PI) / 180));
  const column = Math.floor(((longitude + 180) / 360) * 2 ** level);
  return { level, column, row: Math.floor(((1 - north / Math.PI) / 2) * 2 ** level) };
}

describe.each([
  { name: "of plain tiles", layer: plainTiles },
  { name: "of a WMTS service", layer: webMapTiles },
])("a tile layer from the settings, $name,", ({ layer }) => {
  let manner: TileManner = "answers";
  let asked: string[] = [];
  let tiles: Server;
  let site: SiteServer;
  let browser: Browser;

  beforeAll(async () => {
    tiles = createServer((request, response) => {
      asked.push(request.url ?? "");
      if (manner === "fails") response.writeHead(500).end();
      if (manner === "answers") response.writeHead(200, { "content-type": "image/png" }).end(onePixel);
    });
    await new Promise<void>((resolve) => tiles.listen(0, "127.0.0.1", resolve));
    const { port } = tiles.address() as AddressInfo;
    const folder = join(testFolder, `with-${layer.kind}`);
    const config = join(testFolder, `with-${layer.kind}.config.ts`);
    const settings = layer.settings(`http://127.0.0.1:${port}`);
    const tileLayer = { kind: layer.kind, ...settings, attribution: "© Testtegels" };
    mkdirSync(testFolder, { recursive: true });
    writeFileSync(config, `export default ${JSON.stringify({ tileLayer })};\n`);
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
    use: (page: Page, problems: string[]) => Promise<void>,
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
      await page.goto(locationUrl(locationWhere(false).id));
      await page.waitForLoadState("networkidle");
      expect(asked, "before the map is opened").toEqual([]);
      await openMap(page);
      await use(page, problems);
      expect(await page.locator(".mark-alone").isVisible()).toBe(true);
      expect(await page.locator(".map-names span").count()).toBeGreaterThan(0);
      expect(problems).toEqual([]);
    } finally {
      await context.close();
    }
  }

  it("shows its tiles and their attribution", async () => {
    await withTiles("answers", async (page) => {
      await page.waitForFunction(() =>
        [...document.querySelectorAll<HTMLImageElement>(".map-tiles img")].some(
          ({ naturalWidth }) => naturalWidth > 0,
        ),
      );
      const asTiles = asked.map(layer.tileAt);
      const [{ level = NaN } = {}] = asTiles;
      expect(asTiles).toContainEqual(tileOf(locationWhere(false).point, level));
      expect(new Set(asked).size, "no tile is asked for twice").toBe(asked.length);
      expect(await page.locator(".leaflet-control-attribution").textContent()).toMatch(
        /^Grenzen: Statbel .*© Testtegels$/,
      );
    });
  });

  it.each(["fails", "stalls"] as const)("that %s leaves our own map visible, and says so", async (next) => {
    await withTiles(next, async (page) => {
      await page.getByText("De achtergrondkaart laadt niet.").waitFor({ timeout: 20_000 });
      expect(await page.locator(".map-tiles").count()).toBe(0);
    });
  });
});

describe("the finder's map", () => {
  const shown = (slug: string): string => `/zoeken/?gemeente=${slug}&toon=kaart`;

  /** Opens the map of a municipality with several locations, and waits until it is ready. */
  async function withFinderMap(
    options: { width?: number; colorScheme?: "light" | "dark" },
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
      const labels = await page
        .locator(".mark")
        .evaluateAll((marks) => marks.map((mark) => mark.ariaLabel ?? ""));
      const counted = labels.reduce(
        (sum, label) => sum + Number(/^(\d+)\slocaties/.exec(label)?.[1] ?? 1),
        0,
      );
      expect(counted).toBe(total);
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
      expect(said.filter((line) => line !== "De kaart toont alleen de buurt.")).toEqual(facts);
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

  it("searches in the area in view only when asked", async () => {
    await withFinderMap({}, async (page) => {
      const button = page.getByRole("button", { name: "Zoek in dit gebied" });
      expect(await button.count()).toBe(0);
      const before = page.url();
      await page.locator(".map-frame").focus();
      await page.keyboard.press("ArrowRight");
      await button.waitFor();
      expect(page.url()).toBe(before);
      await button.click();
      await page.waitForURL(/gebied=/);
      expect(await button.count()).toBe(0);
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

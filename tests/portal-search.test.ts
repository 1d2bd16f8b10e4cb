/** Tests the search through the portal in a real browser: its results, suggestions, policy and failures. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { gradedQueries, rankOf } from "../bench/portal-queries.ts";
import { attribute, byTag, filesIn, metaContent, readPage } from "../src/publish/verify/built-pages.ts";
import { firstPortalQueryBudget } from "../src/publish/verify/page-budgets.ts";
import { explanationPages } from "../src/strings/explanation-pages.ts";
import { withPage } from "./browser.ts";

const path = "/zoeken/portaal/";
const linksOf = (page: Page) => page.locator("ol[data-results] .portal-title a");
const headerField = (page: Page) => page.locator("header input");
const optionsOf = (page: Page) => page.locator(".suggestions:not([hidden]) [role=option]");

async function open(page: Page, query: string): Promise<void> {
  await page.goto(`${path}?${new URLSearchParams({ q: query }).toString()}`);
  await page.locator("portal-search [data-found]").waitFor();
}

async function hrefsOf(page: Page): Promise<string[]> {
  const links = linksOf(page);
  if (!(await page.locator("ol[data-results]").isVisible())) return [];
  return links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
}

describe("the results", () => {
  it("answer graded queries, most in first place", { timeout: 120_000 }, async () => {
    const queries = gradedQueries();
    const ranks: number[] = [];
    await withPage({}, async (page) => {
      await page.goto(path);
      for (const graded of queries) {
        await page.locator("portal-search [data-found]").evaluate((part) => part.setAttribute("hidden", ""));
        await page.locator("portal-search input").fill(graded.query);
        await page.locator("portal-search form").evaluate((form: HTMLFormElement) => form.requestSubmit());
        await page.locator("portal-search [data-found]").waitFor();
        ranks.push(rankOf(graded, await hrefsOf(page)));
      }
    });
    const share = (place: number): number => ranks.filter((rank) => rank < place).length / ranks.length;
    const missed = queries.filter((_, index) => (ranks[index] ?? Infinity) >= 5).map(({ query }) => query);
    expect(queries.length).toBeGreaterThan(35);
    expect(share(1)).toBeGreaterThanOrEqual(0.8);
    expect(share(5), `missed: ${missed.join(", ")}`).toBeGreaterThanOrEqual(0.95);
  });

  it("lead to pages and anchors that exist, name their kind and mark the words", async () => {
    await withPage({}, async (page) => {
      for (const query of ["bezwaar", "maatregel vergunning", "gent", "cijfers 2024"]) {
        await open(page, query);
        const items = page.locator("ol[data-results] > li");
        expect(await items.count(), query).toBeGreaterThan(0);
        for (const text of await items.locator("p.meta").allTextContents()) {
          expect(text).toMatch(/^(?:Uitleg|Begrip|Cijfers|Gemeente|Over|Open data|Mails|Zoeken)(?:: .+)?$/);
        }
        expect(await page.locator("ol[data-results] mark").count(), query).toBeGreaterThan(0);
        for (const href of await hrefsOf(page)) expectTarget(href);
      }
    });
  });

  it("lead to the very section of a page", async () => {
    await withPage({}, async (page) => {
      await open(page, "bezwaar beslissing geldt");
      expect(await hrefsOf(page)).toContain("/uitleg/inspectie-en-handhaving/#bezwaar");
    });
  });

  it("come with links to the other searches, and with locations of a municipality that is named", async () => {
    await withPage({}, async (page) => {
      const fetched: string[] = [];
      page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
      await open(page, "bezwaar");
      await page.waitForLoadState("networkidle");
      expect(fetched).not.toContain("/zoeken/index.json");
      const other = page.locator("[data-other] a");
      expect(await other.allTextContents()).toEqual([
        "Zoek «bezwaar» bij opvang",
        "Zoek «bezwaar» in rapporten",
      ]);
      await open(page, "opvang in gent");
      await page.locator("[data-locations]").waitFor();
      expect(fetched).toContain("/zoeken/index.json");
      const locations = page.locator("[data-locations] a");
      expect(await locations.first().getAttribute("href")).toMatch(/^\/locatie\//);
      expect(await locations.last().getAttribute("href")).toBe("/zoeken/?gemeente=gent");
    });
  });

  it("say which words were corrected and which nothing has", async () => {
    await withPage({}, async (page) => {
      await open(page, "kinderbegelijder xyzzyq");
      expect(await page.locator("[data-reading] p").allTextContents()).toEqual([
        "We zochten «kinderbegeleider» in plaats van «kinderbegelijder».",
        "Geen uitleg gevonden over «xyzzyq».",
      ]);
      await open(page, "xyzzyq");
      expect(await page.getByText("Er is geen uitleg met deze woorden.").isVisible()).toBe(true);
      // Words of several pages that no single page has.
      await open(page, "cookies memoq");
      expect(await page.locator("[data-reading]").textContent()).toContain("hebben er een deel van");
      expect((await hrefsOf(page)).length).toBeGreaterThan(1);
    });
  });

  it("show hostile words as text, and follow the history", async () => {
    await withPage({}, async (page) => {
      const hostile = `<img src=x onerror=alert(1)> "bezwaar" & ~`;
      await open(page, hostile);
      expect(await page.locator("[data-other] a").first().textContent()).toBe(`Zoek «${hostile}» bij opvang`);
      expect(await page.locator("main img").count()).toBe(0);
      await page.locator("portal-search input").fill("privacy");
      await page.keyboard.press("Enter");
      await page.waitForURL(/q=privacy/);
      await linksOf(page).first().waitFor();
      await page.goBack();
      expect(await page.locator("portal-search input").inputValue()).toBe(hostile);
    });
  });

  it("say in plain words that the engine does not load, and keep the links", async () => {
    await withPage({ failingPath: "/zoeken/portaal/woorden.json" }, async (page) => {
      await page.route("**/woorden.json", (route) => route.fulfill({ status: 503, body: "" }));
      await page.goto(`${path}?q=bezwaar`);
      await page.getByText("De zoekmachine laadt niet.").first().waitFor();
      expect(await page.locator("[data-other] a").count()).toBe(2);
      await page.unroute("**/woorden.json");
      await page.locator("portal-search form").evaluate((form: HTMLFormElement) => form.requestSubmit());
      await linksOf(page).first().waitFor();
      expect(await page.locator("[data-failure]").isVisible()).toBe(false);
    });
  });

  it("pass axe in light and dark, at 320 px too", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      await withPage({ width: 320, colorScheme }, async (page) => {
        await open(page, "opvang in gent");
        await page.locator("[data-locations]").waitFor();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id }) => id)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      });
    }
  });
});

describe("the field in the header", () => {
  it("is on every page but those with a search of their own, and fetches nothing before it is used", async () => {
    const folder = inject("siteFolder");
    const pages = filesIn(folder).filter((file) => file.endsWith("index.html"));
    expect(pages.length).toBeGreaterThan(300);
    const without = pages.filter((file) => {
      const page = readPage(folder, file);
      return !byTag(page, "input").some((input) => attribute(input, "id") === "zoek-portaal");
    });
    // Pages of merged municipalities only point on.
    const own = without.filter((file) => !metaContent(readPage(folder, file), "robots"));
    expect(own.toSorted()).toEqual(["index.html", "zoeken/index.html", "zoeken/portaal/index.html"]);
    await withPage({}, async (page) => {
      const fetched: string[] = [];
      page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
      await page.goto("/over/");
      await headerField(page).focus();
      await page.waitForLoadState("networkidle");
      expect(fetched.filter((one) => /pagefind|woorden\.json/.test(one))).toEqual([]);
    });
  });

  it("suggests while one types, and goes where a suggestion leads", async () => {
    await withPage({}, async (page) => {
      await page.goto("/over/");
      await headerField(page).pressSequentially("aanmaning");
      await optionsOf(page).first().waitFor();
      const labels = await optionsOf(page).allTextContents();
      expect(labels[0]).toMatch(/^Aanmaning/);
      expect(labels.slice(-2)).toEqual(["Zoek «aanmaning» bij opvang", "Zoek «aanmaning» in rapporten"]);
      expect(labels.length).toBeLessThanOrEqual(8);
      expect(await headerField(page).getAttribute("aria-expanded")).toBe("true");
      await page.keyboard.press("ArrowDown");
      const active = await headerField(page).getAttribute("aria-activedescendant");
      expect(await page.locator(`#${active}`).getAttribute("aria-selected")).toBe("true");
      const { violations } = await new AxeBuilder({ page }).include("header").analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
      await page.keyboard.press("Escape");
      expect(await optionsOf(page).count()).toBe(0);
      await page.keyboard.press("ArrowDown");
      await optionsOf(page).first().waitFor();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/uitleg\/begrippen\/#/);
    });
  });

  it("leads to the results without JavaScript, which say what works without", async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto("/over/");
      await headerField(page).fill("bezwaar");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/zoeken\/portaal\/\?q=bezwaar/);
      expect(await page.locator("main").innerText()).toContain("werkt alleen met JavaScript");
      await page.getByRole("link", { name: "Kies je gemeente uit de lijst" }).waitFor();
    });
  });
});

describe("the content policy", () => {
  it("allows no eval of any kind, on any page", () => {
    const folder = inject("siteFolder");
    for (const file of filesIn(folder).filter((one) => one.endsWith(".html"))) {
      expect(metaContent(readPage(folder, file), "content-security-policy") ?? "", file).not.toContain(
        "unsafe",
      );
    }
  });

  it("works when the same policy is sent as a header with every page", async () => {
    await withPage({}, async (page) => {
      let sent = 0;
      await page.route(`${inject("baseUrl")}/**`, async (route) => {
        if (route.request().resourceType() !== "document") return route.fallback();
        const response = await route.fetch({ maxRetries: 3 });
        const policy = /http-equiv="content-security-policy" content="([^"]+)"/i.exec(
          await response.text(),
        )?.[1];
        if (policy === undefined) throw new Error("The page has no policy.");
        sent += 1;
        const headers = {
          ...response.headers(),
          "content-security-policy": policy.replaceAll("&#39;", "'").replaceAll("&quot;", '"'),
        };
        return route.fulfill({ response, headers });
      });
      await open(page, "bezwaar");
      expect((await hrefsOf(page)).length).toBeGreaterThan(0);
      expect(sent).toBeGreaterThan(0);
    });
  });
});

describe("the index", () => {
  it("has only files that a browser fetches", () => {
    const others = filesIn(join(inject("siteFolder"), "pagefind")).filter(
      (file) =>
        !/^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\.nl\.pagefind|pagefind\.nl_\w+\.pf_meta|(?:index|fragment)\/nl_\w+\.pf_\w+)$/.test(
          file,
        ),
    );
    expect(others).toEqual([]);
  });

  it("weighs at most 130 kB for a first query, with the engine", async () => {
    await withPage({ isFirstVisit: true }, async (page) => {
      const sizes: Promise<number>[] = [];
      page.on("response", (response) => {
        const { pathname } = new URL(response.url());
        if (/^\/pagefind\/|woorden\.json$/.test(pathname)) {
          const isCompressed = /\.(?:pagefind|pf_\w+)$/.test(pathname);
          sizes.push(response.body().then((body) => (isCompressed ? body : gzipSync(body)).length));
        }
      });
      await open(page, "klacht over de opvang van mijn kind");
      const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
      expect(total).toBeGreaterThan(50_000);
      expect(total).toBeLessThanOrEqual(firstPortalQueryBudget);
    });
  });

  it("leads to each explanation by its title, and each of its headings has an anchor", async () => {
    const folder = inject("siteFolder");
    const built = filesIn(join(folder, "uitleg")).filter((file) => /^[^/]+\/index\.html$/.test(file));
    expect(built.map((file) => `/uitleg/${file.replace("index.html", "")}`).toSorted()).toEqual(
      explanationPages.map(({ href }) => href).toSorted(),
    );
    const nameless = [
      ...built.map((file) => `uitleg/${file}`),
      "over/index.html",
      "privacy/index.html",
    ].flatMap((file) =>
      ["h2", "h3"]
        .flatMap((tag) => byTag(readPage(folder, file), tag))
        .filter((heading) => attribute(heading, "id") === null)
        .map(() => file),
    );
    expect(nameless).toEqual([]);
    await withPage({}, async (page) => {
      for (const { href, title } of explanationPages) {
        await open(page, title);
        expect(
          (await hrefsOf(page)).slice(0, 5).map((one) => one.split("#")[0]),
          title,
        ).toContain(href);
      }
    });
  });
});

function expectTarget(href: string): void {
  const [file = "", id] = href.split("#");
  const html = readFileSync(join(inject("siteFolder"), file, "index.html"), "utf8");
  if (id !== undefined) expect(html, href).toContain(`id="${id}"`);
}

/**
 * Tests the finder in a real browser: by keyboard, by touch at 360 px, without JavaScript, without its index, and with
 * a visitor's own point, which may be in no URL and in no request.
 */
import { gzipSync } from "node:zlib";
import AxeBuilder from "@axe-core/playwright";
import { chromium, type BrowserContextOptions, type Page } from "playwright-core";
import { beforeAll, describe, expect, inject, it } from "vitest";
import type { Municipality } from "../src/domain/municipalities.ts";
import { openFinder } from "../src/finder/browser/finder.ts";
import { defaultState } from "../src/finder/browser/finder-state.ts";
import type { FinderIndexFile } from "../src/finder/browser/index-file.ts";
import { finderIndexBudget, interactiveBudget } from "../src/publish/verify/page-budgets.ts";
import { currentLocations } from "../src/register/municipality-figures.ts";
import { isEnded, type Register } from "../src/register/register.ts";
import { withPage } from "./browser.ts";
import { siteRegister } from "./example-pages.ts";

let register: Register;
let busiest: Municipality;
let current: number;

beforeAll(async () => {
  register = await siteRegister();
  const [first] = register.municipalities.toSorted((a, b) => locationsIn(b) - locationsIn(a));
  if (!first) throw new Error("The sample has no municipality.");
  busiest = first;
  current = register.records.locations.filter((location) => !isEnded(location)).length;
});

function locationsIn(municipality: Municipality): number {
  return currentLocations(register, municipality.nis).length;
}

const fieldOf = (page: Page) => page.getByRole("combobox", { name: /^Zoek een gemeente/ });
const optionsOf = (page: Page) => page.locator(".suggestions [role=option]");
const rowsOf = (page: Page) => page.locator(".finder-row");
const headingOf = (page: Page) => page.locator("#finder-found-title");
const listOf = (page: Page) => page.locator("#gemeenten");
const queryOf = (page: Page): string => decodeURIComponent(new URL(page.url()).search);

/** Waits until the live region announces the sentence. */
async function expectAnnounced(page: Page, sentence: string): Promise<void> {
  const region = page.locator("location-finder > [role=status]");
  await expect.poll(async () => spaced(await region.textContent()), { timeout: 6000 }).toBe(sentence);
}

/** Replaces non-breaking spaces by plain ones. */
function spaced(text: string | null): string {
  return (text ?? "").replaceAll("\u00A0", " ");
}

function countIn(text: string | null): number {
  return Number(/[\d.]+/.exec(text ?? "")?.[0].replaceAll(".", "") ?? 0);
}

async function openResults(page: Page, search: string): Promise<void> {
  await page.goto(`/zoeken/${search}`);
  await headingOf(page).waitFor();
}

async function expectNoViolations(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
  expect(found, state).toEqual([]);
}

/** Opens a page in a browser context of its own: with touch, or for a test of failing responses. */
async function withOwnPage(
  options: BrowserContextOptions,
  use: (page: Page, requests: string[]) => Promise<void>,
): Promise<void> {
  const browser = await chromium.connect(inject("browserEndpoint"));
  const baseURL = inject("baseUrl");
  try {
    const context = await browser.newContext({ baseURL, reducedMotion: "reduce", ...options });
    const page = await context.newPage();
    const requests: string[] = [];
    const problems: string[] = [];
    page.on("request", (request) => {
      requests.push(`${request.url()} ${request.postData() ?? ""} ${JSON.stringify(request.headers())}`);
      if (new URL(request.url()).origin !== baseURL)
        problems.push(`requests another origin: ${request.url()}`);
    });
    page.on("pageerror", (error) => problems.push(`script error: ${error.message}`));
    await use(page, requests);
    expect(problems).toEqual([]);
  } finally {
    await browser.close();
  }
}

describe("by keyboard", () => {
  it.each([
    ["ledeberg", "gent", "ledeberg", "Ledeberg"],
    ["BORSBEEK", "antwerpen", "borsbeek", "Borsbeek"],
    ["Laeken", "brussel", "laken", "Laken"],
  ])(
    "%s typed in full selects that part of a municipality, under its own name",
    async (typed, municipality, part, name) => {
      await withPage({}, async (page) => {
        await page.goto("/zoeken/");
        await fieldOf(page).focus();
        await page.keyboard.type(typed);
        await optionsOf(page).first().waitFor();
        await page.keyboard.press("Enter");
        await expect
          .poll(() => queryOf(page), { timeout: 10_000 })
          .toBe(`?gemeente=${municipality}&deel=${part}`);
        await expect.poll(() => fieldOf(page).inputValue(), { timeout: 10_000 }).toBe(name);
        await page.reload();
        await expect.poll(() => fieldOf(page).inputValue(), { timeout: 10_000 }).toBe(name);
      });
    },
  );

  it("a name of several places searches all of them, since it may mean any", async () => {
    await withPage({}, async (page) => {
      await page.goto("/zoeken/");
      await fieldOf(page).focus();
      await page.keyboard.type("moerbeke");
      await optionsOf(page).first().waitFor();
      await page.keyboard.press("Enter");
      await expect.poll(() => queryOf(page)).toBe("?q=moerbeke");
    });
  });

  it("arrows wrap around, Escape closes and then clears", async () => {
    await withPage({}, async (page) => {
      await page.goto("/zoeken/");
      await fieldOf(page).fill(busiest.name);
      await optionsOf(page).first().waitFor();
      const options = await optionsOf(page).count();
      await page.keyboard.press("ArrowUp");
      const last = optionsOf(page).nth(options - 1);
      expect(await last.getAttribute("aria-selected")).toBe("true");
      await page.keyboard.press("ArrowDown");
      expect(await fieldOf(page).getAttribute("aria-activedescendant")).toBeNull();
      await page.keyboard.press("Escape");
      expect(await fieldOf(page).getAttribute("aria-expanded")).toBe("false");
      expect(await fieldOf(page).inputValue()).toBe(busiest.name);
      await page.keyboard.press("Escape");
      expect(await fieldOf(page).inputValue()).toBe("");
      await listOf(page).waitFor();
    });
  });

  it("announces that words have no suggestions, and Enter searches them", async () => {
    await withPage({}, async (page) => {
      await page.goto("/zoeken/");
      await fieldOf(page).focus();
      await page.keyboard.type("qqxxqqxx");
      await expectAnnounced(page, "Geen suggesties. Enter zoekt toch.");
      await page.keyboard.press("Enter");
      await expectAnnounced(page, "Geen locaties gevonden. Zoek ruimer met de knoppen.");
      expect(queryOf(page)).toBe("?q=qqxxqqxx");
    });
  });

  it("announces nothing on focus", async () => {
    await withPage({}, async (page) => {
      await page.goto("/zoeken/");
      await fieldOf(page).focus();
      await page.waitForTimeout(1500);
      expect(await page.locator("location-finder > [role=status]").textContent()).toBe("");
    });
  });

  it("moves the focus to the first new result when more are shown", async () => {
    await withPage({}, async (page) => {
      await openResults(page, "?sorteer=naam");
      expect(await rowsOf(page).count()).toBe(25);
      await page.getByRole("button", { name: /^Toon meer/ }).press("Enter");
      await expect.poll(() => rowsOf(page).count()).toBe(50);
      const link = rowsOf(page).nth(25).getByRole("link");
      expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
      await expectAnnounced(page, `25 locaties erbij, 50 van ${current}.`);
      expect(queryOf(page)).toBe("?sorteer=naam&n=50");
      await page.reload();
      await expect.poll(() => rowsOf(page).count()).toBe(50);
    });
  });
});

it("choices make entries in the history, typing makes none", async () => {
  await withPage({}, async (page) => {
    await page.goto("/zoeken/");
    const before = await page.evaluate(() => history.length);
    await fieldOf(page).focus();
    await page.keyboard.type(busiest.name, { delay: 20 });
    await expect.poll(() => queryOf(page)).toBe(`?q=${busiest.name}`);
    expect(await page.evaluate(() => history.length)).toBe(before);
    await optionsOf(page).first().click();
    await expect.poll(() => queryOf(page)).toBe(`?gemeente=${busiest.slug}`);
    expect(await page.evaluate(() => history.length)).toBe(before + 1);
    await page.goBack();
    await expect.poll(() => fieldOf(page).inputValue()).toBe(busiest.name);
    expect(queryOf(page)).toBe(`?q=${busiest.name}`);
  });
});

it("the permanent link follows the view through choices, typing, back and forward", async () => {
  await withPage({}, async (page) => {
    const link = page.locator(".permalink");
    await page.goto("/zoeken/");
    await fieldOf(page).waitFor();
    const bare = (await link.getAttribute("href")) ?? "";
    expect(bare).toMatch(/\/zoeken\/$/);
    const expectLink = async (search: string): Promise<void> => {
      await expect.poll(() => link.evaluate((each: HTMLAnchorElement) => each.href)).toBe(bare + search);
      expect(await link.textContent()).toBe(bare + search);
      await expect.poll(() => new URL(page.url()).search).toBe(search);
      expect(await page.locator("link[rel=canonical]").getAttribute("href")).toBe(bare);
    };
    const opened = `${bare}?gemeente=${busiest.slug}&vorm=groepsopvang`;
    await openResults(page, `?vorm=groepsopvang&gemeente=${busiest.slug}&onzin=x`);
    expect(await link.textContent()).toBe(opened);
    await page.getByRole("checkbox", { name: /^Gezinsopvang/ }).check();
    await expectLink(`?gemeente=${busiest.slug}&vorm=gezinsopvang&vorm=groepsopvang`);
    await fieldOf(page).fill('<b>"één" & 2');
    const typed = "?q=%3Cb%3E%22%C3%A9%C3%A9n%22+%26+2&vorm=gezinsopvang&vorm=groepsopvang";
    await expectLink(typed);
    await page.goBack();
    await expect.poll(() => link.textContent()).toBe(opened);
    await page.goForward();
    await expectLink(typed);
  });
});

it("the list keeps its scroll position on the way back from a location", async () => {
  await withPage({}, async (page) => {
    await openResults(page, "?sorteer=naam&n=50");
    await page.waitForLoadState("networkidle");
    const link = rowsOf(page).nth(40).getByRole("link");
    await link.scrollIntoViewIfNeeded();
    const left = await page.evaluate(() => scrollY);
    await link.click();
    await page.waitForURL(/\/locatie\//);
    await page.goBack();
    await rowsOf(page).nth(40).waitFor();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(left);
  });
});

it("a municipality typed in full is selected, and distances count from it", async () => {
  await withPage({}, async (page) => {
    await page.goto("/zoeken/");
    await fieldOf(page).fill(busiest.name.toLowerCase());
    await optionsOf(page).first().waitFor();
    await page.keyboard.press("Enter");
    await headingOf(page).waitFor();
    expect(queryOf(page)).toBe(`?gemeente=${busiest.slug}`);
    await page.getByLabel("Sorteer op").selectOption("afstand");
    await expectAnnounced(page, "Gesorteerd op afstand.");
    const from = `Afstand in vogelvlucht vanaf het midden van ${busiest.name}.`;
    expect(await page.getByText(from).isVisible()).toBe(true);
  });
});

describe("forgiving", () => {
  it.each([
    ["sint niklaas", "Sint-Niklaas, gemeente"],
    ["St-Niklaas", "Sint-Niklaas, gemeente"],
    ["oostnde", "Oostende, gemeente"],
    ["nevele", "Nevele, deelgemeente"],
    ["9000", "9000, postcode"],
  ])("«%s» suggests «%s» first", async (typed, wanted) => {
    await withPage({}, async (page) => {
      await page.goto("/zoeken/");
      await fieldOf(page).fill(typed);
      const option = optionsOf(page).first();
      await option.waitFor();
      expect(await option.textContent()).toMatch(new RegExp(`^${wanted}`));
    });
  });
});

describe("filters and order", () => {
  it("a filter finds as many as it promised, is in the URL, and is undone by Back", async () => {
    await withPage({}, async (page) => {
      await openResults(page, "?sorteer=naam");
      expect(await page.getByText("De lijst past zich meteen aan.").isVisible()).toBe(true);
      const box = page.getByRole("checkbox", { name: /^Gezinsopvang/ });
      const promised = /\((.+)\)/.exec((await box.locator("..").textContent()) ?? "")?.[1] ?? "";
      await box.check();
      const sentence = `${promised} locaties gevonden.`;
      await expectAnnounced(page, sentence);
      expect(spaced(await headingOf(page).textContent())).toBe(sentence.slice(0, -1));
      expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
      const filtered = queryOf(page);
      expect(filtered).toContain("vorm=gezinsopvang");
      await page.goBack();
      await expect.poll(async () => countIn(await headingOf(page).textContent())).toBe(current);
      expect(await box.isChecked()).toBe(false);
      await page.goForward();
      await expect.poll(async () => spaced(await headingOf(page).textContent())).toBe(sentence.slice(0, -1));
      await page.reload();
      await headingOf(page).waitFor();
      expect(queryOf(page)).toBe(filtered);
      expect(spaced(await headingOf(page).textContent())).toBe(sentence.slice(0, -1));
    });
  });

  it("each option of a number finds as many as it promised, also for kilometres from a municipality", async () => {
    await withPage({}, async (page) => {
      await openResults(page, "?sorteer=naam");
      const distance = page.getByLabel("Afstand", { exact: true });
      expect(await distance.isDisabled()).toBe(true);
      expect(spaced(await distance.locator("option").first().textContent())).toBe("Kies eerst een plaats");
      await openResults(page, `?gemeente=${busiest.slug}`);
      for (const label of ["Plaatsen", "Laatste bezoek online", "Afstand"]) {
        const select = page.getByLabel(label, { exact: true });
        expect(spaced(await select.locator("option").first().textContent())).toBe(
          `Maakt niet uit (${locationsIn(busiest)})`,
        );
        for (let step = 1; step < (await select.locator("option").count()); step += 1) {
          const option = (await select.locator("option").nth(step).textContent()) ?? "";
          const promised = countIn(/\(.+\)$/.exec(option)?.[0] ?? null);
          await select.selectOption({ index: step });
          await expect
            .poll(async () => countIn(await headingOf(page).textContent()), { message: option })
            .toBe(promised);
        }
        await select.selectOption({ index: 0 });
      }
    });
  });

  it("a chip removes its filter and announces it, and one button removes the rest", async () => {
    await withPage({}, async (page) => {
      await openResults(page, "?vorm=groepsopvang&vorm=gezinsopvang");
      await page.getByRole("button", { name: "Verwijder filter Groepsopvang" }).click();
      const total = countIn(await headingOf(page).textContent());
      await expectAnnounced(page, `Filter Groepsopvang verwijderd. ${total} locaties gevonden.`);
      expect(await headingOf(page).evaluate((element) => element === document.activeElement)).toBe(true);
      await page.getByRole("button", { name: "Wis alles" }).click();
      await expect.poll(async () => countIn(await headingOf(page).textContent())).toBe(current);
      expect(queryOf(page)).toBe("?sorteer=naam");
    });
  });

  it("the order is announced, is never by findings, and is by distance only from a place", async () => {
    await withPage({}, async (page) => {
      await openResults(page, "?sorteer=naam");
      const order = page.getByLabel("Sorteer op");
      expect(await order.locator("option").allTextContents()).toEqual([
        "Afstand (kies eerst een plaats)",
        "Naam",
        "Nieuwste publicatie",
      ]);
      const why = "Niet op vaststellingen: bezoeken verschillen in aanleiding en omvang.";
      expect(await page.getByText(why).isVisible()).toBe(true);
      await order.selectOption("publicatie");
      await expectAnnounced(page, "Gesorteerd op nieuwste publicatie.");
      expect(queryOf(page)).toBe("?sorteer=publicatie");
    });
  });

  it("offers to drop a filter when nothing is found, with the number that it would find", async () => {
    await withPage({}, async (page) => {
      await openResults(page, `?gemeente=${busiest.slug}&plaatsen=900`);
      const loosen = page.getByRole("button", { name: /^Zonder filter Minstens 900/ });
      const promised = countIn(((await loosen.textContent()) ?? "").split(":")[1] ?? "");
      expect(promised).toBe(locationsIn(busiest));
      await loosen.click();
      await expect.poll(async () => countIn(await headingOf(page).textContent())).toBe(promised);
      expect(queryOf(page)).toBe(`?gemeente=${busiest.slug}`);
    });
  });
});

const secretPoint = { latitude: 50.987654, longitude: 3.456789 };

describe("the visitor's own point", () => {
  it("is requested on a click, sorts by distance, and is stored or sent nowhere", async () => {
    const permissions = ["geolocation"];
    await withOwnPage({ geolocation: secretPoint, permissions }, async (page, requests) => {
      await rememberWrites(page);
      await page.goto("/zoeken/");
      await page.getByRole("button", { name: "Gebruik mijn locatie" }).click();
      await headingOf(page).waitFor();
      await expectAnnounced(page, `${current} locaties gevonden. Gesorteerd op afstand.`);
      expect(await page.getByText("Afstand in vogelvlucht vanaf je locatie.").isVisible()).toBe(true);
      expect(await rowsOf(page).first().textContent()).toMatch(/\d\u00A0km/);
      await page.locator(".leaflet-container").waitFor();
      await page.getByRole("checkbox", { name: /^Groepsopvang \(/ }).check();
      await page.getByLabel("Afstand").selectOption({ index: 4 });
      await page
        .getByRole("button", { name: /^Toon op kaart/ })
        .first()
        .click();
      await page.locator(".map-card a").first().click();
      await page.waitForURL(/\/locatie\//);
      const onLocation = await storedBy(page);
      await page.goBack();
      await headingOf(page).waitFor();
      await page.waitForTimeout(500);
      const traces = [page.url(), ...requests, onLocation, await storedBy(page)].join("\n");
      expect(traces, "the writes are watched").toContain("sorteer=afstand");
      expect(traces).not.toMatch(/50[.,]9|3[.,]456|987654|456789/);
      // The page forgot it when it was left.
      expect(await page.getByRole("button", { name: /Mijn locatie/ }).count()).toBe(0);
      await page.getByRole("button", { name: "Gebruik mijn locatie" }).click();
      await page.getByRole("button", { name: "Verwijder filter Mijn locatie" }).click();
      expect(await page.getByRole("button", { name: /Mijn locatie/ }).count()).toBe(0);
    });
  });

  it("is optional: a refusal says how to continue", async () => {
    await withOwnPage({ permissions: [] }, async (page) => {
      await page.goto("/zoeken/");
      await page.getByRole("button", { name: "Gebruik mijn locatie" }).click();
      const sentence = "Geen locatie ontvangen. Typ een gemeente.";
      await page.locator("location-finder > p:not([role])").filter({ hasText: sentence }).waitFor();
      await expectAnnounced(page, sentence);
      expect(await listOf(page).isVisible()).toBe(true);
    });
  });
});

/** Records what a page writes to its history and sends without a request that Playwright sees. */
async function rememberWrites(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const writes: string[] = [];
    Object.assign(window, { writes });
    for (const name of ["pushState", "replaceState"] as const) {
      const write = history[name].bind(history);
      history[name] = (...values) => {
        writes.push(JSON.stringify(values));
        write(...values);
      };
    }
    const send = navigator.sendBeacon.bind(navigator);
    navigator.sendBeacon = (...values) => {
      writes.push(JSON.stringify(values));
      return send(...values);
    };
  });
}

/** Returns everything that a page stored or wrote: storage, cookies, caches, databases, workers and its history. */
async function storedBy(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const stored = [{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state, window.name];
    const { writes = [] } = window as { writes?: string[] };
    return JSON.stringify([...stored, databases, await caches.keys(), document.title, ...writes]);
  });
}

describe("when something is missing", () => {
  const sentence = "De zoeker laadt niet. Hieronder staan alle gemeenten.";
  const broken: [string, { status: number; body: string }][] = [
    ["is missing", { status: 404, body: "" }],
    ["breaks off", { status: 200, body: '{"version":' }],
    ["is something else", { status: 200, body: "{}" }],
    ["is of another version", { status: 200, body: '{"version":999}' }],
  ];

  it.each(broken)("an index that %s leaves the municipalities", async (_, answer) => {
    await withOwnPage({}, async (page) => {
      await page.route("**/zoeken/index.json", (route) => route.fulfill(answer));
      await page.goto(`/zoeken/?gemeente=${busiest.slug}`);
      await page.locator("location-finder > p:not([role])").filter({ hasText: sentence }).waitFor();
      await expectAnnounced(page, sentence);
      expect(await page.getByRole("link", { name: busiest.name, exact: true }).isVisible()).toBe(true);
      expect(await fieldOf(page).inputValue()).toBe(busiest.name);
      await expectNoViolations(page, "without index");
    });
  });

  it("an index that loads at the second attempt works", async () => {
    await withOwnPage({}, async (page) => {
      await page.route("**/zoeken/index.json", (route) => route.abort(), { times: 1 });
      await page.goto("/zoeken/");
      await fieldOf(page).focus();
      await page.locator("location-finder > p:not([role])").filter({ hasText: sentence }).waitFor();
      await fieldOf(page).blur();
      await fieldOf(page).fill(busiest.name);
      await optionsOf(page).first().waitFor();
      expect(await page.getByText(sentence).count()).toBe(0);
    });
  });

  it("a script that fails to load leaves the municipalities", async () => {
    await withOwnPage({}, async (page) => {
      await page.route("**/_astro/mount-finder*.js", (route) => route.abort());
      await page.goto("/zoeken/");
      await page.getByText(sentence).waitFor();
      expect(await listOf(page).isVisible()).toBe(true);
    });
  });

  it("shows the list and no dead field without JavaScript", async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto("/zoeken/");
      expect(await page.getByRole("link", { name: busiest.name, exact: true }).isVisible()).toBe(true);
      expect(await page.locator("main :is(input, button)").count()).toBe(0);
      await page.goto("/");
      expect(await page.locator("main input").isVisible()).toBe(false);
      expect(await page.getByRole("link", { name: "Kies je gemeente uit de lijst" }).isVisible()).toBe(true);
    });
  });
});

describe("the field on the front page", () => {
  const submit = (page: Page) => page.getByRole("button", { name: "Zoek", exact: true }).click();

  it("suggests what the finder suggests, by keyboard, and opens it", async () => {
    await withOwnPage({}, async (page) => {
      await page.goto("/");
      await page.getByLabel("Zoek een gemeente, postcode, opvang of organisator").focus();
      await fieldOf(page).waitFor();
      await page.keyboard.type(busiest.name.slice(0, -1));
      await optionsOf(page).first().waitFor();
      expect(spaced(await optionsOf(page).first().textContent())).toMatch(`${busiest.name}, gemeente, `);
      await page.keyboard.press("ArrowDown");
      const active = (await fieldOf(page).getAttribute("aria-activedescendant")) ?? "";
      expect(await page.locator(`[id="${active}"]`).getAttribute("aria-selected")).toBe("true");
      await expectNoViolations(page, "front page with suggestions");
      await page.keyboard.press("Enter");
      await page.waitForURL(`**/zoeken/?gemeente=${busiest.slug}`);
    });
  });

  it("takes a place that is typed in full as that place", async () => {
    await withOwnPage({}, async (page) => {
      await page.goto("/");
      await page.getByLabel(/^Zoek een gemeente/).fill(busiest.name.toUpperCase());
      await submit(page);
      await page.waitForURL(`**/zoeken/?gemeente=${busiest.slug}`);
    });
  });

  it.each(["the index", "the script"])("still searches when %s does not load", async (missing) => {
    await withOwnPage({}, async (page) => {
      const address = missing === "the index" ? "**/zoeken/index.json" : "**/_astro/finder-suggestions*.js";
      await page.route(address, (route) => route.abort());
      await page.goto("/");
      await page.getByLabel(/^Zoek een gemeente/).fill("zonnetje & co");
      await submit(page);
      await page.waitForURL("**/zoeken/?q=zonnetje+%26+co");
    });
  });

  it("waits no longer than some seconds for an index that does not come", async () => {
    await withOwnPage({}, async (page) => {
      await page.route("**/zoeken/index.json", () => undefined);
      await page.goto("/");
      await page.getByLabel(/^Zoek een gemeente/).fill(busiest.name);
      await submit(page);
      await page.waitForURL(/\/zoeken\/\?q=/, { timeout: 10_000, waitUntil: "commit" });
    });
  });

  it("fetches nothing before a visitor goes to it", async () => {
    await withOwnPage({}, async (page) => {
      const fetched: string[] = [];
      page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
      await page.goto("/", { waitUntil: "networkidle" });
      expect(fetched.filter((path) => /index\.json|suggestion/.test(path))).toEqual([]);
    });
  });
});

it("tells in the first screen of a phone what the portal is for each of its readers", async () => {
  await withOwnPage({ viewport: { width: 360, height: 740 } }, async (page) => {
    await page.goto("/");
    for (const reader of ["Voor ouders", "Voor onderzoek en pers", "Voor organisatoren"]) {
      const box = await page.getByRole("heading", { name: reader }).boundingBox();
      expect((box?.y ?? Infinity) + (box?.height ?? 0), reader).toBeLessThan(740);
    }
    expect(
      await page.evaluate(() => document.querySelector("main .readers")?.getBoundingClientRect().bottom),
    ).toBeLessThanOrEqual(760);
  });
});

describe("by touch at 360 px", () => {
  it("leads from the front page through filters to the map", async () => {
    await withOwnPage(
      { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
      async (page) => {
        await page.goto("/");
        await page.getByLabel("Zoek een gemeente, postcode, opvang of organisator").tap();
        await page.keyboard.type(busiest.name);
        await page.getByRole("button", { name: "Zoek", exact: true }).tap();
        await page.waitForURL(`**/zoeken/?gemeente=${busiest.slug}`);
        await rowsOf(page).first().waitFor();
        await fieldOf(page).tap();
        await fieldOf(page).fill(busiest.name.slice(0, -1));
        await expect.poll(() => queryOf(page)).toContain("?q=");
        await optionsOf(page).first().tap();
        await expect.poll(() => queryOf(page)).toBe(`?gemeente=${busiest.slug}`);
        await page.getByRole("button", { name: "Filters", exact: true }).tap();
        await page
          .getByRole("dialog")
          .getByLabel(/^Groepsopvang \(/)
          .tap();
        const done = page.getByRole("button", { name: /^Toon \d+ locaties$/ });
        await done.waitFor();
        const promised = countIn(await done.textContent());
        await done.tap();
        expect(await page.getByRole("dialog").count()).toBe(0);
        expect(countIn(await headingOf(page).textContent())).toBe(promised);
        expect(await page.getByRole("button", { name: "Filters (1)" }).isVisible()).toBe(true);
        await page.getByRole("button", { name: "Kaart", exact: true }).tap();
        await page.locator(".leaflet-container").waitFor();
        expect(await rowsOf(page).count()).toBe(0);
        expect(queryOf(page)).toContain("toon=kaart");
        await page.getByRole("button", { name: "Lijst", exact: true }).tap();
        await page
          .getByRole("button", { name: /^Toon op kaart/ })
          .first()
          .tap();
        await page.locator(".map-card").waitFor();
      },
    );
  });

  it("shows the first result on the first screen", async () => {
    await withPage({ width: 360, height: 640 }, async (page) => {
      await openResults(page, `?gemeente=${busiest.slug}`);
      const box = await rowsOf(page).first().getByRole("link").boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(640);
      expect(await page.getByText("Niet op vaststellingen").count()).toBe(1);
    });
  });

  it("has no state that is wider than the screen, even at 320 px", async () => {
    const searches = ["", "?sorteer=naam", `?gemeente=${busiest.slug}&plaatsen=900`, "?toon=kaart"];
    await withPage({ width: 320 }, async (page) => {
      for (const search of searches) {
        await page.goto(`/zoeken/${search}`);
        await fieldOf(page).waitFor();
        if (search) await headingOf(page).waitFor();
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width, search).toBeLessThanOrEqual(320);
      }
    });
  });
});

describe("axe finds nothing", () => {
  it.each([360, 1280])("at %i px, closed, with suggestions, results, filters and none", async (width) => {
    await withPage({ width }, async (page) => {
      await page.goto("/zoeken/");
      await fieldOf(page).waitFor();
      await expectNoViolations(page, "closed");
      await fieldOf(page).fill(busiest.name);
      await optionsOf(page).first().waitFor();
      await page.keyboard.press("ArrowDown");
      await expectNoViolations(page, "suggestions");
      await openResults(page, "?vorm=groepsopvang&gestopt=ja");
      await rowsOf(page).first().waitFor();
      await expectNoViolations(page, "results");
      await page.emulateMedia({ colorScheme: "dark" });
      await expectNoViolations(page, "results, dark");
      const filters = page.getByRole("button", { name: /^Filters/ });
      if (await filters.count()) await filters.click();
      await expectNoViolations(page, "filters, dark");
      await page.emulateMedia({ colorScheme: "light" });
      await openResults(page, "?q=qqxxqqxx&vorm=groepsopvang");
      await expectNoViolations(page, "no results");
    });
  });
});

it("the page is ready for typing within 120 kB, and loads its index at the first focus", async () => {
  await withPage({ isFirstVisit: true }, async (page) => {
    const bodies = new Map<string, Promise<number>>();
    page.on("response", (response) => {
      const { pathname } = new URL(response.url());
      bodies.set(
        pathname,
        response.body().then((body) => gzipSync(body).length),
      );
    });
    await page.goto("/zoeken/");
    await fieldOf(page).waitFor();
    await page.waitForLoadState("networkidle");
    expect([...bodies.keys()].filter((path) => path.endsWith(".json"))).toEqual([]);
    const sizes = await Promise.all(bodies.values());
    const total = sizes.reduce((sum, size) => sum + size, 0);
    console.info(`/zoeken/ ready to type: ${total} bytes gzipped in ${sizes.length} files`);
    expect(total).toBeLessThanOrEqual(interactiveBudget);
    await fieldOf(page).focus();
    await expect.poll(() => bodies.has("/zoeken/index.json")).toBe(true);
    expect([...bodies.keys()].filter((path) => path.endsWith(".json"))).toEqual(["/zoeken/index.json"]);
    expect(await bodies.get("/zoeken/index.json")).toBeLessThanOrEqual(finderIndexBudget);
  });
});

it("no street and number that is typed finds the private home there (P7)", async () => {
  const response = await fetch(`${inject("baseUrl")}/zoeken/index.json`);
  const finder = openFinder((await response.json()) as FinderIndexFile);
  const homes = [...register.records.privateHomeDetails];
  expect(homes.length).toBeGreaterThan(5);
  for (const [id, { address }] of homes) {
    const query = `${address.street} ${address.houseNumber}`;
    const { rows } = finder.find({ ...defaultState, query, includesEnded: true }, null);
    expect(
      Array.from(rows, (row) => finder.location(row).id),
      query,
    ).not.toContain(id);
    expect(JSON.stringify(finder.suggest(query)), query).not.toContain(id);
  }
});

it("the list and the map select each other's locations", async () => {
  await withPage({}, async (page) => {
    await openResults(page, `?gemeente=${busiest.slug}`);
    await page.locator(".leaflet-container").waitFor();
    const name = await rowsOf(page).nth(2).getByRole("link").textContent();
    await rowsOf(page)
      .nth(2)
      .getByRole("button", { name: /^Toon op kaart/ })
      .click();
    await page.locator(".map-card").waitFor();
    expect(await page.locator(".map-card a").first().textContent()).toBe(name);
    expect(await page.locator(".finder-row-selected a").textContent()).toBe(name);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".map-card").count()).toBe(0);
    expect(await page.locator(".finder-row-selected").count()).toBe(0);
  });
});

/**
 * Tests the enforcement browser in a real browser, by keyboard, by touch at 360 px, without its data, and the tables by
 * year without JavaScript. What the pages show is compared with the Register, counted again here.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { trajectoryRows } from "../src/enforcement-browser/build/build-rows.ts";
import { stepsPerPage } from "../src/enforcement-browser/browser/selection.ts";
import { packSteps } from "../src/enforcement-browser/build/pack-steps.ts";
import type { EnforcementStep, EnforcementTrajectory, Location } from "../src/domain/records.ts";
import { locationOf, orThrow, type Register } from "../src/register/register.ts";
import { sampleRegister } from "../src/finder/fixtures/sample-index.ts";
import { formatElapsed } from "../src/strings/elapsed.ts";
import { municipalityUrl, organiserUrl } from "../src/urls.ts";
import { withPage } from "./browser.ts";
import { attribute, byTag, readPage, textContent } from "../src/publish/verify/built-pages.ts";
import { siteRegister } from "./example-pages.ts";
import { testFolder } from "./site-build.ts";

const stepsPath = "/handhavingsrapporten/stappen.json";
let register: Register;
let steps: EnforcementStep[];
/** A data file of some hundreds of steps, more than the small site has. */
let manySteps: string;
let manyTotal: number;

beforeAll(async () => {
  register = await siteRegister();
  steps = register.steps;
  const larger = await sampleRegister(0.2);
  const { peildatum, isFictitious } = larger.records;
  manySteps = JSON.stringify(packSteps({ peildatum, isFictitious, trajectories: trajectoryRows(larger) }));
  manyTotal = larger.steps.length;
});

const headingOf = (page: Page) => page.locator("#steps-found-title");
const rowsOf = (page: Page) => page.locator(".step-table tbody tr");
const queryOf = (page: Page): string => decodeURIComponent(new URL(page.url()).search);
const isFocused = (element: Element): boolean => element === document.activeElement;

async function open(page: Page, search = ""): Promise<void> {
  await page.goto(`/handhavingsrapporten/${search}`);
  await headingOf(page).waitFor();
}

async function openMany(page: Page, search = ""): Promise<void> {
  await page.route(`**${stepsPath}`, (route) =>
    route.fulfill({ body: manySteps, contentType: "application/json" }),
  );
  await open(page, search);
}

async function totalOf(page: Page): Promise<number> {
  return countIn(await headingOf(page).textContent());
}

function countIn(text: string | null): number {
  return Number(/[\d.]+/.exec(text ?? "")?.[0].replaceAll(".", "") ?? 0);
}

/** Replaces non-breaking spaces by plain ones. */
function spaced(text: string | null): string {
  return (text ?? "").replaceAll("\u00A0", " ");
}

/** Waits until the live region announces the sentence. */
async function expectAnnounced(page: Page, sentence: string): Promise<void> {
  const region = page.locator("enforcement-browser > [role=status]");
  await expect.poll(async () => spaced(await region.textContent()), { timeout: 6000 }).toBe(sentence);
}

function trajectoryOf(step: EnforcementStep): EnforcementTrajectory {
  return orThrow(register.trajectoryById.get(step.trajectoryId), `trajectory of ${step.id}`);
}

function stepsAt(isThere: (location: Location) => boolean): EnforcementStep[] {
  return steps.filter((step) => isThere(locationOf(register, step)));
}

describe("all steps", () => {
  it("are shown newest first, with their number and period, in a named region that scrolls", async () => {
    await withPage({}, async (page) => {
      await open(page);
      expect(await totalOf(page)).toBe(steps.length);
      await expectAnnounced(page, `${steps.length} stappen gevonden.`);
      const region = page.getByRole("region", { name: /^Handhavingsstappen, nieuwste mededeling eerst/ });
      expect(await region.getAttribute("tabindex")).toBe("0");
      expect(await region.locator("caption").isVisible()).toBe(true);
      const notified = await rowsOf(page)
        .locator("td:nth-child(2) time")
        .evaluateAll((times) => times.map((time) => time.getAttribute("datetime")));
      const newestFirst = steps
        .map(({ notifiedOn }) => notifiedOn)
        .sort()
        .reverse();
      expect(notified).toEqual(newestFirst.slice(0, stepsPerPage));
      const sorted = page.locator('[aria-sort="descending"]');
      expect(await sorted.textContent()).toContain("Meegedeeld");
    });
  });

  it("each link to the step, its location, its organiser and its trajectory, and have an anchor", async () => {
    await withPage({}, async (page) => {
      await open(page);
      const row = rowsOf(page).first();
      const hrefs = await row
        .locator("a")
        .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
      const id = /handhavingsrapport\/(.+)\/$/.exec(hrefs[0] ?? "")?.[1];
      const step = orThrow(
        steps.find((each) => each.id === id),
        `step ${id}`,
      );
      const location = locationOf(register, step);
      expect(hrefs).toEqual([
        `/handhavingsrapport/${step.id}/`,
        `/locatie/${location.id}/`,
        `/organisator/${location.organiserId}/`,
        `/locatie/${location.id}/#traject-${step.trajectoryId}`,
      ]);
      expect(await row.getAttribute("id")).toBe(`stap-${step.id}`);
      await row.getByRole("link").nth(3).click();
      await page.waitForURL(/#traject-/);
      expect(await page.locator(":target").count()).toBe(1);
    });
  });

  it("are shown 25 at a time, with the focus on the first new one", async () => {
    await withPage({}, async (page) => {
      await openMany(page);
      expect(manyTotal).toBeGreaterThan(150);
      expect(await rowsOf(page).count()).toBe(25);
      await page.getByRole("button", { name: /^Toon meer.*25.stappen/ }).press("Enter");
      await expect.poll(() => rowsOf(page).count()).toBe(50);
      expect(await rowsOf(page).nth(25).getByRole("link").first().evaluate(isFocused)).toBe(true);
      await expectAnnounced(page, `25 stappen erbij, 50 van ${manyTotal}.`);
      expect(queryOf(page)).toBe("?n=50");
      await page.reload();
      await expect.poll(() => rowsOf(page).count()).toBe(50);
    });
  });
});

describe("filters", () => {
  it("find as many as they promised, are in the URL, and are undone by Back", async () => {
    await withPage({}, async (page) => {
      await open(page);
      const box = page.getByRole("checkbox", { name: /^Beslissing/ });
      const promised = countIn(await box.locator("..").textContent());
      expect(promised).toBe(steps.filter(({ kind }) => kind === "beslissing").length);
      await box.check();
      await expectAnnounced(page, `${promised} stappen gevonden.`);
      expect(await box.evaluate(isFocused)).toBe(true);
      expect(queryOf(page)).toBe("?soort=beslissing");
      expect(await rowsOf(page).count()).toBe(promised);
      await page.getByLabel("Gemeente").selectOption({ index: 1 });
      const both = queryOf(page);
      expect(both).toMatch(/^\?soort=beslissing&gemeente=/);
      await page.goBack();
      await expect.poll(() => totalOf(page)).toBe(promised);
      await page.goBack();
      await expect.poll(() => totalOf(page)).toBe(steps.length);
      expect(await box.isChecked()).toBe(false);
      await page.goForward();
      await page.goForward();
      await expect.poll(() => queryOf(page)).toBe(both);
      const total = await totalOf(page);
      expect(total).toBeLessThan(promised);
      await page.reload();
      await headingOf(page).waitFor();
      expect(await totalOf(page)).toBe(total);
    });
  });

  it("have one URL, whatever the order of the clicks", async () => {
    await withPage({}, async (page) => {
      await open(page);
      await page.getByRole("checkbox", { name: /^Een melding/ }).check();
      await page.getByRole("checkbox", { name: /^Aanmaning/ }).check();
      expect(queryOf(page)).toBe("?soort=aanmaning&aanleiding=melding");
    });
  });

  it("include a year and two days that are typed, without an entry in the history for each", async () => {
    await withPage({}, async (page) => {
      await open(page);
      await page.getByLabel("Jaar", { exact: true }).selectOption("2025");
      const of2025 = steps.filter(({ notifiedOn }) => notifiedOn.startsWith("2025")).length;
      await expect.poll(() => totalOf(page)).toBe(of2025);
      expect(queryOf(page)).toBe("?van=2025-01-01&tot=2025-12-31");
      const before = await page.evaluate(() => history.length);
      await page.getByLabel("Vanaf").fill("2025-06-01");
      await page.getByLabel("Tot en met").fill("2026-03-31");
      const within = steps.filter(
        ({ notifiedOn }) => notifiedOn >= "2025-06-01" && notifiedOn <= "2026-03-31",
      ).length;
      await expect.poll(() => totalOf(page)).toBe(within);
      await expect.poll(() => queryOf(page)).toBe("?van=2025-06-01&tot=2026-03-31");
      expect(await page.evaluate(() => history.length)).toBe(before);
      const chip = page.getByRole("button", {
        name: /^Verwijder filter Van 1 juni 2025 tot en met 31 maart 2026/,
      });
      await chip.click();
      await expect.poll(() => totalOf(page)).toBe(steps.length);
    });
  });

  it("include words, which make no entries in the history", async () => {
    await withPage({}, async (page) => {
      const [step] = steps;
      const location = locationOf(register, orThrow(step, "step"));
      await open(page);
      const before = await page.evaluate(() => history.length);
      await page.getByLabel("Opvang, organisator of nummer").pressSequentially(location.id, { delay: 20 });
      const there = stepsAt(({ id }) => id === location.id).length;
      await expect.poll(() => totalOf(page)).toBe(there);
      await expect.poll(() => queryOf(page)).toBe(`?q=${location.id}`);
      expect(await page.evaluate(() => history.length)).toBe(before);
      await expectAnnounced(page, there === 1 ? "1 stap gevonden." : `${there} stappen gevonden.`);
    });
  });

  it("announce the number of the last words where those come just as the number before is shown", async () => {
    await withPage({}, async (page) => {
      await open(page);
      const { id } = locationOf(register, orThrow(steps[0], "step"));
      const there = stepsAt((each) => each.id === id).length;
      expect(there).toBeLessThan(steps.length);
      await page.getByLabel("Opvang, organisator of nummer").evaluate((field, whole) => {
        const type = (text: string): void => {
          // React sees only what the browser's own property sets.
          Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, text);
          field.dispatchEvent(new Event("input", { bubbles: true }));
        };
        const found = (): string | undefined => document.querySelector("#steps-found-title")?.textContent;
        const before = found();
        const observer = new MutationObserver(() => {
          if (found() === before) return;
          observer.disconnect();
          type(whole);
        });
        observer.observe(document.body, { characterData: true, childList: true, subtree: true });
        type(`${whole}x`);
      }, id);
      await expect.poll(() => totalOf(page)).toBe(there);
      await expectAnnounced(page, there === 1 ? "1 stap gevonden." : `${there} stappen gevonden.`);
    });
  });

  it("are set by the links on the pages of a municipality and an organiser", async () => {
    const location = locationOf(register, orThrow(steps[0], "step"));
    const municipality = orThrow(register.municipalityByNis.get(location.municipalityNis), "municipality");
    await withPage({}, async (page) => {
      await page.goto(municipalityUrl(municipality.slug));
      await page.getByRole("link", { name: `Alle handhavingsstappen in ${municipality.name}` }).click();
      await headingOf(page).waitFor();
      expect(await totalOf(page)).toBe(stepsAt((each) => each.municipalityNis === municipality.nis).length);
      await page.goto(organiserUrl(location.organiserId));
      await page.getByRole("link", { name: "Alle handhavingsstappen bij deze organisator" }).click();
      await headingOf(page).waitFor();
      expect(await totalOf(page)).toBe(stepsAt((each) => each.organiserId === location.organiserId).length);
    });
  });

  it("are removed by their chip, or all at once, and the focus stays near", async () => {
    await withPage({}, async (page) => {
      await open(page, "?soort=aanmaning&soort=beslissing&groep=traject&sorteer=ingang");
      await page.getByRole("button", { name: "Verwijder filter Aanmaning" }).click();
      const left = steps.filter(({ kind }) => kind === "beslissing").length;
      await expectAnnounced(page, `Filter Aanmaning verwijderd. ${left} stappen gevonden.`);
      expect(await headingOf(page).evaluate(isFocused)).toBe(true);
      await page.getByRole("button", { name: "Wis alles" }).click();
      await expect.poll(() => totalOf(page)).toBe(steps.length);
      expect(queryOf(page)).toBe("?sorteer=ingang&groep=traject");
    });
  });

  it("can be dropped when nothing is found, with the number that this would find", async () => {
    await withPage({}, async (page) => {
      await open(page, "?q=qqxxqqxx&soort=beslissing");
      expect(spaced(await headingOf(page).textContent())).toBe("Geen stappen gevonden");
      const loosen = page.getByRole("button", { name: /^Zonder «qqxxqqxx»/ });
      const promised = countIn(((await loosen.textContent()) ?? "").split(":")[1] ?? "");
      await loosen.click();
      await expect.poll(() => totalOf(page)).toBe(promised);
      expect(promised).toBe(steps.filter(({ kind }) => kind === "beslissing").length);
      expect(queryOf(page)).toBe("?soort=beslissing");
    });
  });
});

describe("order and trajectories", () => {
  it("the headers of the table sort by keyboard, both ways, and announce it", async () => {
    await withPage({}, async (page) => {
      await open(page);
      const head = page.locator("thead th", { hasText: "Ingang" });
      await head.getByRole("button").press("Enter");
      await expectAnnounced(page, "Gesorteerd: nieuwste ingangsdatum eerst.");
      expect(await head.getAttribute("aria-sort")).toBe("descending");
      await head.getByRole("button").press("Enter");
      await expectAnnounced(page, "Gesorteerd: oudste ingangsdatum eerst.");
      expect(await head.getAttribute("aria-sort")).toBe("ascending");
      expect(await page.locator("[aria-sort]").count()).toBe(1);
      expect(queryOf(page)).toBe("?sorteer=ingang&volgorde=oud");
      const days = await page
        .locator(".step-table td:nth-child(3) time")
        .evaluateAll((times) => times.map((time) => time.getAttribute("datetime")));
      expect(days).toEqual(steps.flatMap(({ effectiveFrom }) => effectiveFrom ?? []).sort());
    });
  });

  it("a trajectory shows the time between its steps, and why it ended", async () => {
    const isExample = ({ endedOn, closingReason, steps: own }: EnforcementTrajectory): boolean =>
      endedOn !== null && closingReason === "tekorten_weggewerkt" && own.length > 1;
    const trajectory = orThrow(
      register.records.trajectories.find(isExample),
      "closed trajectory of more steps",
    );
    const [first, second] = trajectory.steps;
    await withPage({}, async (page) => {
      await open(page, `?q=${trajectory.id}`);
      await page.getByRole("button", { name: "Per traject" }).click();
      const group = page.locator(".trajectory-list > li");
      expect(await group.count()).toBe(1);
      const text = spaced(await group.textContent());
      const between = spaced(formatElapsed(first?.decidedOn ?? "", second?.decidedOn ?? ""));
      expect(text).toContain(`${between} na de vorige stap`);
      const whole = spaced(formatElapsed(trajectory.startedOn, trajectory.endedOn ?? ""));
      expect(text).toContain(`Na ${whole}: de tekorten zijn weggewerkt.`);
      expect(spaced(await headingOf(page).textContent())).toContain("in 1 traject");
      expect(queryOf(page)).toContain("groep=traject");
    });
  });

  it("an intention, a precaution, a complaint and an appeal carry their caveat", async () => {
    await withPage({}, async (page) => {
      const caveats = {
        "?soort=voornemen": "Een voornemen is geen maatregel.",
        "?voorzorg=ja": "Een maatregel uit voorzorg bewijst geen inbreuk.",
        "?aanleiding=klacht": "Een klacht is geen vastgesteld feit.",
        "?bezwaar=lopend": "Bezwaar: nog geen uitspraak",
      };
      for (const [search, caveat] of Object.entries(caveats)) {
        await open(page, search);
        const rows = await rowsOf(page).allTextContents();
        expect(rows.length, search).toBeGreaterThan(0);
        expect(
          rows.filter((text) => !text.includes(caveat)),
          search,
        ).toEqual([]);
      }
    });
  });
});

it("the selection is saved as CSV, with the same steps in the same order", async () => {
  await withPage({}, async (page) => {
    await open(page, "?soort=beslissing&volgorde=oud");
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download deze selectie (CSV)" }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe("handhavingsstappen-fictief-2026-10-31.csv");
    const file = join(testFolder, "selection.csv");
    await download.saveAs(file);
    const bytes = readFileSync(file);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows: Record<string, string>[] = parse(bytes, { bom: true, delimiter: ";", columns: true });
    const shown = await rowsOf(page).evaluateAll((all) => all.map((row) => row.id.replace("stap-", "")));
    expect(rows.map((row) => row["stapnummer"])).toEqual(shown);
    expect(shown.length).toBe(steps.filter(({ kind }) => kind === "beslissing").length);
    expect(new Set(rows.map((row) => row["fictief"]))).toEqual(new Set(["true"]));
    expect(rows[0]?.["url"]).toMatch(/^http.+\/handhavingsrapport\/.+\/$/);
    expect(rows[0]?.["datum_meegedeeld"]).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});

describe("without its data", () => {
  it.each([
    ["missing", 404, ""],
    ["cut off", 200, '{"version":1,"peild'],
    ["of another version", 200, '{"version":99}'],
  ])("%s, it says so in one sentence, above the tables by year", async (_, status, body) => {
    await withPage({ failingPath: stepsPath }, async (page) => {
      await page.route(`**${stepsPath}`, (route) =>
        route.fulfill({ status, body, contentType: "application/json" }),
      );
      await page.goto("/handhavingsrapporten/");
      const sentence = "De handhavingsstappen laden niet. Hieronder staan ze per jaar.";
      await page.locator(".panel", { hasText: sentence }).waitFor();
      await expectAnnounced(page, sentence);
      expect(await page.getByRole("link", { name: "Alle stappen van 2025" }).isVisible()).toBe(true);
      expect(await page.locator("main").getByRole("button").allInnerTexts()).toEqual([subscribeButton]);
    });
  });
});

/** The button of the form for alerts, which is on the page too and works by itself. */
const subscribeButton = "Stuur mij mails";

describe("without JavaScript", () => {
  it("the page links to the years, with their numbers, which add up", async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto("/handhavingsrapporten/");
      const lines = await page.locator(".years li").allTextContents();
      expect(lines.reduce((sum, line) => sum + countIn(line.replace(/^.*van \d{4}/, "")), 0)).toBe(
        steps.length,
      );
      await page.getByRole("link", { name: "Alle stappen van 2025" }).click();
      await page.waitForURL("**/handhavingsrapporten/2025/");
      expect(await rowsOf(page).count()).toBe(
        steps.filter(({ notifiedOn }) => notifiedOn.startsWith("2025")).length,
      );
      expect(await page.locator("main").getByRole("button").count()).toBe(0);
    });
  });

  it("every step is in the table of its year, with the reason of a closed trajectory", () => {
    for (const step of steps) {
      const page = readPage(
        inject("siteFolder"),
        `handhavingsrapporten/${step.notifiedOn.slice(0, 4)}/index.html`,
      );
      const row = orThrow(
        byTag(page, "tr").find((element) => attribute(element, "id") === `stap-${step.id}`),
        `row of ${step.id}`,
      );
      const { endedOn, closingReason } = trajectoryOf(step);
      expect(textContent(row)).toContain(
        endedOn ? `Afgesloten op ${endedOn.split("-").reverse().join(".")}` : "Lopend sinds",
      );
      if (closingReason === "maatregel_uitgevoerd")
        expect(textContent(row)).toContain("de maatregel is uitgevoerd");
    }
    expect(steps.some((step) => trajectoryOf(step).closingReason === "maatregel_uitgevoerd")).toBe(true);
  });
});

it("neither pages nor data have an explanation or the street of a private home", () => {
  const years = [...new Set(steps.map(({ notifiedOn }) => notifiedOn.slice(0, 4)))];
  const files = ["stappen.json", "index.html", ...years.map((year) => `${year}/index.html`)];
  const texts = files.map((file) =>
    readFileSync(join(inject("siteFolder"), "handhavingsrapporten", file), "utf8"),
  );
  const explanations = steps.flatMap(({ explanation }) =>
    explanation.state === "shown" ? [explanation.text.slice(0, 40)] : [],
  );
  const streets = stepsAt(({ isPrivateHome }) => isPrivateHome).flatMap(
    ({ locationId }) => register.records.privateHomeDetails.get(locationId)?.address.street ?? [],
  );
  expect(explanations.length).toBeGreaterThan(10);
  expect(streets.length).toBeGreaterThan(0);
  for (const secret of [...explanations, ...streets])
    expect(
      texts.filter((text) => text.includes(secret)),
      secret,
    ).toEqual([]);
});

it("the canonical URL has no parameters, and the link to share is that of the view", async () => {
  await withPage({}, async (page) => {
    await open(page, "?soort=beslissing");
    const href = await page.locator("link[rel=canonical]").getAttribute("href");
    expect(new URL(href ?? "").pathname + new URL(href ?? "").search).toBe("/handhavingsrapporten/");
    expect(await page.locator("a.permalink").getAttribute("href")).toMatch(/\?soort=beslissing$/);
  });
});

const views = [
  "",
  "?groep=traject",
  "?q=qqxxqqxx&soort=beslissing",
  "?soort=aanmaning&van=2025-02-03&sorteer=ingang",
];

describe("on a small screen", () => {
  it("the first step is on the first screen, as a card", async () => {
    await withPage({ width: 360, height: 640 }, async (page) => {
      await open(page);
      const box = await rowsOf(page).first().getByRole("link").first().boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(640);
      expect(
        await rowsOf(page)
          .first()
          .evaluate((row) => getComputedStyle(row).display),
      ).toBe("block");
      expect(await page.getByRole("row").count()).toBeGreaterThan(1);
    });
  });

  it("filters are chosen in a dialog, whose button back says how many steps there are", async () => {
    await withPage({ width: 360, height: 640, hasTouch: true }, async (page) => {
      await open(page);
      await page.getByRole("button", { name: "Filters", exact: true }).tap();
      await page.getByRole("checkbox", { name: /^Beslissing/ }).tap();
      const decisions = steps.filter(({ kind }) => kind === "beslissing").length;
      await page.getByRole("button", { name: `Toon ${decisions} stappen` }).tap();
      expect(await rowsOf(page).count()).toBe(decisions);
      expect(await page.getByRole("button", { name: "Filters (1)" }).isVisible()).toBe(true);
      await page.getByLabel("Sorteer op").selectOption({ label: "Oudste mededeling eerst" });
      expect(queryOf(page)).toBe("?soort=beslissing&volgorde=oud");
      await page.goBack();
      await page.goBack();
      await expect.poll(() => totalOf(page)).toBe(steps.length);
    });
  });

  it("nothing is wider than 320 px, and controls are high enough to touch", async () => {
    await withPage({ width: 320, height: 640 }, async (page) => {
      for (const view of views) {
        await open(page, view);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), view).toBeLessThanOrEqual(
          320,
        );
        const controls = page.locator("main :is(button, select, input[type=date])");
        expect(await controls.count(), view).toBeGreaterThan(0);
        const low = await controls.evaluateAll((all) =>
          all
            .filter((control) => {
              const { height } = control.getBoundingClientRect();
              return height > 0 && height < 44 && !control.matches(".button-link");
            })
            .map((control) => control.textContent),
        );
        expect(low, view).toEqual([]);
      }
    });
  });
});

describe("axe finds nothing", () => {
  it.each([360, 1280])("at %i px, in each view, with the filters open, and in the dark", async (width) => {
    await withPage({ width }, async (page) => {
      for (const view of views) {
        await open(page, view);
        await expectNoViolations(page, view);
      }
      await page.emulateMedia({ colorScheme: "dark" });
      await open(page, "?soort=aanmaning");
      const filters = page.getByRole("button", { name: /^Filters/ });
      if (await filters.count()) await filters.click();
      await expectNoViolations(page, "filters, dark");
    });
  });
});

async function expectNoViolations(page: Page, view: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
  expect(found, view).toEqual([]);
}

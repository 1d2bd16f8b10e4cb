/**
 * What somebody does who has a keyboard and a screen reader alone: each journey goes from stop to stop with Tab, where
 * the focus always shows and is never lost, and expects what is read out on the way. The journey of somebody who
 * subscribes is in alerts-web.test.ts, where the service runs.
 */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import type { Location } from "../src/domain/records.ts";
import { oversightOf, type Oversight } from "../src/register/oversight.ts";
import { locationOf, orThrow } from "../src/register/register.ts";
import { currentLocations } from "../src/register/municipality-figures.ts";
import { stepTitle } from "../src/strings/step-title.ts";
import { figuresYearUrl, findingUrl, locationUrl, reportUrl, stepUrl } from "../src/urls.ts";
import { heardFocus, heardOn, type Heard } from "./accessibility-tree.ts";
import { withPage } from "./browser.ts";
import { siteRegister } from "./example-pages.ts";
import { tabTo } from "./keyboard.ts";

const register = await siteRegister();

/** Waits until a live region reads the sentence out. */
async function expectReadOut(page: Page, sentence: RegExp): Promise<void> {
  const heard = async (): Promise<string[]> =>
    (await page.getByRole("status").allTextContents()).map((text) => text.replaceAll("\u00A0", " "));
  await expect.poll(heard, { timeout: 6000 }).toContainEqual(expect.stringMatching(sentence));
}

/** Goes back, and forward and back again, and expects the visitor each time on the link that they had followed. */
async function expectFocusBackOn(page: Page, left: Heard): Promise<void> {
  const followed = page.url();
  for (const way of ["back", "forward and back"]) {
    if (way !== "back") await page.goForward();
    expect(page.url()).toBe(followed);
    await page.goBack();
    await expect
      .poll(async () => (await heardFocus(page).catch(() => null))?.name, { timeout: 10_000, message: way })
      .toBe(left.name);
  }
}

/** Returns the words that are read in a landmark, in their order. */
function wordsIn(heard: readonly Heard[], role: string, name: string): string[] {
  const isThere = (each: Heard): boolean => each.role === role && each.name === name;
  return heard
    .filter((each) => each.role === "StaticText" && each.around.some(isThere))
    .map((each) => each.name);
}

it("finds a location: types a place, chooses it, opens a result, and comes back to it", async () => {
  const [busiest] = register.municipalities.toSorted(
    (one, other) => currentLocations(register, other.nis).length - currentLocations(register, one.nis).length,
  );
  const { name, slug, nis } = orThrow(busiest, "municipality");
  const total = currentLocations(register, nis).length;
  await withPage({}, async (page) => {
    await page.goto("/");
    await page.keyboard.press("Tab");
    expect(await heardFocus(page)).toMatchObject({ role: "link", name: "Ga naar de inhoud" });
    await tabTo(page, page.getByRole("link", { name: "Zoeken", exact: true }));
    await page.keyboard.press("Enter");
    await page.waitForURL("**/zoeken/");
    const field = page.getByRole("combobox", { name: /^Zoek een gemeente/ });
    await tabTo(page, field);
    await page.keyboard.type(name.slice(0, 4));
    await expectReadOut(page, /^\d+ suggesties\. Kies met de pijltjes en Enter\.$/);
    expect((await heardFocus(page)).states.get("expanded")).toBe(true);
    const offered = page.getByRole("listbox", { name: "Suggesties" }).getByRole("option");
    expect(await offered.count()).toBeLessThanOrEqual(8);
    await page.keyboard.press("ArrowDown");
    const active = await field.getAttribute("aria-activedescendant");
    expect((await page.locator(`[id="${active}"]`).textContent())?.replaceAll("\u00A0", " ")).toBe(
      `${name}, gemeente, ${total} locaties`,
    );
    expect(await page.locator(".suggestions [aria-selected=true]").getAttribute("id")).toBe(active);
    await page.keyboard.press("Enter");
    await expectReadOut(page, new RegExp(`^${total} locaties gevonden\\.$`));
    expect(decodeURIComponent(new URL(page.url()).search)).toBe(`?gemeente=${slug}`);
    expect(await heardFocus(page)).toMatchObject({ role: "combobox" });
    const result = page.locator(".finder-row").first().getByRole("link");
    await page.waitForLoadState("networkidle");
    await tabTo(page, result);
    const left = await heardFocus(page);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/locatie\//);
    const heading = (await heardOn(page)).find(({ role }) => role === "heading");
    expect(heading).toMatchObject({ name: left.name });
    await expectFocusBackOn(page, left);
    expect(await field.inputValue()).toBe(name);
  });
});

type IsExample = (location: Location, oversight: Oversight) => boolean;
const states: [state: string, told: string, notThis: string, isExample: IsExample][] = [
  ["suspended", "Geschorst", "geen opvang", ({ licence }) => licence.state === "geschorst"],
  ["lifted", "Opgeheven", "niet dat de organisator nergens", ({ licence }) => licence.state === "opgeheven"],
  [
    "stopped",
    "Stopgezet",
    "niet dat er een probleem was",
    ({ licence }, { trajectories }) => licence.state === "stopgezet" && trajectories.length === 0,
  ],
  [
    "in enforcement",
    "In handhaving",
    "niet dat de opvang dicht is",
    ({ licence }, { enforcement }) => licence.state === "vergund" && enforcement.kind === "open",
  ],
  [
    "with nothing online",
    "Vergund",
    "niet dat alles onlangs bekeken is",
    ({ licence }, { reports, trajectories }) =>
      licence.state === "vergund" && reports.length === 0 && trajectories.length === 0,
  ],
];

it.each(states)(
  "reads the state of a location %s, and what it does not mean",
  async (_, word, not, isExample) => {
    const location = orThrow(
      register.records.locations.find((each) => isExample(each, oversightOf(register, each))),
      "location",
    );
    await withPage({}, async (page) => {
      await page.goto(locationUrl(location.id));
      const heard = await heardOn(page);
      const main = heard.filter(({ around }) => around.some(({ role }) => role === "main"));
      const heading = main.find(({ role }) => role === "heading");
      expect(heading?.states.get("level")).toBe(1);
      expect(heading?.name).toBe(location.name);
      const told = main.findIndex(({ role, name }) => role === "region" && name === "Toestand");
      expect(told).toBeGreaterThan(main.indexOf(orThrow(heading, "heading")));
      expect(told).toBeLessThan(
        main.findIndex(({ role, name }) => role === "heading" && name === "Op deze pagina"),
      );
      expect(wordsIn(heard, "region", "Toestand")[0]).toContain(word);
      expect(wordsIn(heard, "region", "Wat betekent deze toestand?").join(" ")).toContain(not);
    });
  },
);

it("follows a finding: from the report to what was done with it, to the step, and back", async () => {
  const report = orThrow(
    register.records.reports.find(
      ({ id, findings }) =>
        findings.some(({ kind }) => kind === "inbreuk") &&
        register.records.trajectories.some(({ reportId, steps }) => reportId === id && steps.length > 0),
    ),
    "report that enforcement followed",
  );
  const trajectory = orThrow(
    register.records.trajectories.find(({ reportId }) => reportId === report.id),
    "trajectory",
  );
  const step = orThrow(trajectory.steps[0], "step");
  const breach = orThrow(
    report.findings.find(({ kind }) => kind === "inbreuk"),
    "breach",
  );
  await withPage({}, async (page) => {
    await page.goto(reportUrl(report.id));
    const own = page.locator(`a[href="#vaststelling-${breach.number}"]`);
    await tabTo(page, own);
    expect(await heardFocus(page)).toMatchObject({
      role: "link",
      name: `Vaste link naar deze vaststelling: vaststelling ${breach.number}`,
    });
    await page.keyboard.press("Enter");
    await page.waitForURL(`**${findingUrl(report.id, breach.number)}`);
    // The next stop of the keyboard is the one after the finding that was opened.
    const around = (await heardOn(page)).filter(({ role }) => role === "StaticText").map(({ name }) => name);
    expect(around).toContain("Inbreuk");
    const onward = page.getByRole("link", { name: "Lees de eerste stap" }).first();
    await tabTo(page, onward);
    const left = await heardFocus(page);
    expect(left.around.map(({ role, name }) => `${role} ${name}`)).toContain(
      "region Wat doet Opgroeien met dit rapport?",
    );
    await page.keyboard.press("Enter");
    await page.waitForURL(`**${stepUrl(step.id)}`);
    expect((await heardOn(page)).find(({ role }) => role === "heading")?.name).toBe(
      stepTitle(step, locationOf(register, step).careType),
    );
    await tabTo(page, page.getByRole("link", { name: "Lees het inspectierapport" }));
    await page.keyboard.press("Enter");
    await page.waitForURL(`**${reportUrl(report.id)}`);
  });
});

it("filters enforcement: the number is read out, and the way back leads to the step that was opened", async () => {
  const decisions = register.steps.filter(({ kind }) => kind === "beslissing").length;
  await withPage({}, async (page) => {
    await page.goto("/handhavingsrapporten/");
    await tabTo(page, page.getByRole("checkbox", { name: /^Beslissing/ }));
    const box = await heardFocus(page);
    expect(box.name).toBe(`Beslissing (${decisions})`);
    expect(box.around.map(({ name }) => name)).toEqual(expect.arrayContaining(["Soort stap", "Filters"]));
    await page.keyboard.press("Space");
    await expectReadOut(page, new RegExp(`^${decisions} stappen gevonden\\.$`));
    expect((await heardFocus(page)).states.get("checked")).toBe("true");
    const found = page.getByRole("region", { name: new RegExp(`^${decisions} stappen gevonden`) });
    await tabTo(page, found.getByRole("rowheader").first().getByRole("link"));
    const left = await heardFocus(page);
    expect(left.name).toMatch(/^Beslissing/);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/handhavingsrapport\//);
    await expectFocusBackOn(page, left);
    expect(await page.getByRole("checkbox", { name: /^Beslissing/ }).isChecked()).toBe(true);
  });
});

it.each([
  ["the portal", "/over/", "/zoeken/portaal/", /^Zoek op dit portaal/, "bezwaar", /^Er zijn resultaten\.$/],
  [
    "texts",
    "/zoeken/teksten/",
    "/zoeken/teksten/",
    /^Zoek woorden/,
    "kinderen",
    /^\d+ documenten gevonden\.$/,
  ],
])(
  "searches %s, hears that there are results, and comes back to the one that was opened",
  async (_, from, to, field, words, sentence) => {
    await withPage({}, async (page) => {
      await page.goto(from);
      await tabTo(page, page.getByRole("searchbox", { name: field }));
      await page.keyboard.type(words);
      await page.keyboard.press("Enter");
      await page.waitForURL(`**${to}?q=${words}`);
      await expectReadOut(page, sentence);
      const result = page.locator("main :is(ol[data-results], ol[data-rows]) a").first();
      await tabTo(page, result);
      const left = await heardFocus(page);
      await page.keyboard.press("Enter");
      await page.waitForURL((url) => !url.pathname.startsWith(to));
      await expectFocusBackOn(page, left);
      expect(await page.getByRole("searchbox", { name: field }).inputValue()).toBe(words);
    });
  },
);

it("reads a figure: its values in words, and the table that has the same", async () => {
  await withPage({}, async (page) => {
    await page.goto(figuresYearUrl(2022));
    const isOfFigure = ({ role, around }: Heard): boolean =>
      role === "image" && around.some((each) => each.role === "figure");
    const drawing = orThrow((await heardOn(page)).find(isOfFigure), "drawing in a figure");
    const figure = orThrow(
      drawing.around.find(({ role }) => role === "figure"),
      "figure",
    );
    const values = drawing.name.split("; ").map((each) => / ([\d.]+)$/.exec(each)?.[1] ?? "");
    expect(values.filter((value) => value === "")).toEqual([]);
    const summary = page.getByRole("figure", { name: figure.name }).locator("summary");
    await tabTo(page, summary);
    expect((await heardFocus(page)).states.get("expanded")).toBe(false);
    await page.keyboard.press("Enter");
    expect((await heardFocus(page)).states.get("expanded")).toBe(true);
    const table = page.getByRole("figure", { name: figure.name }).getByRole("table");
    await tabTo(page, page.getByRole("figure", { name: figure.name }).getByRole("region"));
    expect(await table.getByRole("columnheader").count()).toBeGreaterThan(1);
    expect(await table.getByRole("rowheader").count()).toBeGreaterThanOrEqual(values.length);
    const cells = (await table.getByRole("cell").allTextContents()).map((text) => text.trim());
    expect(cells).toEqual(expect.arrayContaining(values));
  });
});

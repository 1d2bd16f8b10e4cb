/** Tests the search inside texts in a real browser: its results, their links, its weight and its failures. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import AxeBuilder from "@axe-core/playwright";
import { parse } from "csv-parse/sync";
import { chromium, type Page } from "playwright-core";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { compoundParts } from "../src/text-search/build/compound-parts.ts";
import { withoutBoundaries } from "../src/text-search/browser/compound-boundaries.ts";
import type { DocumentFile } from "../src/text-search/browser/document-files.ts";
import { textDocuments, type TextDocument } from "../src/text-search/build/text-documents.ts";
import { stepUrl } from "../src/urls.ts";
import type { Register } from "../src/register/register.ts";
import { testFolder } from "./site-build.ts";
import { withPage } from "./browser.ts";
import { attribute, byTag, filesIn, readPage, textContent } from "../src/publish/verify/built-pages.ts";
import { siteRegister } from "./example-pages.ts";
import { fileAt } from "../src/publish/verify/addresses.ts";

const path = "/zoeken/teksten/";
let register: Register;
let documents: TextDocument[];

beforeAll(async () => {
  register = await siteRegister();
  documents = textDocuments(register, { searchClosedTrajectories: false });
});

const rowsOf = (page: Page) => page.locator("[data-rows] > li");
const headingOf = (page: Page) => page.locator("text-search h2");
const fieldOf = (page: Page) => page.getByLabel("Zoek woorden in de tekst van rapporten en handhaving");
const statusOf = async (page: Page): Promise<string> =>
  ((await page.locator("text-search [role=status]").textContent()) ?? "").replaceAll("\u00A0", " ");

async function open(page: Page, search: string): Promise<void> {
  await page.goto(path + search);
  await headingOf(page).waitFor();
}

async function total(page: Page): Promise<number> {
  const words = (await headingOf(page).textContent()) ?? "";
  return words.startsWith("Geen") ? 0 : Number(/[\d.]+/.exec(words)?.[0].replaceAll(".", ""));
}

/** Returns the documents with a passage that contains the letters, for a word that no other word begins with. */
function holding(letters: RegExp, fits: (passage: TextDocument["passages"][number]) => boolean = () => true) {
  return documents.filter(({ passages }) =>
    passages.some((passage) => letters.test(passage.text) && fits(passage)),
  );
}

describe("a search", () => {
  it("finds every document that holds the word, parts of compounds included", async () => {
    await withPage({}, async (page) => {
      await open(page, "?q=inspectiebezoek");
      expect(await total(page)).toBe(holding(/inspectiebezoek/i).length);
      await open(page, "?q=register");
      const expected = holding(/\b\p{L}*register/iu).length;
      expect(expected).toBeGreaterThan(5);
      expect(await total(page)).toBe(expected);
    });
  });

  it("links from the field to the very finding, and marks the word there", async () => {
    await withPage({}, async (page) => {
      await page.goto(path);
      await fieldOf(page).fill("opvang");
      await fieldOf(page).press("Enter");
      await headingOf(page).waitFor();
      expect(new URL(page.url()).search).toBe("?q=opvang");
      const link = page.locator('[data-rows] a[href*="#vaststelling-"]').first();
      const label = (await link.textContent()) ?? "";
      const excerpt =
        (await link.locator("xpath=../following-sibling::p[1]").locator("mark").first().textContent()) ?? "";
      await link.click();
      await page.waitForURL(/#vaststelling-/);
      const finding = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
      expect(await finding.locator("mark").first().textContent()).toBe(excerpt);
      expect(label.toLowerCase()).toContain((await finding.locator("strong").textContent())?.toLowerCase());
      expect(await page.locator("mark").count()).toBe(await page.locator(".source-text mark").count());
      await page.goBack();
      await headingOf(page).waitFor();
      expect(await fieldOf(page).inputValue()).toBe("opvang");
    });
  });

  it("finds documents that hold all words, and names the word that no text holds", async () => {
    await withPage({}, async (page) => {
      await open(page, "?q=opvang+qqxxqqxx");
      expect(await total(page)).toBe(0);
      expect(await page.getByText("Het woord “qqxxqqxx” staat in geen enkele tekst.").isVisible()).toBe(true);
      expect(await page.getByText("Kies minder filters.").isVisible()).toBe(true);
      expect(await page.getByRole("button", { name: "Toon meer documenten" }).isVisible()).toBe(false);
    });
  });

  it("treats a word that no text holds as the beginning of others, and says so", async () => {
    await withPage({}, async (page) => {
      await open(page, "?q=inspectiebez");
      expect(await total(page)).toBe(holding(/inspectiebez/i).length);
      const note = page.getByText(
        /^Het woord “\p{L}+” staat zo in geen enkele tekst\. Je ziet teksten met woorden die zo beginnen\.$/u,
      );
      expect(await note.textContent()).toContain("“inspectiebez”");
      expect(await note.isVisible()).toBe(true);
      await open(page, "?q=inspectiebezoek");
      expect(await note.isVisible()).toBe(false);
    });
  });

  it("shows ten more at a time, says so, and keeps it in the address", async () => {
    await withPage({}, async (page) => {
      await open(page, "?q=zorginspectie");
      expect(await rowsOf(page).count()).toBe(10);
      await page.getByRole("button", { name: "Toon meer documenten" }).click();
      await expect.poll(() => rowsOf(page).count()).toBe(20);
      expect(await statusOf(page)).toBe(`10 documenten erbij, 20 van ${await total(page)}.`);
      expect(new URL(page.url()).searchParams.get("n")).toBe("20");
      expect(await page.locator("a.permalink").textContent()).toMatch(
        /\/zoeken\/teksten\/\?q=zorginspectie&n=20$/,
      );
      await page.reload();
      await expect.poll(() => rowsOf(page).count(), { timeout: 10_000 }).toBe(20);
    });
  });

  it("sorts by date on request, and never by findings", async () => {
    await withPage({}, async (page) => {
      await open(page, "?q=zorginspectie&sorteer=datum");
      const shown = await rowsOf(page).locator("h3").allTextContents();
      const newest = holding(/zorginspectie/i)
        .map(({ date }) => Number(date.slice(0, 4)))
        .sort((a, b) => b - a);
      expect(shown.map((title) => Number(/\d{4}$/.exec(title)?.[0]))).toEqual(newest.slice(0, 10));
      const orders = await page.locator("#sorteer option").allTextContents();
      expect(orders).toEqual(["Woorden in één tekst eerst", "Nieuwste eerst"]);
    });
  });
});

describe("a phrase", () => {
  const phrase = /(?<!\p{L})organisator moet(?!\p{L})/iu;

  it("is found where it stands so, and marked as one, there and on its page", async () => {
    await withPage({}, async (page) => {
      await open(page, `?q=${encodeURIComponent("“Organisator moet”")}`);
      const expected = holding(phrase).length;
      expect(expected).toBeGreaterThan(5);
      expect(await total(page)).toBe(expected);
      const marks = await page.locator("[data-rows] mark").allTextContents();
      expect(marks.length).toBeGreaterThan(5);
      for (const mark of marks) expect(mark).toMatch(/^organisator moet$/i);
      await page.locator("[data-rows] a").first().click();
      expect(await page.locator("main mark").first().textContent()).toMatch(/^organisator moet$/i);
    });
  });

  it("costs at most 60 kB, and a query without one nothing of that", async () => {
    await withPage({ isFirstVisit: true }, async (page) => {
      const sizes: Promise<number>[] = [];
      page.on("response", (response) => {
        if (response.url().includes("/zinsdelen/"))
          sizes.push(response.body().then((body) => gzipSync(body).length));
      });
      await open(page, "?q=organisator+moet");
      expect(sizes).toEqual([]);
      await open(page, `?q=${encodeURIComponent('"de organisator moet dit"')}`);
      const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
      expect(bytes).toBeGreaterThan(0);
      expect(bytes).toBeLessThanOrEqual(60_000);
    });
  });

  it("that no text holds is said to be in none", async () => {
    await withPage({}, async (page) => {
      await open(page, `?q=${encodeURIComponent('"moet organisator de"')}`);
      expect(await total(page)).toBe(0);
      expect(await page.locator("[data-missing]").textContent()).toBe(
        "Geen enkele tekst heeft deze woorden zo na elkaar: “moet organisator de”.",
      );
    });
  });
});

it("a word that no text holds brings a suggestion, which a link searches for with the same filters", async () => {
  await withPage({}, async (page) => {
    const fetched: string[] = [];
    page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
    await open(page, "?q=organisator&bron=vaststelling");
    expect(fetched.filter((path) => path.endsWith("/spelling.json"))).toEqual([]);
    await open(page, "?q=orgnaisator&bron=vaststelling");
    const suggestion = page.locator("[data-suggestion]");
    expect((await suggestion.textContent())?.replace(/\s+/g, " ").trim()).toBe("Bedoelde je organisator?");
    expect(await statusOf(page)).toBe(
      "Geen documenten gevonden. Lees hoe je ruimer zoekt. Bedoelde je organisator?",
    );
    await suggestion.getByRole("link").click();
    await rowsOf(page).first().waitFor();
    expect(new URL(page.url()).search).toBe("?q=organisator&bron=vaststelling");
    expect(await suggestion.isVisible()).toBe(false);
  });
});

describe("the hits as CSV", () => {
  it("have every text found, with what, where, when, an absolute link and an excerpt", async () => {
    await withPage({}, async (page) => {
      await open(page, "?q=organisator&soort=inbreuk");
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: "Download alle gevonden teksten (CSV)" }).click();
      const file = await download;
      const saved = join(testFolder, "teksten.csv");
      await file.saveAs(saved);
      expect(file.suggestedFilename()).toBe(`teksten-fictief-${register.records.peildatum}.csv`);
      const rows: Record<string, string>[] = parse(readFileSync(saved), {
        bom: true,
        delimiter: ";",
        columns: true,
      });
      const found = holding(/(?<!\p{L})organisator/iu, ({ kind }) => kind === "inbreuk");
      const texts = found.flatMap(({ passages }) =>
        passages.filter(({ kind, text }) => kind === "inbreuk" && /(?<!\p{L})organisator/iu.test(text)),
      );
      expect(rows.length).toBe(texts.length);
      expect(rows.length).toBeGreaterThan(10);
      for (const row of rows) {
        expect(row["url"]).toMatch(/^https?:\/\/[^/]+\/inspectierapport\/[^/]+\/#vaststelling-/);
        expect(row["datum"]).toMatch(/^\d{4}-\d\d-\d\d$/);
        expect(row["tekst"]).toMatch(/: inbreuk$/);
        expect(row["fragment"]).toMatch(/organisator/i);
        expect(row["fictief"]).toBe("true");
      }
      expect(await statusOf(page)).toMatch(/^Download klaar: /);
    });
  });
});

describe("the filters", () => {
  it("count the documents with a passage that fits, and the results match the count", async () => {
    await withPage({}, async (page) => {
      await open(page, "?q=opvang");
      await page.getByText("Filters", { exact: true }).click();
      const box = page.getByLabel(/^Inbreuk \(/);
      await box.waitFor();
      const promised = Number(/\((\d+)\)/.exec((await box.locator("..").textContent()) ?? "")?.[1]);
      await box.check();
      await expect.poll(() => total(page)).toBe(promised);
      expect(promised).toBe(
        holding(/(?<!\p{L})opvang|kinderopvang|gezinsopvang/iu, ({ kind }) => kind === "inbreuk").length,
      );
      expect(new URL(page.url()).search).toBe("?q=opvang&soort=inbreuk");
      const labels = await page.locator("[data-rows] a").allTextContents();
      expect(labels.length).toBeGreaterThan(0);
      for (const label of labels) expect(label).toMatch(/: inbreuk, /);
    });
  });

  it.each(["bron", "soort", "thema", "jaar", "vorm", "provincie"])(
    "find as many documents as the count of %s promises",
    async (group) => {
      await withPage({}, async (page) => {
        await open(page, "?q=zorginspectie");
        await page.getByText("Filters", { exact: true }).click();
        const boxes = page.locator(`input[name=${group}]`);
        await expect.poll(() => boxes.first().locator("..").textContent()).toMatch(/\(\d+\)/);
        const counts = await boxes.evaluateAll((all) =>
          all.map((box) => Number(/\((\d+)\)/.exec(box.parentElement?.textContent ?? "")?.[1])),
        );
        const largest = counts.indexOf(Math.max(...counts));
        await boxes.nth(largest).check();
        await expect.poll(() => total(page)).toBe(counts[largest]);
        expect(counts[largest]).toBeGreaterThan(0);
        await page.getByRole("button", { name: "Wis alle filters" }).click();
        await expect.poll(() => new URL(page.url()).search).toBe("?q=zorginspectie");
      });
    },
  );
});

describe("the index", () => {
  it("links to pages and anchors that exist, and repeats their text", () => {
    const site = inject("siteFolder");
    const files = new Set(filesIn(site));
    const parts = [...files].filter((file) => file.startsWith("zoeken/teksten/index/documenten/"));
    expect(parts.length).toBe(documents.length);
    const problems = parts.flatMap((part) => {
      const { passages } = JSON.parse(readFileSync(join(site, part), "utf8")) as DocumentFile;
      const url = part.replace("zoeken/teksten/index/documenten", "").replace(/\.json$/, "/");
      const file = fileAt(url, files);
      if (file === null) return [`${url}: no such page`];
      const page = readPage(site, file);
      return passages.flatMap(({ anchor, text }) => {
        const target = page.elements.find((element) => attribute(element, "id") === anchor);
        if (!target) return [`${url}#${anchor}: no such anchor`];
        const around = target.tagName === "h2" ? target.parentNode : target;
        return around && textContent(around).includes(withoutBoundaries(text).replace(/\s+/g, " ").trim())
          ? []
          : [`${url}#${anchor}: other text`];
      });
    });
    expect(problems).toEqual([]);
  });

  it("leaves out closed trajectories, which search engines may not index, unless the settings include them", () => {
    const closed = new Set(register.records.trajectories.filter(({ isOpen }) => !isOpen).map(({ id }) => id));
    const closedSteps = new Set(
      register.steps.filter(({ trajectoryId }) => closed.has(trajectoryId)).map(({ id }) => stepUrl(id)),
    );
    const stepsIn = (all: TextDocument[]): string[] =>
      all.map(({ url }) => url).filter((url) => closedSteps.has(url));
    expect(stepsIn(documents)).toEqual([]);
    expect(stepsIn(textDocuments(register, { searchClosedTrajectories: true })).length).toBeGreaterThan(0);
  });

  it("is one file for each document, and few besides", () => {
    const own = filesIn(inject("siteFolder")).filter((file) => file.startsWith("zoeken/teksten/index/"));
    const months = new Set(documents.map(({ date }) => date.slice(0, 7)));
    expect(own.length - documents.length - months.size).toBeLessThan(60);
  });
});

describe("a text is never markup", () => {
  const hostile = `<img src=x onerror="globalThis.gekaapt=1"> opvang <b>vet</b>`;

  it("in the results", async () => {
    await withPage({}, async (page) => {
      await page.route("**/documenten/**/*.json", async (route) => {
        const file = (await (await route.fetch({ maxRetries: 3 })).json()) as DocumentFile;
        file.passages.forEach((passage) => (passage.text = passage.text.replace(/^/, `${hostile} `)));
        await route.fulfill({ json: { ...file, title: hostile, place: hostile } });
      });
      await open(page, "?q=opvang");
      expect(await page.locator("[data-rows] :is(img, b)").count()).toBe(0);
      expect(await rowsOf(page).first().locator("h3").textContent()).toBe(hostile);
      expect(await page.evaluate(() => "gekaapt" in globalThis)).toBe(false);
    });
  });

  it("in what a page is asked to mark", async () => {
    const { url, passages } = documents[0] ?? { url: "", passages: [] };
    const word = passages[0]?.text.split(" ")[0] ?? "";
    const words = [hostile, "(", "[a-z", "\\", "*", word, "x".repeat(5000)];
    await withPage({}, async (page) => {
      await page.goto(url);
      const before = await page.locator("main").textContent();
      await page.goto(`${url}?${new URLSearchParams(words.map((value) => ["markeer", value]))}`);
      expect(await page.locator("main mark").first().textContent()).toBe(word);
      expect(await page.locator("main").textContent()).toBe(before);
    });
  });
});

describe("without the index", () => {
  it.each(["woorden.json", "woorden/*", "documenten/**"])(
    "%s, it says so and offers the finder instead",
    async (file) => {
      const browser = await chromium.connect(inject("browserEndpoint"));
      const context = await browser.newContext({ baseURL: inject("baseUrl") });
      try {
        const page = await context.newPage();
        await page.route(`**/zoeken/teksten/index/${file}`, (route) => route.abort());
        await page.goto(`${path}?q=opvang`);
        await page
          .getByText(/^Zoeken in teksten lukt nu niet\./)
          .first()
          .waitFor();
        expect(await statusOf(page)).toMatch(/^Zoeken in teksten lukt nu niet\./);
        expect(await fieldOf(page).inputValue()).toBe("opvang");
        expect(await page.getByRole("link", { name: "Zoek kinderopvang" }).isVisible()).toBe(true);
      } finally {
        await context.close();
        await browser.close();
      }
    },
  );

  it.each([
    [
      "words are named otherwise",
      "woorden.json",
      { volumes: [{ documents: 1, pieces: [["", "verdwenen"]] }] },
    ],
    ["documents are others", "documenten/**", { passages: [] }],
  ])(
    "of a new publication, where %s, it loads the index again at the next search",
    async (_, file, change) => {
      const failingPath = "/zoeken/teksten/index/woorden/verdwenen.json";
      await withPage({ failingPath }, async (page) => {
        let isChanged = true;
        await page.route(`**/zoeken/teksten/index/${file}`, async (route) => {
          const response = await route.fetch({ maxRetries: 3 });
          const json = (await response.json()) as object;
          await route.fulfill({ json: isChanged ? { ...json, ...change } : json });
        });
        await page.goto(`${path}?q=opvang`);
        await page.locator("[data-failure]").waitFor();
        isChanged = false;
        await fieldOf(page).press("Enter");
        await rowsOf(page).first().waitFor();
        expect(await page.locator("[data-failure]").isVisible()).toBe(false);
      });
    },
  );

  it("or without JavaScript, it offers the finder instead", async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(path);
      expect(await page.getByText(/werkt alleen met JavaScript/).isVisible()).toBe(true);
      expect(await page.getByRole("link", { name: "Zoek kinderopvang" }).isVisible()).toBe(true);
    });
  });
});

it("the lists that split compounds stay out of the browser", () => {
  const site = inject("siteFolder");
  const listed = "springkasteel";
  expect(compoundParts.has(listed)).toBe(true);
  const scripts = filesIn(site).filter((file) => file.endsWith(".js"));
  expect(scripts.filter((file) => readFileSync(join(site, file), "utf8").includes(listed))).toEqual([]);
});

it("pages of reports and steps have three scripts, which mark words, copy a link and wait for a search: 1.6 kB at most in all", () => {
  const page = readPage(
    inject("siteFolder"),
    fileAt(documents[0]?.url ?? "", new Set(filesIn(inject("siteFolder")))) ?? "",
  );
  const scripts = byTag(page, "script").flatMap((script) => attribute(script, "src") ?? []);
  const bytes = scripts.map((file) => gzipSync(readFileSync(join(inject("siteFolder"), file))).length);
  expect(bytes.length).toBe(3);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(1600);
});

describe("axe finds nothing, and nothing is wider than the screen", () => {
  it.each([320, 1280])("at %i px, with results, filters and none", async (width) => {
    await withPage({ width }, async (page) => {
      for (const search of [
        "?q=opvang",
        "?q=%22de+opvang%22",
        "?q=opvang&soort=inbreuk",
        "?q=opvagn",
        "?q=qqxxqqxx",
      ]) {
        await open(page, search);
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme });
          const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
          expect(
            violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
            `${search} ${colorScheme}`,
          ).toEqual([]);
        }
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    });
  });
});

it("the first query loads at most 60 kB with the scripts, and no index is loaded before it", async () => {
  await withPage({ isFirstVisit: true }, async (page) => {
    const sizes: [string, Promise<number>][] = [];
    page.on("response", (response) =>
      sizes.push([new URL(response.url()).pathname, response.body().then((body) => gzipSync(body).length)]),
    );
    await page.goto(path);
    await page.waitForLoadState("networkidle");
    expect(sizes.filter(([file]) => file.includes("/index/"))).toEqual([]);
    await fieldOf(page).fill("opvang");
    await fieldOf(page).press("Enter");
    await headingOf(page).waitFor();
    const parts = await Promise.all(
      sizes.filter(([file]) => file.includes("/index/") || file.endsWith(".js")).map(([, size]) => size),
    );
    const first = parts.reduce((sum, size) => sum + size, 0);
    console.info(`first query on the small sample: ${first} bytes in ${parts.length} files`);
    expect(first).toBeLessThanOrEqual(60_000);
    sizes.length = 0;
    await fieldOf(page).fill("slaapruimte");
    await fieldOf(page).press("Enter");
    await page.waitForURL(/q=slaapruimte/);
    await expect.poll(() => statusOf(page)).toMatch(/gevonden/);
    const later = (await Promise.all(sizes.map(([, size]) => size))).reduce((sum, size) => sum + size, 0);
    expect(later).toBeLessThanOrEqual(30_000);
  });
});

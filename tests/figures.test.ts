/** Checks the figures on the built pages: every published value is there, and each figure has its table and its file. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, inject, it } from "vitest";
import { breakdownLabel, indicatorTerm } from "../src/figures/indicators.ts";
import { withPage } from "./browser.ts";
import {
  attribute,
  byTag,
  filesIn,
  readPage,
  textContent,
  type BuiltPage,
  type Element,
} from "../src/publish/verify/built-pages.ts";
import { siteRegister } from "./example-pages.ts";
import { root } from "./site-build.ts";

type Row = Record<"jaar" | "periode" | "indicator" | "uitsplitsing" | "waarde" | "eenheid" | "bron", string>;

const exported = join(inject("sampleFolder"), "kerncijfers/kerncijfers.csv");
/** The series as they were published, against which the pages are checked where these lie beside the project. */
const original = join(root, "../shared/data/kerncijfers.csv");

const folder = inject("siteFolder");
const overview = readPage(folder, "cijfers/index.html");
const years = filesIn(folder).flatMap((file) => /^cijfers\/(\d+)\/index\.html$/.exec(file)?.[1] ?? []);
const yearPages = new Map(years.map((year) => [year, readPage(folder, `cijfers/${year}/index.html`)]));
const pages = [overview, ...yearPages.values()];

function readCsv(path: string): Record<string, string>[] {
  return parse(readFileSync(path, "utf8"), { bom: true, delimiter: ";", columns: true });
}

function inside(element: Element, ...tags: string[]): Element[] {
  const found: Element[] = [];
  const visit = (node: Element): void => {
    for (const child of node.childNodes) {
      if (!("tagName" in child)) continue;
      if (tags.includes(child.tagName)) found.push(child);
      visit(child);
    }
  };
  visit(element);
  return found;
}

function figuresOn(page: BuiltPage, manner: string): Element[] {
  return byTag(page, "figure").filter((figure) => attribute(figure, "class")?.split(" ").includes(manner));
}

/** Returns the rows of all tables in an element, the headings of the columns first. */
function tableRows(element: Element): string[][] {
  return inside(element, "tr").map((row) => inside(row, "th", "td").map(textContent));
}

function yearPage(year: string): BuiltPage {
  const page = yearPages.get(year);
  if (!page) throw new Error(`There is no page of ${year}.`);
  return page;
}

/** Formats the value of the export as pages show it: `95.559`, `78,5 %`. */
function shownValue({ waarde, eenheid }: Row): string {
  const grouped = waarde.replace(/\B(?=(?:\d{3})+(?!\d))/g, ".");
  return eenheid === "procent" ? `${grouped} %` : grouped;
}

/** Returns the rows of a published figure, each with its source, which is in its last column or named once for all. */
function rowsWithSource(figure: Element): string[][] {
  const [header = [], ...body] = tableRows(figure);
  if (header.at(-1) === "Bron") return body;
  const sentences = inside(figure, "p").map(textContent);
  const source = sentences.flatMap((text) => /^Bron: (.+)\.$/.exec(text)?.[1] ?? [])[0];
  if (source === undefined) throw new Error(`${attribute(figure, "id")} names no source.`);
  return body.map((cells) => [...cells, source]);
}

const quarters: Record<string, string> = {
  Q1: ", 1e kwartaal",
  Q2: ", 2e kwartaal",
  Q3: ", 3e kwartaal",
  Q4: ", 4e kwartaal",
};

function shownPeriod({ jaar, periode }: Row): string {
  return `${jaar}${quarters[periode] ?? ""}`;
}

describe.each([
  { source: "of the export", path: exported },
  { source: "as they were published", path: original },
])("the key figures $source", ({ path }) => {
  // Only the publications may be absent: the export has its key figures.
  const isAbsent = path === original && !existsSync(path);
  const rows = isAbsent ? [] : (readCsv(path) as Row[]);

  it.skipIf(isAbsent)("are on the page of their year, one row each and no other", () => {
    expect(rows.length).toBeGreaterThan(0);
    const expected = rows.map((row) =>
      [
        indicatorTerm(row.indicator).label,
        breakdownLabel(row.uitsplitsing || null),
        shownPeriod(row),
        shownValue(row),
        row.bron,
      ].join(" | "),
    );
    const shown = years.flatMap((year) =>
      figuresOn(yearPage(year), "gepubliceerd").flatMap((figure) =>
        rowsWithSource(figure).map((cells) => cells.join(" | ")),
      ),
    );
    expect(shown.sort()).toEqual(expected.sort());
  });

  it.skipIf(isAbsent)(
    "are on the overview, in the column of their breakdown and the row of their period",
    () => {
      const figures = new Map(
        figuresOn(overview, "gepubliceerd").map((figure) => [attribute(figure, "id"), figure]),
      );
      const missing = rows.filter((row) => {
        const figure = figures.get(`gepubliceerd-${row.indicator.replaceAll("_", "-")}`);
        if (!figure) return true;
        const [header = []] = tableRows(figure);
        const column = header.indexOf(breakdownLabel(row.uitsplitsing || null));
        return !rowsWithSource(figure).some(
          (cells) =>
            cells[0] === shownPeriod(row) && cells.at(-1) === row.bron && cells[column] === shownValue(row),
        );
      });
      expect(missing).toEqual([]);
    },
  );
});

describe("the pages show what the sources say about", () => {
  const value = (year: string, label: string, part: string): string | undefined =>
    figuresOn(yearPage(year), "gepubliceerd")
      .flatMap(tableRows)
      .find((cells) => cells[0] === label && cells[1] === part && cells[2] === year)?.[3];

  it("2021: suspensions all urgent, liftings after a trajectory or urgent, subsidies", () => {
    const suspension = "Beslissingen tot schorsing van de vergunning";
    const lifting = "Beslissingen tot opheffing van de vergunning";
    expect(value("2021", suspension, "Totaal")).toBe("12");
    expect(value("2021", suspension, "Dringend")).toBe("12");
    expect(value("2021", suspension, "Na een traject")).toBeUndefined();
    expect(value("2021", lifting, "Totaal")).toBe("7");
    expect(value("2021", lifting, "Na een traject")).toBe("5");
    expect(value("2021", lifting, "Dringend")).toBe("2");
    expect(value("2021", "Beslissingen tot vermindering van de subsidie", "Totaal")).toBe("56");
    expect(value("2021", "Beslissingen tot stopzetting van de subsidie", "Totaal")).toBe("4");
    const headings = byTag(yearPage("2021"), "h3", "p").map(textContent);
    expect(headings).toContain("In 2021: 12 beslissingen tot schorsing, in 2020: 4.");
  });

  it("2016 to 2021: complaints and their elements", () => {
    const sum = (id: string): number => {
      const figure = figuresOn(overview, "gepubliceerd").find((one) => attribute(one, "id") === id);
      const [header = [], ...body] = figure ? tableRows(figure) : [];
      return body
        .filter(([period = ""]) => period >= "2016" && period <= "2021")
        .reduce((total, cells) => total + Number(cells[header.indexOf("Totaal")]?.replace(".", "")), 0);
    };
    expect(sum("gepubliceerd-klachten-ontvankelijk")).toBe(3751);
    expect(sum("gepubliceerd-klachtelementen-ontvankelijk")).toBe(5614);
  });

  it("2022: reports of danger", () => {
    expect(value("2022", "Gemelde gevaarsituaties", "Totaal")).toBe("345");
    expect(value("2022", "Locaties met een gemelde gevaarsituatie", "Totaal")).toBe("314");
    expect(value("2022", "Locaties met een gemelde gevaarsituatie", "Baby's en peuters")).toBe("297");
  });
});

describe("each figure", () => {
  const figures = pages.flatMap((page) => byTag(page, "figure").map((figure) => ({ page, figure })));

  it("has a headline, a table with a caption and a file, and describes its drawings", () => {
    expect(figures.length).toBeGreaterThan(100);
    const problems = figures.flatMap(({ page, figure }) => {
      const drawings = inside(figure, "svg");
      const isDescribed = (svg: Element): boolean =>
        attribute(svg, "role") === "img" &&
        inside(svg, "title", "desc").filter((element) => textContent(element) !== "").length === 2;
      const found = [
        ...(headlinesOf(figure).length === 1 ? [] : ["no headline"]),
        ...(inside(figure, "caption").length === 1 ? [] : ["no table"]),
        ...(csvOf(figure).length > 0 ? [] : ["an empty file"]),
        ...(drawings.every(isDescribed) ? [] : ["a drawing without a description"]),
      ];
      return found.map((problem) => `${page.path} ${attribute(figure, "id")}: ${problem}`);
    });
    expect(problems).toEqual([]);
  });

  it("is either counted or published, and never mixes outlined and filled columns", () => {
    for (const { figure } of figures) {
      const manners = ["geteld", "gepubliceerd"].filter((manner) =>
        attribute(figure, "class")?.split(" ").includes(manner),
      );
      expect(manners).toHaveLength(1);
      const columns = inside(figure, "rect").flatMap((rect) => attribute(rect, "class") ?? []);
      expect(
        columns.filter((name) => ["geteld", "gepubliceerd"].includes(name) && name !== manners[0]),
      ).toEqual([]);
      expect(new Set(csvOf(figure).map(({ herkomst }) => herkomst))).toEqual(new Set(manners));
    }
  });

  it("has the values of its table in its file, marked as fictitious", () => {
    const number = (text: string): string => text.replace(/\s%$/, "").replaceAll(".", "").replace(",", ".");
    const isNumber = (text: string): boolean => /^[\d.]+(?:,\d+)?(?:\s%)?$/.test(text);
    for (const page of yearPages.values()) {
      for (const figure of byTag(page, "figure")) {
        const isPublished = attribute(figure, "class")?.includes("gepubliceerd");
        const cells = tableRows(figure)
          .slice(1)
          .flatMap((row) => (isPublished ? row.slice(3, 4) : row.slice(1)))
          .filter(isNumber);
        const file = csvOf(figure);
        const values = file.flatMap(({ waarde }) => (waarde ? [waarde] : []));
        expect(values, `${page.path} ${attribute(figure, "id")}`).toEqual(cells.map(number));
        expect(new Set(file.map(({ fictief }) => fictief))).toEqual(new Set(["true"]));
      }
    }
  });
});

function headlinesOf(figure: Element): Element[] {
  return inside(figure, "figcaption").flatMap((caption) => inside(caption, "h3", "h4"));
}

function csvOf(figure: Element): Record<string, string>[] {
  const link = inside(figure, "a").find((one) => attribute(one, "href")?.endsWith(".csv"));
  return link ? readCsv(join(folder, attribute(link, "href") ?? "")) : [];
}

it("a year counts the visits of the Register, and an earlier year explains that it counts none", async () => {
  const { records } = await siteRegister();
  const visits = records.reports.filter(({ visitDate }) => visitDate.startsWith("2026")).length;
  const figure = byTag(yearPage("2026"), "figure").find(
    (one) => attribute(one, "id") === "geteld-inspecties",
  );
  expect(figure && tableRows(figure).at(-1)?.slice(0, 2)).toEqual(["Totaal", String(visits)]);
  const early = byTag(yearPage("2019"), "div").find((one) => attribute(one, "id") === "geteld-inspecties");
  expect(early && textContent(early)).toContain("vanaf 17 november 2022");
  expect(figuresOn(yearPage("2019"), "geteld")).toEqual([]);
});

it.each([
  [360, 14],
  [320, 13],
])("at %i px text in drawings is at least %i px high, and whole", async (width, minSize) => {
  await withPage({ width, height: 640 }, async (page) => {
    for (const path of ["/cijfers/", "/cijfers/2022/", "/cijfers/2026/"]) {
      await page.goto(path);
      const texts = await page.locator("main svg[role=img] text").evaluateAll((elements) =>
        (elements as SVGTextElement[]).map((text) => {
          const svg = text.ownerSVGElement as SVGSVGElement;
          const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
          const { x, width: wide } = text.getBBox();
          return {
            words: text.textContent,
            size: parseFloat(getComputedStyle(text).fontSize) * scale,
            isWhole: x >= -1 && x + wide <= svg.viewBox.baseVal.width + 1,
          };
        }),
      );
      expect(texts.length).toBeGreaterThan(50);
      expect(texts.filter(({ size, isWhole }) => size < minSize || !isWhole)).toEqual([]);
    }
  });
});

/**
 * No page is a dead end: each leads to the search, to the alerts and on to another page, and a page about a place,
 * a report or a step leads to what follows a report. What can be cited has a link that works without a script.
 */
import { beforeAll, describe, expect, inject, it } from "vitest";
import type { InspectionReport } from "../src/domain/records.ts";
import {
  attribute,
  byTag,
  readPage,
  type BuiltPage,
  type Element,
} from "../src/publish/verify/built-pages.ts";
import { reportUrl } from "../src/urls.ts";
import { notFoundPath, withPage } from "./browser.ts";
import { examplePages, siteRegister, type ExamplePage } from "./example-pages.ts";

const afterReport = "/uitleg/na-een-rapport/";

let pages: ExamplePage[];
let report: InspectionReport;

beforeAll(async () => {
  pages = await examplePages();
  const register = await siteRegister();
  const found = register.records.reports.find(
    ({ findings }) => findings.filter(({ kind }) => kind).length > 1,
  );
  if (!found) throw new Error("The sample has no report with two findings.");
  report = found;
});

function builtPage(path: string): BuiltPage {
  const file = path === notFoundPath ? "404.html" : `${decodeURIComponent(path).slice(1)}index.html`;
  return readPage(inject("siteFolder"), file);
}

function isInMain({ parentNode }: Element): boolean {
  if (parentNode === null || !("tagName" in parentNode)) return false;
  return parentNode.tagName === "main" || isInMain(parentNode);
}

/** The paths that chosen links of the page lead to, without its own, its feeds and its downloads. */
function leadsTo(page: BuiltPage, path: string, isChosen = (_: Element): boolean => true): Set<string> {
  const links = byTag(page, "a").filter(isChosen);
  const targets = links.map((link) => attribute(link, "href") ?? "");
  return new Set(
    targets
      .map((target) => target.replace(/[?#].*/, ""))
      .filter((target) => target.startsWith("/") && target.endsWith("/") && target !== path),
  );
}

describe("every page", () => {
  it("leads to the finder, the explanation, the alerts and the search through the portal", () => {
    const missing = pages.flatMap(({ name, path }) => {
      const page = builtPage(path);
      const links = leadsTo(page, "");
      const forms = byTag(page, "form").map((form) => attribute(form, "action"));
      const hasSearch = links.has("/zoeken/portaal/") || forms.includes("/zoeken/portaal/");
      const lacks = ["/zoeken/", "/uitleg/", "/meldingen/"].filter((target) => !links.has(target));
      return [...lacks, ...(hasSearch ? [] : ["/zoeken/portaal/"])].map((target) => `${name}: ${target}`);
    });
    expect(missing).toEqual([]);
  });

  it("has a way on of its own, between the header and the foot", () => {
    const deadEnds = pages.filter(({ path }) => leadsTo(builtPage(path), path, isInMain).size === 0);
    expect(deadEnds.map(({ name }) => name)).toEqual([]);
  });

  it("about a place, a report, a step or an organiser leads to what follows a report", () => {
    const about = pages.filter(({ path }) =>
      /^\/(?:locatie|inspectierapport|handhavingsrapport|organisator)\//.test(path),
    );
    expect(about.length).toBeGreaterThan(15);
    expect(
      about.filter(({ path }) => !leadsTo(builtPage(path), path).has(afterReport)).map(({ name }) => name),
    ).toEqual([]);
  });
});

describe("a finding", () => {
  it("has a link to itself and a citation without JavaScript, and no button that does nothing", async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(reportUrl(report.id));
      const links = page.getByRole("link", { name: "Vaste link naar deze vaststelling" });
      expect(await links.count()).toBe(report.findings.length);
      const anchor = (await links.first().getAttribute("href")) ?? "";
      expect(anchor).toMatch(/^#.+/);
      expect(await page.locator(`[id="${anchor.slice(1)}"]`).count()).toBe(1);
      expect(await page.getByRole("button", { name: "Kopieer link" }).count()).toBe(0);
      await page
        .getByText(/^Citeer/)
        .first()
        .click();
      const citation = page.locator(".citation details p").first();
      expect(await citation.isVisible()).toBe(true);
      expect(await citation.innerText()).toMatch(/, publicatie \d+, toestand op .*\. http.*#/);
    });
  });

  it("copies its whole address with a click", async () => {
    await withPage({}, async (page) => {
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await page.goto(reportUrl(report.id));
      const citation = page.locator(".citation").first();
      await citation.getByRole("button", { name: "Kopieer link" }).click();
      await expect.poll(() => citation.getByRole("status").textContent()).toBe("Gekopieerd.");
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      const anchor = await citation.getByRole("link").first().getAttribute("href");
      expect(copied).toMatch(/^http/);
      expect(copied).toContain(reportUrl(report.id) + (anchor ?? ""));
    });
  });
});

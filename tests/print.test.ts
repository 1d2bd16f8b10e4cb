/**
 * The core of a page fits on one sheet of A4, with backgrounds off: the state, the summary, whom to ask, the address of
 * the page, the date and the publication. Judged by the text of the first page of a PDF.
 */
import type { Page } from "playwright-core";
import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";
import { withPage } from "./browser.ts";
import { examplePages } from "./example-pages.ts";
import { defaultSettings } from "../src/domain/settings-schema.ts";

const examples = (await examplePages()).filter(({ name }) =>
  /^(?:locatie|inspectierapport|handhavingsrapport|gemeente) /.test(name),
);

/** The words of each sheet; a PDF breaks lines and words of an address where it likes. */
async function sheetsOf(page: Page): Promise<string[]> {
  const pdf = await page.pdf({ format: "A4", printBackground: false });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false });
  return text.map((sheet) => sheet.replace(/\s+/g, " ").trim());
}

/** What the first sheet has to hold, out of the page as it is on screen. */
async function coreOf(page: Page): Promise<string[]> {
  const texts = await page
    .locator(
      'main :is(h1, .lead, [aria-label="Toestand"], .what-now, section[aria-labelledby="kort"], .found)',
    )
    .allInnerTexts();
  return texts.flatMap((text) => text.split("\n")).map((line) => line.replace(/\s+/g, " ").trim());
}

describe("the first sheet of A4", () => {
  it.each(examples)("of $name holds its core", async ({ path }) => {
    await withPage({}, async (page) => {
      await page.goto(path);
      const core = await coreOf(page);
      const [first = "", ...rest] = await sheetsOf(page);
      const unbroken = first.replaceAll(" ", "");
      const contains = (text: string): boolean => unbroken.includes(text.replace(/[\s\u00A0]/g, ""));
      expect(core.length).toBeGreaterThan(0);
      expect(
        core.filter((line) => !contains(line)),
        first,
      ).toEqual([]);
      expect(contains(new URL(path, defaultSettings.baseUrl).href), `address in ${first}`).toBe(true);
      expect(first).toMatch(/Toestand op 31 oktober 2026, publicatie \d+\./);
      expect(first).toContain("bel het Opgroeipunt: 078 170 000");
      expect(first).toContain("Dit blad is een samenvatting. De hele pagina:");
      expect(rest.length, "what is not on the first sheet follows").toBeGreaterThan(0);
      expect(rest.join(" ")).not.toContain("Dit blad is een samenvatting");
      await page.emulateMedia({ media: "print" });
      const onScreenOnly = page.locator(".no-print").filter({ visible: true });
      expect(await onScreenOnly.allInnerTexts(), "what is for the screen alone").toEqual([]);
    });
  });

  it("is not longer than that for a name of 300 characters", async () => {
    await withPage({}, async (page) => {
      await page.goto(examples.find(({ name }) => name === "locatie suspended")?.path ?? "");
      await page.locator("h1").evaluate((heading) => {
        heading.textContent = "Kinderdagverblijf De Verzonnen Regenboog ".repeat(8).slice(0, 300);
        heading.classList.add("name-longest");
      });
      const [first = ""] = await sheetsOf(page);
      expect(first).toMatch(/publicatie \d+\.$/);
    });
  });
});

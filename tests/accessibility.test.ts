/** Runs axe in a real browser on one page of each type and state, in light and dark, and reads its accessibility tree. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { heardOn, treeProblems } from "./accessibility-tree.ts";
import { withPage } from "./browser.ts";
import { foreignTexts } from "./foreign-words.ts";
import { examplePages, type ExamplePage } from "./example-pages.ts";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

const examples = await examplePages();

it.each(examples)("axe finds nothing on $name", async ({ path }: ExamplePage) => {
  await withPage({ colorScheme: "light" }, async (page) => {
    await page.goto(path);
    expect(await violations(axeOn(page).withTags(rules))).toEqual([]);
    // What is folded away has to read as well as the rest, once somebody opens it.
    await page.evaluate(() => document.querySelectorAll("details").forEach((each) => (each.open = true)));
    expect(treeProblems(await heardOn(page)), "what a screen reader gets").toEqual([]);
    expect(await foreignTexts(page), "another language without `lang`").toEqual([]);
    // Only colours change with the scheme.
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await violations(axeOn(page).withRules(["color-contrast"])), "dark").toEqual([]);
  });
});

async function violations(axe: AxeBuilder): Promise<string[]> {
  const results = await axe.analyze();
  expect(results.passes.length, "rules that axe could apply").toBeGreaterThan(0);
  return results.violations.map(
    ({ id, help, nodes }) => `${id} (${help}): ${nodes.map(({ html }) => html).join(" | ")}`,
  );
}

/**
 * Analyses the page alone, since it has no frames, which saves a second page each time; and describes each element only
 * where a rule is broken, since pages with long tables have thousands that pass.
 */
function axeOn(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
}

it("finds texts in another language, and none where an element says its language", async () => {
  await withPage({}, async (page) => {
    await page.setContent(
      `<html lang="nl"><p>De kaart toont het licht van de kamer.</p><p>This is the map.</p>
      <p lang="en">This is the map.</p><p>Voici une carte pour vous.</p><code>for this</code></html>`,
    );
    expect(await foreignTexts(page)).toEqual(["This is the map.", "Voici une carte pour vous."]);
  });
});

/** Every page works at any width, with a keyboard alone, and without JavaScript. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { withPage } from "./browser.ts";
import { examplePages, type ExamplePage } from "./example-pages.ts";
import { keyboardProblems } from "./keyboard.ts";
import { tooWide } from "./too-wide.ts";

const examples = await examplePages();

describe.each(examples)("$name", ({ path }: ExamplePage) => {
  it("needs no sideways scroll, and shows the focus of the keyboard in the order of the page", async () => {
    await withPage({ width: 1280 }, async (page) => {
      await page.goto(path);
      // 320 px is also what is left of 1280 px at 400 % zoom.
      for (const width of [1280, 768, 360, 320]) {
        await page.setViewportSize({ width, height: 640 });
        expect(await tooWide(page), `wider than ${width} px`).toEqual([]);
      }
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 640 });
        await setLetterSize(page, "200%");
        expect(await tooWide(page), `wider than ${width} px with letters twice as large`).toEqual([]);
        expect(await brokenWords(page), `broken at ${width} px with letters twice as large`).toEqual([]);
        await setLetterSize(page, "");
      }
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.className), "the first stop").toBe(
        "skip-link",
      );
      expect(await keyboardProblems(page, 25), "stops of the keyboard").toEqual([]);
      await page.locator(".skip-link").press("Enter");
      expect(await page.evaluate(() => document.activeElement?.id), "where the skip link leads").toBe(
        "inhoud",
      );
      // Whatever a visitor asks for: there is nothing to reduce.
      await page.emulateMedia({ reducedMotion: "no-preference" });
      expect(await moving(page), "moves by itself").toEqual([]);
      await page.emulateMedia({ forcedColors: "active" });
      expect(await lostInForcedColours(page), "in colours that a visitor forces").toEqual([]);
    });
  });

  it("shows its content without JavaScript", async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(path);
      expect((await page.locator("main").innerText()).length).toBeGreaterThan(40);
      expect(await page.locator("h1").isVisible()).toBe(true);
      // A field without the script behind it would do nothing. A form that is posted needs none, and that of the header
      // leads to a page that says what works without.
      const fields = page
        .locator(":is(input, select, button, textarea):not(form[method='post'] *, header form *)")
        .filter({ visible: true });
      expect(await fields.count()).toBe(0);
    });
  });
});

it("links are at least 24 px high, fields and buttons 44 px", async () => {
  await withPage({ width: 360, height: 640 }, async (page) => {
    const problems = new Set<string>();
    for (const { path } of examples) {
      await page.goto(path);
      for (const problem of await tooSmall(page)) problems.add(problem);
    }
    expect([...problems]).toEqual([]);
  });
});

it("without JavaScript the finder lists every municipality", async () => {
  await withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto("/zoeken/");
    expect(await page.locator('main li a[href^="/gemeente/"]:visible').count()).toBe(304);
  });
});

it("the whole text of a page can be printed", async () => {
  await withPage({ width: 800 }, async (page) => {
    for (const { name, path } of examples) {
      await page.goto(path);
      await page.locator("enforcement-browser:not(:has(h2))").waitFor({ state: "detached" });
      const onScreen = await shownTexts(page);
      expect(onScreen.length, name).toBeGreaterThan(0);
      await page.emulateMedia({ media: "print" });
      expect(await shownTexts(page), name).toEqual(onScreen);
      await page.emulateMedia({ media: "screen" });
    }
  });
});

it("a suspension is the clearest of the states on paper, with backgrounds off", async () => {
  await withPage({ width: 800 }, async (page) => {
    await page.goto(examples.find(({ name }) => name === "locatie suspended")?.path ?? "");
    await page.emulateMedia({ media: "print" });
    const looks = await page.locator("main .tag").evaluateAll((elements) =>
      elements.map((element) => {
        const { backgroundColor, color, outlineStyle, outlineWidth, fontSize } = getComputedStyle(element);
        const isSolid = element.classList.contains("tag-solid");
        return { isSolid, backgroundColor, color, outlineStyle, outlineWidth, fontSize };
      }),
    );
    const [suspension] = looks;
    const others = looks.filter(({ isSolid }) => !isSolid);
    expect(suspension).toMatchObject({ isSolid: true, outlineStyle: "solid" });
    expect(others.length).toBeGreaterThan(0);
    const dark = await page.locator("h1").evaluate((heading) => getComputedStyle(heading).color);
    expect(suspension?.color).toBe(dark);
    for (const look of looks) expect(look.backgroundColor).toBe("rgba(0, 0, 0, 0)");
    for (const look of others) {
      expect(parseFloat(suspension?.fontSize ?? "")).toBeGreaterThan(parseFloat(look.fontSize));
      expect(parseFloat(suspension?.outlineWidth ?? "")).toBeGreaterThan(parseFloat(look.outlineWidth));
    }
  });
});

/** Lists words by themselves in a button that stand on more than one line. */
function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = [...document.querySelectorAll("button, .button")].flatMap((button) =>
      [...button.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE),
    );
    const words = texts.filter(({ nodeValue }) => /^\S+$/.test(nodeValue?.trim() ?? ""));
    const isBroken = (word: Node): boolean => {
      const range = document.createRange();
      range.selectNodeContents(word);
      return range.getClientRects().length > 1;
    };
    return words.filter(isBroken).map(({ nodeValue }) => nodeValue?.trim() ?? "");
  });
}

/** Sets the size of all letters, as a visitor does in the settings of a browser. */
function setLetterSize(page: Page, size: string): Promise<void> {
  return page.evaluate((value) => {
    document.documentElement.style.fontSize = value;
  }, size);
}

/** Lists what the style sheets let move, or slide to its place. */
function moving(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("*")].flatMap((element) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
      const isStill = animationName === "none" && transitionDuration === "0s" && scrollBehavior === "auto";
      return isStill ? [] : [`${element.tagName} .${element.className}`];
    }),
  );
}

/**
 * Lists fields and buttons without an edge, and links like the text around them: forced colours leave no background. The
 * name of the site, by itself at the top, is a link by custom. Lists as well the words in the colour of the page, behind
 * which a browser paints just that colour unless the element keeps its own colours.
 */
function lostInForcedColours(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ground = getComputedStyle(document.body).backgroundColor;
    const hasWords = (element: Element): boolean =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
    const unseen = [...document.querySelectorAll<HTMLElement>("body *")].filter((element) => {
      const { color, forcedColorAdjust } = getComputedStyle(element);
      return (
        color === ground && forcedColorAdjust !== "none" && hasWords(element) && element.checkVisibility()
      );
    });
    const shown = [
      ...document.querySelectorAll<HTMLElement>("a[href]:not(.site-name), button, input, select, textarea"),
    ].filter((element) => element.checkVisibility() && !element.closest(".visually-hidden"));
    const withoutEdge = shown.flatMap((element) => {
      const { borderTopWidth, borderBottomWidth, color, textDecorationLine, outlineStyle } =
        getComputedStyle(element);
      const hasEdge = parseFloat(borderTopWidth) > 0 || parseFloat(borderBottomWidth) > 0;
      const looksLikeLink =
        textDecorationLine === "underline" ||
        (element.matches("a") && color !== getComputedStyle(document.body).color);
      const isSeen =
        hasEdge || looksLikeLink || outlineStyle !== "none" || element.matches("[type=checkbox]");
      return isSeen ? [] : [element];
    });
    return [...unseen, ...withoutEdge].map(
      ({ tagName, className, textContent }) => `${tagName} .${className}: ${textContent.slice(0, 40)}`,
    );
  });
}

/** Returns the texts that are visible and meant for paper. */
function shownTexts(page: Page): Promise<string[]> {
  return page.locator("main :is(h1, h2, h3, h4, p, li, dd, td)").evaluateAll((elements) =>
    elements
      .filter((element) => !element.closest(".no-print, .print-only") && element.getClientRects().length > 0)
      .map((element) => element.textContent.trim())
      .filter((text) => text !== ""),
  );
}

/** Lists targets smaller than 24 by 24 px (WCAG 2.5.8, which excepts links in sentences); controls need 44 px. */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isShown = (element: Element): boolean =>
      element.getClientRects().length > 0 && element.getBoundingClientRect().bottom > 0;
    const isInSentence = (element: Element): boolean =>
      getComputedStyle(element).display === "inline" &&
      element.parentElement?.textContent.trim() !== element.textContent?.trim();
    const targets = [
      ...document.querySelectorAll("a[href], button, input, select, textarea, summary"),
    ].filter(isShown);
    return targets.flatMap((element) => {
      // A finger may hit the whole label around a checkbox.
      const target = element.matches("[type=checkbox]") ? (element.closest("label") ?? element) : element;
      const { width, height } = target.getBoundingClientRect();
      const isControl = element.matches("button, input, select, textarea, .button");
      const minHeight = isControl ? 44 : 24;
      if (!isControl && isInSentence(element)) return [];
      if (height >= minHeight && (isControl || width >= 24)) return [];
      const where = element.parentElement?.closest("[class]")?.className ?? "";
      return [`${element.tagName} in .${where}, ${Math.round(height)} px high`];
    });
  });
}

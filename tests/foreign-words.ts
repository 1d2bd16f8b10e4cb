/** Finds words of another language on a page, which a screen reader would pronounce as Dutch (WCAG 3.1.2). */
import type { Page } from "playwright-core";

/** Small words without which hardly any sentence of a language is made, none of which is Dutch. */
const smallWords = {
  en: "the and with for this that your are from which not have",
  fr: "les des une est pour dans avec qui sur vous nous aux",
  de: "und das ist für nicht mit auf eine dem sich auch",
};

/**
 * Returns the texts in which two small words of one language stand, unless an element says its language. Texts out of
 * the export and code are not judged: nobody knows their language.
 */
export async function foreignTexts(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      const said = parentElement?.closest(
        "script, style, code, pre, .source-text, [data-source], body [lang]",
      );
      if (!said) found.push(textContent ?? "");
    }
    return found;
  });
  return texts.filter((text) =>
    Object.values(smallWords).some((words) => smallWordsIn(text, words.split(" ")) >= 2),
  );
}

function smallWordsIn(text: string, words: readonly string[]): number {
  return new Set(
    text
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.filter((word) => words.includes(word)),
  ).size;
}

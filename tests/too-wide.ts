/** Finds the elements that make a page scroll sideways. */
import type { Page } from "playwright-core";

/** Lists the innermost elements that stick out, where the page is wider than the window. */
export function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const isTooWide = (element: Element): boolean => element.getBoundingClientRect().right > width + 1;
    return [...document.querySelectorAll("body *")]
      .filter((element) => isTooWide(element) && ![...element.children].some(isTooWide))
      .map((element) => {
        const within = element.closest("[class]")?.className ?? "";
        return `${element.tagName} in .${within}: ${element.textContent.trim().slice(0, 40)}`;
      })
      .slice(0, 5);
  });
}

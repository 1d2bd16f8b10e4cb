/**
 * Keeps the pages of a browser for the next test of a file. A new context starts a process of its own, which costs more
 * of the processor than most pages that are opened in it; so a page is emptied of all that a test left, and used again.
 */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";

const keptPages = new Map<string, Page[]>();

/** Returns an empty page in a context with these options, where one is kept. */
export async function takePage(...values: Parameters<typeof openPage>): Promise<Page> {
  const [, options] = values;
  return keptPages.get(JSON.stringify(options))?.pop() ?? openPage(...values);
}

/** Opens a page in a context of its own; `prepare` adds to it what stays with it. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions,
  prepare: (page: Page) => Promise<void>,
): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await prepare(page);
  return page;
}

/** Empties a page and keeps it for the next test with these options. */
export async function keepPage(page: Page, options: BrowserContextOptions): Promise<void> {
  await empty(page, options);
  const key = JSON.stringify(options);
  keptPages.set(key, [...(keptPages.get(key) ?? []), page]);
}

/** Forgets all pages, whose browser is about to close. */
export function forgetPages(): void {
  keptPages.clear();
}

/**
 * Undoes what tests do to a page. The site itself stores nothing in a browser, which the test of the finder holds; what
 * the browser has cached of it is still right. A test that adds a script to every document needs a page of its own.
 */
async function empty(
  page: Page,
  { viewport, colorScheme, reducedMotion }: BrowserContextOptions,
): Promise<void> {
  const context = page.context();
  page.removeAllListeners();
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.goto("about:blank");
  for (const other of context.pages()) if (other !== page) await other.close();
  await context.clearPermissions();
  await page.emulateMedia({ media: null, forcedColors: null, contrast: null, colorScheme, reducedMotion });
  if (viewport) await page.setViewportSize(viewport);
  const session = await context.newCDPSession(page);
  await session.send("Page.resetNavigationHistory");
  await session.detach();
}

/**
 * Pages in a real browser, each watched: whatever goes wrong on one fails the test that opened it.
 * All tests share the browser that build-test-site.ts started.
 */
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { afterAll, expect, inject } from "vitest";

export interface PageOptions {
  width?: number;
  height?: number;
  colorScheme?: "light" | "dark";
  javaScriptEnabled?: boolean;
  hasTouch?: boolean;
  /** The path whose failed answer is what is tested. */
  failingPath?: string;
  /** Another site than the test site. */
  baseUrl?: string;
  /** The origin of the alert service in the settings of the test site, and where it really is. */
  alertService?: { origin: string; url: string };
}

let connection: Promise<Browser> | undefined;

afterAll(async () => {
  await (await connection)?.close();
  connection = undefined;
});

/** Opens a page for `use`, and fails when anything on it broke a rule while it was open. */
export async function withPage(options: PageOptions, use: (page: Page) => Promise<void>): Promise<void> {
  connection ??= chromium.connect(inject("browserEndpoint"));
  const baseUrl = options.baseUrl ?? inject("baseUrl");
  const context = await (await connection).newContext({ ...contextOptions(options), baseURL: baseUrl });
  try {
    const page = await context.newPage();
    const { alertService } = options;
    if (alertService) {
      // As the site would be, were it built with that setting.
      await page.route(`${baseUrl}/**/`, async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replaceAll(alertService.origin, alertService.url);
        await route.fulfill({ response, body });
      });
    }
    const ownOrigins = [baseUrl, ...(alertService ? [alertService.url] : [])];
    const problems = await watch(page, ownOrigins, options.failingPath);
    await use(page);
    expect(problems, `what went wrong on ${page.url()}`).toEqual([]);
  } finally {
    await context.close();
  }
}

function contextOptions(options: PageOptions): BrowserContextOptions {
  return {
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    colorScheme: options.colorScheme ?? "light",
    javaScriptEnabled: options.javaScriptEnabled ?? true,
    hasTouch: options.hasTouch ?? false,
    locale: "nl-BE",
    timezoneId: "Europe/Brussels",
    reducedMotion: "reduce",
  };
}

/** Collects errors, dialogs, reports of the content policy, failed answers and requests to anywhere else. */
async function watch(page: Page, ownOrigins: readonly string[], failingPath?: string): Promise<string[]> {
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(`script error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" && !isAnsweredNotFound(message.text())) {
      problems.push(`console: ${message.text()}`);
    }
  });
  page.on("dialog", (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== "data:" && !ownOrigins.includes(origin))
      problems.push(`asks elsewhere: ${request.url()}`);
  });
  page.on("requestfailed", (request) => {
    // A page that is left while it still loads breaks off its own requests.
    if (request.failure()?.errorText === "net::ERR_ABORTED") return;
    problems.push(`request failed: ${request.url()}`);
  });
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (response.status() >= 400 && pathname !== notFoundPath && pathname !== failingPath) {
      problems.push(`answer ${response.status()}: ${response.url()}`);
    }
  });
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`content policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  return problems;
}

/** Where tests ask for a page that does not exist: the 404 page is one of the page types. */
export const notFoundPath = "/deze-pagina-bestaat-niet/";

/** The answer itself is judged by its status and address; the console says it without the address. */
function isAnsweredNotFound(text: string): boolean {
  return text.startsWith("Failed to load resource: the server responded with a status of");
}

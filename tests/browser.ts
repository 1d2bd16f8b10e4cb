/**
 * Opens pages in a real browser and watches them: whatever goes wrong on a page fails the test that opened it.
 * All tests share the browser that build-test-site.ts started.
 */
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { afterAll, expect, inject } from "vitest";
import { forgetPages, keepPage, openPage, takePage } from "./kept-pages.ts";

export interface PageOptions {
  width?: number;
  height?: number;
  colorScheme?: "light" | "dark";
  javaScriptEnabled?: boolean;
  hasTouch?: boolean;
  /** The browser has nothing of the site in its cache, so that all that a page fetches comes over the network. */
  isFirstVisit?: boolean;
  /** The path whose failed response is what the test is about. */
  failingPath?: string;
  /** The URL of another site than the test site. */
  baseUrl?: string;
  /** The origin of the alert service in the settings of the test site, and its real URL. */
  alertService?: { origin: string; url: string };
}

let connection: Promise<Browser> | undefined;

afterAll(async () => {
  forgetPages();
  await (await connection)?.close();
  connection = undefined;
});

/** Opens a page for `use`, and fails when anything on it broke a rule while it was open. */
export async function withPage(options: PageOptions, use: (page: Page) => Promise<void>): Promise<void> {
  connection ??= chromium.connect(inject("browserEndpoint"));
  const baseUrl = options.baseUrl ?? inject("baseUrl");
  const contextSettings = { ...contextOptions(options), baseURL: baseUrl };
  const open = options.isFirstVisit ? openPage : takePage;
  const page = await open(await connection, contextSettings, reportPolicyViolations);
  let isAsExpected = false;
  try {
    const { alertService } = options;
    if (alertService) {
      // The pages become what a build with that setting would make.
      await page.route(`${baseUrl}/**/`, async (route) => {
        const response = await route.fetch({ maxRetries: 3 });
        const body = (await response.text()).replaceAll(alertService.origin, alertService.url);
        await route.fulfill({ response, body });
      });
    }
    const ownOrigins = [baseUrl, ...(alertService ? [alertService.url] : [])];
    const problems = watch(page, ownOrigins, options.failingPath);
    await use(page);
    expect(problems, `what went wrong on ${page.url()}`).toEqual([]);
    isAsExpected = true;
  } finally {
    if (isAsExpected && !options.isFirstVisit) await keepPage(page, contextSettings);
    else await page.context().close();
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

/** Collects errors, dialogs, violations of the content policy, failed responses and requests to other origins. */
function watch(page: Page, ownOrigins: readonly string[], failingPath?: string): string[] {
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
      problems.push(`requests another origin: ${request.url()}`);
  });
  page.on("requestfailed", (request) => {
    // A page that is left while it still loads aborts its own requests.
    if (request.failure()?.errorText === "net::ERR_ABORTED") return;
    problems.push(`request failed: ${request.url()}`);
  });
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (response.status() >= 400 && pathname !== notFoundPath && pathname !== failingPath) {
      problems.push(`response ${response.status()}: ${response.url()}`);
    }
  });
  return problems;
}

async function reportPolicyViolations(page: Page): Promise<void> {
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`content policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
}

/** A path without a page, since the 404 page is one of the page types. */
export const notFoundPath = "/deze-pagina-bestaat-niet/";

/** Ignores what the console says of failed responses, without their URL: they are judged by status and URL. */
function isAnsweredNotFound(text: string): boolean {
  return text.startsWith("Failed to load resource: the server responded with a status of");
}

/**
 * The content policy in a real browser, with the headers of the built-in server. That no page breaks its own policy is
 * seen by every test that opens one: `withPage` collects the reports.
 */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { chromium, type Browser, type BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { siteRegister } from "./example-pages.ts";
import { locationUrl } from "../src/urls.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.connect(inject("browserEndpoint"));
});

afterAll(async () => {
  await browser.close();
});

async function withContext(use: (context: BrowserContext) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ baseURL: inject("baseUrl") });
  try {
    await use(context);
  } finally {
    await context.close();
  }
}

const injected = `<script>window.injectedScript = true</script>
  <img src="/geen-beeld.png" onerror="window.injectedHandler = true">
  <a id="injected" href="javascript:window.injectedLink = true">x</a>
  <script src="data:text/javascript,window.injectedFile = true"></script>`;

describe("a script that somebody injects does not run", () => {
  it.each(["/", "/zoeken/", "/handhavingsrapporten/", "a location"])("in %s", async (place) => {
    const [location] = (await siteRegister()).records.locations;
    const path = place === "a location" ? locationUrl(location?.id ?? "") : place;
    await withContext(async (context) => {
      const page = await context.newPage();
      await page.addInitScript(() => {
        const reports: string[] = [];
        Object.assign(window, { reports });
        document.addEventListener("securitypolicyviolation", (event) => {
          reports.push(event.effectiveDirective);
        });
      });
      await page.route(`${inject("baseUrl")}${path}`, async (route) => {
        const response = await route.fetch({ maxRetries: 3 });
        const body = (await response.text()).replace(/<body[^>]*>/, (tag) => tag + injected);
        await route.fulfill({ response, body });
      });
      await page.goto(path, { waitUntil: "networkidle" });
      await page.locator("#injected").dispatchEvent("click");
      await page.waitForFunction(() => (window as unknown as { reports: string[] }).reports.length >= 4);
      expect(
        await page.evaluate(() => Object.keys(window).filter((name) => name.startsWith("injected"))),
      ).toEqual([]);
    });
  });
});

describe("framing", () => {
  let stranger: Server;

  beforeAll(async () => {
    stranger = createServer((_request, response) => {
      response.setHeader("Content-Type", "text/html");
      response.end(`<iframe src="${inject("baseUrl")}/"></iframe>`);
    });
    await new Promise<void>((resolve) => stranger.listen(0, "127.0.0.1", resolve));
  });

  afterAll(() => {
    stranger.closeAllConnections();
    stranger.close();
  });

  it("is refused", async () => {
    await withContext(async (context) => {
      const page = await context.newPage();
      const refusal = page.waitForEvent("console", (message) => message.text().includes("frame-ancestors"));
      await page.goto(`http://127.0.0.1:${(stranger.address() as AddressInfo).port}/`);
      await refusal;
      const titles = await Promise.all(page.frames().map((frame) => frame.locator("h1").count()));
      expect(titles).toEqual([0, 0]);
    });
  });
});

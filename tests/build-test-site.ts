/**
 * Runs once before all tests of the site: makes the small sample, builds it, serves it and starts the browser.
 * The tests find what they need through vitest's `inject`.
 */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { defaultPeildatum, writeSample } from "../sample/write-sample.ts";
import { defaultSettings } from "../src/domain/settings-schema.ts";
import { writeFirstSnapshot } from "../src/publish/write-first-snapshot.ts";
import { buildSiteByCommand, testFolder } from "./site-build.ts";
import { serveSite } from "./site-server.ts";
import { unpackChromium } from "./unpack-chromium.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The export that the test site is built from. */
    sampleFolder: string;
    /** What the publication before it left. */
    previousFolder: string;
    /** The built test site. */
    siteFolder: string;
    baseUrl: string;
    browserEndpoint: string;
  }
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const sampleFolder = join(testFolder, "sample");
  const siteFolder = join(testFolder, "site");
  const earlierFolder = join(testFolder, "sample-earlier");
  const previousFolder = join(testFolder, "previous");
  await rm(testFolder, { recursive: true, force: true });
  writeSample(sampleFolder, { scale: 1, seed: 1, peildatum: defaultPeildatum, small: true });
  writeSample(earlierFolder, { scale: 1, seed: 1, peildatum: "2026-08-31", small: true });
  await writeFirstSnapshot(earlierFolder, previousFolder, defaultSettings);
  await buildSiteByCommand(sampleFolder, siteFolder, { PORTAL_PREVIOUS: previousFolder });
  const site = await serveSite(siteFolder);
  const { executablePath, environment } = await unpackChromium();
  const browser = await chromium.launchServer({
    executablePath,
    env: { ...process.env, ...environment },
    // Root, and many containers, have no sandbox for it; what it opens is our own.
    chromiumSandbox: false,
    args: ["--no-zygote", "--disable-gpu"],
  });
  project.provide("sampleFolder", sampleFolder);
  project.provide("previousFolder", previousFolder);
  project.provide("siteFolder", siteFolder);
  project.provide("baseUrl", site.baseUrl);
  project.provide("browserEndpoint", browser.wsEndpoint());
  return async () => {
    await browser.close();
    await site.stop();
  };
}

/** Byte budgets of what a page fetches once it is there; those of pages are in `src/publish/verify/page-budgets.ts`. */
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { trajectoryRows } from "../src/enforcement-browser/build/build-rows.ts";
import { packSteps } from "../src/enforcement-browser/build/pack-steps.ts";
import { interactiveBudget, stepsFileBudget } from "../src/publish/verify/page-budgets.ts";
import { sampleRegister } from "../src/finder/fixtures/sample-index.ts";
import { withPage } from "./browser.ts";

it("the enforcement browser is ready within 120 kB, not counting its steps", async () => {
  await withPage({ isFirstVisit: true }, async (page) => {
    const bodies = new Map<string, Promise<Buffer>>();
    page.on("response", (response) => bodies.set(new URL(response.url()).pathname, response.body()));
    await page.goto("/handhavingsrapporten/");
    await page.locator(".step-table").waitFor();
    await page.waitForLoadState("networkidle");
    const sizes = new Map<string, number>();
    for (const [path, body] of bodies) sizes.set(path, gzipSync(await body).length);
    expect(sizes.delete("/handhavingsrapporten/stappen.json")).toBe(true);
    const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    console.info(`/handhavingsrapporten/: ${total} bytes gzipped in ${sizes.size} files`);
    expect(total).toBeLessThanOrEqual(interactiveBudget);
  });
});

it("the steps of a quarter of Flanders stay within a quarter of 60 kB", async () => {
  const register = await sampleRegister(0.25);
  const { peildatum, isFictitious } = register.records;
  const file = packSteps({ peildatum, isFictitious, trajectories: trajectoryRows(register) });
  const size = gzipSync(JSON.stringify(file)).length;
  console.info(`stappen.json at a quarter: ${size} bytes gzipped for ${register.steps.length} steps`);
  expect(register.steps.length).toBeGreaterThan(350);
  expect(size).toBeLessThanOrEqual(stepsFileBudget / 4);
});

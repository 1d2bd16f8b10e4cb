/**
 * The command `check` on exports at the bounds on size: it stays within the memory that the settings promise, and takes
 * at most five times as long as for the whole sample. These runs take half an hour: `npm run test:long -- bounds`.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeWorkbook } from "../src/data-loaders/files/fixtures/workbook.ts";
import { boundExports } from "./bounds/bound-exports.ts";
import { measureCheck, type MeasuredCheck } from "./bounds/measure-check.ts";
import { runPortal } from "./run-publish.ts";
import { testFolder } from "./site-build.ts";

const isLongRun = process.env["BOUNDS"] !== undefined;
const maxMegabytes = 1500;
const maxTimes = 5;

const folder = join(testFolder, "bounds");
const sample = join(folder, "sample");

describe.skipIf(!isLongRun)("check", { timeout: 900_000 }, () => {
  let whole: MeasuredCheck;

  beforeAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await runPortal(["sample", sample]).ended;
    whole = measureCheck(sample);
    print("the whole sample", whole);
  }, 900_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("reads twice the whole sample, as CSV and as workbooks", async () => {
    const twice = join(folder, "twice");
    await runPortal(["sample", twice, "--scale", "2"]).ended;
    expectWithin("twice the whole sample", measureCheck(twice), { exitCode: 0 });
    saveAsWorkbooks(twice);
    expectWithin("twice the whole sample as workbooks", measureCheck(twice), { exitCode: 0 });
  });

  test.each(boundExports)("%s", (name, write) => {
    const directory = join(folder, "export");
    rmSync(directory, { recursive: true, force: true });
    write(directory);
    const measured = measureCheck(directory);
    if (measured.seconds <= maxTimes * whole.seconds) return expectWithin(name, measured, {});
    // Side by side, because the machine may have been slower than before.
    whole = measureCheck(sample);
    return expectWithin(name, measureCheck(directory), {});
  });

  function expectWithin(name: string, measured: MeasuredCheck, expected: Partial<MeasuredCheck>): void {
    print(name, measured);
    expect(measured).toMatchObject(expected);
    expect([0, 1]).toContain(measured.exitCode);
    expect(measured.megabytes).toBeLessThanOrEqual(maxMegabytes);
    expect(measured.seconds).toBeLessThanOrEqual(maxTimes * whole.seconds);
  }
});

function print(name: string, { megabytes, seconds, exitCode, verdict }: MeasuredCheck): void {
  console.log(
    `${megabytes} MB, ${seconds.toFixed(1)} s, exit ${exitCode}: ${name}: ${verdict.slice(0, 100)}`,
  );
}

/** Replaces every CSV of an export by a workbook with the same cells. */
function saveAsWorkbooks(directory: string): void {
  const path = join(directory, "export.json");
  const manifest = JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
  // The files that it lists are the CSV files.
  writeFileSync(path, JSON.stringify({ ...manifest, bestanden: {} }));
  for (const system of readdirSync(directory, { withFileTypes: true })) {
    if (!system.isDirectory()) continue;
    for (const name of readdirSync(join(directory, system.name))) {
      const path = join(directory, system.name, name);
      if (!name.endsWith(".csv")) continue;
      const rows = parse(readFileSync(path), { delimiter: ";", bom: true, relax_column_count: true });
      writeFileSync(path.replace(/\.csv$/, ".xlsx"), makeWorkbook(rows as string[][], { texts: "shared" }));
      rmSync(path);
    }
  }
}

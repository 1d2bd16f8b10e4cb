/**
 * The walk of docs/feeding.md from raw dumps to a site, as the document gives it: its commands are run, its export.json is
 * written, and what it says that the check prints is looked for. `npm run test:long -- first-export` runs the commands
 * themselves up to the published site; otherwise `check` runs in this process, and the site is loaded, not built.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readDocuments, sectionOf } from "../tests/architecture/docs/document.ts";
import { projectRoot } from "../tests/architecture/imports.ts";
import { ownEnvironment } from "../tests/site-build.ts";
import { temporaryFolder } from "../tests/temporary-folder.ts";
import { checkExport } from "../src/check-report/check-export.ts";
import { formatCheckReport } from "../src/check-report/format-check-report.ts";
import { defaultSettings } from "../src/domain/settings-schema.ts";
import { loadSite } from "../src/load-site.ts";
import { snapshotPath } from "../src/change-log/snapshot.ts";

const isWhole = process.env["FIRST_EXPORT"] === "whole";
const guide = readDocuments().find(({ path }) => path === "docs/feeding.md") ?? { path: "", text: "" };
const blocks = [
  ...sectionOf(guide, "From three dumps to a site").matchAll(/^```(sh|json|text)\n([\s\S]*?)^```$/gm),
].map(([, kind = "", text = ""]) => ({ kind, text }));
const folder = temporaryFolder("first-export");
const exportFolder = join(folder, "first-export");
const siteFolder = join(folder, "first-site");

/** Runs one command of the walk and returns what it printed, whatever its exit code. */
async function run(command: string): Promise<string> {
  const own = command.replaceAll(".cache/first-", join(folder, "first-"));
  if (isWhole || !own.startsWith("npm ")) {
    const options = { cwd: projectRoot, env: ownEnvironment(), encoding: "utf8" } as const;
    const { stdout, stderr, status } = spawnSync("sh", ["-c", own], options);
    // The first checks are to be refused.
    if (status !== 0 && !/ check /.test(own)) throw new Error(`${own} failed.\n${stdout}${stderr}`);
    return stdout + stderr;
  }
  if (!/ check /.test(own)) return "";
  return formatCheckReport(await checkExport(exportFolder, defaultSettings));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

test("the walk says what happens, and ends in an export without an error", { timeout: 300_000 }, async () => {
  expect(blocks.filter(({ kind }) => kind === "text")).toHaveLength(3);
  let printed = "";
  for (const { kind, text } of blocks) {
    if (kind === "json") writeFileSync(join(exportFolder, "export.json"), text);
    else if (kind === "text")
      for (const line of text.trim().split("\n")) expect(oneLine(printed)).toContain(oneLine(line).trim());
    else for (const command of text.trim().split("\n")) printed = await run(command);
  }
  const { nextSteps } = await checkExport(exportFolder, defaultSettings);
  expect(nextSteps.filter(({ costs }) => costs !== "nothing").map(({ costs }) => costs)).toEqual([
    "none-left",
  ]);
});

test("the site of the dumps shows their facts", { timeout: 300_000 }, async () => {
  const { register } = await loadSite({
    exportDirectory: exportFolder,
    previousPublication: null,
    settings: defaultSettings,
  });
  const { records } = register;
  expect(records.locations.map(({ id, name, careType }) => [id, name, careType])).toEqual([
    ["0000900101", "Crèche De Kiem", "groepsopvang"],
    ["0000900102", "De Kiem Hoekje", "groepsopvang"],
    ["0000900103", "Buitenschoolse opvang De Mijnwagen", "buitenschools"],
    ["0000900104", "Bij Noë", "gezinsopvang"],
  ]);
  expect(records.locations.map(({ licence, places }) => [licence.state, places])).toEqual([
    ["vergund", 28],
    ["geschorst", 18],
    ["vergund", 60],
    ["vergund", 8],
  ]);
  expect(records.reports.map(({ id }) => id)).toEqual(["IR 2026 0412", "IR 2026 0413"]);
  expect(records.reports.flatMap(({ findings }) => findings)).toHaveLength(4);
  expect(records.trajectories.map(({ id, isOpen }) => [id, isOpen])).toEqual([
    ["T 2025 31", false],
    ["T 2026 07", true],
  ]);
  expect(register.steps.map(({ id, amountEur }) => [id, amountEur])).toEqual([
    ["S 2025 40", null],
    ["S 2025 52", 1250.5],
    ["S 2026 11", null],
    ["S 2026 14", null],
  ]);
  expect(records.isFictitious).toBe(true);
});

test.runIf(isWhole)("the built site has pages of all of them", () => {
  const current = join(siteFolder, "current");
  const page = (path: string): string => readFileSync(join(current, path, "index.html"), "utf8");
  expect(page("locatie/0000900102")).toContain("De Kiem Hoekje");
  expect(page("locatie/0000900102")).toContain("geschorst");
  expect(page("inspectierapport/IR 2026 0412")).toContain("speeltuig");
  expect(page("handhavingsrapport/S 2025 52")).toMatch(/1\.250,50/);
  expect(readFileSync(join(current, snapshotPath), "utf8")).not.toContain("IR 2026 0429");
  const csv = readFileSync(join(current, "data/v1/locaties.csv"), "utf8");
  expect(csv.trim().split("\n")).toHaveLength(5);
  execFileSync("npm", ["run", "portal", "--", "verify", current], {
    cwd: projectRoot,
    env: ownEnvironment(),
  });
});

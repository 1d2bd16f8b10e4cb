/** What the operator gets of a run: what it prints, and the files beside the publications. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { refusalKinds } from "../src/change-log/refused.ts";
import { filesIn } from "../src/publish/verify/built-pages.ts";
import { memoryFileName } from "../src/publish/withholdings/memory-file.ts";
import { validRow, writeExport, type ExportParts } from "./export-folder.ts";
import { contentOf } from "./file-content.ts";
import { startPublishing, type PublishRun } from "./run-publish.ts";
import { root, testFolder } from "./site-build.ts";
import { differences } from "./site-differences.ts";

const folder = join(testFolder, "operator");
const published = join(folder, "published");
/** What a static host has: a copy of the first publication, which it brings up to date by `changes.txt`. */
const copy = join(folder, "copy of the host");
const [first, second] = ["publicatie-0001-2026-10-30", "publicatie-0002-2026-10-31"];
const reason = "zqjreden";
const locations = "edison/locaties";
const documentation = readFileSync(join(root, "docs/publishing.md"), "utf8");

async function publish(
  parts: ExportParts,
  flags: string[],
  environment: Record<string, string> = {},
): Promise<PublishRun> {
  const exportDirectory = join(folder, "export");
  rmSync(exportDirectory, { recursive: true, force: true });
  return startPublishing(writeExport(exportDirectory, parts), published, flags, environment).ended;
}

/** Runs a command as docs/publishing.md has it, found by how it begins, in the folders of this test. */
function runDocumented(beginning: string): string {
  const line = documentation.split("\n").find((text) => text.startsWith(`    ${beginning}`));
  if (line === undefined) throw new Error(`docs/publishing.md has no command ${beginning}`);
  const quoted = { "<dir>": `'${published}'`, "<copy>": `'${copy}'` };
  const command = line.replace(/<dir>|<copy>/g, (name) => quoted[name as keyof typeof quoted]);
  return execFileSync("sh", ["-c", command], { encoding: "utf8", stdio: "pipe" });
}

function modeOf(file: string): number {
  return statSync(join(published, file)).mode & 0o777;
}

function logged(): Record<string, unknown>[] {
  const lines = readFileSync(join(published, "publish.log"), "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe("publishing for an operator", { timeout: 180_000 }, () => {
  let runs: { first: PublishRun; refused: PublishRun; second: PublishRun };

  beforeAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const before = await publish({ manifest: { peildatum: "2026-10-30" } }, ["--json"]);
    cpSync(join(published, first), copy, { recursive: true });
    const refused = await publish({ tables: { "klaroen/klachten": null, "publicatie/inhoudingen": null } }, [
      "--json",
    ]);
    cpSync(join(published, "publish.log"), join(folder, "log of two runs"));
    // From here on the log can't be written, and nobody answers the hook.
    rmSync(join(published, "publish.log"));
    mkdirSync(join(published, "publish.log"));
    const changed = { tables: { [locations]: [validRow(locations, { naam: "De Nieuwe Naam" })] } };
    const after = await publish(
      { ...changed, manifest: { peildatum: "2026-10-31" } },
      ["--json", "--allow-removal", reason, "--allow-disclosure", reason],
      {
        ALERTS_HOOK_URL: "http://127.0.0.1:9/",
        ALERTS_HOOK_SECRET: "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
      },
    );
    runs = { first: before, refused, second: after };
  }, 180_000);

  it("prints one JSON object and nothing else on standard output, and messages on standard error", () => {
    expect(runs.first.exitCode).toBe(0);
    expect(JSON.parse(runs.first.stdout)).toMatchObject({
      outcome: "published",
      number: 1,
      peildatum: "2026-10-30",
      folder: join(published, first),
      counts: { locaties: 2, inspectierapporten: 1 },
      files: { new: filesIn(join(published, first)).length, changed: 0, gone: 0 },
      warnings: [],
      refused: [],
      message: null,
    });
    expect(runs.first.stderr).toMatch(/^Reading the export\n[^]*pages\n[^]*Publication 1 is current/);
    expect(runs.first.stderr, "is overwritten on a terminal alone").not.toContain("\r");
  });

  it("says why a run was refused, by kind and in words", () => {
    const report = JSON.parse(runs.refused.stdout) as { message: string };
    expect(runs.refused.exitCode).toBe(1);
    expect(report).toMatchObject({ outcome: "refused", number: null, refused: ["disclosure", "removal"] });
    expect(report.message).toContain("klaroen/klachten: the table is missing");
    expect(runs.refused.stderr).toContain(report.message);
  });

  it("stays published where the log can't be written and nobody answers the hook, and says so", () => {
    expect(runs.second.exitCode).toBe(0);
    const { outcome, warnings } = JSON.parse(runs.second.stdout) as { outcome: string; warnings: string[] };
    expect(outcome).toBe("published");
    expect(warnings).toEqual([
      expect.stringMatching(/^Publication 2 is current, but the alert service was not told \(.+\)/),
      expect.stringMatching(
        /^This run is not in publish\.log: .*publish\.log can't be used, for that is a folder/,
      ),
    ]);
    for (const warning of warnings) expect(runs.second.stderr).toContain(warning);
    expect(runs.second.stderr).not.toContain("Nothing was published");
  });

  it("logs a line for each run, and begins a log anew that is gone", async () => {
    rmSync(join(published, "publish.log"), { recursive: true });
    const run = await publish({ manifest: { peildatum: "2026-10-01" } }, []);
    expect(run.stderr).toContain("There was no publish.log: it begins with this run.");
    expect(logged()).toMatchObject([{ outcome: "refused", refused: ["older"], number: null }]);
    cpSync(join(folder, "log of two runs"), join(published, "publish.log"));
    expect(logged()).toMatchObject([
      { command: "publish", outcome: "published", number: 1, peildatum: "2026-10-30", refused: [] },
      { command: "publish", outcome: "refused", number: null, refused: ["disclosure", "removal"] },
    ]);
    for (const { time, seconds } of logged()) {
      expect(Date.parse(time as string)).toBeLessThanOrEqual(Date.now());
      expect(seconds).toBeGreaterThan(0);
    }
    expect(runDocumented("jq ")).toBe("");
  });

  it("lists the files by which a copy of the publication before becomes the current one", () => {
    const current = join(published, second);
    const differing = differences(join(published, first), current);
    const listed = readFileSync(join(published, "changes.txt"), "utf8").trim().split("\n");
    expect(listed.slice(0, 2)).toEqual([`from\t${first}`, `to\t${second}`]);
    expect(
      listed
        .slice(2)
        .map((line) => line.split("\t")[1])
        .sort(),
    ).toEqual(differing.sort());
    const kinds = new Set(listed.slice(2).map((line) => line.split("\t")[0]));
    expect([...kinds]).toEqual(["new", "changed", "gone"]);
    expect(differences(copy, current)).not.toEqual([]);
    runDocumented("sed -n 's/^new");
    runDocumented("sed -n 's/^gone");
    expect(differences(copy, current)).toEqual([]);
  });

  it("has hashes that sha256sum checks, beside the publications and for a copy of the site", () => {
    expect(runDocumented("cd <dir> && sha256sum")).toBe("");
    expect(runDocumented("cd <copy> && sed")).toBe("");
    writeFileSync(join(copy, "index.html"), "");
    expect(() => runDocumented("cd <copy> && sed")).toThrow(/1 computed checksum did NOT match/);
    const hashed = readFileSync(join(published, `${second}.sha256`), "utf8").match(/\n/g)?.length;
    expect(hashed).toBe(filesIn(join(published, second)).length);
  });

  it("keeps all of it beside the publications, for its owner alone, and without the reasons of the flags", () => {
    const own = readdirSync(published).filter((name) => !/^current$|^publicatie-[\d-]+$/.test(name));
    expect(own.sort()).toEqual(
      [
        `${first}.sha256`,
        `${second}.sha256`,
        "changes.txt",
        memoryFileName,
        "publish.log",
        "publishing.lock",
      ].sort(),
    );
    expect(own.filter((file) => modeOf(file) !== 0o600)).toEqual([]);
    const all = filesIn(published);
    expect(all.filter((file) => contentOf(join(published, file)).includes(reason))).toEqual([memoryFileName]);
    expect(runs.second.stdout + runs.second.stderr).not.toContain(reason);
    for (const name of own) {
      expect(documentation).toContain(name.replace(/^publicatie-.*\.sha256$/, "publicatie-….sha256"));
    }
  });

  it("documents every kind of refusal", () => {
    for (const kind of refusalKinds) expect(documentation).toMatch(new RegExp(`^\\| \`${kind}\` +\\|`, "m"));
  });
});

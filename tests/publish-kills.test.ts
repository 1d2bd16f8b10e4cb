/**
 * The command is killed at random moments of its whole run, some of them between the two renames, and what visitors get
 * is the old publication or the new one, whole. It takes many minutes: `npm run test:long -- publish-kills`.
 */
import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultSettings } from "../src/domain/settings-schema.ts";
import { faultVariable, type Fault } from "../src/publish/fixtures/inject-fault.ts";
import { filesIn } from "../src/publish/verify/built-pages.ts";
import { verifySite } from "../src/publish/verify/verify-site.ts";
import { writeExport } from "./export-folder.ts";
import { contentOf } from "./file-content.ts";
import { startPublishing } from "./run-publish.ts";
import { root, testFolder } from "./site-build.ts";
import { goodTables, markers } from "./withholding-export.ts";

const kills = Number(process.env["PUBLISH_KILLS"] ?? 0);
const seed = Number(process.env["PUBLISH_KILLS_SEED"] ?? 1);
const folder = join(testFolder, "kills");
const published = join(folder, "published");

/** When a run is killed: after some part of the time that a whole run takes, or before one of its calls to the disk. */
type Moment = { after: number } | { call: string | number };

const moment: fc.Arbitrary<Moment> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ after: fc.double({ min: 0, max: 1, noNaN: true }) }) },
  { weight: 3, arbitrary: fc.record({ call: fc.integer({ min: 1, max: 45 }) }) },
  // The first rename put the new publication in place, and this one makes it current.
  { weight: 1, arbitrary: fc.constant({ call: "rename current.next#1" }) },
);

function current(): string {
  return readlinkSync(join(published, "current"));
}

function numberOf(name: string): number {
  return Number(name.split("-")[1]);
}

/** Runs the command to its end, or until it is killed at that moment; returns whether it was, and what it printed. */
async function run(
  exportDirectory: string,
  durationMs: number,
  at: Moment | null,
): Promise<{ isKilled: boolean; stdout: string; stderr: string }> {
  const fault: Fault = { folder: published, at: at && "call" in at ? at.call : null, code: null };
  const { child, ended } = startPublishing(exportDirectory, published, ["--keep", "2"], {
    NODE_OPTIONS: `--import=${join(root, "src/publish/fixtures/inject-fault.ts")}`,
    [faultVariable]: JSON.stringify(fault),
  });
  if (at && "after" in at) setTimeout(() => child.kill("SIGKILL"), at.after * durationMs);
  const { exitCode, stdout, stderr } = await ended;
  return { isKilled: exitCode === null, stdout, stderr };
}

/** Says where a run was killed, by what it printed last and by what is on disk. */
function phaseOf(stdout: string, before: string): string {
  const isSwitched = current() !== before;
  if (isSwitched) return "after the switch";
  const newest = readdirSync(published)
    .filter((name) => /^publicatie-[\d-]+$/.test(name))
    .sort()
    .at(-1);
  if (newest !== undefined && newest > before) return "between the two renames";
  const last = stdout.trim().split("\n").at(-1) ?? "";
  if (last === "") return "before it read anything";
  if (last.startsWith("[")) return "building";
  return last.toLowerCase();
}

/** Returns the numbers that the log says were made current, in its order. */
function numbersMade(): number[] {
  const lines = readFileSync(join(published, "publish.log"), "utf8").trim().split("\n");
  return lines.flatMap((line) => (JSON.parse(line) as { number: number | null }).number ?? []);
}

describe.skipIf(kills === 0)("publish that is killed", () => {
  it(
    "leaves the old or the new one, whole and without what is withheld, and the next run works",
    { timeout: 0 },
    async () => {
      rmSync(folder, { recursive: true, force: true });
      const exportDirectory = writeExport(join(folder, "export"), { tables: goodTables() });
      const began = performance.now();
      expect(await run(exportDirectory, 0, null)).toMatchObject({ isKilled: false });
      const durationMs = performance.now() - began;
      const phases = new Map<string, number>();
      for (const at of fc.sample(fc.noBias(moment), { numRuns: kills, seed })) {
        const before = current();
        const killed = await run(exportDirectory, durationMs, at);
        const phase = killed.isKilled ? phaseOf(killed.stdout, before) : "had ended already";
        phases.set(phase, (phases.get(phase) ?? 0) + 1);
        const what = `${JSON.stringify(at)}, ${phase}`;
        expect(numberOf(current()) - numberOf(before), what).toBeOneOf([0, 1]);
        expect((await verifySite(join(published, "current"), defaultSettings, null)).findings, what).toEqual(
          [],
        );
        const site = join(published, "current");
        const text = filesIn(site)
          .map((file) => contentOf(join(site, file)))
          .join("\n")
          .toLowerCase();
        const hidden = Object.entries(markers).filter(([kind]) => kind !== "home");
        expect(
          hidden.filter(([, marker]) => text.includes(marker)),
          what,
        ).toEqual([]);
        // A run that was killed before it wrote anything there is followed by the next one that is killed.
        if (phase === "before it read anything" || phase === "reading the export") continue;
        const last = current();
        const next = await run(exportDirectory, 0, null);
        expect(next.isKilled, what).toBe(false);
        expect(numberOf(current()) - numberOf(last), `${what}; the next run said ${next.stderr}`).toBe(1);
        expect(existsSync(join(published, "next")), what).toBe(false);
        expect(new Set(numbersMade()).size, what).toBe(numbersMade().length);
        console.log(`${[...phases.values()].reduce((sum, count) => sum + count)} of ${kills}: ${what}`);
      }
      console.log(Object.fromEntries(phases));
      if (kills >= 50) expect(phases.get("between the two renames")).toBeGreaterThan(0);
    },
  );
});

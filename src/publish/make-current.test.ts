/**
 * Kills the run that makes a publication current at its calls to the file system, and lets such calls fail. Four of them
 * stand for all in the ordinary tests; with PUBLISH_KILL_POINTS=all it is every one.
 */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../../tests/temporary-folder.ts";
import { callMark, faultVariable, type Fault } from "./fixtures/inject-fault.ts";
import {
  problemsAfterRun,
  problemsAtAnyMoment,
  readShown,
  type ShownPublication,
} from "./fixtures/published-state.ts";
import { runLogName } from "./operator-files/run-log.ts";

const folder = temporaryFolder("make-current", memoryOrDisk());
const before = join(folder, "before");
const scripts = join(folder, "scripts");
/** The test starts some twenty processes, each of which may have to wait long on a busy machine. */
const timeout = 180_000;

interface SmallRun {
  signal: string | null;
  status: number | null;
  /** What the run told its operator. */
  told: string;
  /** The calls that it made. */
  calls: string[];
}

/** Returns where files are in memory, if there is such a place: each run flushes its disk, which others keep busy. */
function memoryOrDisk(): string {
  return existsSync("/dev/shm") ? "/dev/shm" : tmpdir();
}

/** Publishes the small site; `fault` says at which call something happens. */
function publish(directory: string, peildatum: string, fault: Partial<Fault> = {}): SmallRun {
  const words = ["--import", join(scripts, "inject-fault.mjs"), join(scripts, "publish-small-site.mjs")];
  const given: Fault = { folder: directory, at: null, code: null, ...fault };
  const { signal, status, stdout, stderr } = spawnSync(process.execPath, [...words, directory, peildatum], {
    encoding: "utf8",
    env: { PATH: process.env["PATH"], [faultVariable]: JSON.stringify(given) },
  });
  const lines = stderr.split("\n");
  const calls = lines.filter((line) => line.startsWith(callMark)).map((line) => line.slice(callMark.length));
  const errors = lines.filter((line) => !line.startsWith(callMark)).join("\n");
  return { signal, status, told: stdout + errors, calls };
}

/** Returns a copy of the folder with two publications. */
function copyOfBefore(name: string): string {
  const directory = join(folder, name.replace(/\W+/g, " "));
  cpSync(before, directory, { recursive: true, verbatimSymlinks: true });
  return directory;
}

const chosen: [call: string, current: 2 | 3][] = [
  ["rename next#1", 2],
  ["rename current.next#1", 2],
  ["open private-memory.json.next#2", 3],
  ["open publish.log#1", 3],
];

let old: ShownPublication;
let calls: string[];

beforeAll(() => {
  buildSync({
    entryPoints: ["inject-fault", "publish-small-site"].map((name) =>
      join(import.meta.dirname, `fixtures/${name}.ts`),
    ),
    outdir: scripts,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "error",
  });
  for (const peildatum of ["2026-10-29", "2026-10-30"]) {
    expect(publish(before, peildatum)).toMatchObject({ status: 0, told: "" });
  }
}, timeout);

beforeAll(async () => {
  old = await readShown(before);
  calls = publish(copyOfBefore("all calls"), "2026-10-31").calls;
}, timeout);

describe("a run that is killed", { timeout: 10 * timeout }, () => {
  const points = process.env["PUBLISH_KILL_POINTS"] === "all" ? null : chosen;

  it("makes the calls at which it is killed here", () => {
    expect(calls).toEqual(expect.arrayContaining(chosen.map(([call]) => call)));
    expect(calls.length).toBeGreaterThan(30);
  });

  it("leaves the old publication or the new one, whole, and the next run mends the rest", async () => {
    for (const [call, expected] of points ?? calls.map((each) => [each, null] as const)) {
      const directory = copyOfBefore(call);
      const killed = publish(directory, "2026-10-31", { at: call });
      expect(killed.signal, call).toBe("SIGKILL");
      const shown = await readShown(directory);
      expect(await problemsAtAnyMoment(directory), call).toEqual([]);
      if (shown.name === old.name) expect(shown.files, call).toEqual(old.files);
      else expect(shown.name, call).toBe("publicatie-0003-2026-10-31");
      if (expected !== null) expect(shown.name, call).toContain(`-000${expected}-`);

      expect(publish(directory, "2026-11-01"), call).toMatchObject({ status: 0, told: "" });
      const next = shown.name === old.name ? 3 : 4;
      expect((await readShown(directory)).name, call).toBe(`publicatie-000${next}-2026-11-01`);
      expect(await problemsAfterRun(directory), call).toEqual([]);
      expect(outcomes(directory), call).toEqual(
        next === 3
          ? ["published 1", "published 2", "killed null", "published 3"]
          : expect.toBeOneOf([
              ["published 1", "published 2", "killed 3", "published 4"],
              ["published 1", "published 2", "published 3", "killed null", "published 4"],
            ]),
      );
    }
  });
});

function outcomes(directory: string): string[] {
  const lines = readFileSync(join(directory, runLogName), "utf8").trim().split("\n");
  return lines.map((line) => {
    const { outcome, number } = JSON.parse(line) as { outcome: string; number: number | null };
    return `${outcome} ${number}`;
  });
}

describe("a fault of the file system", { timeout }, () => {
  const faults = [
    [
      "writing the private memory",
      "open private-memory.json.next#2",
      /its private memory still holds the last one/,
    ],
    ["writing changes.txt", "open changes.txt.next#1", /changes\.txt is still the list of an earlier one/],
    [
      "removing an old publication",
      "rename publicatie-0001-2026-10-29#1",
      /older publications were not all removed/,
    ],
  ] as const;

  it.each(faults)(
    "after the switch, %s, says that the publication is current",
    async (_what, call, message) => {
      const directory = copyOfBefore(`fault ${call}`);
      const run = publish(directory, "2026-10-31", { at: call, code: "ENOSPC" });
      expect(run.status).toBe(0);
      expect(run.told).toMatch(/^Publication 3 is current, but .* no room left on that disk.* \(ENOSPC\)\n$/);
      expect(run.told).toMatch(message);
      expect((await readShown(directory)).name).toBe("publicatie-0003-2026-10-31");
      expect(publish(directory, "2026-11-01")).toMatchObject({ status: 0, told: "" });
      expect(await problemsAfterRun(directory)).toEqual([]);
    },
  );

  it("before the switch, leaves the old publication and nothing of the new one", async () => {
    const directory = copyOfBefore("fault before");
    const run = publish(directory, "2026-10-31", { at: "rename current.next#1", code: "ENOSPC" });
    expect(run.status).toBe(1);
    expect(run.told).toContain("Nothing was published: ");
    expect(await readShown(directory)).toEqual(old);
    expect(await problemsAfterRun(directory)).toEqual([]);
  });
});

/** Publishing in every weather: targets of all kinds, two runs at once, and a killed run that nobody reaps. */
import { execFileSync, spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildFoldersLeftBy } from "./build-folders.ts";
import { writeExport } from "./export-folder.ts";
import { startPublishing } from "./run-publish.ts";
import { root, testFolder } from "./site-build.ts";
import { differences } from "./site-differences.ts";

const folder = join(testFolder, "weather");
/** A folder whose path begins with that of the project, and in which names have spaces and accents. */
const besideProject = `${root}-gepubliceerd`;
const sharedMemory = "/dev/shm";
const first = "publicatie-0001-2026-10-31";
let exportDirectory: string;
const made: string[] = [];

function currentOf(directory: string): string {
  return readlinkSync(join(directory, "current"));
}

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  exportDirectory = writeExport(join(folder, "export"));
});

afterAll(() => {
  for (const path of [besideProject, ...made]) rmSync(path, { recursive: true, force: true });
});

/** Returns a new folder on another file system than the project, or null where there is none. */
function otherFileSystem(): string | null {
  if (!existsSync(sharedMemory) || statSync(sharedMemory).dev === statSync(root).dev) return null;
  const path = mkdtempSync(join(sharedMemory, "publish-"));
  made.push(path);
  return path;
}

describe("publish", { timeout: 300_000 }, () => {
  it("publishes into two folders at once, on another file system and beside the project, byte for byte the same", async () => {
    const beside = join(besideProject, "één plek");
    const other = join(otherFileSystem() ?? join(folder, "andere"), "kinderopvang é ü");
    const runs = [beside, other].map((to) => startPublishing(exportDirectory, to));
    for (const { ended } of runs) expect(await ended).toMatchObject({ exitCode: 0, stderr: "" });
    expect([currentOf(beside), currentOf(other)]).toEqual([first, first]);
    expect(differences(join(beside, "current"), join(other, "current"))).toEqual([]);
    expect(buildFoldersLeftBy(runs.map(({ child }) => child.pid))).toEqual([]);
  });

  const unusable: [what: string, make: (path: string) => string, message: RegExp][] = [
    ["that is a file", (path) => (writeFileSync(path, "x"), path), /is a file\. Name a folder/],
    ["below a file", (path) => (writeFileSync(path, "x"), join(path, "in")), /is a file\. Name a folder/],
    [
      "that can't be made",
      () => "/proc/kinderopvang",
      /\/proc\/kinderopvang can't be used, for .* can't be made/,
    ],
    ["that is a link in a circle", (path) => (symlinkSync(path, path), path), /circle|is a file/],
    [
      "with a real folder current",
      (path) => (mkdirSync(join(path, "current"), { recursive: true }), path),
      /current is a folder, and it has to be the symbolic link/,
    ],
    [
      "whose current leads to itself",
      (path) => (mkdirSync(path), symlinkSync("current", join(path, "current")), path),
      /last publication could not be read/,
    ],
    [
      "whose lock is a folder",
      (path) => (mkdirSync(join(path, "publishing.lock"), { recursive: true }), path),
      /publishing\.lock can't be used, for that is a folder/,
    ],
  ];

  it.each(unusable)("says in one message what is wrong with a target %s", async (what, make, message) => {
    const run = await startPublishing(exportDirectory, make(join(folder, what))).ended;
    expect(run.stderr).toMatch(message);
    expect(run.stderr, "printed without a stack").not.toMatch(/^\s+at /m);
    expect(run.exitCode).toBe(1);
  });

  it("says that there is no room, and publishes once there is", async ({ skip }) => {
    const disk = join(folder, "small disk");
    mkdirSync(disk);
    if (!mounted(disk)) skip("no right to mount a small disk");
    try {
      const to = join(disk, "published");
      const full = await startPublishing(exportDirectory, to).ended;
      expect(full.stderr).toMatch(/^Nothing was published: .*small disk.* there is no room left/);
      expect(full.stderr).not.toMatch(/^\s+at /m);
      expect({ exitCode: full.exitCode, left: readdirSync(to) }).toEqual({
        exitCode: 1,
        left: ["publish.log", "publishing.lock"],
      });
      execFileSync("mount", ["-o", "remount,size=200m", disk]);
      expect(await startPublishing(exportDirectory, to).ended).toMatchObject({ exitCode: 0, stderr: "" });
      expect(currentOf(to)).toBe(first);
    } finally {
      execFileSync("umount", [disk]);
    }
  });

  it("lets one of two runs at once into one folder publish, and the other one name it", async () => {
    const to = join(folder, "one folder");
    const runs = [startPublishing(exportDirectory, to), startPublishing(exportDirectory, to)];
    const ended = await Promise.all(runs.map((run) => run.ended));
    expect(ended.map(({ exitCode }) => exitCode).sort()).toEqual([0, 1]);
    const stopped = ended.findIndex(({ exitCode }) => exitCode === 1);
    expect(ended[stopped]?.stderr).toMatch(
      `Process ${runs[1 - stopped]?.child.pid} is publishing here already, and nothing was changed.`,
    );
    expect(ended[stopped]?.stderr.trim().split("\n")).toHaveLength(1);
    expect(currentOf(to)).toBe(first);
  });

  it("publishes right after a run was killed, even where nothing reaps the dead process", async () => {
    const to = join(folder, "killed");
    const words = ["bin/portal.ts", "publish", exportDirectory, "--to", to];
    // The shell becomes a process that never asks after its child, as the first process of a container may.
    const parent = spawn(
      "sh",
      ["-c", '"$@" >/dev/null 2>&1 & echo $!; exec sleep 600', "sh", process.execPath, ...words],
      {
        cwd: root,
        env: { PATH: process.env["PATH"], HOME: process.env["HOME"] },
        stdio: ["ignore", "pipe", "ignore"],
      },
    );
    try {
      const pid = Number(await new Promise((resolve) => parent.stdout.once("data", resolve)));
      while (!existsSync(join(to, "publishing.lock"))) await sleep(20);
      await sleep(300);
      process.kill(pid, "SIGKILL");
      const run = await startPublishing(exportDirectory, to).ended;
      expect(run).toMatchObject({ exitCode: 0, stderr: "" });
      if (existsSync("/proc")) expect(readFileSync(`/proc/${pid}/stat`, "utf8")).toMatch(/\) Z /);
    } finally {
      parent.kill("SIGKILL");
    }
    expect(currentOf(to)).toBe(first);
  });

  it("does not take the number of a living process in an old lock for a run", async () => {
    const to = join(folder, "old lock");
    mkdirSync(to);
    writeFileSync(join(to, "publishing.lock"), String(process.pid));
    expect(await startPublishing(exportDirectory, to).ended).toMatchObject({ exitCode: 0, stderr: "" });
  });
});

function mounted(disk: string): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=200k", "tmpfs", disk], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

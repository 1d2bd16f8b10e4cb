/** Publishing in every weather: targets of all kinds, two runs at once, and a killed run that nobody reaps. */
import { execFileSync } from "node:child_process";
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
import { refusalOfPublish, startPublishing } from "./run-publish.ts";
import { root, testFolder } from "./site-build.ts";
import { differences } from "./site-differences.ts";

const folder = join(testFolder, "weather");
/** A folder whose path begins with that of the project, and in which names have spaces and accents. */
const besideProject = `${root}-gepubliceerd`;
const beside = join(besideProject, "één plek");
const sharedMemory = "/dev/shm";
const first = "publicatie-0001-2026-10-31";
let exportDirectory: string;
/** A disk of this test alone, which is too small for a site at first; null where nobody may mount one. */
let smallDisk: string | null;
/** A folder on another file system than the project, if there is any. */
let elsewhere: string;

function currentOf(directory: string): string {
  return readlinkSync(join(directory, "current"));
}

function logOf(directory: string): unknown[] {
  const lines = readFileSync(join(directory, "publish.log"), "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line) as unknown);
}

function mount(...words: string[]): boolean {
  try {
    execFileSync("mount", words, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  const disk = join(folder, "small disk");
  mkdirSync(disk, { recursive: true });
  exportDirectory = writeExport(join(folder, "export"));
  smallDisk = mount("-t", "tmpfs", "-o", "size=200k", "tmpfs", disk) ? disk : null;
  const hasSharedMemory = existsSync(sharedMemory) && statSync(sharedMemory).dev !== statSync(root).dev;
  elsewhere = smallDisk ?? mkdtempSync(join(hasSharedMemory ? sharedMemory : folder, "publish-"));
});

afterAll(() => {
  if (smallDisk !== null) execFileSync("umount", [smallDisk]);
  for (const path of [besideProject, elsewhere]) rmSync(path, { recursive: true, force: true });
});

describe("publish", { timeout: 300_000 }, () => {
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
    expect(await refusalOfPublish(exportDirectory, make(join(folder, what)))).toMatch(message);
  });

  it("prints that message alone", async () => {
    const target = join(folder, "a file");
    writeFileSync(target, "x");
    const { exitCode, stdout, stderr } = await startPublishing(exportDirectory, target).ended;
    expect({ exitCode, stdout, lines: stderr.trim().split("\n").length }).toEqual({
      exitCode: 1,
      stdout: "",
      lines: 1,
    });
  });

  it("says that a disk can only be read, or has no room, and leaves nothing there", async ({ skip }) => {
    if (smallDisk === null) return skip("no right to mount a small disk");
    const to = join(smallDisk, "published");
    mount("-o", "remount,ro", smallDisk);
    expect(await refusalOfPublish(exportDirectory, to)).toMatch(/can only be read/);
    mount("-o", "remount,rw", smallDisk);
    const full = await startPublishing(exportDirectory, to).ended;
    expect(full.stderr).toMatch(/^Nothing was published: .*small disk.* there is no room left/);
    expect(full.stderr).not.toMatch(/^\s+at /m);
    expect({ exitCode: full.exitCode, left: readdirSync(to) }).toEqual({
      exitCode: 1,
      left: ["publish.log", "publishing.lock"],
    });
    rmSync(to, { recursive: true });
    mount("-o", "remount,size=200m", smallDisk);
  });

  it("publishes into two folders at once, the same byte for byte, and lets no third run into one of them", async () => {
    const other = join(elsewhere, "kinderopvang é ü");
    const runs = [beside, other].map((to) => startPublishing(exportDirectory, to));
    const lock = join(beside, "publishing.lock");
    while (!existsSync(lock) || readFileSync(lock, "utf8") === "") await sleep(20);
    const third = await startPublishing(exportDirectory, beside).ended;
    expect(third.exitCode).toBe(1);
    expect(third.stderr).toMatch(
      `Process ${runs[0]?.child.pid} is publishing here already, and nothing was changed.`,
    );
    expect(third.stderr.trim().split("\n")).toHaveLength(1);
    for (const { ended } of runs) expect(await ended).toMatchObject({ exitCode: 0, stderr: "" });
    expect([currentOf(beside), currentOf(other)]).toEqual([first, first]);
    expect(differences(beside, other)).toEqual(["publish.log"]);
    const own = { command: "publish", outcome: "published", number: 1, peildatum: "2026-10-31" };
    const busy = { ...own, outcome: "refused", number: null, peildatum: null, refused: ["busy"] };
    expect(logOf(other)).toMatchObject([own]);
    expect(logOf(beside)).toMatchObject([busy, own]);
    expect(buildFoldersLeftBy(runs.map(({ child }) => child.pid))).toEqual([]);
  });
});

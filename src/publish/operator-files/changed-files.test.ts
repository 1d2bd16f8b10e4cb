import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import { temporaryFolder } from "../../../tests/temporary-folder.ts";
import { changedFilesName, mendChangedFiles, writeChangedFiles } from "./changed-files.ts";
import { hashFiles, hashListPath, writeHashList } from "./hash-list.ts";

const [first, second, third] = [
  "publicatie-0001-2026-10-29",
  "publicatie-0002-2026-10-30",
  "publicatie-0003-2026-10-31",
] as const;
let directory: string;

beforeEach(async () => {
  directory = temporaryFolder("changed-files");
  await makePublication(first, { "index.html": "1", "old.html": "old", "same.html": "same" });
  await makePublication(second, { "index.html": "2", "new.html": "new", "same.html": "same" });
  await makePublication(third, { "index.html": "2", "same.html": "same" });
});

async function makePublication(name: string, files: Record<string, string>): Promise<void> {
  mkdirSync(join(directory, name));
  for (const [file, content] of Object.entries(files)) writeFileSync(join(directory, name, file), content);
  await writeHashList(join(directory, name), hashFiles(join(directory, name)));
}

function list(): string {
  return readFileSync(join(directory, changedFilesName), "utf8");
}

const firstToSecond = `from\t${first}\nto\t${second}\nnew\tnew.html\nchanged\tindex.html\ngone\told.html\n`;

it("lists new, changed and gone files, for its owner alone", async () => {
  await writeChangedFiles(directory, first, second);
  expect(list()).toBe(firstToSecond);
  expect(statSync(join(directory, changedFilesName)).mode & 0o777).toBe(0o600);
});

it("lists every file as new for the first publication", async () => {
  await writeChangedFiles(directory, null, first);
  expect(list()).toBe(`to\t${first}\nnew\tindex.html\nnew\told.html\nnew\tsame.html\n`);
});

it("reads the files of a publication that has no hashes", async () => {
  rmSync(hashListPath(join(directory, first)));
  await writeChangedFiles(directory, first, second);
  expect(list()).toBe(firstToSecond);
});

it("is mended where it does not lead to the current publication, and else left as it is", async () => {
  await mendChangedFiles(directory, second);
  expect(() => list(), "nobody knows what it was, so nothing is made up").toThrow();
  await writeChangedFiles(directory, first, second);
  await mendChangedFiles(directory, second);
  expect(list()).toBe(firstToSecond);
  await mendChangedFiles(directory, third);
  expect(list()).toBe(`from\t${second}\nto\t${third}\ngone\tnew.html\n`);
});

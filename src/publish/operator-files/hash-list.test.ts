import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import { temporaryFolder } from "../../../tests/temporary-folder.ts";
import { hashFiles, hashListPath, readHashList, writeHashList } from "./hash-list.ts";

const name = "publicatie-0007-2026-10-31";
const files = ["index.html", "inspectierapport/R 1 #é%/index.html", "a/ b*c.txt"];
let directory: string;
let folder: string;

beforeEach(() => {
  directory = temporaryFolder("hash-list");
  folder = join(directory, name);
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `the content of ${file}`);
  }
});

function sha256sum(): string {
  return execFileSync("sha256sum", ["--check", "--strict", `${name}.sha256`], {
    cwd: directory,
    encoding: "utf8",
  });
}

it("is what sha256sum checks, whatever the names of the files", async () => {
  await writeHashList(folder, hashFiles(folder));
  expect(sha256sum().trim().split("\n").sort()).toEqual(files.map((file) => `${name}/${file}: OK`).sort());
  writeFileSync(join(folder, "index.html"), "other content");
  expect(sha256sum).toThrow("1 computed checksum did NOT match");
});

it("is read back as it was written, and is for its owner alone", async () => {
  const hashes = hashFiles(folder);
  await writeHashList(folder, hashes);
  expect(await readHashList(folder)).toEqual(hashes);
  expect(statSync(hashListPath(folder)).mode & 0o777).toBe(0o600);
});

it("counts as absent where it is gone, empty, or holds something else", async () => {
  expect(await readHashList(folder)).toBeNull();
  await writeHashList(folder, hashFiles(folder));
  const text = readFileSync(hashListPath(folder), "utf8");
  for (const harmed of ["", text.slice(0, -20), text.replaceAll(name, "publicatie-0008-2026-10-31")]) {
    writeFileSync(hashListPath(folder), harmed);
    expect(await readHashList(folder)).toBeNull();
  }
  rmSync(hashListPath(folder));
  expect(await readHashList(folder)).toBeNull();
});

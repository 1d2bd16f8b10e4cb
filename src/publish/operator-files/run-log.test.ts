import { appendFileSync, chmodSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import { temporaryFolder } from "../../../tests/temporary-folder.ts";
import { lastLoggedNumber, logRun, runLogName, type LoggedRun } from "./run-log.ts";

let directory: string;
let path: string;

beforeEach(() => {
  directory = temporaryFolder("run-log");
  path = join(directory, runLogName);
});

function run(changes: Partial<LoggedRun>): LoggedRun {
  return {
    time: "2026-11-01T02:00:00.000Z",
    command: "publish",
    outcome: "published",
    number: 1,
    peildatum: "2026-10-31",
    seconds: 40.5,
    refused: [],
    warnings: 0,
    ...changes,
  };
}

it("adds a line for each run, and tells when it had to begin", async () => {
  expect(await logRun(directory, run({}))).toEqual({ existed: false });
  const refused = run({ outcome: "refused", number: null, peildatum: null, refused: ["removal"] });
  expect(await logRun(directory, refused)).toEqual({ existed: true });
  expect(readFileSync(path, "utf8")).toMatchInlineSnapshot(`
    "{"time":"2026-11-01T02:00:00.000Z","command":"publish","outcome":"published","number":1,"peildatum":"2026-10-31","seconds":40.5,"refused":[],"warnings":0}
    {"time":"2026-11-01T02:00:00.000Z","command":"publish","outcome":"refused","number":null,"peildatum":null,"seconds":40.5,"refused":["removal"],"warnings":0}
    "
  `);
});

it("begins a new line where a power cut left half of one", async () => {
  await logRun(directory, run({ number: 7 }));
  appendFileSync(path, '{"time":"2026-11-02T02:0');
  await logRun(directory, run({ outcome: "refused", number: null }));
  expect(readFileSync(path, "utf8").split("\n")).toHaveLength(4);
  expect(await lastLoggedNumber(directory)).toBe(7);
});

it("is for its owner alone, also where a restored one was not", async () => {
  await logRun(directory, run({}));
  chmodSync(path, 0o644);
  await logRun(directory, run({}));
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

it("fails with the fault of the file system where something else is in its place", async () => {
  mkdirSync(path);
  await expect(logRun(directory, run({}))).rejects.toMatchObject({ code: "EISDIR" });
  expect(await lastLoggedNumber(directory)).toBeNull();
});

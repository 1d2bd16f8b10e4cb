/** One name, one meaning: no name is exported from two rooms, unless the table says why it has to be. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { exportedNamesIn, homonyms, topRoomOf } from "./homonyms.ts";
import { codeFilesIn, projectRoot } from "./imports.ts";

/** Names that several rooms have to export, each with the reason. */
const allowed: Readonly<Record<string, string>> = {};

const files = ["src", "bin", "sample", "bench", "tests"]
  .flatMap(codeFilesIn)
  .filter((file) => !file.endsWith(".astro"));
const names = files.flatMap((file) => exportedNamesIn(file, readFileSync(join(projectRoot, file), "utf8")));

it("reads the exports of every room", () => {
  const rooms = new Set(names.map(({ file }) => topRoomOf(file)));
  expect([...rooms]).toEqual(
    expect.arrayContaining(["src/publish", "src/urls.ts", "bin", "sample", "tests"]),
  );
  expect(names.length).toBeGreaterThan(1000);
});

it("finds no name that two rooms export except those of the table, and every one of those", () => {
  const found = Object.fromEntries(homonyms(names));
  const lines = Object.entries(found).map(([name, places]) => `${name}: ${places.join(", ")}`);
  expect(lines.filter((line) => !(line.replace(/:.*/, "") in allowed))).toEqual([]);
  expect(Object.keys(allowed).filter((name) => !(name in found))).toEqual([]);
});

it.each([
  ["a function", "export function planted() {}"],
  ["a generator", "export async function* planted() {}"],
  ["a constant", "export const planted = 1;"],
  ["one of several constants", "export const one = 1, planted = 2;"],
  ["a part of a value", "export const { one, two: [planted] } = value;"],
  ["a class", "export abstract class planted {}"],
  ["an interface", "export interface planted {}"],
  ["a type", "export type planted = string;"],
  ["an enum", "export enum planted {}"],
  ["a name that is exported separately", "const planted = 1;\nexport { planted };"],
  ["a new name of another export", 'export { one as planted } from "./one.ts";'],
])("finds a planted pair: %s", (_what, text) => {
  const pair = [
    ...exportedNamesIn("src/publish/planted.ts", text),
    ...exportedNamesIn("bin/planted.ts", "export function planted() {}"),
  ];
  expect([...homonyms(pair)]).toEqual([["planted", ["src/publish/planted.ts", "bin/planted.ts"]]]);
});

it.each([
  ["two files of one room", "src/publish/one.ts", "export const planted = 1;"],
  ["a name that is not exported", "src/downloads/one.ts", "const planted = 1;"],
  ["an export that is only passed on", "src/downloads/one.ts", 'export { planted } from "./other.ts";'],
  ["a default export", "src/downloads/one.ts", "export default function planted() {}"],
])("finds none in %s", (_what, file, text) => {
  const pair = [
    ...exportedNamesIn("src/publish/planted.ts", "export function planted() {}"),
    ...exportedNamesIn(file, text),
  ];
  expect([...homonyms(pair)]).toEqual([]);
});

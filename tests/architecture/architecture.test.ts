/** No files import each other in a circle, and every import is allowed by the table of rooms. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { house } from "./house.ts";
import { importCycles } from "./import-cycles.ts";
import { codeFilesIn, importsIn, importsOf, isTestFile, projectRoot } from "./imports.ts";
import { brokenWalls, roomOf } from "./walls.ts";

const files = codeFilesIn("src");
const production = importsOf(files.filter((file) => !isTestFile(file)));

it("has no files that import each other in a circle, types included", () => {
  expect(importCycles(importsOf(files))).toEqual([]);
});

it("has no import through a wall", () => {
  const insideSource = production.filter(({ to }) => to.startsWith("src/"));
  expect(brokenWalls(insideSource, house)).toEqual([]);
});

it("imports nothing from outside `src` and no fixtures in production", () => {
  const strays = production.filter(({ to }) => !to.startsWith("src/") || isTestFile(to));
  expect(strays).toEqual([]);
});

it("names every folder and file of `src` in the table, and nothing that does not exist", () => {
  const homeless = files.filter((file) => !isTestFile(file) && roomOf(file, house) === null);
  expect(homeless).toEqual([]);
  const names = new Set(readdirSync(join(projectRoot, "src"), { recursive: true, encoding: "utf8" }));
  const missing = Object.keys(house).filter((room) => !names.has(room.replace("src/", "")));
  expect(missing).toEqual([]);
});

it("keeps production folders free of test files, which belong in `fixtures` beside their tests", () => {
  expect(files.filter((file) => /\/test-[^/]*$/.test(file))).toEqual([]);
});

describe("each wall holds, since every way of importing through it is found", () => {
  const rooms = Object.keys(house);

  it.each(rooms)("around %s", (room) => {
    const closed = rooms.filter((other) => other !== room && !house[room]?.includes(other));
    for (const other of closed) {
      for (const [file, text] of plantedImports(room, other)) {
        expect(brokenWalls(importsIn(file, text), house), `${room}: ${text}`).toHaveLength(1);
      }
    }
  });

  it("and an import that the table allows is not reported", () => {
    for (const [room, open] of Object.entries(house)) {
      for (const [file, text] of open.flatMap((other) => plantedImports(room, other))) {
        expect(brokenWalls(importsIn(file, text), house), `${room}: ${text}`).toEqual([]);
      }
    }
  });
});

/** Makes files of `room`, each with one import of a file of `other`, in every form that an import can have. */
function plantedImports(room: string, other: string): [file: string, text: string][] {
  const file = room.endsWith(".ts") ? room : `${room}/planted.ts`;
  const target = other.endsWith(".ts") ? other : `${other}/planted.ts`;
  const path = `${"../".repeat(file.split("/").length - 1)}${target}`;
  const astro: [string, string][] = [
    [`${room}/Planted.astro`, `---\nimport A from "${path}";\n---\n<p>a</p>`],
    [`${room}/Planted.astro`, `<p>a</p>\n<script>\n  import "${path}";\n</script>`],
  ];
  return [
    ...(room.endsWith(".ts") ? [] : astro),
    [file, `import { a } from "${path}";`],
    [file, `import type { A } from "${path}";`],
    [file, `import { type A } from "${path}?raw";`],
    [file, `export { a } from "${path}";`],
    [file, `const a = await import("${path}");`],
    [file, `import "${path}";`],
  ];
}

describe("code for the browser", () => {
  const targets = Map.groupBy(production, ({ from }) => from);

  /** Returns every file that `file` imports, directly or through another. */
  function reachOf(file: string, seen = new Set<string>()): Set<string> {
    if (seen.has(file)) return seen;
    seen.add(file);
    for (const { to } of targets.get(file) ?? []) reachOf(to, seen);
    return seen;
  }

  const entries = files.filter(
    (file) => !isTestFile(file) && (/\.client\.ts$|\.tsx$/.test(file) || file.includes("/browser/")),
  );

  it.each(entries)("never reaches the Register: %s", (file) => {
    expect([...reachOf(file)].filter((one) => /^src\/(?:register|policy|data-loaders)\//.test(one))).toEqual(
      [],
    );
  });
});

describe("a circle is found", () => {
  it.each([
    [
      "two files",
      [
        ["a", "b"],
        ["b", "a"],
      ],
      [["a", "b", "a"]],
    ],
    [
      "three",
      [
        ["a", "b"],
        ["b", "c"],
        ["c", "a"],
      ],
      [["a", "b", "c", "a"]],
    ],
    ["a file and itself", [["a", "a"]], [["a", "a"]]],
    [
      "none, where two ways lead to one file",
      [
        ["a", "b"],
        ["a", "c"],
        ["b", "d"],
        ["c", "d"],
      ],
      [],
    ],
  ])("%s", (_what, pairs, cycles) => {
    const imports = pairs.map(([from = "", to = ""]) => ({ from, to }));
    expect(importCycles(imports)).toEqual(cycles);
  });
});

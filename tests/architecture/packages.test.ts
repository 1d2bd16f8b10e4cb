/** Every package is declared where it is needed, used, and described in docs/dependencies.md. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readDocuments, rowsUnder } from "./docs/document.ts";
import { codeFilesIn, importsOf, isTestFile, projectRoot } from "./imports.ts";
import {
  isProductionFile,
  packageManifestSchema,
  packageUsesIn,
  undeclaredPackages,
  unusedPackages,
  type PackageManifest,
} from "./packages.ts";

/** Packages that are used and never imported: where the text stands that uses each. */
const usedByName: Readonly<Record<string, readonly [file: string, text: string]>> = {
  "@astrojs/check": ["package.json", '"astro check"'],
  prettier: ["package.json", '"prettier --check .'],
  "prettier-plugin-astro": [".prettierrc.json", '"prettier-plugin-astro"'],
  "@types/node": ["tsconfig.json", '"types": ["node"'],
};

const folders = ["bench", "bin", "deploy", "reference", "sample", "src", "tests"];
const configs = ["astro.config.mjs", "eslint.config.js", "portal.config.ts", "vitest.config.ts"];
// This test plants imports.
const files = [...folders.flatMap(codeFilesIn), ...configs].filter(
  (file) => !file.includes("/packages.test."),
);
const uses = files.flatMap((file) => packageUsesIn(file, textOf(file)));
const manifest = packageManifestSchema.parse(JSON.parse(textOf("package.json")));

function textOf(path: string): string {
  return readFileSync(join(projectRoot, path), "utf8");
}

describe("packages", () => {
  it("are declared where they are imported: nothing in production needs one of development", () => {
    expect(undeclaredPackages(uses, manifest)).toEqual([]);
  });

  it("are all used, those of production in production", () => {
    const unused = unusedPackages(uses, manifest);
    expect(unused.sort()).toEqual(Object.keys(usedByName).sort());
    for (const [file, text] of Object.values(usedByName)) expect(textOf(file)).toContain(text);
  });

  it("are all described, but for types, and no others are", () => {
    const [document] = readDocuments().filter(({ path }) => path === "docs/dependencies.md");
    const described = rowsUnder(document?.text ?? "", "package").flatMap(([names = ""]) => names.split(", "));
    const declared = Object.keys(Object.assign({}, ...Object.values(manifest)) as object);
    expect(described.sort()).toEqual(declared.filter((name) => !name.startsWith("@types/")).sort());
  });
});

it("has no production code that imports a test, a fixture or a bench", () => {
  const imports = importsOf(files.filter(isProductionFile));
  expect(imports.filter(({ to }) => isTestFile(to) || /^(?:bench|tests)\//.test(to))).toEqual([]);
});

it("has no script that npm runs by itself when it installs packages", () => {
  const { scripts } = JSON.parse(textOf("package.json")) as { scripts: object };
  const lifecycle = /^(?:dependencies|(?:pre|post)?(?:install|prepare)|prepublish)$/;
  expect(Object.keys(scripts).filter((name) => lifecycle.test(name))).toEqual([]);
});

describe("a package in the wrong place", () => {
  const small: PackageManifest = {
    dependencies: { a: "1.0.0", "@b/c": "1.0.0" },
    devDependencies: { d: "1.0.0", "@types/e": "1.0.0", "@types/f__g": "1.0.0" },
    optionalDependencies: {},
  };

  it.each([
    ["src/x.ts", 'import { a } from "a/deep";', []],
    ["src/x.ts", 'const c = await import("@b/c/deep");', []],
    ["src/x.ts", 'import type { D } from "d";', []],
    ["src/x.ts", 'import type {\n  E,\n} from "e";\nimport type { G } from "@f/g";', []],
    ["tests/x.ts", 'import { d } from "d";', []],
    ["src/x.test.ts", 'import { d } from "d";', []],
    ["src/x.ts", 'import { d } from "d";', ["d"]],
    ["src/X.astro", '---\nimport d from "d";\n---', ["d"]],
    ["bin/x.ts", 'import { type D } from "d";', ["d"]],
    ["sample/x.ts", 'const d = await import("d");', ["d"]],
    ["src/x.ts", 'const d = createRequire(import.meta.url).resolve("d/file.json");', ["d"]],
    ["src/x.ts", 'import e from "e";', ["e"]],
    ["tests/x.ts", 'import { h } from "@h/i/j";', ["@h/i"]],
    ["astro.config.mjs", 'import d from "d";', ["d"]],
  ])("is found in %s: %s", (file, text, names) => {
    const problems = names.map((name) => `${file} imports ${name}, which is no dependency of it`);
    expect(undeclaredPackages(packageUsesIn(file, text), small)).toEqual(problems);
  });

  it("is found where nothing imports it, or tests alone a package of production", () => {
    const text = 'import a from "a";\nimport type { E } from "e";';
    expect(unusedPackages(packageUsesIn("src/x.ts", text), small)).toEqual(["@b/c", "d", "@types/f__g"]);
    expect(unusedPackages(packageUsesIn("tests/x.ts", text), small)).toEqual([
      "a",
      "@b/c",
      "d",
      "@types/f__g",
    ]);
  });
});

/**
 * Lint proves that the regular expressions in the code take time in proportion to a text. It can't see those that are
 * put together when a module is loaded or a function is called, so these are caught here and proven by the same rules.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Linter } from "eslint";
import regexp from "eslint-plugin-regexp";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { codeFilesIn, projectRoot } from "./imports.ts";

/** How the expressions of each file come about: by loading it afresh, and by what is called then. */
const makers: Record<string, () => Promise<unknown>> = {
  "src/data-loaders/files/csv.ts": async () =>
    (await import("../../src/data-loaders/files/csv.ts")).parseCsv("a;b\n", "x.csv", 1),
  "src/policy/personal-data/email-addresses.ts": () =>
    import("../../src/policy/personal-data/email-addresses.ts"),
  "src/policy/personal-data/dates-and-hours.ts": () =>
    import("../../src/policy/personal-data/dates-and-hours.ts"),
  "src/domain/text.ts": () => import("../../src/domain/text.ts"),
  "src/domain/mojibake.ts": () => import("../../src/domain/mojibake.ts"),
  "src/text-search/browser/verb-forms.ts": () => import("../../src/text-search/browser/verb-forms.ts"),
  "src/publish/verify/rules/known-files.ts": () => import("../../src/publish/verify/rules/known-files.ts"),
};

/** Those that are left, with what bounds their time. */
const bounded: Record<string, string> = {
  "src/components/text-search/mark-words.client.ts":
    "escaped words, one or the other, with one character around them",
  "src/publish/kept-publications.ts": "a constant prefix at the start of the name of a folder",
  "src/publish/verify/rules/portal-index.ts": "a code of a language, on a list that our own build wrote",
};

const builtAtRunTime = /\bRegExp\(/;

it("names every file that puts an expression together", () => {
  const files = ["src", "bin", "sample"].flatMap((folder) => codeFilesIn(folder));
  const found = files.filter(
    (file) =>
      !/\.test\.|\/fixtures\//.test(file) &&
      builtAtRunTime.test(readFileSync(join(projectRoot, file), "utf8")),
  );
  expect(found.sort()).toEqual([...Object.keys(makers), ...Object.keys(bounded)].sort());
});

const built: RegExp[] = [];
const original = globalThis.RegExp;

beforeAll(() => {
  globalThis.RegExp = new Proxy(original, {
    construct: (target, words: [string, string?]) => {
      const expression = new target(...words);
      built.push(expression);
      return expression;
    },
  });
});
afterAll(() => {
  globalThis.RegExp = original;
});

const rules: Linter.RulesRecord = {
  "regexp/no-super-linear-backtracking": ["error", { report: "potential" }],
  "regexp/no-super-linear-move": ["error", { report: "potential" }],
};

function problemsOf(expression: RegExp): string[] {
  // The rules ask how an expression is used: a whole match, and not a part of a larger expression.
  const code = `export const changed = "".replace(${String(expression)}, "");`;
  return new Linter().verify(code, [{ plugins: { regexp }, rules }]).map(({ message }) => message);
}

it.each(Object.entries(makers))("proves the expressions of %s", async (_, make) => {
  vi.resetModules();
  built.length = 0;
  await make();
  expect(built).not.toEqual([]);
  expect(built.filter((expression) => problemsOf(expression).length > 0)).toEqual([]);
});

it("finds an expression that is not linear", () => {
  expect(problemsOf(/(?:a|a)+b/)).not.toEqual([]);
  expect(problemsOf(/a+b/)).not.toEqual([]);
});

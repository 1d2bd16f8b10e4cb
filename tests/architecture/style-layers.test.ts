/**
 * The first style sheet that a page loads decides the order of the layers, and the bundler decides which one is first:
 * each sheet that a component brings along states the whole order itself.
 */
import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";

const source = join(import.meta.dirname, "../../src");
const read = (file: string): string => readFileSync(join(source, file), "utf8");

const order = /^@layer [\w, ]+;$/m.exec(read("styles/global.css"))?.[0] ?? "";

test("the order of the layers stands at the head of every style sheet that global.css does not import", () => {
  expect(order).toContain("components");
  const imported = [...read("styles/global.css").matchAll(/@import url\("(?:\.\.?\/)*([^"]+)"\)/g)].map(
    ([, path = ""]) => basename(path),
  );
  const sheets = globSync("components/**/*.css", { cwd: source }).filter(
    (file) => read(file).includes("@layer") && !imported.includes(basename(file)),
  );
  expect(sheets.length).toBeGreaterThan(5);
  expect(sheets.filter((file) => !read(file).includes(`${order}\n`))).toEqual([]);
});

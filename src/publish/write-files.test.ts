import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { documentOfTexts } from "../text-search/build/fixtures/open-index.ts";
import { shardListPath } from "../text-search/browser/paths.ts";
import { startTextIndex } from "./start-text-index.ts";
import { writeFiles } from "./write-files.ts";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "write-files-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const contentOf = (...path: string[]): string => readFileSync(join(folder, ...path), "utf8");

it("writes each file whole to the path that a server decodes its URL to", async () => {
  const rows = Array.from({ length: 30_000 }, (_, index) => `rij ${index} – é\n`);
  const small = Array.from({ length: 100 }, (_, index) => ({
    url: `/klein/${index % 7}/${index}`,
    pieces: [`${index}`],
  }));
  await writeFiles(
    [...small, { url: "/groot/a%20b.csv", pieces: rows }, { url: "/leeg", pieces: [] }],
    folder,
  );
  expect(contentOf("groot/a b.csv")).toBe(rows.join(""));
  expect(contentOf("leeg")).toBe("");
  expect(small.map(({ url }) => contentOf(url))).toEqual(small.map(({ pieces }) => pieces.join("")));
});

it("tells why a file could not be written, and begins no other", async () => {
  writeFileSync(join(folder, "bestand"), "");
  let begun = 0;
  function* files() {
    for (const url of [
      "/bestand/eronder",
      ...Array.from({ length: 1_000 }, (_, index) => `/veel/${index}`),
    ]) {
      begun += 1;
      yield { url, pieces: ["x"] };
    }
  }
  await expect(writeFiles(files(), folder)).rejects.toMatchObject({ code: "ENOTDIR" });
  const begunByThen = begun;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(begun).toBe(begunByThen);
  expect(begun).toBeLessThan(1_000);
});

it("moves the index of texts into a site, and tells what stopped its thread", async () => {
  const documents = [documentOfTexts(0, ["Een tekst over de trap."])];
  const whole = startTextIndex(documents, join(folder, "texts"));
  await whole.moveInto(join(folder, "site"));
  expect(JSON.parse(contentOf("site", shardListPath))).toMatchObject({ volumes: [{ documents: 1 }] });

  writeFileSync(join(folder, "no-folder"), "");
  const failing = startTextIndex(documents, join(folder, "no-folder"));
  await expect(failing.moveInto(join(folder, "other"))).rejects.toMatchObject({ code: "ENOTDIR" });
  await failing.stop();
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { documentOfTexts } from "../text-search/build/fixtures/open-index.ts";
import { shardListPath } from "../text-search/browser/paths.ts";
import { startFileWriter, type FileWriter } from "./start-file-writer.ts";
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

it("writes each file whole to the path that a server decodes its URL to", () => {
  const rows = Array.from({ length: 30_000 }, (_, index) => `rij ${index} – é\n`);
  const small = Array.from({ length: 100 }, (_, index) => ({
    url: `/klein/${index % 7}/${index}`,
    pieces: [`${index}`],
  }));
  writeFiles([...small, { url: "/groot/a%20b.csv", pieces: rows }, { url: "/leeg", pieces: [] }], folder);
  expect(contentOf("groot/a b.csv")).toBe(rows.join(""));
  expect(contentOf("leeg")).toBe("");
  expect(small.map(({ url }) => contentOf(url))).toEqual(small.map(({ pieces }) => pieces.join("")));
});

it("tells why a file could not be written, and begins no other", () => {
  writeFileSync(join(folder, "bestand"), "");
  let begun = 0;
  function* files() {
    for (const url of ["/eerst", "/bestand/eronder", "/later"]) {
      begun += 1;
      yield { url, pieces: ["x"] };
    }
  }
  expect(() => writeFiles(files(), folder)).toThrow(expect.objectContaining({ code: "ENOTDIR" }));
  expect(begun).toBe(2);
});

describe("the thread that writes", () => {
  let writer: FileWriter;

  beforeEach(() => {
    writer = startFileWriter();
  });

  afterEach(async () => {
    await writer.stop();
  });

  it("writes texts and bytes, and the parts of a file in their order", async () => {
    const parts = Array.from({ length: 50 }, (_, index) => `${index}`.repeat(20_000));
    for (const [index, content] of parts.entries()) {
      await writer.write({ path: join(folder, "delen", "een"), content, isFirst: index === 0 });
      const bytes = new TextEncoder().encode(`bytes van ${index}`);
      await writer.write({ path: join(folder, "bytes", `${index}`), content: bytes, isFirst: true });
    }
    await writer.finish();
    expect(contentOf("delen", "een")).toBe(parts.join(""));
    expect(contentOf("bytes", "49")).toBe("bytes van 49");
  });

  it("takes no more than it can write soon", async () => {
    let taken = 0;
    const all = (async () => {
      for (let index = 0; index < 40; index += 1) {
        await writer.write({
          path: join(folder, "veel", `${index}`),
          content: "x".repeat(1 << 18),
          isFirst: true,
        });
        taken += 1;
      }
    })();
    // Were the thread not waited for, all would have been taken before the event loop turns.
    await setImmediate();
    expect(taken).toBeLessThan(40);
    await all;
    await writer.finish();
    expect(contentOf("veel", "39")).toHaveLength(1 << 18);
  });

  it("tells why a file could not be written, at the end and to whoever goes on", async () => {
    writeFileSync(join(folder, "in-de-weg"), "");
    await writer.write({ path: join(folder, "in-de-weg", "eronder"), content: "x", isFirst: true });
    await expect(writer.finish()).rejects.toMatchObject({ code: "ENOTDIR" });
    await expect(
      writer.write({ path: join(folder, "nog"), content: "x".repeat(1 << 20), isFirst: true }),
    ).rejects.toMatchObject({
      code: "ENOTDIR",
    });
  });
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

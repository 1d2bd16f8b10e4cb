import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../tests/temporary-folder.ts";
import { CompressedFiles, plainEncoding } from "./compressed-files.ts";

const folder = temporaryFolder("compressed");

function write(name: string, bytes: Buffer): string {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

test("a file is read once for each of its tags", async () => {
  const files = new CompressedFiles();
  const file = write("a", Buffer.from("een"));
  const [first, second] = await Promise.all([files.get(file, "1", "gzip"), files.get(file, "1", "gzip")]);
  expect(second).toBe(first);
  writeFileSync(file, "twee");
  expect(gunzipSync(await files.get(file, "1", "gzip")).toString()).toBe("een");
  expect(gunzipSync(await files.get(file, "2", "gzip")).toString()).toBe("twee");
});

test("those asked for longest ago make room", async () => {
  const files = new CompressedFiles(1);
  // Random bytes do not get smaller: two of these files fit, and not three.
  const names = ["b", "c", "d"].map((name) => write(name, randomBytes(400 * 1024)));
  const [oldest = "", asked = "", newest = ""] = names;
  const bodies = [await files.get(oldest, "1", "gzip"), await files.get(asked, "1", "gzip")];
  await files.get(oldest, "1", "gzip");
  await files.get(newest, "1", "gzip");
  expect(await files.get(oldest, "1", "gzip")).toBe(bodies[0]);
  expect(await files.get(asked, "1", "gzip")).not.toBe(bodies[1]);
});

test("a file that can't be read is tried again", async () => {
  const files = new CompressedFiles();
  const file = write("e", Buffer.from("een"));
  rmSync(file);
  await expect(files.get(file, "1", "br")).rejects.toThrow("ENOENT");
  writeFileSync(file, "een");
  await expect(files.get(file, "1", "br")).resolves.toBeDefined();
});

test.each([
  ["gzip, deflate, br", "br"],
  ["gzip, deflate, br, zstd", "br"],
  ["GZIP", "gzip"],
  ["deflate", null],
  ["br;q=0, gzip", null],
  [undefined, null],
])("of %s the encoding is %s", (header, encoding) => {
  expect(plainEncoding(header)).toBe(encoding);
});

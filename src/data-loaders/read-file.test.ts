import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { writeExport } from "../../tests/export-folder.ts";
import { temporaryFolder } from "../../tests/temporary-folder.ts";
import { loadExport } from "./load-export.ts";

/** What can stand in place of a file, by what a refusal calls it; each makes it at a path. */
const substitutes: [string, (path: string) => void][] = [
  ["a folder", (path) => mkdirSync(path)],
  ["a named pipe", (path) => execFileSync("mkfifo", [path])],
  ["a link", (path) => symlinkSync("/dev/zero", path)],
  ["a link", (path) => symlinkSync("/nowhere/at/all", path)],
  ["a link", (path) => symlinkSync(outsideFile(), path)],
  ["a link", (path) => symlinkSync("export.json", path)],
];

const hasPipes = existsSync("/usr/bin/mkfifo") || existsSync("/bin/mkfifo");

function outsideFile(): string {
  const path = join(temporaryFolder("outside"), "secret.csv");
  writeFileSync(path, "a;b\n1;2\n");
  return path;
}

function exportWith(file: string, make: (path: string) => void): string {
  const directory = writeExport();
  mkdirSync(join(directory, "modular/pdf"), { recursive: true });
  rmSync(join(directory, file), { force: true });
  make(join(directory, file));
  return directory;
}

describe.skipIf(!hasPipes)("instead of a file", () => {
  test.each(substitutes)("%s is refused in one line, for each kind of file", async (kind, make) => {
    for (const file of ["edison/locaties.csv", "klaroen/klachten.csv", "export.json"]) {
      const load = loadExport(exportWith(file, make));
      await expect(load, file).rejects.toThrow(new RegExp(`^${file}: is ${kind}\\. Put the file itself.*$`));
    }
    await expect(loadExport(exportWith("modular/pdf/R1.pdf", make))).rejects.toThrow(
      /^modular\/pdf: R1\.pdf: links, folders and devices are not read\. .*$/,
    );
  });

  test.each(substitutes)("%s leaves the map without borders, and is told", async (kind, make) => {
    for (const name of ["grenzen.topojson", "grenzen.geojson"]) {
      const { borders, issues } = await loadExport(exportWith(`gemeenten/${name}`, make));
      expect(borders).toBeNull();
      expect(issues).toMatchObject([{ severity: "warning", table: `gemeenten/${name}` }]);
      expect(issues[0]?.problem).toContain(`the maps keep the borders of the reference: is ${kind}`);
    }
  });
});

test.each(["publicatie", "edison", "modular/pdf", "gemeenten"])(
  "a link in place of the folder %s is refused, also where it leads to the folder itself",
  async (folder) => {
    const directory = writeExport(null, { files: { "modular/pdf/R1.pdf": "%PDF-1.7" } });
    renameSync(join(directory, folder), join(directory, "moved"));
    symlinkSync(join(directory, "moved"), join(directory, folder));
    await expect(loadExport(directory)).rejects.toThrow(new RegExp(`${folder}: is a link, not a folder`));
  },
);

test("a dangling link in place of the folder of withholdings is refused, not read as a missing table", async () => {
  const directory = writeExport();
  rmSync(join(directory, "publicatie"), { recursive: true });
  symlinkSync("/nowhere/at/all", join(directory, "publicatie"));
  await expect(loadExport(directory)).rejects.toThrow(/publicatie: is a link, not a folder/);
});

test("a file in place of a folder is refused", async () => {
  const directory = writeExport(null, { tables: { "klaroen/klachten": null }, files: { klaroen: "x" } });
  await expect(loadExport(directory)).rejects.toThrow(/klaroen: is a file, not a folder/);
});

test("the export itself may be reached by a link", async () => {
  const link = join(temporaryFolder("link"), "export");
  symlinkSync(writeExport(), link);
  await expect(loadExport(link)).resolves.toBeDefined();
});

test("a folder inside a folder is ignored and told, and what is in it is never read", async () => {
  const directory = writeExport(null, { files: { "edison/oud/locaties.csv": "x" } });
  const { issues } = await loadExport(directory);
  expect(issues).toMatchObject([{ table: "edison/oud", severity: "warning" }]);
});

test.each<[string, (path: string) => void]>([
  ["a file", (path) => writeFileSync(path, "x")],
  ["nothing", () => undefined],
  ["an empty folder", (path) => mkdirSync(path)],
  ["a link to itself", (path) => symlinkSync(path, path)],
])("%s in place of the export is refused in one line", async (_, make) => {
  const path = join(temporaryFolder("no-export"), "export");
  make(path);
  await expect(loadExport(path)).rejects.toThrow(
    /^export\.json: can't be read at .*export\.json\. An export is a .*$/,
  );
});

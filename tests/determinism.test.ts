/** A publication is a pure function of its export: anyone can build it again and compare the bytes. */
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, it } from "vitest";
import { filesIn } from "../src/publish/verify/built-pages.ts";
import { buildSiteByCommand, testFolder } from "./site-build.ts";
import { differences } from "./site-differences.ts";

const folder = join(testFolder, "determinism");

it(
  "the same records make the same bytes, whatever their order, the time zone and the language",
  { timeout: 120_000 },
  async () => {
    const shuffled = join(folder, "export");
    rmSync(folder, { recursive: true, force: true });
    cpSync(inject("sampleFolder"), shuffled, { recursive: true });
    const tables = filesIn(shuffled).filter((name) => name.endsWith(".csv"));
    for (const file of tables) reverseRows(join(shuffled, file));
    // At least the tables of more than one row have to differ, or the comparison would prove nothing.
    expect(differences(inject("sampleFolder"), shuffled).length).toBeGreaterThan(tables.length / 2);
    removeHashes(shuffled);
    await buildSiteByCommand(shuffled, join(folder, "site"), {
      PORTAL_PREVIOUS: inject("previousFolder"),
      // In Beirut, midnight does not exist on the day on which summer time begins.
      TZ: "Asia/Beirut",
      LANG: "tr_TR.UTF-8",
      LC_ALL: "tr_TR.UTF-8",
    });
    expect(differences(inject("siteFolder"), join(folder, "site"))).toEqual([]);
  },
);

/** Reverses the rows of a canonical CSV; cells may contain line breaks. */
function reverseRows(path: string): void {
  const [header = "", ...rows] = splitRows(readFileSync(path, "utf8"));
  writeFileSync(path, [header, ...rows.reverse()].join(""));
}

function splitRows(csv: string): string[] {
  return csv.match(/(?:"(?:[^"]|"")*"|[^"\n])*\n/g) ?? [];
}

/** Removes the hashes of the files from the manifest, since the bytes have changed and the rows have not. */
function removeHashes(exportFolder: string): void {
  const path = join(exportFolder, "export.json");
  const { bestanden: _files, ...manifest } = JSON.parse(readFileSync(path, "utf8")) as Record<
    string,
    unknown
  >;
  writeFileSync(path, JSON.stringify(manifest));
}

/**
 * A slip in the source never undoes a court's order: exports that withhold less are refused before anything is
 * built, and what is published in the end is searched for what was withheld, byte by byte.
 */
import {
  existsSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { filesIn } from "../src/publish/verify/built-pages.ts";
import { memoryFileName } from "../src/publish/withholdings/memory-file.ts";
import { writeExport, type ExportParts } from "./export-folder.ts";
import { contentOf } from "./file-content.ts";
import { startPublishing, type PublishRun } from "./run-publish.ts";
import { testFolder } from "./site-build.ts";
import { changed, changedWhere, goodTables, markers } from "./withholding-export.ts";

const folder = join(testFolder, "withholdings");
const published = join(folder, "published");
const memoryFile = join(published, memoryFileName);
const table = "publicatie/inhoudingen";
const reason = "Rechter hief het vonnis op, zaak zqjreden";

async function publish(parts: ExportParts, ...flags: string[]): Promise<PublishRun> {
  const exportDirectory = join(folder, "export");
  rmSync(exportDirectory, { recursive: true, force: true });
  return startPublishing(writeExport(exportDirectory, parts), published, flags).ended;
}

/** Returns what a run may not change: the folders, which one is current, and the memory. */
function state(): unknown {
  const current = readlinkSync(join(published, "current"));
  return { names: readdirSync(published), current, memory: readFileSync(memoryFile, "utf8") };
}

/** Returns which markers are anywhere in the current publication, and which are outside the pages of locations. */
function found(): { anywhere: string[]; beyondLocations: string[] } {
  const site = join(published, "current");
  const contents = filesIn(site).map((file) => ({
    file,
    content: `${file}\n${contentOf(join(site, file))}`,
  }));
  const others = contents.filter(({ file }) => !file.startsWith("locatie/"));
  const within = (files: typeof contents): string[] =>
    Object.entries(markers).flatMap(([what, marker]) =>
      files.some(({ content }) => content.toLowerCase().includes(marker)) ? [what] : [],
    );
  return { anywhere: within(contents), beyondLocations: within(others) };
}

const refused: [what: string, parts: ExportParts, message: RegExp][] = [
  [
    "whose inhoudingen are emptied",
    { tables: { ...goodTables(), [table]: [] } },
    /rows that were in force are gone.*\(9\)/,
  ],
  [
    "whose inhoudingen have another name",
    { tables: { ...goodTables(), [table]: null }, files: { "publicatie/inhouding.csv": "betreft;nummer\n" } },
    /inhoudingen: the table is missing[^]*publicatie\/inhouding\.csv/,
  ],
  [
    "without its appeals",
    { tables: { ...goodTables(), "edison/bezwaren": null } },
    /edison\/bezwaren: the table is missing[^]*S-004/,
  ],
  [
    "whose annulment names another step",
    { tables: changedWhere("edison/bezwaren", "stapnummer", "S-004", { stapnummer: "S1" }) },
    /annulments .* are gone.*S-004/,
  ],
  [
    "whose withheld number matches nothing",
    { tables: changedWhere(table, "nummer", "R-003", { nummer: "R-3" }) },
    /row 4, inspectierapport R-3, which looks like inspectierapport R-003/,
  ],
  [
    "whose private homes are all nee",
    { tables: changed("edison/locaties", (row) => ({ ...row, in_gezinswoning: "nee" })) },
    /private homes .* became nee at once.*\(6\)/,
  ],
  [
    "whose ongegrond is another reason",
    {
      tables: changedWhere("edison/handhavingstrajecten", "trajectnummer", "T-003", {
        reden_einde: "overname",
      }),
    },
    /closings as ongegrond are gone.*T-003/,
  ],
  [
    "that narrows a record to one text",
    { tables: changedWhere(table, "nummer", "R-003", { kolom: "conclusie" }) },
    /narrowed from a whole record to one text.*R-003/,
  ],
];

describe("publishing an export that withholds less", { timeout: 120_000 }, () => {
  beforeAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    const run = await publish({ tables: goodTables() });
    expect(run).toMatchObject({ exitCode: 0, stderr: "" });
  });

  it("begins with a publication without any of it, and a memory for its owner beside it", () => {
    expect(found()).toEqual({ anywhere: ["home"], beyondLocations: [] });
    expect(statSync(memoryFile).mode & 0o777).toBe(0o600);
    expect(readFileSync(memoryFile, "utf8")).not.toContain(markers.reason);
    expect(filesIn(join(published, "current")).filter((file) => file.includes("memory"))).toEqual([]);
  });

  it.each(refused)("refuses an export %s, and leaves everything as it was", async (_what, parts, message) => {
    const before = state();
    const { exitCode, stderr } = await publish(parts);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/that this export withholds/);
    expect(stderr).toContain('--allow-disclosure "<reason>"');
    for (const marker of Object.values(markers)) expect(stderr).not.toContain(marker);
    expect(stderr, "printed without a stack").not.toMatch(/^\s+at /m);
    expect(exitCode).toBe(1);
    expect(state()).toEqual(before);
  });

  it("reports first what stays public, even where the export can't be used at all", async () => {
    const more = [
      ...(goodTables()[table] ?? []),
      { betreft: "inspectierapport", nummer: "R1", vanaf: "2026-10-01" },
    ];
    const { exitCode, stderr } = await publish({
      tables: { ...goodTables(), [table]: more, "edison/locaties": null },
    });
    expect(stderr).toMatch(
      /^\d+ records or texts that this export withholds stay public .*inspectierapport R1[^]*edison\/locaties/,
    );
    expect(exitCode).toBe(1);
  });

  it.each([[["--allow-disclosure"]], [["--allow-disclosure", "  "]]])(
    "accepts no permission without a reason: %j",
    async (flags) => {
      const before = state();
      const { exitCode, stderr } = await publish({ tables: { ...goodTables(), [table]: null } }, ...flags);
      expect({ exitCode, usage: stderr.includes("Usage:") }).toEqual({ exitCode: 2, usage: true });
      expect(state()).toEqual(before);
    },
  );

  it("hides what can't be read, and remembers what that hides", async () => {
    const tables = changedWhere("edison/bezwaren", "stapnummer", "S-004", { uitspraak: "vernietgd" });
    expect(await publish({ tables })).toMatchObject({ exitCode: 0, stderr: "" });
    expect(found()).toEqual({ anywhere: ["home"], beyondLocations: [] });
    expect(readFileSync(memoryFile, "utf8")).toContain("S-004");
  });

  it("publishes it with a reason, which is in the memory and nowhere else, and forgets what was allowed", async () => {
    const tables = changedWhere(table, "nummer", "R-003", null);
    const run = await publish({ tables }, "--allow-disclosure", reason);
    expect(run).toMatchObject({ exitCode: 0, stderr: "" });
    expect(run.stdout).not.toContain("zqjreden");
    expect(found()).toMatchObject({ anywhere: ["report", "home"] });
    const memory = readFileSync(memoryFile, "utf8");
    expect(memory).toContain(reason);
    expect(memory).not.toContain("R-003");
    expect(memory).toContain("R-002");
    const site = join(published, "current");
    expect(filesIn(site).filter((file) => contentOf(join(site, file)).includes("zqjreden"))).toEqual([]);
  });

  it("refuses to publish with a damaged memory, and begins one where there is none", async () => {
    const tables = changedWhere(table, "nummer", "R-003", null);
    writeFileSync(memoryFile, readFileSync(memoryFile, "utf8").slice(0, -10));
    const before = state();
    const { exitCode, stderr } = await publish({ tables });
    expect(stderr).toMatch(/private memory of what is withheld is damaged: it is no valid JSON/);
    expect(exitCode).toBe(1);
    expect(state()).toEqual(before);
    rmSync(memoryFile);
    const again = await publish({ tables });
    expect(again).toMatchObject({ exitCode: 0, stderr: "" });
    expect(again.stdout).toMatch(/no private memory of what is withheld: it begins with this publication/);
    expect(existsSync(memoryFile)).toBe(true);
  });
});

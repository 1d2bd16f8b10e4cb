/**
 * A slip in the source never undoes a court's order: exports that withhold less are refused before anything is
 * built, and what is published in the end is searched for what was withheld, byte by byte.
 */
import { readdirSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { filesIn } from "../src/publish/verify/built-pages.ts";
import { memoryFileName } from "../src/publish/withholdings/memory-file.ts";
import { writeExport, type ExportParts } from "./export-folder.ts";
import { contentOf } from "./file-content.ts";
import { refusalOfPublish, startPublishing, type PublishRun } from "./run-publish.ts";
import { testFolder } from "./site-build.ts";
import { changed, changedWhere, goodTables, markers } from "./withholding-export.ts";

const folder = join(testFolder, "withholdings");
const published = join(folder, "published");
const memoryFile = join(published, memoryFileName);
const table = "publicatie/inhoudingen";
const reason = "Rechter hief het vonnis op, zaak zqjreden";

function writeParts(parts: ExportParts): string {
  const exportDirectory = join(folder, "export");
  rmSync(exportDirectory, { recursive: true, force: true });
  return writeExport(exportDirectory, parts);
}

async function publish(parts: ExportParts, ...flags: string[]): Promise<PublishRun> {
  return startPublishing(writeParts(parts), published, flags).ended;
}

function refusalOf(parts: ExportParts): Promise<string> {
  return refusalOfPublish(writeParts(parts), published);
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
    const refusal = await refusalOf(parts);
    expect(refusal).toMatch(message);
    expect(refusal).toMatch(/that this export withholds/);
    expect(refusal).toContain('--allow-disclosure "<reason>"');
    for (const marker of Object.values(markers)) expect(refusal).not.toContain(marker);
    expect(state()).toEqual(before);
  });

  it("ends with 1 and that message, without a stack and without what is withheld", async () => {
    const { exitCode, stdout, stderr } = await publish({ tables: { ...goodTables(), [table]: [] } });
    expect({ exitCode, stdout: stdout.trim() }).toEqual({ exitCode: 1, stdout: "Reading the export" });
    expect(stderr).toMatch(/rows that were in force are gone.*\(9\)/);
    for (const marker of Object.values(markers)) expect(stderr).not.toContain(marker);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it("reports first what stays public, even where the export can't be used at all", async () => {
    const more = [
      ...(goodTables()[table] ?? []),
      { betreft: "inspectierapport", nummer: "R1", vanaf: "2026-10-01" },
    ];
    const tables = { ...goodTables(), [table]: more, "edison/locaties": null };
    expect(await refusalOf({ tables })).toMatch(
      /^\d+ records or texts that this export withholds stay public .*inspectierapport R1[^]*edison\/locaties/,
    );
  });

  it("refuses to publish with a damaged memory, as long as there is one", async () => {
    const whole = readFileSync(memoryFile, "utf8");
    writeFileSync(memoryFile, whole.slice(0, -10));
    const before = state();
    expect(await refusalOf({ tables: goodTables() })).toMatch(
      /private memory of what is withheld is damaged: it is no valid JSON/,
    );
    expect(state()).toEqual(before);
    writeFileSync(memoryFile, whole);
  });

  it("publishes it with a reason, which is in the memory and nowhere else, and hides what can't be read", async () => {
    const appeals = "edison/bezwaren";
    const tables = {
      ...changedWhere(table, "nummer", "R-003", null),
      [appeals]: changedWhere(appeals, "stapnummer", "S-004", { uitspraak: "vernietgd" })[appeals] ?? [],
    };
    const run = await publish({ tables }, "--allow-disclosure", reason);
    expect(run).toMatchObject({ exitCode: 0, stderr: "" });
    expect(run.stdout).not.toContain("zqjreden");
    expect(found()).toMatchObject({ anywhere: ["report", "home"] });
    const memory = readFileSync(memoryFile, "utf8");
    expect(memory).toContain(reason);
    expect(memory, "forgets what was let through").not.toContain("R-003");
    for (const remembered of ["R-002", "S-004"]) expect(memory).toContain(remembered);
    const site = join(published, "current");
    expect(filesIn(site).filter((file) => contentOf(join(site, file)).includes("zqjreden"))).toEqual([]);
  });
});

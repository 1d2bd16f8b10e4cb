/** An export that lost much upstream is held, even where nothing in it is wrong, until somebody says that it is meant. */
import { readFileSync, readlinkSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { memoryFileName } from "../src/publish/withholdings/memory-file.ts";
import { validRow, writeExport, type ExportParts, type Row } from "./export-folder.ts";
import { contentOf } from "./file-content.ts";
import { startPublishing, type PublishRun } from "./run-publish.ts";
import { filesIn } from "../src/publish/verify/built-pages.ts";
import { testFolder } from "./site-build.ts";

const folder = join(testFolder, "removal");
const published = join(folder, "published");
const reason = "Oude rapporten naar het archief, zqjreden";
const reports = "modular/inspectierapporten";
const withheld = "publicatie/inhoudingen";

function reportRows(numbers: readonly string[]): Row[] {
  return [validRow(reports), ...numbers.map((rapportnummer) => validRow(reports, { rapportnummer }))];
}

const all = reportRows(["R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9"]);
const withholdingOfR1 = { betreft: "inspectierapport", nummer: "R1", vanaf: "2026-10-01" };

async function publish(parts: ExportParts, ...flags: string[]): Promise<PublishRun> {
  const exportDirectory = join(folder, "export");
  rmSync(exportDirectory, { recursive: true, force: true });
  return startPublishing(writeExport(exportDirectory, parts), published, flags).ended;
}

const refused: [what: string, parts: ExportParts, message: RegExp][] = [
  [
    "that lost most of its reports",
    { tables: { [reports]: reportRows(["R2", "R3"]) } },
    /6 of 9 public inspection reports would be gone: 6 not in the export \(R4, R5, R6, R7, R8, and 1 more\)\./,
  ],
  [
    "whose reports have other numbers",
    { tables: { [reports]: reportRows(["A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9"]) } },
    /8 of 9 public inspection reports would be gone/,
  ],
  [
    "without a table that was there",
    { tables: { [reports]: all, "klaroen/klachten": null } },
    /klaroen\/klachten: the table is missing/,
  ],
  [
    "that also withholds something new",
    {
      tables: { [reports]: reportRows(["R2"]), [withheld]: [validRow(withheld), withholdingOfR1] },
    },
    /^\d+ records? or texts? that this export withholds stays? public .*inspectierapport R1[^]*7 not in the export/,
  ],
];

describe("publishing an export that removes much", { timeout: 120_000 }, () => {
  beforeAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    expect(await publish({ tables: { [reports]: all } })).toMatchObject({ exitCode: 0, stderr: "" });
  });

  it.each(refused)("refuses one %s, and keeps what is public", async (_what, parts, message) => {
    const memory = readFileSync(join(published, memoryFileName), "utf8");
    const run = await publish(parts);
    expect(run.stderr).toMatch(message);
    expect(run.stderr).toMatch(/that this export withholds/);
    expect(run.stderr).toContain('--allow-removal "<reason>"');
    expect(run.stderr, "printed without a stack").not.toMatch(/^\s+at /m);
    expect(run.exitCode).toBe(1);
    expect(readlinkSync(join(published, "current"))).toBe("publicatie-0001-2026-10-31");
    expect(readFileSync(join(published, memoryFileName), "utf8")).toBe(memory);
  });

  it("never discloses by this permission", async () => {
    const tables = { [reports]: reportRows([]), [withheld]: [] };
    const run = await publish({ tables }, "--allow-removal", reason);
    expect(run.stderr).toMatch(/withhold less[^]*--allow-disclosure "<reason>"/);
    expect(run.stderr).not.toContain("--allow-removal");
    expect(run.exitCode).toBe(1);
    const both = await publish({ tables });
    expect(both.stderr).toMatch(/--allow-disclosure "<reason>"[^]*--allow-removal "<reason>"/);
  });

  it("refuses a peildatum that the clock of this machine has yet to reach, and says so", async () => {
    const reached = all.map((row) => ({ ...row, datum_bezoek: "2098-12-01" }));
    const run = await publish({
      tables: { [reports]: reached },
      manifest: { peildatum: "2099-01-01", fictief: false },
    });
    expect(run.stderr).toMatch(/that this export withholds[^]*of 2099-01-01 and today is [^]*clock/);
    expect(run.exitCode).toBe(1);
  });

  it("publishes it with a reason, which is in the memory and nowhere else", async () => {
    const run = await publish({ tables: { [reports]: reportRows(["R2"]) } }, "--allow-removal", reason);
    expect(run).toMatchObject({ exitCode: 0, stderr: "" });
    expect(run.stdout).not.toContain("zqjreden");
    const { memories } = JSON.parse(readFileSync(join(published, memoryFileName), "utf8")) as {
      memories: { decisions: unknown[] }[];
    };
    expect(memories[0]?.decisions).toEqual([
      { permission: "removal", day: "2026-10-31", reason, letThrough: 1 },
    ]);
    const others = filesIn(published).filter((file) => file !== memoryFileName);
    expect(others.filter((file) => contentOf(join(published, file)).includes("zqjreden"))).toEqual([]);
  });
});

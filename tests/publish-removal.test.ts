/** An export that lost much upstream is held, even where nothing in it is wrong, until somebody says that it is meant. */
import { readFileSync, readlinkSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { memoryFileName } from "../src/publish/withholdings/memory-file.ts";
import { validRow, writeExport, type ExportParts, type Row } from "./export-folder.ts";
import { contentOf } from "./file-content.ts";
import { refusalOfPublish, startPublishing, type PublishRun } from "./run-publish.ts";
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

function writeParts(parts: ExportParts): string {
  const exportDirectory = join(folder, "export");
  rmSync(exportDirectory, { recursive: true, force: true });
  return writeExport(exportDirectory, parts);
}

async function publish(parts: ExportParts, ...flags: string[]): Promise<PublishRun> {
  return startPublishing(writeParts(parts), published, flags).ended;
}

function refusalOf(parts: ExportParts, allow: Parameters<typeof refusalOfPublish>[2] = {}): Promise<string> {
  return refusalOfPublish(writeParts(parts), published, allow);
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
    const refusal = await refusalOf(parts);
    expect(refusal).toMatch(message);
    expect(refusal).toMatch(/that this export withholds/);
    expect(refusal).toContain('--allow-removal "<reason>"');
    expect(readlinkSync(join(published, "current"))).toBe("publicatie-0001-2026-10-31");
    expect(readFileSync(join(published, memoryFileName), "utf8")).toBe(memory);
  });

  it("ends with 1 and that message, without a stack", async () => {
    const { exitCode, stdout, stderr } = await publish({ tables: { [reports]: reportRows(["R2", "R3"]) } });
    expect({ exitCode, stdout: stdout.trim() }).toEqual({ exitCode: 1, stdout: "Reading the export" });
    expect(stderr).toMatch(/6 of 9 public inspection reports would be gone/);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it("never discloses by this permission", async () => {
    const tables = { [reports]: reportRows([]), [withheld]: [] };
    const refusal = await refusalOf({ tables }, { removal: reason });
    expect(refusal).toMatch(/withhold less[^]*--allow-disclosure "<reason>"/);
    expect(refusal).not.toContain("--allow-removal");
    expect(await refusalOf({ tables })).toMatch(
      /--allow-disclosure "<reason>"[^]*--allow-removal "<reason>"/,
    );
  });

  it("refuses a peildatum that the clock of this machine has yet to reach, and says so", async () => {
    const reached = all.map((row) => ({ ...row, datum_bezoek: "2098-12-01" }));
    const manifest = { peildatum: "2099-01-01", fictief: false };
    expect(await refusalOf({ tables: { [reports]: reached }, manifest })).toMatch(
      /that this export withholds[^]*of 2099-01-01 and today is [^]*clock/,
    );
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

/** Publishing is all or nothing: whatever fails, and whenever the run is killed, the old publication stays current. */
import { existsSync, readFileSync, readlinkSync, rmSync, symlinkSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { filesIn } from "../src/publish/verify/built-pages.ts";
import { memoryFileName } from "../src/publish/withholdings/memory-file.ts";
import { validRow, writeExport } from "./export-folder.ts";
import { refusalOfPublish, startPublishing } from "./run-publish.ts";
import { testFolder } from "./site-build.ts";

const folder = join(testFolder, "publish");
const published = join(folder, "published");

function exportOf(peildatum: string, tables: Parameters<typeof writeExport>[1] = {}): string {
  return writeExport(join(folder, `export-${peildatum}`), { ...tables, manifest: { peildatum } });
}

function current(): string {
  return readlinkSync(join(published, "current"));
}

/** Reads the bytes of every file of the current publication. */
function contents(): Map<string, string> {
  const site = join(published, "current");
  return new Map(filesIn(site).map((file) => [file, readFileSync(join(site, file), "latin1")]));
}

describe("publish", { timeout: 300_000 }, () => {
  beforeAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("makes the first publication current, and the next one follows it", async () => {
    expect(await startPublishing(exportOf("2026-10-30"), published).ended).toMatchObject({
      exitCode: 0,
      stderr: "",
    });
    expect(current()).toBe("publicatie-0001-2026-10-30");
    const later = exportOf("2026-10-31", {
      tables: {
        "edison/reacties": [
          validRow("edison/reacties"),
          validRow("edison/reacties", { datum: "2026-10-01", vrijgegeven_op: "2026-10-31" }),
        ],
      },
    });
    expect(await startPublishing(later, published).ended).toMatchObject({ exitCode: 0, stderr: "" });
    expect(current()).toBe("publicatie-0002-2026-10-31");
    const { publications, facts } = JSON.parse(contents().get("data/v1/stand.json") ?? "") as {
      publications: { number: number }[];
      facts: { id: string; since?: number }[];
    };
    expect(publications.map(({ number }) => number)).toEqual([1, 2]);
    expect(facts.filter(({ since }) => since === 2).map(({ id }) => id)).toEqual([
      "reactie/inspectierapport/R1/2026-10-01/1",
    ]);
  });

  it("leaves the old publication as it was where the export is refused, or older", async () => {
    const before = contents();
    const refused = exportOf("2026-11-02", { tables: { "edison/locaties": null } });
    const older = exportOf("2026-10-29");
    for (const [exportDirectory, reason] of [
      [refused, "edison/locaties"],
      [older, "What came since would look withdrawn"],
    ] as const) {
      expect(await refusalOfPublish(exportDirectory, published)).toContain(reason);
    }
    expect(current()).toBe("publicatie-0002-2026-10-31");
    expect(contents()).toEqual(before);
  });

  it("leaves the old publication as it was when it is killed, and the next run publishes", async () => {
    const before = contents();
    const next = exportOf("2026-11-01");
    const { child, ended } = startPublishing(next, published);
    child.stdout?.on("data", (text: string) => text.includes(" pages") && child.kill("SIGKILL"));
    expect((await ended).stdout).toMatch(/^\[#/m);
    expect(current()).toBe("publicatie-0002-2026-10-31");
    expect(contents()).toEqual(before);
    rmSync(join(published, memoryFileName));
    const run = await startPublishing(next, published).ended;
    expect(run).toMatchObject({ exitCode: 0, stderr: "" });
    expect(run.stdout).toMatch(/no private memory of what is withheld: it begins with this publication/);
    expect(existsSync(join(published, memoryFileName))).toBe(true);
    expect(current()).toBe("publicatie-0003-2026-11-01");
    expect(existsSync(join(published, "next"))).toBe(false);
  });

  it("refuses to begin a new change log where the current publication is lost", async () => {
    unlinkSync(join(published, "current"));
    symlinkSync("publicatie-9999-2026-01-01", join(published, "current"));
    expect(await refusalOfPublish(exportOf("2026-11-02"), published)).toContain(
      "The last publication could not be read",
    );
  });
});

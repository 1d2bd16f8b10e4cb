import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { temporaryFolder } from "../../../tests/temporary-folder.ts";
import type { ExportWithholdings } from "../../domain/withholdings.ts";
import { PublicationRefused } from "../../change-log/refused.ts";
import {
  checkAgainstMemory,
  writeBothMemories,
  writeNextMemory,
  type MemoryCheck,
} from "./check-against-memory.ts";
import { memoryFileName, readMemory, writeMemory } from "./memory-file.ts";
import type { Memory } from "./memory.ts";
import { exportOf, memoryOf, withholdingRow } from "./fixtures/withholdings.ts";

const reason = "De rechter hief zijn vonnis op";
const first = "publicatie-0001-2026-10-31";
const second = "publicatie-0002-2026-10-31";

let directory: string;
let path: string;

beforeEach(() => {
  directory = temporaryFolder("memory");
  path = join(directory, memoryFileName);
});

function check(
  name: string,
  withholdings: ExportWithholdings,
  disclosure: string | null = null,
): Promise<MemoryCheck> {
  return checkAgainstMemory(
    directory,
    { name, withholdings, facts: [], removed: [], today: "2026-10-31" },
    { disclosure, removal: null },
  );
}

function makeCurrent(publication: string): void {
  symlinkSync(publication, join(directory, "current"));
}

describe("the file of the private memory", () => {
  it("is read as it was written, for its owner alone, with nothing left beside it", async () => {
    const memory = memoryOf({ withholdings: [withholdingRow()] });
    await writeMemory(directory, [memory]);
    expect(await readMemory(directory)).toEqual({ state: "whole", memory });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(directory)).toEqual([memoryFileName]);
  });

  it("is readable by its owner alone again once it was read, whatever mode a backup gave it", async () => {
    await writeMemory(directory, [memoryOf()]);
    chmodSync(path, 0o644);
    expect(await readMemory(directory)).toMatchObject({ state: "whole" });
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it("replaces what a killed run left", async () => {
    writeFileSync(`${path}.next`, "half");
    await writeMemory(directory, [memoryOf()]);
    expect(readdirSync(directory)).toEqual([memoryFileName]);
  });

  it.each<[current: string | null, expected: string]>([
    [null, first],
    [first, first],
    [second, second],
    ["publicatie-0009-2026-10-31", first],
  ])(
    "with the last and the next memory, killed while current was %s, gives %s",
    async (current, expected) => {
      const memory = memoryOf({ withholdings: [withholdingRow()] });
      await writeMemory(directory, [memory, { ...memory, publication: second, withholdings: [] }]);
      if (current !== null) makeCurrent(current);
      expect(await readMemory(directory)).toMatchObject({ memory: { publication: expected } });
    },
  );

  const whole = JSON.stringify({ version: 1, memories: [memoryOf({ withholdings: [withholdingRow()] })] });
  const damages: [what: string, damage: () => void][] = [
    ["empty", () => writeFileSync(path, "")],
    ["cut off", () => writeFileSync(path, whole.slice(0, -9))],
    ["of another form", () => writeFileSync(path, "{}")],
    ["of another version", () => writeFileSync(path, whole.replace('"version":1', '"version":2'))],
    ["without its withholdings", () => writeFileSync(path, whole.replace('"withholdings"', '"held"'))],
    ["with a date that is none", () => writeFileSync(path, whole.replace('"2026-06-01"', '"gisteren"'))],
    ["a folder", () => mkdirSync(path)],
    ["a folder with something in it", () => mkdirSync(join(path, "iets"), { recursive: true })],
    [
      "a link to one that is whole",
      () => {
        writeFileSync(join(directory, "elsewhere.json"), whole);
        symlinkSync("elsewhere.json", path);
      },
    ],
    ["a link that leads nowhere", () => symlinkSync("nowhere.json", path)],
  ];

  it.each(damages)(
    "stops publishing where it is %s, until an operator has it made anew",
    async (_what, damage) => {
      damage();
      makeCurrent(first);
      const hold = (why: string | null) => check(second, exportOf(), why);
      await expect(hold(null)).rejects.toThrow(PublicationRefused);
      await expect(hold(null)).rejects.toThrow(
        /private memory .* is damaged.*--allow-disclosure "<reason>"/s,
      );
      await expect(hold(null)).rejects.not.toThrow(/R1/);
      const memoryCheck = await hold(reason);
      expect(memoryCheck.notices).toEqual([
        "The private memory of what is withheld was damaged, and is made anew.",
      ]);
      await writeBothMemories(directory, memoryCheck);
      expect(statSync(path).mode & 0o777).toBe(0o600);
      expect(await readMemory(directory)).toMatchObject({
        memory: { publication: second, decisions: [{ reason }] },
      });
    },
  );
});

describe("checking an export against it", () => {
  const now = exportOf();

  it("begins the memory with the first publication, and says so where there are publications already", async () => {
    expect((await check(first, now)).notices).toEqual([]);
    mkdirSync(join(directory, first));
    const { notices } = await check(second, now);
    expect(notices.join("\n")).toMatch(/no private memory .* begins with this publication/);
  });

  it("changes nothing where it refuses", async () => {
    await writeMemory(directory, [memoryOf({ withholdings: [withholdingRow()] })]);
    const before = readFileSync(path, "utf8");
    await expect(check(second, now)).rejects.toThrow(PublicationRefused);
    expect(readFileSync(path, "utf8")).toBe(before);
  });

  it("forgets what was allowed when the publication is current, and not before", async () => {
    await writeMemory(directory, [memoryOf({ withholdings: [withholdingRow()] })]);
    makeCurrent(first);
    const memoryCheck = await check(second, now, reason);
    await writeBothMemories(directory, memoryCheck);
    expect(readFileSync(path, "utf8")).toContain("R1");
    await expect(check(second, now)).rejects.toThrow(/R1/);
    await writeNextMemory(directory, memoryCheck);
    expect(readFileSync(path, "utf8")).not.toContain("R1");
    const { memory } = (await readMemory(directory)) as { memory: Memory };
    expect(memory.decisions).toEqual([
      { permission: "disclosure", day: "2026-10-31", reason, letThrough: 1 },
    ]);
  });

  it("repeats no reason, in a notice or in a refusal", async () => {
    await writeMemory(directory, [memoryOf({ withholdings: [withholdingRow()] })]);
    const memoryCheck = await check(second, now, reason);
    expect(memoryCheck.notices.join()).not.toContain(reason);
    await writeNextMemory(directory, {
      ...memoryCheck,
      next: { ...memoryCheck.next, withholdings: [withholdingRow()].map(({ row: _row, ...one }) => one) },
    });
    await expect(check(second, now)).rejects.not.toThrow(reason);
  });
});

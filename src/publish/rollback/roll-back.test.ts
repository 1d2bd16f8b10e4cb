import { mkdirSync, readdirSync, readlinkSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import { temporaryFolder } from "../../../tests/temporary-folder.ts";
import { firstSnapshot } from "../../change-log/next-snapshot.ts";
import { formatSnapshot, snapshotPath } from "../../change-log/snapshot.ts";
import { folderName } from "../folder-name.ts";
import { exportOf, withholdingRow } from "../withholdings/fixtures/withholdings.ts";
import { readMemory, writeMemory } from "../withholdings/memory-file.ts";
import type { Memory } from "../withholdings/memory.ts";
import { nextMemory } from "../withholdings/next-memory.ts";
import { readLaterPublications } from "./later-publications.ts";
import { rollBack, type RollbackResult } from "./roll-back.ts";

const peildatum = "2026-10-31";
let directory: string;

beforeEach(() => {
  directory = temporaryFolder("rollback");
});

/** Puts a publication without any pages in its place, with the files that one can't do without. */
function place(number: number): string {
  const name = folderName({ number, peildatum });
  const files: Record<string, string> = {
    "index.html": "",
    "404.html": "",
    "data/v1/wijzigingen.json": "{}",
    "data/v1/publication.json": JSON.stringify({
      nummer: number,
      peildatum,
      aantal_rijen: {},
      aantal_wijzigingen: 0,
    }),
    [snapshotPath]: formatSnapshot(firstSnapshot([], peildatum, number)),
  };
  for (const [path, text] of Object.entries(files)) {
    const file = join(directory, name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return name;
}

/** Makes the memory of a publication that knows of every one up to it, and that they show nothing withheld. */
function memoryOf(number: number, withholdings = [withholdingRow()]): Memory {
  const name = folderName({ number, peildatum });
  const publications = Array.from({ length: number }, (_, index) => ({
    publication: folderName({ number: index + 1, peildatum }),
    hiddenTexts: [],
    privateHomes: [],
    shows: [],
  }));
  return { ...nextMemory(name, exportOf({ withholdings }), null, []), publications };
}

function makeCurrent(name: string): void {
  symlinkSync(name, join(directory, "current"));
}

function goBackTo(number: number | null, today = peildatum): Promise<RollbackResult> {
  return rollBack({ directory, number, hook: null, today, now: () => new Date(0), warn: () => undefined });
}

it("keeps the memory of the newest publication, also where a killed run left an older one beside it", async () => {
  place(1);
  makeCurrent(place(2));
  await writeMemory(directory, [memoryOf(1, []), memoryOf(2)]);
  expect(await goBackTo(1)).toMatchObject({ number: 1, from: 2 });
  expect(readlinkSync(join(directory, "current"))).toBe(folderName({ number: 1, peildatum }));
  expect(await readMemory(directory)).toMatchObject({
    memory: { publication: folderName({ number: 2, peildatum }), withholdings: [{ id: "R1" }] },
  });
});

it("goes on again to the one that was left, and back by more than one", async () => {
  place(1);
  place(2);
  makeCurrent(place(3));
  await writeMemory(directory, [memoryOf(3)]);
  expect(await goBackTo(null)).toMatchObject({ number: 2, from: 3 });
  expect(await goBackTo(null)).toMatchObject({ number: 1, from: 2 });
  expect(await goBackTo(3)).toMatchObject({ number: 3, from: 1 });
});

it("counts what is withheld from a day on from that day of the machine", async () => {
  place(1);
  makeCurrent(place(2));
  const memory = memoryOf(2);
  const [first, second] = memory.publications;
  const item = {
    cause: "inhouding",
    subject: "inspectierapport",
    id: "R1",
    part: null,
    until: null,
  } as const;
  if (first && second) memory.publications = [{ ...first, shows: [{ ...item, from: "2026-11-05" }] }, second];
  await writeMemory(directory, [memory]);
  await expect(goBackTo(1, "2026-11-05")).rejects.toThrow(
    /shows what is withheld now:\n.*inspectierapport R1/,
  );
  expect(await goBackTo(1, "2026-11-04")).toMatchObject({ number: 1 });
});

it("does not guess which of two folders of one number is meant", async () => {
  place(1);
  makeCurrent(place(2));
  const twin = "publicatie-0001-2026-10-30";
  mkdirSync(join(directory, twin));
  await writeMemory(directory, [memoryOf(2)]);
  await expect(goBackTo(1)).rejects.toThrow(/two folders have the number 1|publication 1 is damaged/);
  expect(readdirSync(directory)).toContain(twin);
});

it("finds the newest publication and the highest number, but no newest one that never became current", async () => {
  makeCurrent(place(1));
  place(2);
  await writeMemory(directory, [memoryOf(2)]);
  const later = await readLaterPublications(directory);
  expect(later).toMatchObject({ highestNumber: 2, newest: { publications: [{ number: 2 }] } });
  await writeMemory(directory, [memoryOf(1), memoryOf(2)]);
  expect((await readLaterPublications(directory)).newest).toBeNull();
  await writeMemory(directory, [{ ...memoryOf(1), highestNumber: 9 }]);
  expect((await readLaterPublications(directory)).highestNumber).toBe(9);
});

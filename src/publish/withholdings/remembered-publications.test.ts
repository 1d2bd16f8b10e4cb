import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import { temporaryFolder } from "../../../tests/temporary-folder.ts";
import { firstSnapshot } from "../../change-log/next-snapshot.ts";
import { formatSnapshot, snapshotPath } from "../../change-log/snapshot.ts";
import type { ExportWithholdings } from "../../domain/withholdings.ts";
import { emptyFact } from "../fixtures/fact.ts";
import { day, exportOf, ref, withholdingRow } from "./fixtures/withholdings.ts";
import type { Memory } from "./memory.ts";
import { nextMemory } from "./next-memory.ts";
import { rememberPublications, unfitPublications } from "./remembered-publications.ts";
import { compareWithMemory } from "./comparison.ts";

const location = emptyFact("locatie", "100000001");
const facts = [location, emptyFact("inspectierapport", "R1")];
const gatedText = { ...ref("inspectierapport", "R1"), column: "conclusie" };

let directory: string;
let published: number;

beforeEach(() => {
  directory = temporaryFolder("remembered");
  published = 0;
});

function folderOf(number: number): string {
  return `publicatie-000${number}-${day}`;
}

/** Publishes an export after the memory of the one before it; leaves its stand.json as a publication does. */
async function publish(
  before: Memory | null,
  withholdings: ExportWithholdings,
  shown = facts,
): Promise<Memory> {
  published += 1;
  const name = folderOf(published);
  const comparison = before && compareWithMemory(before, withholdings);
  const memory = nextMemory(name, withholdings, before && comparison && { memory: before, comparison }, []);
  const publications = await rememberPublications(directory, before, { memory, withholdings, facts: shown });
  const path = join(directory, name, snapshotPath);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, formatSnapshot(firstSnapshot(shown, day, published)));
  return { ...memory, publications };
}

/** Returns what the memory knows that each kept publication shows, as `number: part of id`. */
function shows({ publications }: Memory): string[] {
  return publications.flatMap(({ publication, shows }) =>
    shows.map(({ id, part }) => `${Number(publication.split("-")[1])}: ${part ?? "all"} of ${id}`),
  );
}

it("knows of each kept publication what it shows that is withheld by now, and of itself", async () => {
  const first = await publish(null, exportOf());
  const second = await publish(first, exportOf({ gatedTexts: [gatedText] }));
  const third = await publish(second, exportOf({ withholdings: [withholdingRow()] }), [location]);
  expect(shows(first)).toEqual([]);
  expect(shows(second)).toEqual(["1: conclusie of R1"]);
  expect(shows(third)).toEqual(["1: all of R1", "2: all of R1"]);
  expect(
    shows(await publish(null, exportOf({ withholdings: [withholdingRow({ from: "2027-01-01" })] }))),
  ).toEqual(["4: all of R1"]);
});

it("keeps what it knew of a record that is away", async () => {
  const first = await publish(null, exportOf());
  const second = await publish(first, exportOf({ gatedTexts: [gatedText] }));
  const away = exportOf({ away: [ref("inspectierapport", "R1")] });
  expect(shows(await publish(second, away, [location]))).toEqual(["1: conclusie of R1"]);
  expect(shows(await publish(second, exportOf()))).toEqual([]);
});

it("names for removal what was unfit at the last publication and is still so, and nothing else", async () => {
  const gated = exportOf({ gatedTexts: [gatedText] });
  const first = await publish(null, exportOf());
  const second = await publish(first, gated);
  expect(unfitPublications(first, second, day)).toEqual([]);
  expect(unfitPublications(second, await publish(second, gated), day)).toEqual([folderOf(1)]);
  expect(unfitPublications(second, await publish(second, exportOf()), day)).toEqual([]);
  expect(unfitPublications(null, second, day)).toEqual([]);
});

it("knows only its own of a memory that did not note this yet, and nothing of what can't be read", async () => {
  const first = await publish(null, exportOf({ gatedTexts: [gatedText] }));
  const second = await publish({ ...first, publications: [] }, exportOf());
  expect(second.publications.map(({ publication }) => publication)).toEqual([folderOf(1), folderOf(2)]);
  expect(second.publications[0]?.hiddenTexts).toEqual([gatedText]);
  writeFileSync(join(directory, folderOf(1), snapshotPath), "{");
  const third = await publish(second, exportOf());
  expect(third.publications.map(({ publication }) => publication)).toEqual([folderOf(2), folderOf(3)]);
});

it("counts on from the highest number, and keeps the latest day", async () => {
  const first = await publish(null, exportOf({ peildatum: "2026-11-30" }));
  const second = await publish(first, exportOf());
  expect(second).toMatchObject({ highestNumber: 2, peildatum: "2026-11-30" });
  expect(second.publications).toHaveLength(2);
});

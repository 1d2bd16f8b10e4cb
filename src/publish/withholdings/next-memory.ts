/** Makes the memory that a publication leaves: what its export withholds, and what may not be forgotten meanwhile. */
import type { IsoDate } from "../../domain/dates.ts";
import { hasEndedBy, withheldKey, type ExportWithholdings } from "../../domain/withholdings.ts";
import { partsOfFolderName } from "../folder-name.ts";
import type { MemoryComparison } from "./comparison.ts";
import type { Decision, Memory, RememberedWithholding } from "./memory.ts";

/**
 * Makes the memory for the next publication; `before` is the memory that this one was compared with. What the kept
 * publications show is not in it yet.
 */
export function nextMemory(
  publication: string,
  now: ExportWithholdings,
  before: { memory: Memory; comparison: MemoryComparison } | null,
  decisions: readonly Decision[],
): Memory {
  const { memory, comparison } = before ?? { memory: null, comparison: null };
  const rows = now.withholdings.map(({ row: _row, ...withholding }) => withholding);
  return {
    publication,
    peildatum: latestDay(now.peildatum, memory?.peildatum ?? now.peildatum),
    tables: now.tables,
    strayFiles: unique([...(memory?.strayFiles ?? []), ...now.strayFiles]),
    withholdings: unendedPeriods([...rows, ...(comparison?.kept ?? [])], now.peildatum),
    privateHomes: [...now.privateHomes, ...absentHomes(memory, now)],
    gatedTexts: now.gatedTexts,
    highestNumber: Math.max(partsOfFolderName(publication)?.number ?? 0, memory?.highestNumber ?? 0),
    publications: [],
    decisions: [...(memory?.decisions ?? []), ...decisions],
  };
}

function latestDay(one: IsoDate, other: IsoDate): IsoDate {
  return one > other ? one : other;
}

function absentHomes(memory: Memory | null, { records }: ExportWithholdings): string[] {
  return (memory?.privateHomes ?? []).filter((home) => !records.has({ subject: "locatie", id: home }));
}

/**
 * Drops periods that have ended, unless another period of the same text is still in force: if the ended one were
 * forgotten, the next comparison would mistake its row for a new one that ends the period in force.
 */
function unendedPeriods(withholdings: RememberedWithholding[], day: string): RememberedWithholding[] {
  const unended = new Set(withholdings.filter((one) => !hasEndedBy(one, day)).map(keyOf));
  const byContent = new Map(withholdings.map((one) => [JSON.stringify(one), one]));
  return [...byContent.values()].filter((one) => unended.has(keyOf(one)));
}

function keyOf(withholding: RememberedWithholding): string {
  return `${withholding.kind} ${withheldKey(withholding, withholding.column)}`;
}

function unique(values: string[]): string[] {
  return [...new Set(values)];
}

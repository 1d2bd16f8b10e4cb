/** The memory that a publication leaves: what its export withholds, and what may not be forgotten meanwhile. */
import { hasEndedBy, withheldKey, type ExportWithholdings } from "../../domain/withholdings.ts";
import type { Comparison } from "./comparison.ts";
import type { Decision, Memory, RememberedWithholding } from "./memory.ts";

/** What a publication remembers for the next one; `before` is the memory that it was compared with. */
export function nextMemory(
  publication: string,
  now: ExportWithholdings,
  before: { memory: Memory; comparison: Comparison } | null,
  decision: Decision | null,
): Memory {
  const { memory, comparison } = before ?? { memory: null, comparison: null };
  const rows = now.withholdings.map(({ row: _row, ...withholding }) => withholding);
  return {
    publication,
    peildatum: now.peildatum,
    tables: now.tables,
    strayFiles: unique([...(memory?.strayFiles ?? []), ...now.strayFiles]),
    withholdings: livingPeriods([...rows, ...(comparison?.kept ?? [])], now.peildatum),
    privateHomes: [...now.privateHomes, ...homesThatAreAway(memory, now)],
    gatedTexts: now.gatedTexts,
    decisions: [...(memory?.decisions ?? []), ...(decision === null ? [] : [decision])],
  };
}

function homesThatAreAway(memory: Memory | null, { records }: ExportWithholdings): string[] {
  return (memory?.privateHomes ?? []).filter((home) => !records.has({ subject: "locatie", id: home }));
}

/**
 * What has ended goes, unless another period of the same text still holds: without the ended one, the next
 * comparison would take it for a new row that ends the one that holds.
 */
function livingPeriods(withholdings: RememberedWithholding[], day: string): RememberedWithholding[] {
  const living = new Set(withholdings.filter((one) => !hasEndedBy(one, day)).map(keyOf));
  const byContent = new Map(withholdings.map((one) => [JSON.stringify(one), one]));
  return [...byContent.values()].filter((one) => living.has(keyOf(one)));
}

function keyOf(withholding: RememberedWithholding): string {
  return `${withholding.kind} ${withheldKey(withholding, withholding.column)}`;
}

function unique(values: string[]): string[] {
  return [...new Set(values)];
}

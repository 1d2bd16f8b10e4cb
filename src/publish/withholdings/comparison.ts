/**
 * Checks whether an export withholds less than the last publication did. The comparison is pure: it returns a list of
 * problems, each of which stops `publish` unless an operator allows it.
 *
 * Withholdings are matched by their content, row by row, so that the loss of one row can't hide behind another row
 * about the same record. A row may replace or end a withholding explicitly; the mere absence of its row ends nothing.
 */
import {
  hasEndedBy,
  isInForceOn,
  withheldKey,
  type ExportWithholdings,
  type RecordRef,
  type Withholding,
  type WithholdingInRow,
} from "../../domain/withholdings.ts";
import { withheldIndexOf, type WithheldIndex } from "./withheld-index.ts";
import type { Memory, RememberedWithholding } from "./memory.ts";

/** More private homes than this that become `nee` at once are a mistake in the source. */
const maxHomesOpened = 5;

/** The tables that withhold: if one were missing, everything that it withheld would become public. */
const withholdingTables = ["edison/bezwaren", "publicatie/inhoudingen"];

/** `too early`: its row is as it was, and the export is of a day on which it had yet to begin. */
export type LessWithheld = "gone" | "narrowed" | "put off" | "too early";

export type DisclosureProblem =
  | { kind: LessWithheld; withholding: RememberedWithholding }
  | { kind: "table missing"; table: string }
  | { kind: "matches nothing"; row: WithholdingInRow }
  | { kind: "stray file"; path: string }
  | { kind: "homes opened"; ids: string[] };

export interface MemoryComparison {
  problems: DisclosureProblem[];
  /** Withholdings that the export has no row for, and that must not be forgotten. */
  kept: RememberedWithholding[];
  /** Withholdings that were in force and have ended since, on a day that the source gave. */
  ended: RememberedWithholding[];
  /** Locations that are no private home any more, few enough to be intended. */
  homesOpened: string[];
  /** Rows that match nothing and that the last publication knew already. */
  knownUnmatched: WithholdingInRow[];
  /** Files in `publicatie/` that are no table and that the last publication knew already. */
  knownStrayFiles: string[];
}

/** Compares an export with what the last publication withheld. */
export function compareWithMemory(memory: Memory, now: ExportWithholdings): MemoryComparison {
  const withheld = compareWithholdings(memory, now);
  const homesOpened = memory.privateHomes.filter(
    (id) => now.records.has({ subject: "locatie", id }) && !now.privateHomes.has(id),
  );
  const areTooMany = homesOpened.length > maxHomesOpened;
  const known = new Set(memory.withholdings.map((one) => withheldKey(one)));
  const unmatched = unmatchedRows(now);
  const strayBefore = new Set(memory.strayFiles);
  return {
    problems: [
      ...withholdingTables
        .filter((table) => memory.tables.includes(table) && !now.tables.includes(table))
        .map((table) => ({ kind: "table missing" as const, table })),
      ...withheld.problems,
      ...unmatched
        .filter((row) => !known.has(withheldKey(row)))
        .map((row) => ({ kind: "matches nothing" as const, row })),
      ...now.strayFiles
        .filter((path) => !strayBefore.has(path))
        .map((path) => ({ kind: "stray file" as const, path })),
      ...(areTooMany ? [{ kind: "homes opened" as const, ids: homesOpened }] : []),
    ],
    kept: withheld.kept,
    ended: withheld.ended,
    homesOpened: areTooMany ? [] : homesOpened,
    knownUnmatched: unmatched.filter((row) => known.has(withheldKey(row))),
    knownStrayFiles: now.strayFiles.filter((path) => strayBefore.has(path)),
  };
}

/**
 * Returns the tables that are gone since the last publication. Those that withhold are left to `compareWithMemory`, since
 * their loss discloses, and one permission is enough for it.
 */
export function removedTables(
  memory: Pick<Memory, "tables">,
  now: Pick<ExportWithholdings, "tables">,
): string[] {
  return memory.tables.filter((table) => !withholdingTables.includes(table) && !now.tables.includes(table));
}

/**
 * Returns the rows of `publicatie/inhoudingen` that match no record and have not ended. A row that can be read in more
 * than one way yields several withholdings: it matches when one of them does.
 */
export function unmatchedRows({ peildatum, withholdings, records }: ExportWithholdings): WithholdingInRow[] {
  const rows = Map.groupBy(
    withholdings.filter(({ kind }) => kind === "inhouding"),
    ({ row }) => row,
  );
  return [...rows.values()].flatMap((readings) => {
    const isUnmatched = !readings.some((one) => records.has(one) || hasEndedBy(one, peildatum));
    return isUnmatched ? readings.slice(0, 1) : [];
  });
}

type Outcome = "held" | "ended" | "kept" | LessWithheld;

function compareWithholdings(
  memory: Memory,
  now: ExportWithholdings,
): Pick<MemoryComparison, "problems" | "kept" | "ended"> {
  const result: Pick<MemoryComparison, "problems" | "kept" | "ended"> = { problems: [], kept: [], ended: [] };
  const outcomeOf = outcomeClassifier(memory, now);
  for (const withholding of memory.withholdings) {
    if (!isInForceOn(withholding, memory.peildatum)) continue;
    const outcome = outcomeOf(withholding);
    if (outcome === "kept") result.kept.push(withholding);
    else if (outcome === "ended") result.ended.push(withholding);
    else if (outcome !== "held") result.problems.push({ kind: outcome, withholding });
  }
  return result;
}

/** Makes a function that determines what has become of one withholding that was in force. */
function outcomeClassifier(
  memory: Memory,
  now: ExportWithholdings,
): (withholding: RememberedWithholding) => Outcome {
  const day = now.peildatum;
  const withheldIndex = withheldIndexOf(now);
  const rowsByText = Map.groupBy(now.withholdings, textKey);
  const knownRows = new Set(memory.withholdings.map(rowKey));
  return (withholding) => {
    const rows = rowsByText.get(textKey(withholding)) ?? [];
    const hasEnded = hasEndedBy(withholding, day);
    const hasRow = rows.some((row) => rowKey(row) === rowKey(withholding));
    if (!hasEnded && hasRow && isInForceOn(withholding, day)) return "held";
    const fresh = rows.filter((row) => !knownRows.has(rowKey(row)));
    if (fresh.some((row) => isInForceOn(row, day))) return "held";
    if (hasEnded || fresh.some((row) => hasEndedBy(row, day) && reaches(row, withholding))) return "ended";
    if (isHiddenStill(withholding, withheldIndex) || !now.records.has(withholding)) return "kept";
    // Only after a rollback can an export be of an earlier day than the last publication.
    if (hasRow) return "too early";
    if (fresh.some((row) => row.from !== null && row.from > day)) return "put off";
    return isNarrowed(withholding, now) ? "narrowed" : "gone";
  };
}

/** A row that ended before the withholding began is about an earlier time. */
function reaches({ until }: Withholding, { from }: Withholding): boolean {
  return until === null || from === null || until >= from;
}

function isHiddenStill(withholding: Withholding, withheldIndex: WithheldIndex): boolean {
  return withheldIndex.hasRecord(withholding) || withheldIndex.hasText(withholding, withholding.column);
}

function isNarrowed(withholding: Withholding, { withholdings, peildatum }: ExportWithholdings): boolean {
  const ofRecord = (record: RecordRef): boolean => withheldKey(record) === withheldKey(withholding);
  return (
    withholding.column === null &&
    withholdings.some((row) => row.column !== null && ofRecord(row) && isInForceOn(row, peildatum))
  );
}

/** Returns a key of what a withholding is about, without its days. */
function textKey(withholding: Withholding): string {
  return `${withholding.kind} ${withheldKey(withholding, withholding.column)}`;
}

function rowKey(withholding: Withholding): string {
  return `${textKey(withholding)} ${withholding.from} ${withholding.until}`;
}

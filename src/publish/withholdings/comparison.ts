/**
 * Does an export withhold less than the last publication did? Pure: what the last one withheld, beside the
 * export, gives a list of problems, each of which stops `publish` unless an operator lets it through.
 *
 * A withholding is looked for by what it says, row by row, so that the loss of one row can't hide behind another
 * row about the same record. It may be replaced or ended by a row that says so; a row that is merely not there
 * any more ends nothing.
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
import { coverOf, type Cover } from "./cover.ts";
import type { Memory, RememberedWithholding } from "./memory.ts";

/** More private homes than this that become `nee` at once are a mistake in the source. */
const mostHomesOpened = 5;

/** The tables without which whatever they withheld would be public. */
const withholdingTables = ["edison/bezwaren", "publicatie/inhoudingen"];

export type LessWithheld = "gone" | "narrowed" | "put off";

export type Problem =
  | { kind: LessWithheld; withholding: RememberedWithholding }
  | { kind: "table missing"; table: string }
  | { kind: "matches nothing"; row: WithholdingInRow }
  | { kind: "stray file"; path: string }
  | { kind: "homes opened"; ids: string[] };

export interface Comparison {
  problems: Problem[];
  /** Withholdings that the export has no row for, and that must not be forgotten. */
  kept: RememberedWithholding[];
  /** Withholdings that were in force and have ended since, by a day that the source gave. */
  ended: RememberedWithholding[];
  /** Locations that are no private home any more: few enough to be meant. */
  homesOpened: string[];
  /** Rows that match nothing, known from before. */
  knownUnmatched: WithholdingInRow[];
  /** Files in `publicatie/` that are no table, known from before. */
  knownStrayFiles: string[];
}

/** Compares an export with what the last publication withheld. */
export function compareWithMemory(memory: Memory, now: ExportWithholdings): Comparison {
  const withheld = compareWithholdings(memory, now);
  const homesOpened = memory.privateHomes.filter(
    (id) => now.records.has({ subject: "locatie", id }) && !now.privateHomes.has(id),
  );
  const areTooMany = homesOpened.length > mostHomesOpened;
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
 * The rows of `publicatie/inhoudingen` that match no record and have not ended. A row that can be read in more than
 * one way gives several withholdings: it matches when one of them does.
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
): Pick<Comparison, "problems" | "kept" | "ended"> {
  const result: Pick<Comparison, "problems" | "kept" | "ended"> = { problems: [], kept: [], ended: [] };
  const outcomeOf = makeJudge(memory, now);
  for (const withholding of memory.withholdings) {
    if (!isInForceOn(withholding, memory.peildatum)) continue;
    const outcome = outcomeOf(withholding);
    if (outcome === "kept") result.kept.push(withholding);
    else if (outcome === "ended") result.ended.push(withholding);
    else if (outcome !== "held") result.problems.push({ kind: outcome, withholding });
  }
  return result;
}

/** Tells of one withholding that was in force what has become of it. */
function makeJudge(memory: Memory, now: ExportWithholdings): (withholding: RememberedWithholding) => Outcome {
  const day = now.peildatum;
  const cover = coverOf(now);
  const rowsByText = Map.groupBy(now.withholdings, textKey);
  const knownRows = new Set(memory.withholdings.map(rowKey));
  return (withholding) => {
    const rows = rowsByText.get(textKey(withholding)) ?? [];
    const hasEnded = hasEndedBy(withholding, day);
    if (!hasEnded && rows.some((row) => rowKey(row) === rowKey(withholding))) return "held";
    const fresh = rows.filter((row) => !knownRows.has(rowKey(row)));
    if (fresh.some((row) => isInForceOn(row, day))) return "held";
    if (hasEnded || fresh.some((row) => hasEndedBy(row, day) && reaches(row, withholding))) return "ended";
    if (isHiddenStill(withholding, cover) || !now.records.has(withholding)) return "kept";
    if (fresh.some((row) => row.from !== null && row.from > day)) return "put off";
    return isNarrowed(withholding, now) ? "narrowed" : "gone";
  };
}

/** A row that ended before the withholding began is about an earlier time. */
function reaches({ until }: Withholding, { from }: Withholding): boolean {
  return until === null || from === null || until >= from;
}

function isHiddenStill(withholding: Withholding, cover: Cover): boolean {
  return cover.hasRecord(withholding) || cover.hasText(withholding, withholding.column);
}

function isNarrowed(withholding: Withholding, { withholdings, peildatum }: ExportWithholdings): boolean {
  const ofRecord = (record: RecordRef): boolean => withheldKey(record) === withheldKey(withholding);
  return (
    withholding.column === null &&
    withholdings.some((row) => row.column !== null && ofRecord(row) && isInForceOn(row, peildatum))
  );
}

/** What a withholding is about, whatever its days. */
function textKey(withholding: Withholding): string {
  return `${withholding.kind} ${withheldKey(withholding, withholding.column)}`;
}

function rowKey(withholding: Withholding): string {
  return `${textKey(withholding)} ${withholding.from} ${withholding.until}`;
}

/** Withholdings for tests: a small world of numbers, and what an export says of it. */
import type { WithholdingSubject } from "../../domain/codes.ts";
import type {
  ExportWithholdings,
  RecordIndex,
  RecordRef,
  WithholdingInRow,
} from "../../domain/withholdings.ts";
import { nextMemory, type Memory } from "./memory.ts";

export const day = "2026-10-31";
export const nextDay = "2026-11-30";

/** What each record hangs on: a location, its report with a finding and a reply, its trajectory with a step. */
export const records: readonly [RecordRef, RecordRef[]][] = [
  [ref("locatie", "100000001"), []],
  [ref("locatie", "100000002"), []],
  [ref("inspectierapport", "R1"), [ref("locatie", "100000001")]],
  [ref("inspectierapport", "R2"), [ref("locatie", "100000001")]],
  [ref("vaststelling", "R1#1"), [ref("inspectierapport", "R1")]],
  [ref("handhavingstraject", "T1"), [ref("locatie", "100000001")]],
  [ref("handhavingsstap", "S1"), [ref("handhavingstraject", "T1")]],
  [ref("reactie", "R1"), [ref("inspectierapport", "R1")]],
];

export function ref(subject: WithholdingSubject, id: string): RecordRef {
  return { subject, id };
}

/** A row of `publicatie/inhoudingen` about report R1, unless told otherwise. */
export function row(changes: Partial<WithholdingInRow> = {}): WithholdingInRow {
  return {
    kind: "inhouding",
    ...ref("inspectierapport", "R1"),
    column: null,
    from: "2026-06-01",
    until: null,
    row: 2,
    ...changes,
  };
}

/** An export of the whole world that withholds nothing, unless told otherwise. */
export function exportOf(
  changes: Partial<ExportWithholdings> & { away?: readonly RecordRef[] } = {},
): ExportWithholdings {
  const { away = [], ...rest } = changes;
  return {
    peildatum: day,
    tables: ["edison/bezwaren", "publicatie/inhoudingen"],
    strayFiles: [],
    withholdings: [],
    hiddenInDoubt: [],
    privateHomes: new Set(),
    gatedTexts: [],
    records: indexWithout(away),
    ...rest,
  };
}

/** The memory that a publication of an export leaves, where there was none before. */
export function memoryOf(changes: Parameters<typeof exportOf>[0] = {}): Memory {
  return nextMemory("publicatie-0001-2026-10-31", exportOf(changes), null, null);
}

function indexWithout(away: readonly RecordRef[]): RecordIndex {
  const key = (record: RecordRef): string => `${record.subject} ${record.id}`;
  const missing = new Set(away.map(key));
  const here = new Map(
    records
      .filter(([record]) => !missing.has(key(record)))
      .map(([record, parents]) => [key(record), parents]),
  );
  return {
    has: (record) => here.has(key(record)),
    parentsOf: (record) => here.get(key(record)) ?? [],
    idsOf: (subject) =>
      new Set(
        records.flatMap(([record]) =>
          record.subject === subject && here.has(key(record)) ? [record.id] : [],
        ),
      ),
  };
}

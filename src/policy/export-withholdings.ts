/** Gathers what an export takes offline out of its raw records, as plain data for `publish` to compare. */
import { unreadable, type RawExport } from "../data-loaders/records.ts";
import type { ExportWithholdings, RecordRef, TextRef, WithholdingInRow } from "../domain/withholdings.ts";
import { findingId, indexRecords } from "./record-index.ts";
import { isReleased } from "./replies.ts";
import type { Withheld } from "./withheld.ts";
import { separableColumn } from "./withholdings.ts";

type PartOfPolicy = Omit<ExportWithholdings, "tables" | "strayFiles">;

/** Gathers the withholdings of an export; `withheld` is the policy's log, which is empty when the policy never ran. */
export function exportWithholdings(raw: RawExport, withheld: readonly Withheld[]): PartOfPolicy {
  return {
    peildatum: raw.peildatum,
    withholdings: [...takenOffline(raw), ...annulments(raw), ...unfoundedTrajectories(raw)],
    hiddenInDoubt: hiddenInDoubt(raw),
    privateHomes: new Set(
      raw.locations.filter(({ isPrivateHome }) => isPrivateHome).map(({ locationId }) => locationId),
    ),
    gatedTexts: gatedTexts(raw, withheld),
    unreleasedReplies: raw.replies
      .filter((reply) => !isReleased(reply, raw.peildatum))
      .map(({ subject, subjectId, date }) => ({ about: { subject, id: subjectId }, date })),
    records: indexRecords(raw),
  };
}

function takenOffline({ withholdings }: RawExport): WithholdingInRow[] {
  return withholdings.map(({ row, subject, subjectId, column, from, until }) => ({
    kind: "inhouding",
    subject,
    id: subjectId,
    column: separableColumn(subject, column),
    from,
    until,
    row,
  }));
}

/** An annulment counts whatever else is wrong with its row; only an outcome that can't be read is doubtful. */
function annulments({ appeals, annullingRowByStep }: RawExport): WithholdingInRow[] {
  const doubtful = new Set(
    appeals.filter(({ outcome }) => outcome === unreadable).map(({ stepId }) => stepId),
  );
  return [...annullingRowByStep]
    .filter(([stepId]) => !doubtful.has(stepId))
    .map(([stepId, row]) => ({ kind: "vernietigd", ...step(stepId), ...always, row }));
}

function unfoundedTrajectories({ trajectories }: RawExport): WithholdingInRow[] {
  return trajectories
    .filter(({ closingReason }) => closingReason === "ongegrond")
    .map(({ trajectoryId, row }) => ({ kind: "ongegrond", ...trajectory(trajectoryId), ...always, row }));
}

/** A value that can't be read hides its record, but may turn out to be any value, so publications don't compare it. */
function hiddenInDoubt({ annullingRowByStep, trajectories }: RawExport): RecordRef[] {
  return [
    ...[...annullingRowByStep.keys()].map(step),
    ...trajectories
      .filter(({ closingReason }) => closingReason === unreadable)
      .map(({ trajectoryId }) => trajectory(trajectoryId)),
  ];
}

/** Withholds the whole record, on every date. */
const always = { column: null, from: null, until: null } as const;

function step(id: string): RecordRef {
  return { subject: "handhavingsstap", id };
}

function trajectory(id: string): RecordRef {
  return { subject: "handhavingstraject", id };
}

/** The policy's log has row numbers, so the records of those rows provide the record numbers. */
function gatedTexts(raw: RawExport, withheld: readonly Withheld[]): TextRef[] {
  const tables: Record<string, Map<number, RecordRef>> = {
    "edison/locaties": byRow(raw.locations, ({ locationId: id }) => ({ subject: "locatie", id })),
    "modular/inspectierapporten": byRow(raw.reports, ({ reportId: id }) => ({
      subject: "inspectierapport",
      id,
    })),
    "modular/vaststellingen": byRow(raw.findings, ({ reportId, number }) => ({
      subject: "vaststelling",
      id: findingId(reportId, number),
    })),
    "edison/handhavingsstappen": byRow(raw.steps, ({ stepId }) => step(stepId)),
    "edison/reacties": byRow(raw.replies, ({ subjectId: id }) => ({ subject: "reactie", id })),
  };
  return withheld.flatMap(({ rule, table, row, column }) => {
    const record = tables[table]?.get(row);
    return rule === "P9" && record && column !== null ? [{ ...record, column }] : [];
  });
}

function byRow<R extends { row: number }>(
  records: readonly R[],
  refOf: (record: R) => RecordRef,
): Map<number, RecordRef> {
  return new Map(records.map((record) => [record.row, refOf(record)]));
}

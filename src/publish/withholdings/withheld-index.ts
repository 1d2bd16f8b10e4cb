/** Looks up which records and texts an export keeps offline on its own day, by a row or through a parent. */
import {
  isInForceOn,
  withheldKey,
  type ExportWithholdings,
  type RecordRef,
} from "../../domain/withholdings.ts";

export interface WithheldIndex {
  /** Returns whether the whole record is offline: by itself, or with all its parents. */
  hasRecord: (record: RecordRef) => boolean;
  hasText: (record: RecordRef, column: string | null) => boolean;
}

/** Builds the index from the rows in force, and from what is hidden until it can be read. */
export function withheldIndexOf({
  peildatum,
  withholdings,
  hiddenInDoubt,
  records,
}: ExportWithholdings): WithheldIndex {
  const inForce = withholdings.filter((one) => isInForceOn(one, peildatum));
  const keys = new Set([
    ...inForce.map((one) => withheldKey(one, one.column)),
    ...hiddenInDoubt.map((record) => withheldKey(record)),
  ]);
  const hasRecord = (record: RecordRef): boolean => {
    if (keys.has(withheldKey(record))) return true;
    const parents = records.parentsOf(record);
    return parents.length > 0 && parents.every(hasRecord);
  };
  return { hasRecord, hasText: (record, column) => column !== null && keys.has(withheldKey(record, column)) };
}

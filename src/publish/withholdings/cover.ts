/** Which records and texts an export keeps offline on its own day, whatever row or parent does it. */
import {
  isInForceOn,
  withheldKey,
  type ExportWithholdings,
  type RecordRef,
} from "../../domain/withholdings.ts";

export interface Cover {
  /** The whole record is offline: by itself, or with all that it hangs on. */
  hasRecord: (record: RecordRef) => boolean;
  hasText: (record: RecordRef, column: string | null) => boolean;
}

/** Works it out of the rows in force, and of what is hidden until it can be read. */
export function coverOf({ peildatum, withholdings, hiddenInDoubt, records }: ExportWithholdings): Cover {
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

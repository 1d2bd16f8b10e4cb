/** Unpacks the codes of the index into the values of each filter, as bits by row. */
import { careTypes, followUpStatuses, priceKinds } from "../../domain/codes.ts";
import { isEndedState } from "../../domain/licence.ts";
import { noDay } from "../../packing/day-numbers.ts";
import { enforcementFilters } from "./finder-types.ts";
import { unpackKind, unpackState, type KindCodes, type StateCodes } from "./packed-codes.ts";

/** The bits of each row. A row passes a filter when it has a bit that is chosen. */
export interface FilterColumns {
  careTypes: Uint8Array;
  priceKinds: Uint8Array;
  features: Uint8Array;
  enforcement: Uint8Array;
  followUp: Uint8Array;
  hasReport: Uint8Array;
  /** 1 for running care, 0 for ended. */
  isCurrent: Uint8Array;
}

/** Unpacks the codes of all rows. */
export function filterColumns(
  kind: Float64Array,
  state: Float64Array,
  featureMasks: Uint8Array,
  visit: Int32Array,
): FilterColumns {
  const kindBits = (bitsOf: (codes: KindCodes) => number): Uint8Array =>
    bitsByCode(kind, (code) => bitsOf(unpackKind(code)));
  const stateBits = (bitsOf: (codes: StateCodes) => number): Uint8Array =>
    bitsByCode(state, (code) => bitsOf(unpackState(code)));
  return {
    careTypes: kindBits(({ careType }) => 1 << careTypes.indexOf(careType)),
    priceKinds: kindBits(({ priceKind }) => 1 << priceKinds.indexOf(priceKind)),
    features: featureMasks,
    enforcement: stateBits(({ enforcement }) => 1 << enforcementFilters.indexOf(enforcement)),
    followUp: stateBits(({ followUp }) => (followUp === null ? 0 : 1 << followUpStatuses.indexOf(followUp))),
    hasReport: Uint8Array.from(visit, (days) => (days === noDay ? 0 : 1)),
    isCurrent: stateBits(({ licenceState }) => (isEndedState(licenceState) ? 0 : 1)),
  };
}

/** Unpacks each different code once, since there are few of them. */
function bitsByCode(codes: Float64Array, bitsOf: (code: number) => number): Uint8Array {
  const known = new Map<number, number>();
  const bits = new Uint8Array(codes.length);
  codes.forEach((code, row) => {
    const rowBits = known.get(code) ?? bitsOf(code);
    known.set(code, rowBits);
    bits[row] = rowBits;
  });
  return bits;
}

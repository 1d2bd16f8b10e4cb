/** The finder's state in the address of the page. */
import { paramsFromState, stateFromParams } from "../../finder/browser/finder-state.ts";
import type { FinderState } from "../../finder/browser/finder-types.ts";
import { addressOf } from "../filters/address.ts";

export const finderAddress = addressOf(stateFromParams, paramsFromState);

/** True when the address asks for nothing: the page as it was built. */
export function isStart(state: FinderState): boolean {
  return paramsFromState(state).size === 0;
}

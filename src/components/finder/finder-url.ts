/** The finder's state in the address of the page. */
import { finderParams } from "../../finder/browser/finder-state.ts";
import type { FinderState } from "../../finder/browser/finder-types.ts";
import { createUrlState } from "../filters/url-state.ts";

export const finderUrl = createUrlState(finderParams.read, finderParams.write);

/** True when the address asks for nothing: the page as it was built. */
export function isStart(state: FinderState): boolean {
  return finderParams.write(state).size === 0;
}

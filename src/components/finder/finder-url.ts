/** The finder's state in the URL of the page. */
import { finderParams } from "../../finder/browser/finder-state.ts";
import type { FinderState } from "../../finder/browser/finder-types.ts";
import { createUrlState } from "../filters/url-state.ts";

export const finderUrl = createUrlState(finderParams.read, finderParams.write);

/** Keeps showing locations, all of them by name, where a change leaves nothing to search for. */
export function keepResults(state: FinderState): FinderState {
  return isStart(state) ? { ...state, sort: "naam" } : state;
}

/** Returns true when the URL holds no search, so that the page stays as it was built. */
export function isStart(state: FinderState): boolean {
  return finderParams.write(state).size === 0;
}

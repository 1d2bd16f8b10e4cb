import { useMemo } from "react";
import { resultsPerPage } from "../../finder/browser/finder-state.ts";
import type { FinderState } from "../../finder/browser/finder-types.ts";
import { useUrlState, type UrlStateControls } from "../filters/use-url-state.ts";
import { finderUrl, isStart } from "./finder-url.ts";
import { noPlace } from "./chosen-filters.ts";

export interface FinderControls {
  state: FinderState;
  /** What stands in the field, letter by letter. */
  type: (query: string) => void;
  /** A choice: a new entry in the history, from the first page of results. */
  choose: (change: Partial<FinderState>) => void;
  /** More of the same results. */
  showMore: () => void;
}

/** The state of the page, which is that of its address. */
export function useFinderState(onTravel: () => void): FinderControls {
  const { state, change } = useUrlState(finderUrl, onTravel);
  const actions = useMemo(() => actionsWith(change), [change]);
  return { state, ...actions };
}

function actionsWith(change: UrlStateControls<FinderState>["change"]): Omit<FinderControls, "state"> {
  return {
    type(query) {
      change((before) => ({ ...before, ...noPlace, query, shown: resultsPerPage }), finderUrl.replaceSoon);
    },
    choose(chosen) {
      change((before) => keepResults({ ...before, shown: resultsPerPage, ...chosen }), finderUrl.push);
    },
    showMore() {
      // Going back should lead to the search before, not through its pages.
      change((before) => ({ ...before, shown: before.shown + resultsPerPage }), finderUrl.replace);
    },
  };
}

/** Who takes the last filter away goes on looking at locations: all of them, by name. */
function keepResults(state: FinderState): FinderState {
  return isStart(state) ? { ...state, sort: "naam" } : state;
}

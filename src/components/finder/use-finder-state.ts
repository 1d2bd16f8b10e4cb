import { useMemo } from "react";
import { resultsPerPage } from "../../finder/browser/finder-state.ts";
import type { FinderState } from "../../finder/browser/finder-types.ts";
import { useUrlState, type UrlStateControls } from "../filters/use-url-state.ts";
import { finderUrl, keepResults } from "./finder-url.ts";
import { noPlace } from "./chosen-filters.ts";

export interface FinderControls {
  state: FinderState;
  isLatest: UrlStateControls<FinderState>["isLatest"];
  /** Changes the query, letter by letter. */
  type: (query: string) => void;
  /** Makes a choice: it adds an entry to the history and starts at the first page of results. */
  choose: (change: Partial<FinderState>) => void;
  /** Says in other parameters what the URL said already. */
  restate: (change: Partial<FinderState>) => void;
  /** Shows more of the same results. */
  showMore: () => void;
}

/** Keeps the state of the finder in the URL. */
export function useFinderState(onTravel: () => void): FinderControls {
  const { state, change, isLatest } = useUrlState(finderUrl, onTravel);
  const actions = useMemo(() => actionsWith(change), [change]);
  return { state, isLatest, ...actions };
}

function actionsWith(
  change: UrlStateControls<FinderState>["change"],
): Omit<FinderControls, "state" | "isLatest"> {
  return {
    type(query) {
      change((before) => ({ ...before, ...noPlace, query, shown: resultsPerPage }), finderUrl.replaceSoon);
    },
    choose(chosen) {
      change((before) => keepResults({ ...before, shown: resultsPerPage, ...chosen }), finderUrl.push);
    },
    restate(meant) {
      change((before) => keepResults({ ...before, ...meant }), finderUrl.replace);
    },
    showMore() {
      // Going back should lead to the previous search, not through the pages of this one.
      change((before) => ({ ...before, shown: before.shown + resultsPerPage }), finderUrl.replace);
    },
  };
}

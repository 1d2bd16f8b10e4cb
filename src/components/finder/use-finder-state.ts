import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from "react";
import { resultsPerPage } from "../../search/finder-state.ts";
import type { FinderState } from "../../search/finder-types.ts";
import {
  forgetWaiting,
  isStart,
  pushAddress,
  readAddress,
  replaceAddress,
  replaceAddressSoon,
} from "./address.ts";
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
  const [state, setState] = useState(readAddress);
  const latest = useRef(state);
  const show = useCallback((next: FinderState) => {
    latest.current = next;
    setState(next);
  }, []);
  useEffect(() => {
    const travel = (): void => {
      forgetWaiting();
      onTravel();
      show(readAddress());
    };
    window.addEventListener("popstate", travel);
    return () => window.removeEventListener("popstate", travel);
  }, [show, onTravel]);
  // The same functions each time: what is drawn with them need not be drawn again.
  const actions = useMemo(() => actionsOn(latest, show), [show]);
  return { state, ...actions };
}

function actionsOn(
  latest: RefObject<FinderState>,
  show: (next: FinderState) => void,
): Omit<FinderControls, "state"> {
  return {
    type(query) {
      const next = { ...latest.current, ...noPlace, query, shown: resultsPerPage };
      replaceAddressSoon(next);
      show(next);
    },
    choose(change) {
      const next = keepResults({ ...latest.current, shown: resultsPerPage, ...change });
      pushAddress(next);
      show(next);
    },
    showMore() {
      const next = { ...latest.current, shown: latest.current.shown + resultsPerPage };
      // Going back should lead to the search before, not through its pages.
      replaceAddress(next);
      show(next);
    },
  };
}

/** Who takes the last filter away goes on looking at locations: all of them, by name. */
function keepResults(state: FinderState): FinderState {
  return isStart(state) ? { ...state, sort: "naam" } : state;
}

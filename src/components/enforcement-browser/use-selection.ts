import { useMemo } from "react";
import { defaultSelection, selectionParams } from "../../enforcement-browser/browser/selection-params.ts";
import { stepsPerPage, type Selection } from "../../enforcement-browser/browser/selection.ts";
import { createUrlState } from "../filters/url-state.ts";
import { useUrlState, type UrlStateControls } from "../filters/use-url-state.ts";

export interface SelectionControls {
  selection: Selection;
  /** What is typed, letter by letter. */
  type: (change: Partial<Selection>) => void;
  /** A choice: a new entry in the history, from the first steps on. */
  choose: (change: Partial<Selection>) => void;
  /** More of the same steps. */
  showMore: () => void;
}

const address = createUrlState(selectionParams.read, selectionParams.write);
const fromTheFirst = { shown: defaultSelection.shown };

/** The selection of the page, which is that of its address. */
export function useSelection(onTravel: () => void): SelectionControls {
  const { state, change } = useUrlState(address, onTravel);
  const actions = useMemo(() => actionsWith(change), [change]);
  return { selection: state, ...actions };
}

function actionsWith(change: UrlStateControls<Selection>["change"]): Omit<SelectionControls, "selection"> {
  return {
    type(typed) {
      change((before) => ({ ...before, ...fromTheFirst, ...typed }), address.replaceSoon);
    },
    choose(chosen) {
      change((before) => ({ ...before, ...fromTheFirst, ...chosen }), address.push);
    },
    showMore() {
      // Going back should lead to the selection before, not through its pages.
      change((before) => ({ ...before, shown: before.shown + stepsPerPage }), address.replace);
    },
  };
}

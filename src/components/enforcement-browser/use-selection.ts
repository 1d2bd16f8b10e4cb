import { useMemo } from "react";
import { defaultSelection, selectionParams } from "../../enforcement-browser/browser/selection-params.ts";
import { stepsPerPage, type Selection } from "../../enforcement-browser/browser/selection.ts";
import { createUrlState } from "../filters/url-state.ts";
import { useUrlState, type UrlStateControls } from "../filters/use-url-state.ts";

export interface SelectionControls {
  selection: Selection;
  isLatest: UrlStateControls<Selection>["isLatest"];
  /** Changes typed values, letter by letter. */
  type: (change: Partial<Selection>) => void;
  /** Makes a choice: it adds an entry to the history and starts at the first steps. */
  choose: (change: Partial<Selection>) => void;
  /** Shows more of the same steps. */
  showMore: () => void;
}

const selectionUrl = createUrlState(selectionParams.read, selectionParams.write);
const fromTheFirst = { shown: defaultSelection.shown };

/** Keeps the selection in the URL. */
export function useSelection(onTravel: () => void): SelectionControls {
  const { state, change, isLatest } = useUrlState(selectionUrl, onTravel);
  const actions = useMemo(() => actionsWith(change), [change]);
  return { selection: state, isLatest, ...actions };
}

function actionsWith(
  change: UrlStateControls<Selection>["change"],
): Omit<SelectionControls, "selection" | "isLatest"> {
  return {
    type(typed) {
      change((before) => ({ ...before, ...fromTheFirst, ...typed }), selectionUrl.replaceSoon);
    },
    choose(chosen) {
      change((before) => ({ ...before, ...fromTheFirst, ...chosen }), selectionUrl.push);
    },
    showMore() {
      // Going back should lead to the previous selection, not through the pages of this one.
      change((before) => ({ ...before, shown: before.shown + stepsPerPage }), selectionUrl.replace);
    },
  };
}

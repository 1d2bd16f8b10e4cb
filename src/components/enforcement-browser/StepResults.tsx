/** The results: filters beside them or behind a button, the choice of a view, and the steps or their trajectories. */
import { memo, useCallback, useMemo, useRef } from "react";
import { findSteps, type StepSearchResult } from "../../enforcement-browser/browser/find-steps.ts";
import { groupSteps } from "../../enforcement-browser/browser/order-steps.ts";
import { defaultSelection } from "../../enforcement-browser/browser/selection-params.ts";
import type { Selection, StepDate } from "../../enforcement-browser/browser/selection.ts";
import type { StepRow } from "../../enforcement-browser/browser/step-row.ts";
import { Chips } from "../filters/Chips.tsx";
import type { ChosenFilter } from "../filters/chosen-filter.ts";
import { FilterDialog } from "../filters/FilterDialog.tsx";
import { NoResults } from "../filters/NoResults.tsx";
import { useIsWide } from "../filters/use-is-wide.ts";
import { chosenStepFilters } from "./chosen-filters.ts";
import type { ResultSentence } from "../filters/use-result-announcer.ts";
import { filterRemovedSentence, foundHeading, showLabel } from "../filters/wording.ts";
import { StepFilterForm } from "./StepFilterForm.tsx";
import { StepPages } from "./StepPages.tsx";
import { ViewChoice } from "./ViewChoice.tsx";
import {
  groupedHeading,
  periodLine,
  stepsCounted,
  stepsFoundSentence,
  stepsSortedSentence,
} from "./wording.ts";

interface Props {
  peildatum: string;
  rows: readonly StepRow[];
  selection: Selection;
  /** The steps that match the selection, in order. */
  found: StepSearchResult;
  /** Changes a typed value. */
  onType: (change: Partial<Selection>) => void;
  /** Changes a choice, and announces its outcome with `sentence`. */
  onChoose: (change: Partial<Selection>, sentence?: ResultSentence) => void;
  onMore: () => void;
  onSave: () => void;
  announce: (sentence: string) => void;
}

/** Renders the results; memoized, so that an announcement does not render them again. */
export const StepResults = memo(function StepResults(props: Props) {
  const { peildatum, rows, selection, found, onType, onChoose, announce } = props;
  const isWide = useIsWide();
  const heading = useRef<HTMLHeadingElement>(null);
  const total = found.steps.length;
  const locations = useMemo(() => [...new Set(rows.map(({ trajectory }) => trajectory.location))], [rows]);
  const resultsHeading = foundHeading(stepsCounted(total));
  const chosen = chosenStepFilters(selection, locations);
  const typed = { label: selection.text, without: { text: "" } };
  const { isGrouped, sort, isOldestFirst } = selection;
  const groups = useMemo(() => (isGrouped ? groupSteps(found.steps) : null), [isGrouped, found.steps]);

  const loosen = (change: Partial<Selection>, sentence?: ResultSentence): void => {
    onChoose(change, sentence);
    heading.current?.focus();
  };
  const remove = ({ label, without }: ChosenFilter<Selection>): void =>
    loosen(without, (left) => filterRemovedSentence(label, stepsFoundSentence(left)));
  const clear = (): void => {
    loosen({ ...defaultSelection, sort, isOldestFirst, isGrouped });
  };
  const order = useCallback(
    (by: StepDate, oldestFirst: boolean): void =>
      onChoose({ sort: by, isOldestFirst: oldestFirst }, () => stepsSortedSentence(by, oldestFirst)),
    [onChoose],
  );
  const sortBy = useCallback(
    (by: StepDate): void => order(by, by === sort && !isOldestFirst),
    [order, sort, isOldestFirst],
  );

  const form = (
    <StepFilterForm
      locations={locations}
      selection={selection}
      found={found}
      onType={onType}
      onChoose={(change) => onChoose(change)}
    />
  );
  return (
    <div className="steps-results">
      {isWide && (
        <section className="finder-aside no-print" aria-labelledby="steps-filters-title">
          <h2 id="steps-filters-title">Filters</h2>
          <p className="meta">De lijst past zich meteen aan.</p>
          {form}
        </section>
      )}
      <section className="steps-found" aria-labelledby="steps-found-title">
        <h2 id="steps-found-title" ref={heading} tabIndex={-1}>
          {groupedHeading(resultsHeading, groups?.length ?? 0)}
        </h2>
        {total > 0 && <p className="meta">{periodLine(found.steps)}</p>}
        <div className="finder-tools no-print">
          {!isWide && (
            <FilterDialog
              chosen={chosen.length + (selection.text === "" ? 0 : 1)}
              showLabel={showLabel(total, stepsCounted(total))}
            >
              {form}
            </FilterDialog>
          )}
          <ViewChoice
            selection={selection}
            onGroup={(byTrajectory) => onChoose({ isGrouped: byTrajectory })}
            onOrder={order}
          />
        </div>
        <Chips chosen={chosen} onRemove={remove} onClear={clear} />
        {total === 0 ? (
          <NoResults
            chosen={chosen}
            typed={typed}
            totalWith={(change) => findSteps(rows, { ...selection, ...change }).steps.length}
            counted={stepsCounted}
            allLabel="Toon alle stappen"
            onLoosen={loosen}
            onAll={clear}
          />
        ) : (
          <>
            <StepPages
              steps={found.steps}
              groups={groups}
              peildatum={peildatum}
              sort={sort}
              isOldestFirst={isOldestFirst}
              shown={selection.shown}
              onSort={sortBy}
              onMore={props.onMore}
              announce={announce}
            />
            <p className="no-print">
              <button type="button" className="button-plain" onClick={props.onSave}>
                Download deze selectie (CSV)
              </button>
            </p>
          </>
        )}
      </section>
    </div>
  );
});

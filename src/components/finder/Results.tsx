/** The results: filters, list and map side by side, or behind a button and a switch on a phone. */
import { memo, useCallback, useEffect, useState, type RefObject } from "react";
import type { Position } from "../../domain/geo.ts";
import type { Finder, FinderResult, FinderState, SortOrder } from "../../finder/browser/finder-types.ts";
import { resultsPerPage } from "../../finder/browser/finder-state.ts";
import { sortInUse } from "../../finder/browser/sorting.ts";
import { Chips } from "../filters/Chips.tsx";
import { FilterDialog } from "../filters/FilterDialog.tsx";
import { NoResults } from "../filters/NoResults.tsx";
import { useIsWide } from "../filters/use-is-wide.ts";
import type { ResultSentence } from "../filters/use-result-announcer.ts";
import {
  filterRemovedSentence,
  foundHeading,
  moreSentence,
  showLabel,
  sortedSentence,
} from "../filters/wording.ts";
import {
  chosenLocationFilters,
  chosenPlaces,
  noPlace,
  type ChosenLocationFilter,
  type ChosenNames,
} from "./chosen-filters.ts";
import { FilterForm } from "./FilterForm.tsx";
import { MapPane } from "./MapPane.tsx";
import { Namesakes, QueryLine, type ReadQuery } from "./QueryLine.tsx";
import { ResultList } from "./ResultList.tsx";
import { fieldText } from "./chosen-names.ts";
import { SortChoice } from "./SortChoice.tsx";
import { ViewSwitch } from "./ViewSwitch.tsx";
import { locationsCounted } from "../../strings/counts.ts";
import { distanceNote, locationsFoundSentence, noMeritSentence, sortLabels } from "./wording.ts";

interface Props {
  finder: Finder;
  state: FinderState;
  result: FinderResult;
  position: Position | null;
  names: ChosenNames;
  read: ReadQuery | null;
  /** Searches for what a text means, after a search for its words. */
  onMeaning: (typed: string) => void;
  heading: RefObject<HTMLHeadingElement | null>;
  /** Changes the search, and announces its outcome with `sentence`. */
  onChoose: (change: Partial<FinderState>, sentence?: ResultSentence) => void;
  onMore: () => void;
  onForgetPosition: () => void;
  /** Shows all locations, with nothing chosen. */
  onAll: () => void;
  announce: (sentence: string) => void;
}

const ownPosition = "Mijn locatie";
const whyId = "finder-why";

/** Renders the results; memoized, so that neither a typed letter nor an announcement renders them again. */
export const Results = memo(function Results(props: Props) {
  const { finder, state, result, position, names, read, heading, onChoose, onAll } = props;
  const isWide = useIsWide();
  const [selectedRow, setSelectedRow] = useState<number | null>(null);
  const [highlightedRow, setHighlightedRow] = useState<number | null>(null);
  useEffect(() => {
    setSelectedRow((row) => (row !== null && result.rows.includes(row) ? row : null));
    setHighlightedRow(null);
  }, [result.rows]);

  const origin = position ?? finder.centreOf(state);
  const hasOrigin = origin !== null;
  const order = sortInUse(state, position, origin);
  const filters = chosenLocationFilters(state);
  const chosen: ChosenLocationFilter[] = [
    ...(position === null ? [] : [{ label: ownPosition, without: {} }]),
    // A place that the field shows needs no chip.
    ...chosenPlaces(state, names).filter(({ label }) => label !== fieldText(state, names)),
    ...filters,
  ];
  const measuresFrom = position === null ? fromPlace(state, names) : "je locatie";
  const showsDistance = position !== null || state.withinKm !== null || order === "afstand";
  const kmTo = (row: number): number | null =>
    showsDistance ? (result.distancesKm?.[result.rows.indexOf(row)] ?? null) : null;
  const showsMap = isWide || state.view === "kaart";
  const showsList = isWide || state.view === "lijst";

  const remove = ({ label, without }: ChosenLocationFilter): void => {
    if (label === ownPosition) props.onForgetPosition();
    onChoose(without, (total) => filterRemovedSentence(label, locationsFoundSentence(total)));
    heading.current?.focus();
  };
  const clear = (): void => {
    onAll();
    heading.current?.focus();
  };
  const sort = (wanted: SortOrder): void => {
    const usual = sortInUse({ ...state, sort: null }, position, origin);
    onChoose({ sort: wanted === usual ? null : wanted }, () => sortedSentence(sortLabels[wanted]));
  };
  const showMore = (): void => {
    const last = Math.min(shown + resultsPerPage, result.total);
    props.onMore();
    props.announce(moreSentence(locationsCounted(last - shown), last, result.total));
  };
  const resultsHeading = foundHeading(locationsCounted(result.total));
  const { shown } = state;
  const showOnMap = useCallback(
    (row: number): void => {
      setSelectedRow(row);
      if (!isWide) onChoose({ view: "kaart", shown }, () => "");
    },
    [isWide, onChoose, shown],
  );

  const form = (
    <FilterForm
      state={state}
      counts={result.counts}
      hasOrigin={hasOrigin}
      onChange={(change) => onChoose(change)}
    />
  );
  // On a small screen this sentence comes after the results.
  const why = (
    <p className="meta" id={whyId}>
      {noMeritSentence}
    </p>
  );
  return (
    <div className="finder-results">
      {isWide && (
        <section className="finder-aside no-print" aria-labelledby="finder-filters-title">
          <h2 id="finder-filters-title">Filters</h2>
          <p className="meta">De lijst past zich meteen aan.</p>
          {form}
        </section>
      )}
      <section className="finder-found" aria-labelledby="finder-found-title">
        {!isWide && (
          <div className="finder-tools no-print">
            <FilterDialog
              chosen={filters.length}
              showLabel={showLabel(result.total, locationsCounted(result.total))}
            >
              {form}
            </FilterDialog>
            <ViewSwitch
              view={state.view}
              onChange={(view) => onChoose({ view, shown: state.shown }, () => "")}
            />
          </div>
        )}
        <h2 id="finder-found-title" ref={heading} tabIndex={-1}>
          {resultsHeading}
        </h2>
        {read && (
          <QueryLine
            {...read}
            isLiteral={state.isLiteral}
            onLiteral={() =>
              onChoose({ ...noPlace, ...withoutMeaning(read), query: read.typed, isLiteral: true })
            }
            onMeaning={() => props.onMeaning(read.typed)}
          />
        )}
        <Namesakes
          places={finder.namesakes(state)}
          isPlaceChosen={state.municipality !== null}
          onChoose={({ target }) => {
            if (!("href" in target)) onChoose({ ...noPlace, ...target });
            heading.current?.focus();
          }}
        />
        <Chips chosen={chosen} onRemove={remove} onClear={clear} />
        {result.total === 0 && (
          <NoResults
            typed={{ label: state.query, without: { query: "" } }}
            chosen={[...chosenPlaces(state, names), ...filters]}
            totalWith={(change) => finder.find({ ...state, ...change }, position).total}
            counted={locationsCounted}
            allLabel="Toon alle locaties"
            onLoosen={(change) => {
              onChoose(change);
              heading.current?.focus();
            }}
            onAll={clear}
          />
        )}
        {showsList && result.total > 0 && (
          <>
            <SortChoice order={order} hasOrigin={hasOrigin} whyId={whyId} onChange={sort} />
            {isWide && why}
            {showsDistance && hasOrigin && (
              <p className="meta">{distanceNote(measuresFrom, order, state.withinKm)}</p>
            )}
            <ResultList
              finder={finder}
              result={result}
              showsDistance={showsDistance}
              shown={state.shown}
              selectedRow={selectedRow}
              onHighlight={setHighlightedRow}
              onShowOnMap={showOnMap}
              onMore={showMore}
            />
            {!isWide && why}
          </>
        )}
      </section>
      {showsMap && (
        <div className="finder-map-pane no-print">
          <MapPane
            finder={finder}
            rows={result.rows}
            selectedRow={selectedRow}
            highlightedRow={highlightedRow}
            onSelect={setSelectedRow}
            onAreaChange={(area) =>
              onChoose({
                area,
                municipality: null,
                part: null,
                postcode: null,
                withinKm: null,
                shown: resultsPerPage,
              })
            }
            position={position}
            kmTo={kmTo}
          />
        </div>
      )}
    </div>
  );
});

/** The change that clears the filters that a text meant. */
function withoutMeaning({ reading: { target } }: ReadQuery): Partial<FinderState> {
  return {
    ...(target.careTypes && { careTypes: [] }),
    ...(target.features && { features: [] }),
    ...(target.priceKinds && { priceKinds: [] }),
  };
}

function fromPlace({ municipality, postcode }: FinderState, names: ChosenNames): string {
  return `het midden van ${postcode ?? (municipality === null ? "de plaats" : names.place)}`;
}

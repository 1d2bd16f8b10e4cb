/**
 * The results in pages. «Toon meer» moves the focus to the first new row. A location that was chosen on the map stands
 * above them as long as its page is not shown.
 */
import { useEffect, useRef, type ReactElement } from "react";
import { resultsPerPage } from "../../finder/browser/finder-state.ts";
import type { Finder, FinderResult } from "../../finder/browser/finder-types.ts";
import { locationsCounted } from "../../strings/counts.ts";
import { ResultRow } from "./ResultRow.tsx";

interface Props {
  finder: Finder;
  result: FinderResult;
  showsDistance: boolean;
  shown: number;
  selectedRow: number | null;
  onHighlight: (row: number) => void;
  onShowOnMap: (row: number) => void;
  onMore: () => void;
}

export function ResultList(props: Props) {
  const { finder, result, showsDistance, shown, selectedRow, onHighlight, onShowOnMap, onMore } = props;
  const list = useRef<HTMLOListElement>(null);
  const chosen = useRef<HTMLDivElement>(null);
  const firstNew = useRef<number | null>(null);
  useEffect(() => {
    if (firstNew.current === null) return;
    list.current?.children[firstNew.current]?.querySelector("a")?.focus();
    firstNew.current = null;
  }, [shown]);
  useEffect(() => {
    const row = chosen.current ?? list.current?.querySelector(".finder-row-selected");
    row?.scrollIntoView({ block: "nearest" });
  }, [selectedRow]);
  const left = result.total - shown;
  const selectedIndex = selectedRow === null ? -1 : result.rows.indexOf(selectedRow);
  const rowAt = (index: number): ReactElement | null => {
    const row = result.rows[index];
    if (row === undefined) return null;
    const km = showsDistance ? (result.distancesKm?.[index] ?? null) : null;
    const isSelected = row === selectedRow;
    return <ResultRow key={row} {...{ finder, row, km, isSelected, onHighlight, onShowOnMap }} />;
  };
  return (
    <>
      {selectedIndex >= shown && (
        <div ref={chosen}>
          <p className="meta">Gekozen op de kaart:</p>
          <ul className="row-list">{rowAt(selectedIndex)}</ul>
        </div>
      )}
      <ol ref={list} className="row-list finder-rows">
        {Array.from({ length: Math.min(shown, result.total) }, (_, index) => rowAt(index))}
      </ol>
      {left > 0 && (
        <button
          type="button"
          className="button-plain finder-more no-print"
          onClick={() => {
            firstNew.current = shown;
            onMore();
          }}
        >
          Toon meer
          <span className="visually-hidden">, {locationsCounted(Math.min(left, resultsPerPage))}</span>
        </button>
      )}
    </>
  );
}

/** The results in pages. «Toon meer» moves the focus to the first new row. */
import { useEffect, useRef } from "react";
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
  const firstNew = useRef<number | null>(null);
  useEffect(() => {
    if (firstNew.current === null) return;
    list.current?.children[firstNew.current]?.querySelector("a")?.focus();
    firstNew.current = null;
  }, [shown]);
  useEffect(() => {
    list.current?.querySelector(".finder-row-selected")?.scrollIntoView({ block: "nearest" });
  }, [selectedRow]);
  const left = result.total - shown;
  return (
    <>
      <ol ref={list} className="row-list finder-rows">
        {[...result.rows.subarray(0, shown)].map((row, index) => (
          <ResultRow
            key={row}
            finder={finder}
            row={row}
            km={showsDistance ? (result.distancesKm?.[index] ?? null) : null}
            isSelected={row === selectedRow}
            onHighlight={onHighlight}
            onShowOnMap={onShowOnMap}
          />
        ))}
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

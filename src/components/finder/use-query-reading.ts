import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Finder, FinderState, FinderTarget } from "../../finder/browser/finder-types.ts";
import { noPlace } from "./chosen-filters.ts";
import type { ReadQuery } from "./QueryLine.tsx";

export interface QueryReadingControls {
  /** What the shown results were read from; null where nothing was read into the text. */
  read: ReadQuery | null;
  /** Reads a text, and remembers it for as long as its meaning is what is shown. */
  understand: (typed: string) => FinderTarget | null;
}

/**
 * Reads the query: while it is typed, and once it was replaced by what it means. A query that the page opens with is
 * replaced at once, through `onOpened`.
 */
export function useQueryReading(
  finder: Finder | null,
  state: FinderState,
  onOpened: (target: FinderTarget) => void,
): QueryReadingControls {
  const [remembered, setRemembered] = useState<ReadQuery | null>(null);
  const understand = useCallback(
    (typed: string): FinderTarget | null => {
      const reading = finder?.read(typed) ?? null;
      setRemembered(reading && { typed, reading });
      return reading && { ...noPlace, ...reading.target };
    },
    [finder],
  );
  const opened = useRef(state.isLiteral ? "" : state.query);
  useEffect(() => {
    if (!finder) return;
    const target =
      opened.current !== "" && opened.current === state.query ? understand(opened.current) : null;
    opened.current = "";
    if (target) onOpened(target);
  }, [finder, state.query, understand, onOpened]);
  const { query } = state;
  const live = useMemo((): ReadQuery | null => {
    const reading = query === "" ? null : (finder?.read(query) ?? null);
    return reading && { typed: query, reading };
  }, [finder, query]);
  const isShown = remembered !== null && isMeantBy(state, remembered.reading.target);
  return { read: live ?? (isShown ? remembered : null), understand };
}

/** Returns true when the state still holds all that was understood. */
function isMeantBy(state: FinderState, target: FinderTarget): boolean {
  const wanted = { ...noPlace, ...target };
  const keys = Object.keys(wanted) as (keyof typeof wanted & keyof FinderState)[];
  return keys.every((key) => JSON.stringify(state[key]) === JSON.stringify(wanted[key]));
}

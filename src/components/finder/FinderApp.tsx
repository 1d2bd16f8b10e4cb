/**
 * The finder shows its field, and below it the results in place of the list of municipalities that the page was built
 * with. The URL holds the search; the visitor's position is only in memory.
 */
import { useCallback, useDeferredValue, useEffect, useMemo, useRef } from "react";
import { defaultState, finderParams } from "../../finder/browser/finder-state.ts";
import type { FinderState, Suggestion } from "../../finder/browser/finder-types.ts";
import { sortedSentence } from "../filters/wording.ts";
import { useResultAnnouncer, type ResultSentence } from "../filters/use-result-announcer.ts";
import { useReturnPoint } from "../filters/use-return-point.ts";
import { isStart } from "./finder-url.ts";
import { noPlace } from "./chosen-filters.ts";
import { fieldText, chosenNames } from "./chosen-names.ts";
import { Results } from "./Results.tsx";
import { SearchField } from "./SearchField.tsx";
import { useFinderIndex } from "./use-finder-index.ts";
import { useFinderState } from "./use-finder-state.ts";
import { usePermalink } from "../filters/use-permalink.ts";
import { usePosition } from "./use-position.ts";
import { useQueryReading } from "./use-query-reading.ts";
import { locationsFoundSentence, noIndexSentence, noPositionSentence, sortLabels } from "./wording.ts";

interface Props {
  /** The list of municipalities by province that the page was built with. */
  startList: HTMLElement;
}

/** Touch keyboards cover the results until the focus leaves the field. */
const isTouch = window.matchMedia("(pointer: coarse)").matches;

export function FinderApp({ startList }: Props) {
  const { announcement, announce, announceNext, announceResult } = useResultAnnouncer(locationsFoundSentence);
  const { index, loadIndex } = useFinderIndex();
  const { position, isRefused, ask, forget } = usePosition();
  const heading = useRef<HTMLHeadingElement>(null);
  const movesFocus = useRef(false);
  const { state, isLatest, type, choose, restate, showMore } = useFinderState(announceNext);
  usePermalink(finderParams.write(state).toString());
  const settled = useSettled(state);
  const isSearching = !isStart(settled);
  const finder = index.status === "ready" ? index.finder : null;
  const result = useMemo(
    () => (finder && isSearching ? finder.find(settled, position) : null),
    [finder, isSearching, settled, position],
  );
  const { municipality, part, organiserId } = state;
  const names = useMemo(
    () => chosenNames({ municipality, part, organiserId }, finder, startList),
    [municipality, part, organiserId, finder, startList],
  );
  const { read, understand } = useQueryReading(finder, settled, restate);
  const suggest = useMemo(() => finder && ((typed: string) => finder.suggest(typed)), [finder]);

  useEffect(() => {
    if (isSearching) loadIndex();
  }, [isSearching, loadIndex]);
  useEffect(() => {
    startList.hidden = result !== null;
  }, [startList, result]);
  useReturnPoint(result !== null);
  useEffect(() => {
    if (index.status === "failed") announce(noIndexSentence);
  }, [index.status, announce]);
  useEffect(() => {
    // The result of a state that has changed since would take the sentence of the new one.
    if (!result || !isLatest(settled)) return;
    announceResult(result.total);
    if (movesFocus.current) heading.current?.focus();
    movesFocus.current = false;
  }, [result, settled, isLatest, announceResult]);

  const chooseAndAnnounce = useCallback(
    (change: Partial<FinderState>, sentence?: ResultSentence): void => {
      announceNext(sentence);
      choose(change);
    },
    [announceNext, choose],
  );
  const showAll = useCallback(() => {
    forget();
    chooseAndAnnounce(defaultState);
  }, [forget, chooseAndAnnounce]);
  const searchMeaning = useCallback(
    (typed: string): void => chooseAndAnnounce(understand(typed) ?? {}),
    [chooseAndAnnounce, understand],
  );
  const search = (change: Partial<FinderState>): void => {
    loadIndex();
    movesFocus.current = isTouch;
    chooseAndAnnounce(change);
  };
  const chooseSuggestion = ({ target }: Suggestion): void => {
    if ("href" in target) window.location.assign(target.href);
    else search({ ...noPlace, ...target });
  };
  const locate = (): void => {
    loadIndex();
    ask(
      () =>
        chooseAndAnnounce(
          { ...noPlace, sort: "afstand" },
          (total) => `${locationsFoundSentence(total)} ${sortedSentence(sortLabels.afstand)}`,
        ),
      () => announce(noPositionSentence),
    );
  };

  return (
    <>
      <SearchField
        text={fieldText(state, names)}
        suggest={suggest}
        onFocus={loadIndex}
        onType={(text) => {
          // The field announces its suggestions meanwhile.
          announceNext(null);
          type(text);
        }}
        onChoose={chooseSuggestion}
        onSearch={() => search((!state.isLiteral && understand(state.query)) || {})}
        announce={announce}
      />
      <p className="finder-ways-in no-print">
        <button type="button" className="button-link" onClick={locate}>
          Gebruik mijn locatie
        </button>
        {!isSearching && (
          <button type="button" className="button-link" onClick={() => search({ sort: "naam" })}>
            Toon alle locaties
          </button>
        )}
      </p>
      {isRefused && <p>{noPositionSentence}</p>}
      {index.status === "failed" && <p>{noIndexSentence}</p>}
      {isSearching && index.status === "loading" && <p className="meta">De locaties worden geladen.</p>}
      {finder && result && (
        <Results
          finder={finder}
          state={settled}
          result={result}
          position={position}
          names={names}
          read={read}
          onMeaning={searchMeaning}
          heading={heading}
          onChoose={chooseAndAnnounce}
          onMore={showMore}
          onForgetPosition={forget}
          onAll={showAll}
          announce={announce}
        />
      )}
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
    </>
  );
}

/** Defers a typed query, so that letters show in the field before their results render. A choice shows at once. */
function useSettled(state: FinderState): FinderState {
  const settled = useDeferredValue(state);
  return state.query === settled.query ? state : settled;
}

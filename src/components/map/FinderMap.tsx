/**
 * The map beside the finder's list shows the same locations. It is loaded only when it is shown, through a dynamic
 * import, and only in the browser: Leaflet needs a window.
 */
import { useEffect, useId, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import type { Bounds, Position } from "../../domain/geo.ts";
import type { Finder } from "../../finder/browser/finder-types.ts";
import type { MapSpot } from "./cluster-map.ts";
import { MapLegend } from "./MapLegend.tsx";
import { LocationCard, SpotCard } from "./PopupCard.tsx";
import { nameApart, useClusterMap } from "./use-cluster-map.ts";
import { useEscape, useFocusReturn } from "./use-map-focus.ts";
import { mapSentence, noStreetsSentence, twoFingersSentence } from "./wording.ts";

export interface FinderMapProps {
  finder: Finder;
  /** All rows found, in the order of the list. */
  rows: Uint32Array;
  selectedRow: number | null;
  onSelect: (row: number | null) => void;
  onAreaChange: (area: Bounds) => void;
  /** The visitor's own position, which stays in memory. */
  position: Position | null;
  /** Returns how far away a row lies, or null where the list does not show it. */
  kmTo: (row: number) => number | null;
  /** A row that is only highlighted, such as the one that has the focus in the list. */
  highlightedRow?: number | null;
}

const typingPauseMs = 150;

/** Renders the finder's map. */
export default function FinderMap(props: FinderMapProps) {
  const { finder, rows, selectedRow, onSelect, onAreaChange, position, kmTo, highlightedRow = null } = props;
  const container = useRef<HTMLDivElement>(null);
  const foot = useRef<HTMLDivElement>(null);
  const after = useRef<HTMLSpanElement>(null);
  const afterId = useId();
  const [popupNode] = useState(() => document.createElement("div"));
  const [spot, setSpot] = useState<MapSpot | null>(null);
  const [isMoved, setMoved] = useState(false);
  /**
   * The row or spot that was chosen on the map itself: its popup takes the focus. A choice in the list keeps it
   * there.
   */
  const [chosenHere, setChosenHere] = useState<number | "spot" | null>(null);
  const isChosenHere = chosenHere !== null && chosenHere === (selectedRow ?? "spot");
  const { view, hasFailed } = useClusterMap({ container, foot }, finder, {
    onLocation(row) {
      setSpot(null);
      setChosenHere(row);
      onSelect(row);
    },
    onSpot(chosen) {
      onSelect(null);
      setChosenHere("spot");
      setSpot(chosen);
    },
    onPopupGone() {
      setSpot(null);
      onSelect(null);
    },
    onMoved: () => setMoved(true),
  });
  const returnFocus = useFocusReturn(container);

  useEffect(() => {
    if (!view) return;
    // Grouping thousands of marks takes longer than a frame, so it waits until typing pauses.
    const timer = window.setTimeout(() => view.showRows(rows), typingPauseMs);
    return () => window.clearTimeout(timer);
  }, [view, rows]);
  useEffect(() => view?.showCurrent(selectedRow ?? highlightedRow), [view, selectedRow, highlightedRow]);
  useEffect(() => view?.showPosition(position), [view, position]);

  // The finder makes a new object at each call; the popup should open again only for another choice.
  const popupAt = useMemo(
    () => (selectedRow === null ? spot?.at : finder.location(selectedRow)),
    [finder, selectedRow, spot],
  );
  useEffect(() => {
    if (!view) return;
    if (!popupAt) return view.closePopup();
    view.openPopup(popupNode, popupAt);
    if (isChosenHere) popupNode.querySelector<HTMLElement>("a, button")?.focus({ preventScroll: true });
  }, [view, popupNode, popupAt, isChosenHere]);

  const closePopup = (): void => {
    const hadFocus = popupNode.contains(document.activeElement);
    const row = selectedRow;
    setSpot(null);
    setChosenHere(null);
    onSelect(null);
    if (!hadFocus || !view) return;
    if (!isChosenHere) returnFocus();
    else if (row === null) view.focusMap();
    else view.focusMark(row);
  };

  const hasPopup = selectedRow !== null || spot !== null;
  useEscape(hasPopup, closePopup);

  return (
    <section className="finder-map" aria-label="Kaart">
      <a
        className="map-skip"
        href={`#${afterId}`}
        onClick={(event) => {
          // The URL holds the search: a jump inside the page must not change it.
          event.preventDefault();
          after.current?.focus();
        }}
      >
        Sla de kaart over
      </a>
      <div className="map-bar" data-map-cover="">
        <div>
          <p className="meta" role="status">
            {view ? mapSentence(rows.length) : ""}
          </p>
          <p className="map-touch meta">{twoFingersSentence}</p>
        </div>
        {isMoved && (
          <button
            type="button"
            className="button map-search-area"
            onClick={() => {
              if (!view) return;
              setMoved(false);
              view.focusMap();
              onAreaChange(view.bounds());
            }}
          >
            Zoek in dit gebied
          </button>
        )}
      </div>
      {hasFailed && <p>De kaart laadt niet. Alle locaties staan in de lijst.</p>}
      <div
        ref={container}
        className="map-frame"
        role="group"
        aria-label="Kaart. Verschuif met de pijltjes, zoom met plus en min."
        hidden={hasFailed}
        onKeyDown={(event) => {
          if (event.key === "Escape" && !hasPopup) returnFocus();
        }}
      />
      {createPortal(
        selectedRow !== null ? (
          <LocationCard location={finder.location(selectedRow)} km={kmTo(selectedRow)} onClose={closePopup} />
        ) : (
          spot && (
            <SpotCard
              locations={spot.rows.map((row) => ({ row, name: nameApart(finder, row) }))}
              total={spot.total}
              atCentre={spot.atCentre}
              onChoose={(row) => {
                setChosenHere(row);
                setSpot(null);
                onSelect(row);
              }}
              onClose={closePopup}
            />
          )
        ),
        popupNode,
      )}
      <div ref={foot} className="map-foot" data-map-cover="">
        <p className="map-note meta">{noStreetsSentence}</p>
        {view && <MapLegend />}
      </div>
      <span ref={after} id={afterId} tabIndex={-1} />
    </section>
  );
}

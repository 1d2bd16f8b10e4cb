/**
 * The map of a municipality shows the locations of its list. A popup is a copy of the row, so it says the same, and what
 * is chosen in one is marked in the other.
 */
import type { PackedMark } from "../../map/build/municipality-marks.ts";
import { createClusterMap, type ClusterMap } from "./cluster-map.ts";
import type { MarkedLocation } from "./cluster-marks.ts";
import { legendItems, legendTitle } from "./legend.ts";
import { openMunicipalityList } from "./municipality-list.ts";
import { centreNote, circleSentence, mapSentence, spotHeading, stateWords } from "./wording.ts";

/** Fetches the marks, fills the frame and returns the sentence to announce. */
export async function showMunicipality(frame: HTMLElement, url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The marks of ${url} can't be had.`);
  const packed = (await response.json()) as PackedMark[];
  frame.role = "group";
  frame.ariaLabel = "Kaart. Verschuif met de pijltjes, zoom met plus en min.";
  addPopups(frame, packed);
  frame.parentElement?.append(legend());
  return mapSentence(packed.length);
}

function toLocation(
  [, latitude, longitude, careType, licenceState, enforcement, approximate]: PackedMark,
  name: string,
): MarkedLocation {
  const state = { careType, licenceState, enforcement };
  const label = [name, ...stateWords(state)].join(", ");
  return { latitude, longitude, state, label, isArea: approximate !== null };
}

function addPopups(frame: HTMLElement, packed: readonly PackedMark[]): void {
  /** What gets the focus back when the popup closes: a row's own button, or else the mark. */
  let opener: HTMLElement | number | null = null;
  const ids = packed.map(([id]) => id);
  const list = openMunicipalityList(ids, {
    onShow(id, button) {
      choose(ids.indexOf(id), button);
      frame.scrollIntoView({ block: "nearest" });
    },
    onFocus(id) {
      if (opener === null) map.showCurrent(ids.indexOf(id));
    },
  });
  const idOf = (row: number): string => ids[row] ?? "";
  const locations = packed.map((mark) => toLocation(mark, list.nameOf(mark[0])));
  const open = (content: HTMLElement, at: { latitude: number; longitude: number }): void => {
    map.openPopup(content, at);
    content.querySelector<HTMLElement>("a, button")?.focus({ preventScroll: true });
  };
  const forget = (): void => {
    map.showCurrent(null);
    list.markRow(null);
    opener = null;
  };
  const close = (): void => {
    const returnTo = opener;
    map.closePopup();
    forget();
    if (returnTo === null) map.focusMap();
    else if (typeof returnTo === "number") map.focusMark(returnTo);
    else returnTo.focus();
  };
  const choose = (row: number, from: HTMLElement | number = row): void => {
    const at = locations[row];
    if (!at) return;
    opener = from;
    map.showCurrent(row);
    list.markRow(idOf(row));
    const toList = action("Toon in de lijst", () => {
      map.closePopup();
      opener = null;
      list.focusRow(idOf(row));
    });
    const content = [...list.contentOf(idOf(row)), ...circleLine(packed[row]), toList];
    open(card(list.nameOf(idOf(row)), content, close), at);
  };
  const locationOf = (row: number): MarkedLocation => locations[row] as MarkedLocation;
  const map: ClusterMap = createClusterMap(
    frame,
    { location: locationOf, point: locationOf },
    {
      onLocation: (row) => choose(row),
      onSpot({ rows, total, atCentre, at }) {
        forget();
        const note = centreNote(atCentre, total);
        const items = rows.map((row) => choiceItem(list.nameOf(idOf(row)), () => choose(row)));
        const choices = Object.assign(document.createElement("ul"), { className: "map-spot" });
        choices.append(...items);
        open(
          card(
            spotHeading(total),
            [heading(spotHeading(total)), ...(note ? [paragraph(note)] : []), choices],
            close,
          ),
          at,
        );
      },
      onPopupGone: forget,
      onMoved: () => undefined,
    },
    { zoomsByWheel: false },
  );
  map.showRows([...locations.keys()]);
  frame.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && frame.querySelector(".map-card")) close();
  });
}

/** Returns what the circle is, for a location that has one. */
function circleLine(mark: PackedMark | undefined): Node[] {
  const [, , , careType, , , approximate] = mark ?? [];
  if (!careType || !approximate) return [];
  const [postcode, isPrivateHome] = approximate;
  return [paragraph(circleSentence({ careType, postcode, isPrivateHome }))];
}

function card(label: string, content: Node[], close: () => void): HTMLElement {
  const element = Object.assign(document.createElement("div"), { className: "map-card", role: "dialog" });
  element.ariaLabel = label;
  element.append(...content, action("Sluiten", close));
  return element;
}

function action(text: string, act: () => void): HTMLElement {
  const button = Object.assign(document.createElement("button"), {
    type: "button",
    className: "map-close",
    textContent: text,
  });
  button.addEventListener("click", act);
  return button;
}

function legend(): HTMLElement {
  const list = Object.assign(document.createElement("ul"), { className: "map-legend" });
  list.ariaLabel = legendTitle;
  for (const { svg, label } of legendItems({ hasEnded: false })) {
    const item = document.createElement("li");
    item.innerHTML = `<svg viewBox="0 0 24 24" aria-hidden="true">${svg}</svg>`;
    item.append(label);
    list.append(item);
  }
  return list;
}

function paragraph(text: string): HTMLElement {
  return Object.assign(document.createElement("p"), { textContent: text });
}

function heading(text: string): HTMLElement {
  return Object.assign(document.createElement("p"), { className: "map-card-name", textContent: text });
}

function choiceItem(name: string, choose: () => void): HTMLElement {
  const button = Object.assign(document.createElement("button"), {
    type: "button",
    className: "map-spot-choice",
    textContent: name,
  });
  button.addEventListener("click", choose);
  const item = document.createElement("li");
  item.append(button);
  return item;
}

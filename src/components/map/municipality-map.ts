/** The map of a municipality shows the locations of its list. A popup is a copy of the row, so it says the same. */
import type { PackedMark } from "../../map/build/municipality-marks.ts";
import { locationUrl } from "../../urls.ts";
import { createClusterMap, type ClusterMap, type MarkedLocation } from "./cluster-map.ts";
import { legendItems, legendTitle } from "./legend.ts";
import { centreNote, circleSentence, mapSentence, spotHeading, stateWords } from "./wording.ts";

/** Fetches the marks, fills the frame and returns the sentence to announce. */
export async function showMunicipality(frame: HTMLElement, url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The marks of ${url} can't be had.`);
  const packed = (await response.json()) as PackedMark[];
  const locations = packed.map(toLocation);
  frame.role = "group";
  frame.ariaLabel = "Kaart. Verschuif met de pijltjes, zoom met plus en min.";
  addPopups(frame, packed, locations);
  frame.parentElement?.append(legend());
  return mapSentence(packed.length);
}

function toLocation([
  id,
  latitude,
  longitude,
  careType,
  licenceState,
  enforcement,
  approximate,
]: PackedMark): MarkedLocation {
  const state = { careType, licenceState, enforcement };
  const label = [nameOf(id), ...stateWords(state)].join(", ");
  return { latitude, longitude, state, label, isArea: approximate !== null };
}

function rowOf(id: string): Element | null {
  // The URL is percent-encoded, so nothing in it can end the quotes.
  return document.querySelector(`li a[href="${locationUrl(id)}"]`)?.closest("li") ?? null;
}

function nameOf(id: string): string {
  return rowOf(id)?.querySelector("a")?.textContent?.trim() ?? id;
}

function addPopups(
  frame: HTMLElement,
  packed: readonly PackedMark[],
  locations: readonly MarkedLocation[],
): void {
  let opener: number | null = null;
  const idOf = (row: number): string => packed[row]?.[0] ?? "";
  const open = (content: HTMLElement, at: { latitude: number; longitude: number }): void => {
    map.openPopup(content, at);
    content.querySelector<HTMLElement>("a, button")?.focus({ preventScroll: true });
  };
  const close = (): void => {
    map.closePopup();
    map.showCurrent(null);
    if (opener === null) map.focusMap();
    else map.focusMark(opener);
    opener = null;
  };
  const choose = (row: number): void => {
    opener = row;
    map.showCurrent(row);
    const at = locations[row];
    if (!at) return;
    const content = [...rowContent(idOf(row)), ...circleLine(packed[row])];
    open(card(nameOf(idOf(row)), content, close), at);
  };
  const locationOf = (row: number): MarkedLocation => locations[row] as MarkedLocation;
  const map: ClusterMap = createClusterMap(
    frame,
    { location: locationOf, point: locationOf },
    {
      onLocation: choose,
      onSpot({ rows, total, atCentre, at }) {
        opener = null;
        const note = centreNote(atCentre, total);
        const items = rows.map((row) => choiceItem(nameOf(idOf(row)), () => choose(row)));
        const list = Object.assign(document.createElement("ul"), { className: "map-spot" });
        list.append(...items);
        open(
          card(
            spotHeading(total),
            [heading(spotHeading(total)), ...(note ? [paragraph(note)] : []), list],
            close,
          ),
          at,
        );
      },
      onPopupGone: () => map.showCurrent(null),
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

/** Copies the content of a location's row in the list. */
function rowContent(id: string): Node[] {
  return [...(rowOf(id)?.children ?? [])].map((child) => child.cloneNode(true));
}

function card(label: string, content: Node[], close: () => void): HTMLElement {
  const element = Object.assign(document.createElement("div"), { className: "map-card", role: "dialog" });
  element.ariaLabel = label;
  const button = Object.assign(document.createElement("button"), {
    type: "button",
    className: "map-close",
    textContent: "Sluiten",
  });
  button.addEventListener("click", close);
  element.append(...content, button);
  return element;
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

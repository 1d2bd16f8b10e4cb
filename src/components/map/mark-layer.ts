/**
 * The marks on a map: real buttons, so that keyboard and screen reader find them. Thanks to the clusters
 * there are never many. A button stays the same element while its mark stays in view, so the focus stays too.
 */
import { DomEvent, DomUtil, type LatLng, type Map as LeafletMap } from "leaflet";
import { marksDrawn } from "./name-layer.ts";

/** A mark as it is drawn. */
export interface Mark {
  /** Stays the same in every view for the same location or cluster. */
  key: string;
  latitude: number;
  longitude: number;
  /** The accessible name. */
  label: string;
  /** Extra classes, next to `mark`. */
  className: string;
  /** Text, such as the number of a cluster, or else the content of an SVG, which is never data. */
  content: { text: string } | { svg: string };
  isCurrent: boolean;
  activate: (button: HTMLElement) => void;
}

interface DrawnMark {
  button: HTMLButtonElement;
  latitude: number;
  longitude: number;
}

export interface MarkLayer {
  draw(marks: readonly Mark[]): void;
  /** Returns the button of a mark in view. */
  button(key: string): HTMLElement | null;
  /** Calls `onFocus` with the point of a mark that the keyboard comes to. */
  onKeyboardFocus(onFocus: (at: LatLng) => void): void;
}

/** Adds an empty layer to the map. */
export function addMarkLayer(map: LeafletMap): MarkLayer {
  const pane = map.createPane("marks");
  pane.classList.add("map-marks");
  const buttons = new Map<string, HTMLButtonElement>();
  const activations = new WeakMap<HTMLElement, Mark["activate"]>();
  let drawn: readonly DrawnMark[] = [];
  const position = (): void => {
    for (const { button, latitude, longitude } of drawn) {
      DomUtil.setPosition(button, map.latLngToLayerPoint([latitude, longitude]).round());
    }
  };
  // Two fingers zoom in fractions, until they let go.
  map.on("zoom", position);
  const make = (key: string): HTMLButtonElement => {
    const button = document.createElement("button");
    button.type = "button";
    // A drag that starts on a mark moves the map; it does not choose the mark.
    DomEvent.on(button, "click", (event) => {
      DomEvent.stopPropagation(event);
      const isPointer = (event as MouseEvent).detail > 0;
      if (isPointer && wasDragged(map)) return;
      activations.get(button)?.(button);
    });
    DomEvent.on(button, "dblclick", DomEvent.stopPropagation);
    buttons.set(key, button);
    return button;
  };
  return {
    button: (key) => buttons.get(key) ?? null,
    onKeyboardFocus(onFocus) {
      pane.addEventListener("focusin", ({ target }) => {
        // A mark that moves under a press would not get the click.
        if (!(target instanceof HTMLElement) || !target.matches(":focus-visible")) return;
        onFocus(map.layerPointToLatLng(DomUtil.getPosition(target)));
      });
    },
    draw(marks) {
      const keys = new Set(marks.map(({ key }) => key));
      const gone = [...buttons].filter(([key]) => !keys.has(key));
      const hadFocus = gone.some(([, button]) => button === document.activeElement);
      if (hadFocus) map.getContainer().focus({ preventScroll: true });
      // The marks go from north to south and from west to east, in reading order.
      const inOrder = marks.toSorted((a, b) => b.latitude - a.latitude || a.longitude - b.longitude);
      drawn = inOrder.map((mark) => {
        const button = buttons.get(mark.key) ?? make(mark.key);
        activations.set(button, mark.activate);
        fill(button, mark);
        return { button, latitude: mark.latitude, longitude: mark.longitude };
      });
      position();
      putInOrder(
        pane,
        drawn.map(({ button }) => button),
      );
      for (const [key, button] of gone) {
        button.remove();
        buttons.delete(key);
      }
      map.fire(marksDrawn);
    },
  };
}

/** Orders the buttons around the one that has the focus, since an element that moves in the document loses it. */
function putInOrder(pane: HTMLElement, buttons: readonly HTMLElement[]): void {
  const focused = buttons.find((button) => button === document.activeElement) ?? null;
  let before = focused;
  for (const button of buttons) {
    if (button === focused) before = null;
    else pane.insertBefore(button, before);
  }
}

/** Tells whether the press that ends now moved the map, which no finger does; Leaflet's types lack this. */
function wasDragged({ dragging }: LeafletMap): boolean {
  return dragging.enabled() && (dragging as typeof dragging & { moved(): boolean }).moved();
}

function fill(button: HTMLButtonElement, { label, className, content, isCurrent }: Mark): void {
  button.className = `mark ${className}${isCurrent ? " mark-current" : ""}`;
  button.ariaLabel = label;
  button.title = label;
  button.ariaCurrent = isCurrent ? "true" : null;
  if ("text" in content) button.textContent = content.text;
  else button.innerHTML = `<svg viewBox="0 0 24 24" aria-hidden="true">${content.svg}</svg>`;
}

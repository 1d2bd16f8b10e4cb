/** Opens and closes the map behind a «Toon op de kaart» button. */
import { loadMapStyles } from "./map-styles.ts";
import { showLocation } from "./location-map.ts";
import { showMunicipality } from "./municipality-map.ts";

interface Parts {
  button: HTMLButtonElement;
  box: HTMLElement;
  frame: HTMLElement;
  status: HTMLElement;
}

/** Shows the map of the element or hides it again, and creates it the first time. */
export async function toggleMap(element: HTMLElement): Promise<void> {
  const { button, box, frame, status } = partsOf(element);
  const opens = box.hidden;
  box.hidden = !opens;
  button.ariaExpanded = String(opens);
  button.textContent = opens ? "Verberg de kaart" : "Toon op de kaart";
  if (!opens || frame.childElementCount > 0) return;
  try {
    await loadMapStyles();
    frame.classList.add("map-frame", "map-frame-small");
    status.textContent = await fill(element, frame);
  } catch {
    frame.replaceChildren();
    frame.classList.remove("map-frame", "map-frame-small");
    status.textContent = "De kaart laadt niet. Probeer het later opnieuw.";
  }
}

function fill(element: HTMLElement, frame: HTMLElement): Promise<string> {
  const { marks } = element.dataset;
  return marks === undefined ? showLocation(frame, element.dataset) : showMunicipality(frame, marks);
}

function partsOf(element: HTMLElement): Parts {
  const find = (selector: string): HTMLElement => {
    const found = element.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`The map has no ${selector}.`);
    return found;
  };
  return {
    button: find("button") as HTMLButtonElement,
    box: find("[data-map]"),
    frame: find("[data-frame]"),
    status: find("[role=status]"),
  };
}

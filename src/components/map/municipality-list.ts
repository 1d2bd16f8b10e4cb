/**
 * Ties the rows of a municipality's list to the marks of its map: each row gets a button that shows it on the map, the
 * row that has the focus is highlighted there, and the row of the mark that was chosen is marked.
 */
import { locationUrl } from "../../urls.ts";

export interface MunicipalityList {
  nameOf(id: string): string;
  /** Copies what the row of a location says. */
  contentOf(id: string): Node[];
  /** Marks the row of a location, and only that one, and opens what it is folded away in. */
  markRow(id: string | null): void;
  /** Moves the focus to the row of a location. */
  focusRow(id: string): void;
}

export interface MunicipalityListEvents {
  /** The visitor asked for a location on the map. */
  onShow(id: string, opener: HTMLElement): void;
  /** The focus came to the row of a location. */
  onFocus(id: string): void;
}

const showClass = "map-show";

/** Finds the rows of the locations and adds their buttons. */
export function openMunicipalityList(
  ids: readonly string[],
  events: MunicipalityListEvents,
): MunicipalityList {
  const links = new Map(
    [...document.querySelectorAll<HTMLAnchorElement>(".row-list > li a[href^='/locatie/']")].map((link) => [
      link.getAttribute("href") ?? "",
      link,
    ]),
  );
  const linkOf = (id: string): HTMLAnchorElement | undefined => links.get(locationUrl(id));
  const rowOf = (id: string): Element | null => linkOf(id)?.closest("li") ?? null;
  const nameOf = (id: string): string => linkOf(id)?.textContent?.trim() ?? id;
  let marked: Element | null = null;
  for (const id of ids) {
    const row = rowOf(id);
    row?.append(showButton(nameOf(id), (button) => events.onShow(id, button)));
    row?.addEventListener("focusin", () => events.onFocus(id));
  }
  return {
    nameOf,
    contentOf: (id) =>
      [...(rowOf(id)?.children ?? [])]
        .filter((child) => !child.classList.contains(showClass))
        .map((child) => child.cloneNode(true)),
    markRow(id) {
      marked?.classList.remove("map-row-chosen");
      marked?.removeAttribute("aria-current");
      marked = id === null ? null : rowOf(id);
      marked?.classList.add("map-row-chosen");
      marked?.setAttribute("aria-current", "true");
      const fold = marked?.closest("details");
      if (fold) fold.open = true;
    },
    focusRow: (id) => linkOf(id)?.focus(),
  };
}

function showButton(name: string, show: (button: HTMLElement) => void): HTMLElement {
  const button = Object.assign(document.createElement("button"), {
    type: "button",
    className: `button-link no-print ${showClass}`,
    textContent: "Toon op kaart",
  });
  const hidden = Object.assign(document.createElement("span"), {
    className: "visually-hidden",
    textContent: `: ${name}`,
  });
  button.append(hidden);
  button.addEventListener("click", () => show(button));
  return button;
}

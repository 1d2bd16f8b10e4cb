/**
 * Suggestions under the field, as a combobox of the ARIA Authoring Practices with manual selection: the focus stays in
 * the field, arrows move through the suggestions, and Enter follows one or else searches.
 */
import type { PortalHit } from "../../portal-search/browser/search-portal.ts";
import { suggestionsSentence } from "../finder/wording.ts";
import { nextOption } from "../ui/next-option.ts";
import { otherSearches } from "./links.ts";
import { searchThroughPortal } from "./portal-engine.client.ts";

const maxHits = 6;
/** A search for each letter would load records that nobody looks at. */
const typingPauseMs = 150;
/** A sentence that came sooner would be cut off by a screen reader that reads typed letters. */
const announcePauseMs = 1000;

interface Option {
  label: string;
  detail: string;
  href: string;
}

/** Adds suggestions to the field inside `root`, which the visitor has begun to type in. */
export function addSuggestions(root: HTMLElement): void {
  const input = root.querySelector("input");
  if (input) new Suggestions(root, input);
}

class Suggestions {
  readonly #input: HTMLInputElement;
  readonly #list = document.createElement("ul");
  readonly #status = document.createElement("p");
  #options: Option[] = [];
  #active = -1;
  /** The number of the latest search: an earlier one that ends later shows nothing. */
  #run = 0;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #announcing: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, input: HTMLInputElement) {
    this.#input = input;
    this.#list.id = `${input.id}-suggesties`;
    this.#list.className = "suggestions";
    this.#list.role = "listbox";
    this.#list.ariaLabel = "Suggesties";
    this.#list.hidden = true;
    this.#status.className = "visually-hidden";
    this.#status.role = "status";
    input.role = "combobox";
    input.ariaAutoComplete = "list";
    input.ariaExpanded = "false";
    input.setAttribute("aria-controls", this.#list.id);
    input.after(this.#list);
    root.append(this.#status);
    input.addEventListener("input", () => this.#search());
    input.addEventListener("keydown", (event) => this.#onKeyDown(event));
    input.addEventListener("blur", () => this.#close());
    input.form?.addEventListener("submit", () => this.#close());
    this.#search();
  }

  #search(): void {
    const run = ++this.#run;
    const query = this.#input.value.trim();
    clearTimeout(this.#typing);
    if (query === "") return this.#close();
    this.#typing = setTimeout(() => {
      searchThroughPortal(query, maxHits).then(
        ({ hits }) => {
          if (run === this.#run) this.#show([...hits.map(optionOf), ...otherOptions(query)]);
        },
        // The form itself still works, and its page says what is wrong.
        () => this.#close(),
      );
    }, typingPauseMs);
  }

  #show(options: Option[]): void {
    this.#options = options;
    this.#list.replaceChildren(...options.map((option, index) => this.#optionElement(option, index)));
    this.#list.hidden = false;
    this.#input.ariaExpanded = "true";
    this.#activate(-1);
    this.#announce(suggestionsSentence(options.length));
  }

  #optionElement({ label, detail, href }: Option, index: number): HTMLLIElement {
    const item = document.createElement("li");
    item.id = `${this.#list.id}-${index}`;
    item.role = "option";
    const name = document.createElement("span");
    name.className = "suggestion-label";
    name.textContent = label;
    item.append(name, detail === "" ? "" : `, ${detail}`);
    // The field keeps the focus: losing it would close the list before the click lands.
    item.addEventListener("mousedown", (event) => event.preventDefault());
    item.addEventListener("click", () => location.assign(href));
    return item;
  }

  #onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const isOpen = !this.#list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!isOpen) this.#search();
      else this.#activate(nextOption(this.#active, event.key, this.#options.length));
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      this.#close();
    } else if (event.key === "Enter") {
      const option = this.#options[this.#active];
      if (!isOpen || !option) return;
      event.preventDefault();
      location.assign(option.href);
    }
  }

  #activate(index: number): void {
    this.#active = index;
    for (const [position, item] of [...this.#list.children].entries()) {
      item.ariaSelected = String(position === index);
      if (position === index) item.scrollIntoView({ block: "nearest" });
    }
    if (index === -1) this.#input.removeAttribute("aria-activedescendant");
    else this.#input.setAttribute("aria-activedescendant", `${this.#list.id}-${index}`);
  }

  #close(): void {
    this.#run += 1;
    clearTimeout(this.#typing);
    clearTimeout(this.#announcing);
    this.#list.hidden = true;
    this.#input.ariaExpanded = "false";
    this.#activate(-1);
  }

  #announce(sentence: string): void {
    clearTimeout(this.#announcing);
    // The region is emptied first: the same sentence twice would not be read out the second time.
    this.#status.textContent = "";
    this.#announcing = setTimeout(() => (this.#status.textContent = sentence), announcePauseMs);
  }
}

function optionOf({ title, page, kind, url }: PortalHit): Option {
  return {
    label: title,
    detail: page === null ? kind.toLowerCase() : `${kind.toLowerCase()}, ${page}`,
    href: url,
  };
}

function otherOptions(query: string): Option[] {
  return otherSearches(query).map((search) => ({ ...search, detail: "" }));
}

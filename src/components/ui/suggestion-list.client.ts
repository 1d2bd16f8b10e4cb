/**
 * Suggestions under the field, as a combobox of the ARIA Authoring Practices with manual selection: the focus stays in
 * the field, arrows move through the suggestions, and Enter follows one or else searches.
 */
import { nextOption } from "./next-option.ts";
import { suggestionsSentence } from "./suggestions-sentence.ts";

/** A sentence that came sooner would be cut off by a screen reader that reads typed letters. */
const announcePauseMs = 1000;

/** A suggestion is a link: choosing it opens `href`. */
export interface SuggestedLink {
  label: string;
  detail: string;
  href: string;
}

export interface SuggestionSource {
  /** Finds what to suggest for the trimmed, non-empty text of the field. Rejects when it can't, and then nothing shows. */
  find(query: string): Promise<SuggestedLink[]>;
  /** How long the visitor has to stop typing before the search begins, in milliseconds. */
  typingPauseMs: number;
}

/** Adds suggestions to the field inside `root`, which the visitor has begun to type in. */
export function addSuggestions(root: HTMLElement, source: SuggestionSource): void {
  const input = root.querySelector("input");
  if (input) new SuggestionList(root, input, source);
}

class SuggestionList {
  readonly #input: HTMLInputElement;
  readonly #source: SuggestionSource;
  readonly #list = document.createElement("ul");
  readonly #status = document.createElement("p");
  #options: SuggestedLink[] = [];
  #active = -1;
  /** The number of the latest search: an earlier one that ends later shows nothing. */
  #run = 0;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #announcing: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, input: HTMLInputElement, source: SuggestionSource) {
    this.#input = input;
    this.#source = source;
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
      this.#source.find(query).then(
        (options) => {
          if (run === this.#run) this.#show(options);
        },
        // The form itself still works, and its page says what is wrong.
        () => this.#close(),
      );
    }, this.#source.typingPauseMs);
  }

  #show(options: SuggestedLink[]): void {
    this.#options = options;
    this.#list.replaceChildren(...options.map((option, index) => this.#optionElement(option, index)));
    this.#list.hidden = options.length === 0;
    this.#input.ariaExpanded = String(options.length > 0);
    this.#activate(-1);
    this.#announce(suggestionsSentence(options.length));
  }

  #optionElement({ label, detail, href }: SuggestedLink, index: number): HTMLLIElement {
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

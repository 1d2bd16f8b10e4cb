/**
 * `<text-search>`: keeps the form, the URL and the results in step. The URL is the state: a search pushes it, and going
 * back restores it. Nothing is fetched before a visitor types or a link brings a query.
 */
import { documentIds } from "../../text-search/browser/document-ids.ts";
import { filterFinds } from "../../text-search/browser/filtering.ts";
import { findDocuments, type Find, type Found } from "../../text-search/browser/find-documents.ts";
import {
  chosenFrom,
  documentsPerPage,
  filterGroups,
  hasFilters,
  paramsFromState,
  stateFromParams,
  type FilterGroup,
  type TextSearchState,
} from "../../text-search/browser/search-state.ts";
import { formatNumber } from "../../strings/format.ts";
import { showPermalink } from "../filters/permalink.ts";
import { resultRow } from "./result-row.client.ts";
import { forgetIndex, loadDocument, loadFilters, loadWordList, wordIndex } from "./text-engine.client.ts";
import {
  begunSentence,
  foundHeading,
  foundSentence,
  missingSentence,
  moreSentence,
  searchingSentence,
} from "./wording.ts";

class TextSearch extends HTMLElement {
  /** The number of the search that runs last; an earlier one that ends later shows nothing. */
  #run = 0;
  /** The documents that hold the words, and those of them that pass the filters. */
  #found: Found = { finds: [], begun: [], missing: [], terms: new Set() };
  #finds: readonly Find[] = [];
  #state: TextSearchState = stateFromParams(new URLSearchParams());

  connectedCallback(): void {
    this.hidden = false;
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#change({ query: this.#field.value.trim() });
    });
    this.#form.addEventListener("change", (event) => {
      if (event.target instanceof HTMLInputElement && event.target.type === "checkbox") this.#changeFilters();
    });
    this.#filters.addEventListener("toggle", () => {
      if (this.#filters.open && this.#state.query) this.#filtered().catch(() => this.#fail());
    });
    this.#part("[data-clear]").addEventListener("click", () => {
      for (const box of this.#boxes) box.checked = false;
      this.#changeFilters();
    });
    this.#order.addEventListener("change", () => {
      this.#change({ order: this.#order.value === "datum" ? "datum" : "samen" });
    });
    this.#part("[data-more]").addEventListener("click", () => void this.#showMore());
    // What is typed is likely to be sought: the list of words may come meanwhile.
    this.#field.addEventListener("input", () => void loadWordList().catch(forgetIndex), { once: true });
    addEventListener("popstate", () => this.#open());
    this.#open();
  }

  get #form(): HTMLFormElement {
    return this.#part("form");
  }

  get #field(): HTMLInputElement {
    return this.#part("input[name=q]");
  }

  get #filters(): HTMLDetailsElement {
    return this.#part("details");
  }

  get #order(): HTMLSelectElement {
    return this.#part("select");
  }

  get #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
  }

  #part<T extends HTMLElement>(selector: string): T {
    const part = this.querySelector<T>(selector);
    if (!part) throw new Error(`The search has no ${selector}.`);
    return part;
  }

  /** Takes the state out of the URL, into the form and the results. */
  #open(): void {
    this.#state = stateFromParams(new URLSearchParams(location.search));
    this.#field.value = this.#state.query;
    this.#order.value = this.#state.order;
    for (const box of this.#boxes)
      box.checked = this.#state.chosen[box.name as FilterGroup].includes(box.value);
    if (hasFilters(this.#state.chosen)) this.#filters.open = true;
    showPermalink(paramsFromState(this.#state).toString());
    void this.#search();
  }

  #changeFilters(): void {
    const checked = this.#boxes.filter((box) => box.checked);
    this.#change({
      chosen: chosenFrom((group) => checked.filter(({ name }) => name === group).map(({ value }) => value)),
    });
  }

  #change(change: Partial<TextSearchState>): void {
    this.#state = { ...this.#state, shown: documentsPerPage, ...change };
    this.#writeUrl("pushState");
    void this.#search();
  }

  #writeUrl(how: "pushState" | "replaceState"): void {
    const params = paramsFromState(this.#state).toString();
    history[how](null, "", params ? `?${params}` : location.pathname);
    showPermalink(params);
  }

  async #search(): Promise<void> {
    const run = ++this.#run;
    const { query, chosen } = this.#state;
    this.#part("[data-chosen]").textContent = chosenText(chosen);
    this.#part("[data-failure]").hidden = true;
    if (query === "") {
      this.#part("[data-results]").hidden = true;
      return;
    }
    this.#say(searchingSentence);
    try {
      const found = await findDocuments(wordIndex, query);
      if (run !== this.#run) return;
      this.#found = found;
      const finds = await this.#filtered();
      if (run === this.#run) await this.#show(finds);
    } catch {
      if (run === this.#run) this.#fail();
    }
  }

  /** The filters are fetched only for a visitor who opens or uses them. */
  async #filtered(): Promise<readonly Find[]> {
    const { finds } = this.#found;
    if (!this.#filters.open && !hasFilters(this.#state.chosen)) return finds;
    const [filters, ids] = await Promise.all([loadFilters(), this.#ids()]);
    const result = filterFinds(finds, this.#state.chosen, { filters, ids });
    for (const box of this.#boxes) {
      const count = result.counts[box.name as FilterGroup].get(box.value) ?? 0;
      const place = box.parentElement?.querySelector("[data-count]");
      if (place) place.textContent = `(${formatNumber(count)})`;
    }
    return result.finds;
  }

  async #show(finds: readonly Find[]): Promise<void> {
    const run = this.#run;
    const { begun, missing } = this.#found;
    this.#finds = this.#state.order === "datum" ? finds.toSorted((a, b) => b.document - a.document) : finds;
    const rows = await this.#rows(0, this.#state.shown);
    if (run !== this.#run) return;
    this.#part("h2").textContent = foundHeading(finds.length);
    this.#part("[data-none]").hidden = finds.length > 0;
    this.#part("[data-order]").hidden = finds.length === 0;
    const begunPlace = this.#part("[data-begun]");
    begunPlace.hidden = begun.length === 0;
    begunPlace.textContent = begunSentence(begun);
    this.#part("[data-missing]").textContent =
      missing.length > 0
        ? missingSentence(missing)
        : "Geen enkele tekst past bij je woorden en filters. Zo zoek je ruimer:";
    this.#part("[data-rows]").replaceChildren(...rows);
    this.#part("[data-more]").hidden = finds.length <= this.#state.shown;
    this.#part("[data-results]").hidden = false;
    this.#say(foundSentence(finds.length));
  }

  async #rows(from: number, to: number): Promise<HTMLLIElement[]> {
    // A new search may replace them while the documents come.
    const { terms } = this.#found;
    const { chosen } = this.#state;
    const finds = this.#finds.slice(from, to);
    const ids = await this.#ids();
    const documents = await Promise.all(finds.map(({ document }) => loadDocument(ids[document] ?? "")));
    return documents.map((document) => resultRow(document, terms, chosen));
  }

  /** The ids of all documents, by their numbers. */
  async #ids(): Promise<string[]> {
    return documentIds((await loadWordList()).months);
  }

  async #showMore(): Promise<void> {
    const run = this.#run;
    const before = this.#state.shown;
    const shown = Math.min(before + documentsPerPage, this.#finds.length);
    try {
      const rows = await this.#rows(before, shown);
      if (run !== this.#run) return;
      this.#state = { ...this.#state, shown };
      this.#writeUrl("replaceState");
      this.#part("[data-rows]").append(...rows);
      rows[0]?.querySelector("a")?.focus();
      this.#part("[data-more]").hidden = shown >= this.#finds.length;
      this.#say(moreSentence(rows.length, shown, this.#finds.length));
    } catch {
      if (run === this.#run) this.#fail();
    }
  }

  #fail(): void {
    forgetIndex();
    this.#part("[data-results]").hidden = true;
    const failure = this.#part("[data-failure]");
    failure.textContent = this.dataset["failed"] ?? "";
    failure.hidden = false;
    this.#say(failure.textContent);
  }

  #say(sentence: string): void {
    this.#part("[role=status]").textContent = sentence;
  }
}

function chosenText(chosen: TextSearchState["chosen"]): string {
  const total = filterGroups.reduce((sum, group) => sum + chosen[group].length, 0);
  return total === 0 ? "" : `(${total})`;
}

customElements.define("text-search", TextSearch);

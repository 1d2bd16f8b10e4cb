/**
 * `<text-search>` keeps the form, the URL and the results in sync. The URL is the state: a search pushes it, and going
 * back restores it. Nothing is fetched before a visitor types or a link brings a query.
 */
import type { SearchedFor } from "./text-results.client.ts";
import type { DocumentHit, DocumentSearchResult } from "../../text-search/browser/find-documents.ts";
import type { HitContext } from "../../text-search/browser/hit-rows.ts";
import {
  documentsPerPage,
  filterGroups,
  hasFilters,
  textSearchParams,
  type FilterGroup,
  type TextSearchState,
} from "../../text-search/browser/search-state.ts";
import { formatNumber } from "../../strings/format.ts";
import { showPermalink } from "../filters/permalink.ts";
import { rememberReturnPoint, restoreReturnPoint } from "../filters/return-point.ts";
import { foundHeading, moreSentence } from "../filters/wording.ts";
import {
  documentsCounted,
  documentsFoundSentence,
  downloadedSentence,
  downloadFailedSentence,
  downloadingSentence,
  missingPhraseSentence,
  missingSentence,
  prefixMatchedSentence,
  searchingSentence,
  suggestionQuestion,
} from "./wording.ts";

/** Whoever only reads the page needs no engine. */
const loadResults = () => import("./text-results.client.ts");

class TextSearch extends HTMLElement {
  /** Number of the latest search: an earlier one that ends later shows nothing. */
  #run = 0;
  /** The documents that match the words; `#hits` are those of them that pass the filters. */
  #result: DocumentSearchResult = {
    hits: [],
    prefixMatched: [],
    missing: [],
    missingPhrases: [],
    sought: { terms: new Set(), phrases: [] },
  };
  #hits: readonly DocumentHit[] = [];
  #state: TextSearchState = textSearchParams.defaults;

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
    this.#part("[data-download] button").addEventListener("click", () => void this.#download());
    // Somebody who goes to the form is likely to search: what that takes may load meanwhile.
    this.#form.addEventListener("focusin", () => void loadResults().catch(() => {}), { once: true });
    this.#field.addEventListener("input", () => void prepare(), { once: true });
    addEventListener("popstate", () => void this.#open());
    rememberReturnPoint();
    void this.#open().then(restoreReturnPoint);
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

  /** Reads the state from the URL into the form and the results. */
  async #open(): Promise<void> {
    this.#state = textSearchParams.read(new URLSearchParams(location.search));
    this.#field.value = this.#state.query;
    this.#order.value = this.#state.order;
    for (const box of this.#boxes)
      box.checked = this.#state.chosen[box.name as FilterGroup].includes(box.value);
    if (hasFilters(this.#state.chosen)) this.#filters.open = true;
    showPermalink(textSearchParams.write(this.#state).toString());
    await this.#search();
  }

  #changeFilters(): void {
    const checked = this.#boxes.filter((box) => box.checked).map(({ name, value }) => [name, value]);
    this.#change({ chosen: textSearchParams.read(new URLSearchParams(checked)).chosen });
  }

  #change(change: Partial<TextSearchState>): void {
    this.#state = { ...this.#state, shown: documentsPerPage, ...change };
    this.#writeUrl("pushState");
    void this.#search();
  }

  #writeUrl(how: "pushState" | "replaceState"): void {
    const params = textSearchParams.write(this.#state).toString();
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
      const { searchTexts } = await loadResults();
      const found = await searchTexts(query);
      if (run !== this.#run) return;
      this.#result = found;
      const hits = await this.#filtered();
      if (run === this.#run) await this.#show(hits);
    } catch {
      if (run === this.#run) this.#fail();
    }
  }

  /** Applies the filters, and shows how many documents each has, where somebody opens or uses them. */
  async #filtered(): Promise<readonly DocumentHit[]> {
    const { hits } = this.#result;
    if (!this.#filters.open && !hasFilters(this.#state.chosen)) return hits;
    const { applyFilters } = await loadResults();
    const result = await applyFilters(hits, this.#state.chosen);
    for (const box of this.#boxes) {
      const count = result.counts[box.name as FilterGroup].get(box.value) ?? 0;
      const counter = box.parentElement?.querySelector("[data-count]");
      if (counter) counter.textContent = `(${formatNumber(count)})`;
    }
    return result.hits;
  }

  async #show(hits: readonly DocumentHit[]): Promise<void> {
    const run = this.#run;
    const { prefixMatched } = this.#result;
    this.#hits = this.#state.order === "datum" ? hits.toSorted((a, b) => b.document - a.document) : hits;
    const [rows, suggestion] = await Promise.all([this.#rows(0, this.#state.shown), this.#suggestion()]);
    if (run !== this.#run) return;
    this.#part("h2").textContent = foundHeading(documentsCounted(hits.length));
    this.#part("[data-none]").hidden = hits.length > 0;
    this.#part("[data-order]").hidden = hits.length === 0;
    const notice = this.#part("[data-begun]");
    notice.hidden = prefixMatched.length === 0;
    notice.textContent = prefixMatchedSentence(prefixMatched);
    this.#part("[data-missing]").textContent = noneSentence(this.#result);
    this.#showSuggestion(suggestion);
    this.#part("[data-download]").hidden = hits.length === 0;
    this.#part("[data-downloading]").textContent = "";
    this.#part("[data-rows]").replaceChildren(...rows);
    this.#part("[data-more]").hidden = hits.length <= this.#state.shown;
    this.#part("[data-results]").hidden = false;
    const question = suggestion === null ? "" : ` ${suggestionQuestion} ${suggestion}?`;
    this.#say(documentsFoundSentence(hits.length) + question);
  }

  /** Returns a query that may have been meant, where no text contains some word. */
  async #suggestion(): Promise<string | null> {
    const missing = [...this.#result.missing, ...this.#result.missingPhrases];
    if (missing.length === 0) return null;
    const { suggestedQuery } = await loadResults();
    return suggestedQuery(this.#state.query, missing);
  }

  #showSuggestion(suggestion: string | null): void {
    this.#part("[data-suggestion]").hidden = suggestion === null;
    const link = this.#part<HTMLAnchorElement>("[data-suggestion] a");
    link.textContent = suggestion ?? "";
    const state = { ...this.#state, query: suggestion ?? "", shown: documentsPerPage };
    link.search = textSearchParams.write(state).toString();
  }

  async #download(): Promise<void> {
    const button = this.#part<HTMLButtonElement>("[data-download] button");
    const run = this.#run;
    button.disabled = true;
    try {
      const hits = this.#hits;
      const { saveHits } = await import("./save-hits.client.ts");
      await saveHits(hits, this.#searchedFor, this.#context, (left) => {
        if (run !== this.#run) return false;
        this.#sayDownload(left > 0 ? downloadingSentence(left) : downloadedSentence(hits.length));
        return true;
      });
    } catch {
      startAfresh();
      if (run === this.#run) this.#sayDownload(downloadFailedSentence);
    } finally {
      button.disabled = false;
    }
  }

  get #searchedFor(): SearchedFor {
    return { sought: this.#result.sought, chosen: this.#state.chosen };
  }

  get #context(): HitContext {
    const { baseUrl = location.origin, peildatum = "", fictitious } = this.dataset;
    return { baseUrl, peildatum, isFictitious: fictitious !== undefined, labelOf: this.#labelOf };
  }

  /** Returns what a passage of a class is called: the page has the labels, so that documents need not. */
  readonly #labelOf = (passageClass: string): string => {
    const labels = JSON.parse(this.dataset["passageLabels"] ?? "{}") as Record<string, string>;
    return labels[passageClass] ?? "";
  };

  #sayDownload(sentence: string): void {
    this.#part("[data-downloading]").textContent = sentence;
    this.#say(sentence);
  }

  async #rows(from: number, to: number): Promise<HTMLLIElement[]> {
    // A new search may replace them while the module loads.
    const [hits, searchedFor] = [this.#hits.slice(from, to), this.#searchedFor];
    const { documentRows } = await loadResults();
    return documentRows(hits, searchedFor, this.#labelOf);
  }

  async #showMore(): Promise<void> {
    const run = this.#run;
    const before = this.#state.shown;
    const shown = Math.min(before + documentsPerPage, this.#hits.length);
    try {
      const rows = await this.#rows(before, shown);
      if (run !== this.#run) return;
      this.#state = { ...this.#state, shown };
      this.#writeUrl("replaceState");
      this.#part("[data-rows]").append(...rows);
      rows[0]?.querySelector("a")?.focus();
      this.#part("[data-more]").hidden = shown >= this.#hits.length;
      this.#say(moreSentence(documentsCounted(rows.length), shown, this.#hits.length));
    } catch {
      if (run === this.#run) this.#fail();
    }
  }

  #fail(): void {
    startAfresh();
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

async function prepare(): Promise<void> {
  // A search that follows says what goes wrong.
  await loadResults().then(
    ({ prepareSearch }) => prepareSearch(),
    () => {},
  );
}

function startAfresh(): void {
  loadResults().then(
    ({ searchAfresh }) => searchAfresh(),
    () => {},
  );
}

function noneSentence({ missing, missingPhrases }: DocumentSearchResult): string {
  if (missing.length > 0) return missingSentence(missing);
  if (missingPhrases.length > 0) return missingPhraseSentence(missingPhrases);
  return "Geen enkele tekst past bij je woorden en filters. Zo zoek je ruimer:";
}

function chosenText(chosen: TextSearchState["chosen"]): string {
  const total = filterGroups.reduce((sum, group) => sum + chosen[group].length, 0);
  return total === 0 ? "" : `(${total})`;
}

customElements.define("text-search", TextSearch);

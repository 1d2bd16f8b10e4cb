/**
 * `<text-search>` keeps the form, the URL and the results in sync. The URL is the state: a search pushes it, and going
 * back restores it. Nothing is fetched before a visitor types or a link brings a query.
 */
import { documentYears } from "../../text-search/browser/document-names.ts";
import { filterHits } from "../../text-search/browser/filtering.ts";
import {
  findDocuments,
  type DocumentHit,
  type DocumentSearchResult,
} from "../../text-search/browser/find-documents.ts";
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
import { saveCsvFile } from "../filters/save-csv-file.ts";
import { writeCsv, type CsvCell } from "../../formats/csv.ts";
import {
  chosenPassages,
  hitFileName,
  hitHeader,
  hitRows,
  type HitContext,
} from "../../text-search/browser/hit-rows.ts";
import { suggestQuery } from "../../text-search/browser/suggest-words.ts";
import { resultRow } from "./result-row.client.ts";
import {
  clearIndexCache,
  loadDocument,
  loadFilters,
  loadKnownWords,
  loadShardList,
  termIndex,
} from "./text-engine.client.ts";
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
    // Somebody who types is likely to search, so the list of shards may load meanwhile.
    this.#field.addEventListener("input", () => void loadShardList().catch(clearIndexCache), { once: true });
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
      const found = await findDocuments(termIndex, query);
      if (run !== this.#run) return;
      this.#result = found;
      const hits = await this.#filtered();
      if (run === this.#run) await this.#show(hits);
    } catch {
      if (run === this.#run) this.#fail();
    }
  }

  /** Applies the filters, which are fetched only for a visitor who opens or uses them. */
  async #filtered(): Promise<readonly DocumentHit[]> {
    const { hits } = this.#result;
    if (!this.#filters.open && !hasFilters(this.#state.chosen)) return hits;
    const [filters, { months }] = await Promise.all([loadFilters(), loadShardList()]);
    const result = filterHits(hits, this.#state.chosen, { filters, years: documentYears(months) });
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
    const { query } = this.#state;
    return suggestQuery(query, missing, await loadKnownWords());
  }

  #showSuggestion(suggestion: string | null): void {
    this.#part("[data-suggestion]").hidden = suggestion === null;
    const link = this.#part<HTMLAnchorElement>("[data-suggestion] a");
    link.textContent = suggestion ?? "";
    const state = { ...this.#state, query: suggestion ?? "", shown: documentsPerPage };
    link.search = textSearchParams.write(state).toString();
  }

  /** Downloads every text found, not only those of the documents that are shown. */
  async #download(): Promise<void> {
    const button = this.#part<HTMLButtonElement>("[data-download] button");
    const run = this.#run;
    button.disabled = true;
    try {
      const saved = await this.#saveHits(() => run === this.#run);
      if (saved) this.#sayDownload(downloadedSentence(this.#hits.length));
    } catch {
      clearIndexCache();
      if (run === this.#run) this.#sayDownload(downloadFailedSentence);
    } finally {
      button.disabled = false;
    }
  }

  /** Saves the hits; returns false when another search came between. */
  async #saveHits(isCurrent: () => boolean): Promise<boolean> {
    const hits = this.#hits;
    const { sought } = this.#result;
    const { chosen } = this.#state;
    const rows: CsvCell[][] = [];
    for (let first = 0; first < hits.length; first += downloadBatch) {
      this.#sayDownload(downloadingSentence(hits.length - first));
      const batch = hits.slice(first, first + downloadBatch);
      const documents = await Promise.all(batch.map(({ document }) => loadDocument(document)));
      if (!isCurrent()) return false;
      for (const document of documents)
        rows.push(...hitRows(document, chosenPassages(document, sought, chosen), this.#context));
    }
    saveCsvFile(writeCsv(hitHeader, rows), hitFileName(this.#context));
    return true;
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
    // A new search may replace them while the documents load.
    const { sought } = this.#result;
    const { chosen } = this.#state;
    const hits = this.#hits.slice(from, to);
    const documents = await Promise.all(hits.map(({ document }) => loadDocument(document)));
    return documents.map((document) =>
      resultRow(document, chosenPassages(document, sought, chosen), this.#labelOf),
    );
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
    clearIndexCache();
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

/** The documents that a download fetches at a time. */
const downloadBatch = 24;

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

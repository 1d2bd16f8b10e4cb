/**
 * `<portal-search>` keeps the field, the URL and the results in sync. The URL is the state: a search pushes it, and
 * going back restores it.
 */
import { portalSearchParams } from "../../portal-search/browser/portal-search-state.ts";
import type { PortalSearchResult } from "../../portal-search/browser/search-portal.ts";
import { showPermalink } from "../filters/permalink.ts";
import { rememberReturnPoint, restoreReturnPoint } from "../filters/return-point.ts";
import { otherSearches } from "./links.ts";
import type { LocationMatches } from "./location-matches.client.ts";
import { searchThroughPortal } from "./portal-engine.client.ts";
import { resultItem } from "./result-item.client.ts";
import {
  portalFailedSentence,
  portalFoundSentence,
  portalSearchingSentence,
  readingSentences,
} from "./wording.ts";

/** More results would load more records than anybody reads: the best are on top. */
const maxResults = 10;

class PortalSearch extends HTMLElement {
  /** The number of the latest search: an earlier one that ends later shows nothing. */
  #run = 0;

  connectedCallback(): void {
    this.#part("form").addEventListener("submit", (event) => {
      event.preventDefault();
      const query = this.#field.value.trim();
      const params = portalSearchParams.write({ query }).toString();
      history.pushState(null, "", params ? `?${params}` : location.pathname);
      void this.#search(query);
    });
    addEventListener("popstate", () => void this.#open());
    rememberReturnPoint();
    void this.#open().then(restoreReturnPoint);
  }

  get #field(): HTMLInputElement {
    return this.#part("input[name=q]");
  }

  #part<T extends HTMLElement>(selector: string): T {
    const part = this.querySelector<T>(selector);
    if (!part) throw new Error(`The search has no ${selector}.`);
    return part;
  }

  /** Reads the query from the URL into the field and the results. */
  async #open(): Promise<void> {
    const { query } = portalSearchParams.read(new URLSearchParams(location.search));
    this.#field.value = query;
    await this.#search(query.trim());
  }

  async #search(query: string): Promise<void> {
    const run = ++this.#run;
    showPermalink(portalSearchParams.write({ query }).toString());
    this.#part("[data-found]").hidden = true;
    this.#part("[data-locations]").hidden = true;
    this.#part("[data-start]").hidden = query !== "";
    this.#part("[data-failure]").hidden = true;
    if (query === "") return;
    this.#say(portalSearchingSentence);
    this.#showOtherSearches(query);
    try {
      const result = await searchThroughPortal(query, maxResults);
      if (run === this.#run) this.#show(result);
      // They come after the results, with the code of the finder.
      const { locationMatches } = await import("./location-matches.client.ts");
      const matches = await locationMatches(query, result);
      if (run === this.#run) this.#showLocations(matches);
    } catch {
      if (run === this.#run) this.#fail();
    }
  }

  #show(result: PortalSearchResult): void {
    const sentences = readingSentences(result);
    this.#part("[data-reading]").replaceChildren(
      ...sentences.map((sentence) => Object.assign(document.createElement("p"), { textContent: sentence })),
    );
    this.#part("[data-results]").replaceChildren(...result.hits.map(resultItem));
    this.#part("[data-results]").hidden = result.hits.length === 0;
    this.#part("[data-none]").hidden = result.hits.length > 0;
    this.#part("[data-found]").hidden = false;
    this.#say(portalFoundSentence(result.hits.length));
  }

  #showLocations({ locations, all }: LocationMatches): void {
    const items = locations.map(({ name, place, href }) => {
      const item = document.createElement("li");
      const link = Object.assign(document.createElement("a"), { href, textContent: name, dir: "auto" });
      link.dataset["source"] = "";
      item.append(link, `, ${place}`);
      return item;
    });
    if (all) items.push(linkItem(all));
    this.#part("[data-locations] ul").replaceChildren(...items);
    this.#part("[data-locations]").hidden = items.length === 0;
  }

  #showOtherSearches(query: string): void {
    this.#part("[data-other]").replaceChildren(...otherSearches(query).map(linkItem));
  }

  #fail(): void {
    const failure = this.#part("[data-failure]");
    failure.textContent = portalFailedSentence;
    failure.hidden = false;
    this.#part("[data-results]").hidden = true;
    this.#part("[data-none]").hidden = true;
    this.#part("[data-found]").hidden = false;
    this.#say(portalFailedSentence);
  }

  #say(sentence: string): void {
    this.#part("[data-status]").textContent = sentence;
  }
}

function linkItem({ label, href }: { label: string; href: string }): HTMLLIElement {
  const item = document.createElement("li");
  item.append(Object.assign(document.createElement("a"), { href, textContent: label }));
  return item;
}

customElements.define("portal-search", PortalSearch);

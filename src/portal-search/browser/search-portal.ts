/**
 * Searches the portal: reads the query against the vocabulary, lets Pagefind find the records, and turns them into
 * hits. The totals of Pagefind depend on what was searched before, so no total is passed on.
 */
import { excerptOf, type ExcerptPiece } from "./excerpt.ts";
import { partBoundary, withoutPartBoundaries } from "./part-boundary.ts";
import type { Pagefind, PagefindFragment, PagefindResult } from "./pagefind.ts";
import { recordKinds, type RecordKind } from "./record-kinds.ts";
import { stemOf } from "../../text-search/browser/terms.ts";
import { understandQuery, type UnderstoodQuery, type Vocabulary } from "./understand-query.ts";
import { searchableWords } from "./searchable-words.ts";

export interface PortalHit {
  /** The page, or the very section or term on it. */
  url: string;
  title: string;
  /** The page that holds the section of the title; null where the title is that of the page itself. */
  page: string | null;
  kind: RecordKind;
  excerpt: ExcerptPiece[];
}

export interface PortalSearchResult extends UnderstoodQuery {
  hits: PortalHit[];
  /** True where no record has all words, so that records with some of them are shown. */
  hasSomeOnly: boolean;
}

/** What a search needs; both are loaded when a visitor first searches. */
export interface PortalEngine {
  pagefind: Pagefind;
  vocabulary: Vocabulary;
}

/** Returns at most `limit` hits, the best first. */
export async function searchPortal(
  { pagefind, vocabulary }: PortalEngine,
  query: string,
  limit: number,
): Promise<PortalSearchResult> {
  const understood = understandQuery(query, vocabulary);
  const { words } = understood;
  if (words.length === 0) return { ...understood, hits: [], hasSomeOnly: false };
  const together = await resultsOf(pagefind, words.join(" "));
  const hasSomeOnly = together.length === 0 && words.length > 1;
  const results = hasSomeOnly ? await withSomeOf(pagefind, words) : together;
  const hits = await Promise.all(
    results.slice(0, limit).map(async (result) => hitOf(result, await result.data(), words)),
  );
  return { ...understood, hits, hasSomeOnly };
}

async function resultsOf(pagefind: Pagefind, words: string): Promise<PagefindResult[]> {
  return (await pagefind.search(words)).results;
}

/** Returns the records that have some of the words, those with the most words first. */
async function withSomeOf(pagefind: Pagefind, words: readonly string[]): Promise<PagefindResult[]> {
  const found = new Map<string, { result: PagefindResult; words: number; score: number }>();
  for (const word of words) {
    for (const result of await resultsOf(pagefind, word)) {
      const known = found.get(result.id) ?? { result, words: 0, score: 0 };
      found.set(result.id, { ...known, words: known.words + 1, score: known.score + result.score });
    }
  }
  return [...found.values()]
    .sort((a, b) => b.words - a.words || b.score - a.score)
    .map(({ result }) => result);
}

function hitOf(result: PagefindResult, fragment: PagefindFragment, words: readonly string[]): PortalHit {
  const pageTitle = withoutPartBoundaries(fragment.meta["title"] ?? "");
  const kind = recordKinds.find((one) => one === fragment.meta["kind"]) ?? "Over";
  const section = isAboutPage(fragment, words) ? null : bestSection(fragment);
  const range = section ?? { from: 0, until: Infinity };
  const excerpt = excerptOf(fragment.content, result.words, range);
  if (section === null) return { url: fragment.url, title: pageTitle, page: null, kind, excerpt };
  return {
    url: `${fragment.url}#${section.id}`,
    title: withoutPartBoundaries(section.title),
    page: pageTitle,
    kind,
    excerpt,
  };
}

/** Returns true where its title or its synonyms have all words: then the page is the answer, and no section of it. */
function isAboutPage({ meta }: PagefindFragment, words: readonly string[]): boolean {
  const own = [meta["title"], meta["synonyms"]].join(" ");
  const stems = new Set(
    searchableWords(own.replaceAll(partBoundary, " "))
      .concat(searchableWords(withoutPartBoundaries(own)))
      .map(stemOf),
  );
  return words.every((word) => stems.has(stemOf(word)));
}

interface Section {
  id: string;
  title: string;
  /** The range of words of the section, heading included. */
  from: number;
  until: number;
}

/** Returns the section with the best matches; null where they stand before the first heading. */
function bestSection({ anchors, weighted_locations }: PagefindFragment): Section | null {
  const headings = anchors
    .filter(({ element, text }) => /^h[2-4]$/.test(element) && (text ?? "").trim() !== "")
    .sort((a, b) => a.location - b.location);
  const scoreOf = (from: number, until: number): number =>
    weighted_locations
      .filter(({ location }) => location >= from && location < until)
      .reduce((sum, { balanced_score }) => sum + balanced_score, 0);
  let best: { section: Section | null; score: number } = {
    section: null,
    score: scoreOf(0, headings[0]?.location ?? Infinity),
  };
  for (const [index, { id, text, location }] of headings.entries()) {
    const until = headings[index + 1]?.location ?? Infinity;
    const score = scoreOf(location, until);
    if (score > best.score)
      best = { section: { id, title: (text ?? "").trim(), from: location, until }, score };
  }
  return best.section;
}

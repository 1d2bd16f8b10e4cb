/** The parts of Pagefind's engine that the search uses; its package has types for the build alone. */

export interface Pagefind {
  options(options: { ranking: PagefindRanking }): Promise<void>;
  search(words: string): Promise<{ results: PagefindResult[] }>;
}

export interface PagefindRanking {
  termFrequency?: number;
  termSimilarity?: number;
  pageLength?: number;
  termSaturation?: number;
  metaWeights?: Record<string, number>;
}

export interface PagefindResult {
  id: string;
  score: number;
  /** The numbers of the words that were found, counted from the start of the content. */
  words: number[];
  data(): Promise<PagefindFragment>;
}

/** One record as the index keeps it. */
export interface PagefindFragment {
  url: string;
  content: string;
  meta: Record<string, string>;
  anchors: { element: string; id: string; text?: string; location: number }[];
  weighted_locations: { location: number; balanced_score: number }[];
}

/**
 * How records are ordered. A title that has the words says more than a long text that repeats them, and so do the
 * words that people use for it.
 */
export const ranking: PagefindRanking = {
  pageLength: 0.4,
  termSaturation: 1,
  termSimilarity: 4,
  metaWeights: { title: 6, synonyms: 5, kind: 0 },
};

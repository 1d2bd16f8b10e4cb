import type { FinderIndexFile } from "../../finder/browser/finder.ts";
import type { Finder } from "../../finder/browser/finder-types.ts";

let fetching: Promise<Finder> | null = null;

/** Fetches and opens the finder's index once; after a failure the next call tries again. */
export function fetchFinder(): Promise<Finder> {
  fetching ??= openFetched().catch((error: unknown) => {
    fetching = null;
    throw error;
  });
  return fetching;
}

async function openFetched(): Promise<Finder> {
  // The script that searches is not needed before there is something to search.
  const [{ openFinderChunked }, response] = await Promise.all([
    import("../../finder/browser/finder.ts"),
    fetch("/zoeken/index.json"),
  ]);
  if (!response.ok) throw new Error(`index.json: ${response.status}`);
  // Opening validates it: an index that is damaged or of another version throws.
  return openFinderChunked((await response.json()) as FinderIndexFile);
}

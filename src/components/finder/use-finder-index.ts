import { useCallback, useState } from "react";
import { openFinderChunked } from "../../finder/browser/finder.ts";
import type { FinderIndexFile } from "../../finder/browser/finder.ts";
import type { Finder } from "../../finder/browser/finder-types.ts";

export type IndexState = { status: "idle" | "loading" | "failed" } | { status: "ready"; finder: Finder };

/** Loads the index when it is first needed, and again at the next request after a failure. */
export function useFinderIndex(): { index: IndexState; loadIndex: () => void } {
  const [index, setIndex] = useState<IndexState>({ status: "idle" });
  const loadIndex = useCallback(() => {
    setIndex((current) => {
      if (current.status === "loading" || current.status === "ready") return current;
      return { status: "loading" };
    });
    fetchOnce().then(
      (finder) => setIndex({ status: "ready", finder }),
      () => setIndex({ status: "failed" }),
    );
  }, []);
  return { index, loadIndex };
}

let fetching: Promise<Finder> | null = null;

function fetchOnce(): Promise<Finder> {
  fetching ??= fetchFinder().catch((error: unknown) => {
    fetching = null;
    throw error;
  });
  return fetching;
}

async function fetchFinder(): Promise<Finder> {
  const response = await fetch("/zoeken/index.json");
  if (!response.ok) throw new Error(`index.json: ${response.status}`);
  // Opening validates it: an index that is damaged or of another version throws.
  return openFinderChunked((await response.json()) as FinderIndexFile);
}

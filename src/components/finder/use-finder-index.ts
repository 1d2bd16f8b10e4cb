import { useCallback, useState } from "react";
import type { Finder } from "../../finder/browser/finder-types.ts";
import { fetchFinder } from "./fetch-finder.ts";

export type IndexState = { status: "idle" | "loading" | "failed" } | { status: "ready"; finder: Finder };

/** Loads the index when it is first needed, and again at the next request after a failure. */
export function useFinderIndex(): { index: IndexState; loadIndex: () => void } {
  const [index, setIndex] = useState<IndexState>({ status: "idle" });
  const loadIndex = useCallback(() => {
    setIndex((current) => {
      if (current.status === "loading" || current.status === "ready") return current;
      return { status: "loading" };
    });
    fetchFinder().then(
      (finder) => setIndex({ status: "ready", finder }),
      () => setIndex({ status: "failed" }),
    );
  }, []);
  return { index, loadIndex };
}

import type { Finder, Suggestion } from "../../finder/browser/finder-types.ts";

/**
 * Returns the place that is typed in full, since its name means the place rather than the letters. Returns null where
 * several places share the name and none is a municipality: then the search shows all of them.
 */
export function namedPlace(finder: Finder, typed: string): Suggestion | null {
  const [first, second] = finder.suggest(typed, 2);
  if (!first?.isNamed) return null;
  return second?.isNamed && first.kind !== "gemeente" ? null : first;
}

import { distance } from "fastest-levenshtein";
import { searchable } from "../domain/text.ts";

/** Returns the known name that was probably meant, or null when none is similar enough. */
export function similarName(name: string, known: readonly string[]): string | null {
  const key = nameKey(name);
  const [nearest] = known
    .map((other) => ({ other, edits: distance(key, nameKey(other)) }))
    .filter(({ other, edits }) => edits <= Math.max(1, Math.floor(other.length / 3)))
    .sort((a, b) => a.edits - b.edits);
  return nearest?.other ?? null;
}

function nameKey(name: string): string {
  return searchable(name).replace(/[^a-z0-9]/g, "");
}

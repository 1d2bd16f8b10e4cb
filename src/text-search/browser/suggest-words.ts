/** Suggests words of the texts for words that no text contains, because of a slip of the pen most likely. */
import { searchable } from "../../domain/text.ts";

const wordPattern = /[\p{L}\p{M}]+/gu;

/** A longer word may have two slips. */
const minLengthForTwo = 6;
const minLength = 3;

/**
 * Returns the query with each of the missing words, and each word of the missing phrases that no text contains, replaced
 * by the word of the texts that differs least; null when nothing is close. `known` lists the words of the texts, the
 * most frequent first.
 */
export function suggestQuery(
  query: string,
  missing: readonly string[],
  known: readonly string[],
): string | null {
  const knownForms = new Set(known.map(searchable));
  const sought = new Set(
    missing
      .flatMap((text) => text.normalize("NFC").match(wordPattern) ?? [])
      .map(searchable)
      .filter((word) => !knownForms.has(word)),
  );
  let isChanged = false;
  const suggested = query.normalize("NFC").replace(wordPattern, (word) => {
    const replacement = sought.has(searchable(word)) ? closestWord(word, known) : null;
    isChanged ||= replacement !== null;
    return replacement ?? word;
  });
  return isChanged ? suggested : null;
}

/** Returns the most frequent of the words that differ least from this one; null when all differ too much. */
export function closestWord(word: string, known: readonly string[]): string | null {
  const plain = searchable(word);
  if (plain.length < minLength) return null;
  let closest: string | null = null;
  let limit = plain.length < minLengthForTwo ? 1 : 2;
  for (const candidate of known) {
    const other = searchable(candidate);
    if (Math.abs(other.length - plain.length) > limit || other.length < minLength) continue;
    const distance = editDistance(plain, other);
    if (distance > limit) continue;
    closest = candidate;
    limit = distance - 1;
    if (limit < 1) break;
  }
  return closest;
}

/** Counts the letters to insert, leave out, replace or swap with their neighbour to make one word of the other. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      next.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (next[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + (isSame ? 0 : 1),
          isSwap ? (before[column - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    before = last;
    last = next;
  }
  return last[b.length] ?? 0;
}

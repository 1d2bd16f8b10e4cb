/**
 * Finds the word that a misspelt one was meant to be: one letter too many, too few, wrong or swapped, or the sounds
 * that Dutch writes in two ways (ei and ij, ou and au, g and ch, k and c).
 */
import { editsBetween } from "../../finder/browser/typos.ts";

const minLength = 4;

/**
 * Returns the nearest word of the list, or null where none is near. Words that sound the same come first, and then the
 * first of the list: it has the most frequent words first.
 */
export function correctedWord(word: string, vocabulary: readonly string[]): string | null {
  if (word.length < minLength || /^\d+$/.test(word)) return null;
  const sound = soundOf(word);
  return (
    vocabulary.find((known) => soundOf(known) === sound) ??
    vocabulary.find((known) => isNear(word, known)) ??
    vocabulary.find((known) => isNear(sound, soundOf(known))) ??
    null
  );
}

/** Numbers are never corrected to other numbers, and short words only to words of nearly the same length. */
function isNear(word: string, known: string): boolean {
  if (known.length < minLength || /\d/.test(known)) return false;
  return Math.abs(known.length - word.length) <= 1 && editsBetween(word, known, 1, false) <= 1;
}

/** Writes sounds that have two spellings in one way. */
function soundOf(word: string): string {
  return word
    .replaceAll("ij", "ei")
    .replaceAll("y", "ei")
    .replaceAll("au", "ou")
    .replaceAll("ch", "g")
    .replaceAll("c", "k");
}

/** Reads a query against the words of the index: which words to look for, and which were corrected or are unknown. */
import { commonWords } from "../../text-search/browser/common-words.ts";
import { stemOf } from "../../text-search/browser/terms.ts";
import { correctedWord } from "./spelling.ts";
import { searchableWords } from "./searchable-words.ts";

export interface UnderstoodQuery {
  /** The words to look for, each once, in the order of the query. */
  words: string[];
  /** Words that were misspelt, with what they are taken for. */
  corrected: { typed: string; meant: string }[];
  /** Words that nothing in the portal has; they are left out. */
  unknown: string[];
}

/** The words of the index, ready to be asked. */
export interface Vocabulary {
  words: readonly string[];
  stems: ReadonlySet<string>;
}

/** Opens the list of words that the build made. */
export function openVocabulary(words: readonly string[]): Vocabulary {
  return { words, stems: new Set(words.map(stemOf)) };
}

/** Reads a query. The last word may still be typed: the beginning of a known word counts as known. */
export function understandQuery(query: string, vocabulary: Vocabulary): UnderstoodQuery {
  const understood: UnderstoodQuery = { words: [], corrected: [], unknown: [] };
  for (const word of meaningfulWords(query)) {
    if (isKnown(word, vocabulary)) {
      understood.words.push(word);
      continue;
    }
    const meant = correctedWord(word, vocabulary.words);
    if (meant === null) {
      understood.unknown.push(word);
    } else {
      understood.words.push(meant);
      understood.corrected.push({ typed: word, meant });
    }
  }
  return { ...understood, words: [...new Set(understood.words)] };
}

/** Leaves out common words, unless there are no others. */
function meaningfulWords(query: string): string[] {
  const words = [...new Set(searchableWords(query))];
  const meaningful = words.filter((word) => word.length > 1 && !commonWords.has(word));
  return meaningful.length > 0 ? meaningful : words;
}

function isKnown(word: string, { words, stems }: Vocabulary): boolean {
  return stems.has(stemOf(word)) || words.some((known) => known.startsWith(word));
}

/**
 * Terms: what a word is looked up by. All forms of a word have one term (`bed`, `Bedden`: `bed`), and a compound has
 * those of its parts as well. The build indexes the terms of every text; the browser works out those of a query, and
 * which words of a text to mark. All of them use what stands here, so they can't disagree.
 */
import { stemmer } from "@orama/stemmers/dutch";
import { searchable, withoutInvisible, withoutLigatures } from "../../domain/text.ts";
import { commonWords } from "./common-words.ts";
import { diminutiveEndings, compoundBoundary } from "./compound-boundaries.ts";

/** Plurals that change more than their ending. */
const irregular: ReadonlyMap<string, string> = new Map([
  ["kinderen", "kind"],
  ["kinder", "kind"],
  ["eieren", "ei"],
  ["uren", "uur"],
  ["ogen", "oog"],
  ["oren", "oor"],
  ["leden", "lid"],
  ["steden", "stad"],
]);

/** The term of a word without seams. The library's stem, where it does not part a plural from its singular. */
export function termOf(word: string): string {
  const plain = searchable(word);
  const singular = irregular.get(plain) ?? plain.replace(pluralS, "");
  if (stemInS.test(singular)) return singular;
  // Dutch writes trap, trappen; huis, huizen; brief, brieven.
  return stemmer(singular)
    .replace(/([^aeiou\d])\1$/, "$1")
    .replace(/z$/, "s")
    .replace(/v$/, "f");
}

/** Behind regel, kussen, fiche, but not in proces and adres. */
const pluralS = /(?<=.{2}(?:e[lmnr]|[bdf-hj-npq-tvwz]e))(?<!(?:ad|xp)re)s$/;

/** Plaats, kans, but not dagelijks: plaatsen and kansen keep their s. */
const stemInS = /(?<!lij)[klnt]s$/;

/** The terms of a word as a text has it, seams and punctuation included; none for a common word. */
export function termsOf(word: string): Set<string> {
  const terms = new Set<string>();
  // A seam is invisible itself, so it is spared.
  const visible = word.split(compoundBoundary).map(withoutInvisible).join(compoundBoundary);
  for (const [run] of visible.matchAll(wordPattern)) {
    const parts = run.split(compoundBoundary);
    if (!isIndexed(parts.join(""))) continue;
    for (const compound of runsOf(parts)) terms.add(termOf(compound));
  }
  return terms;
}

/** A word of a query. */
export interface QueryWord {
  word: string;
  /** The terms that it may stand for. */
  terms: string[];
}

/** The words of a query, each once; common words are left out. */
export function queryTerms(query: string): QueryWord[] {
  const plain = withoutLigatures(withoutInvisible(query));
  const words = plain.normalize("NFC").toLowerCase().match(wordPattern) ?? [];
  return [...new Set(words)].filter(isIndexed).map((word) => ({
    word,
    terms: [...new Set([word, ...diminutiveBases(word)].map(termOf))],
  }));
}

const wordPattern = /[\p{L}\p{M}\u00AD]+|\p{N}+/gu;

function isIndexed(word: string): boolean {
  return (word.length > 1 || /\p{N}/u.test(word)) && !commonWords.has(searchable(word));
}

/** The whole word, and each row of parts in it that begins and ends with a part that means something by itself. */
function runsOf(parts: readonly string[]): string[] {
  if (parts.length === 1) return [...parts];
  const runs = [parts.join("")];
  for (let start = 0; start < parts.length; start += 1) {
    for (let end = start + 1; end <= parts.length; end += 1) {
      if (isMeaningful(parts[start]) && isMeaningful(parts[end - 1]))
        runs.push(parts.slice(start, end).join(""));
    }
  }
  return runs;
}

/** No linking letters, no ending. */
function isMeaningful(part = ""): boolean {
  return part.length > 2 && !diminutiveEndings.includes(part);
}

/** What a diminutive may be one of: only texts know which, so all are tried. `stoeltjes`: `stoelt`, `stoel`. */
function diminutiveBases(word: string): string[] {
  const [, base] = /^(.{3,})jes?$/u.exec(word) ?? [];
  if (base === undefined) return [];
  return [base, base.replace(/[tp]$/, ""), base.replace(/et$/, "")].filter(({ length }) => length > 2);
}

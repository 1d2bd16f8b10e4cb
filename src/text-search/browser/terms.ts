/**
 * Terms, by which words are looked up. All forms of a word have one term (`bed` for `bed` and `Bedden`), and a compound
 * has those of its parts as well. The build indexes the terms of every text. The browser computes those of a query, and
 * which words of a text to mark. All of them use this module, so they can't disagree.
 */
import { stemmer } from "@orama/stemmers/dutch";
import { searchable, withoutInvisible, withoutLigatures } from "../../domain/text.ts";
import { commonWords } from "./common-words.ts";
import { infinitiveOf } from "./verb-forms.ts";
import { diminutiveEndings, compoundBoundary } from "./compound-boundaries.ts";

/** Plurals of which more than the ending changes. */
const irregular: ReadonlyMap<string, string> = new Map([
  ["kinderen", "kind"],
  ["kinder", "kind"],
  ["eieren", "ei"],
  ["uren", "uur"],
  ["ogen", "oog"],
  ["oren", "oor"],
  ["leden", "lid"],
  ["eten", "eet"],
  ["steden", "stad"],
]);

/** Returns the term of a word without boundaries: the stem of its infinitive or singular. */
export function termOf(word: string): string {
  const plain = searchable(word);
  if (irregular.has(plain)) return stemOf(plain);
  return stemOf(infinitiveOf(plain) ?? plain.replace(degrees, "").replace(actor, "er").replace(action, "en"));
}

/** Returns the stem of the library, unless it separates plural and singular. */
export function stemOf(word: string): string {
  const plain = searchable(word);
  const singular = irregular.get(plain) ?? plain.replace(pluralS, "");
  if (stemInS.test(singular)) return singular;
  // Dutch writes trap, trappen; huis, huizen; brief, brieven.
  return stemmer(singular)
    .replace(/([^aeiou\d])\1$/, "$1")
    .replace(/z$/, "s")
    .replace(/v$/, "f");
}

/** The `s` of the plurals regels, kussens and fiches, but not that of proces and adres. */
const pluralS = /(?<=.{2}(?:e[lmnr]|[bdf-hj-npq-tvwz]e))(?<!(?:ad|xp)re)s$/;

/** The ending of begeleidster, which is that of begeleider for a woman. */
const actor = /(?<=.{3}[dfgkptw])sters?$/;

/** The ending of melding and plaatsing, which the stemmer removes from longer words only. */
const action = /(?<=.{4})(?<!^(?:train|kett))ing(?:en)?$/;

/** The endings of veiliger, veiligere and veiligst. */
const degrees = /(?<=.{2}(?:ig|lijk))(?:ere?|ste?)$/;

/** The `s` of the stems plaats and kans, which plaatsen and kansen keep, but not that of dagelijks. */
const stemInS = /(?<!lij)[klnt]s$/;

/** Returns the terms of a word with its boundaries and punctuation, as in a text; none for a common word. */
export function termsOf(word: string): Set<string> {
  const terms = new Set<string>();
  // A boundary is an invisible character itself, and has to stay.
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

/** Returns the words of a query, each once and without common words. */
export function queryTerms(query: string): QueryWord[] {
  const plain = withoutLigatures(withoutInvisible(query));
  const words = plain.normalize("NFC").toLowerCase().match(wordPattern) ?? [];
  return [...new Set(words)].filter(isIndexed).map((word) => ({
    word,
    terms: [...new Set([word, ...diminutiveBases(word)].map(termOf))],
  }));
}

/** Matches the words of a text. */
// eslint-disable-next-line regexp/no-super-linear-move -- nothing follows a run, so each of its characters is read once
export const wordPattern = /[\p{L}\p{M}\u00AD]+|\p{N}+/gu;

/** Returns true for a word that has a term: not for common words and single letters. */
export function isIndexed(word: string): boolean {
  return (word.length > 1 || /\p{N}/u.test(word)) && !commonWords.has(searchable(word));
}

/** Returns the whole word, and each run of its parts that begins and ends with a part that has a meaning of its own. */
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

/** Returns false for linking letters and endings. */
function isMeaningful(part = ""): boolean {
  return part.length > 2 && !diminutiveEndings.includes(part);
}

/** Returns the possible bases of a diminutive; only the texts know which exist. `stoeltjes`: `stoelt`, `stoel`. */
function diminutiveBases(word: string): string[] {
  const [, base] = /^(.{3,})jes?$/u.exec(word) ?? [];
  if (base === undefined) return [];
  return [base, base.replace(/[tp]$/, ""), base.replace(/et$/, "")].filter(({ length }) => length > 2);
}

/**
 * Finds the passages in which the words of a phrase stand one after the other.
 *
 * The index has for each word with a term the contexts in which it stands: where, which common words are around it, and
 * which word comes next. So every second word of a phrase proves all of it. A phrase of common words alone is an entry
 * by itself. These files are fetched for phrases only.
 */
import { BitDecoder, codeNumber, NumberModel } from "../../packing/bit-coder.ts";
import { wordsInContext, type PhraseWord, type WordInContext } from "./phrase-words.ts";
import { openPostings, type Postings } from "./postings.ts";
import { shardOf, type Pieces, type Volume } from "./term-shards.ts";
import { joinVolumes, lookUpIn, type TermFiles } from "./volume-postings.ts";

/** The shards of one volume: of words in their contexts, and of rows of common words. */
export interface PhraseVolume {
  words: Pieces;
  rows: Pieces;
}

/**
 * An entry of a shard: a term, for each of its passages the number of a context, and the contexts, each on a line; or a
 * row of common words, its postings, and nothing.
 */
export type PhraseEntry = [key: string, packed: string, contexts: string];

export interface PhraseFiles extends TermFiles {
  loadPhraseList: () => Promise<PhraseVolume[]>;
  loadPhraseShard: (name: string) => Promise<PhraseEntry[]>;
}

/** Finds a phrase of at least one word. */
export async function findPhrase(files: PhraseFiles, phrase: readonly PhraseWord[]): Promise<Postings> {
  const [{ volumes }, phraseVolumes] = await Promise.all([files.loadList(), files.loadPhraseList()]);
  const found = volumes.map((volume, index) => {
    const shards = phraseVolumes[index];
    if (!shards) throw new Error("The list of phrases has fewer volumes than the list of words.");
    return findInVolume(files, volume, shards, phrase);
  });
  return joinVolumes(volumes, await Promise.all(found));
}

async function findInVolume(
  files: PhraseFiles,
  volume: Volume,
  shards: PhraseVolume,
  phrase: readonly PhraseWord[],
): Promise<Postings> {
  const words = wordsInContext(phrase);
  if (words.length === 0) {
    const entry = await entryOf(files, shards.rows, phrase.map(({ word }) => word).join(" "));
    return openPostings(entry?.[1] ?? "");
  }
  const starts = await Promise.all(
    provingWords(words).map(async (word) => {
      const [postings, entry] = await Promise.all([
        lookUpIn(files, volume, word.term),
        entryOf(files, shards.words, word.term),
      ]);
      return entry ? startsOf(postings, entry, word, words) : new Map<string, Set<number>>();
    }),
  );
  return passagesWithCommonStart(starts);
}

async function entryOf(files: PhraseFiles, pieces: Pieces, key: string): Promise<PhraseEntry | undefined> {
  const name = shardOf(pieces, key);
  return name === null ? undefined : (await files.loadPhraseShard(name)).find(([other]) => other === key);
}

/** Returns the words whose contexts prove the phrase: every second one, and the last where common words follow it. */
function provingWords(words: readonly WordInContext[]): WordInContext[] {
  return words.filter(({ after }, index) => index % 2 === 0 || (index === words.length - 1 && after !== ""));
}

/** A passage as a key, and where the phrase may start in it. */
type Starts = Map<string, Set<number>>;

function startsOf(
  postings: Postings,
  [, packed, contexts]: PhraseEntry,
  word: WordInContext,
  words: readonly WordInContext[],
): Starts {
  const startsByContext = contexts.split("\n").map((context) =>
    readContext(context, word.term)
      .filter((found) => fits(found, word, words))
      .map(({ position }) => position - word.position),
  );
  const decoder = new BitDecoder(packed);
  const models = contextModels();
  const starts: Starts = new Map();
  for (const [document, passages] of postings) {
    for (const passage of passages) {
      const found = startsByContext[codeNumber(decoder, models(passage)) - 1] ?? [];
      if (found.length > 0) starts.set(`${document} ${passage}`, new Set(found));
    }
  }
  return starts;
}

/**
 * Returns the model of the contexts in a passage by its index. The texts of a report have an order by theme, so each of
 * the first has contexts of its own.
 */
export function contextModels(): (passage: number) => NumberModel {
  const models: NumberModel[] = [];
  return (passage) => {
    const index = Math.min(passage, maxModels - 1);
    return (models[index] ??= new NumberModel());
  };
}

const maxModels = 9;

function fits(found: WordInContext, word: WordInContext, words: readonly WordInContext[]): boolean {
  const fitsBefore = word === words[0] ? endsIn(found.before, word.before) : found.before === word.before;
  const fitsAfter =
    word === words.at(-1)
      ? startsWith(found.after, word.after)
      : found.after === word.after && found.next === word.next;
  return found.word === word.word && fitsBefore && fitsAfter;
}

function startsWith(words: string, first: string): boolean {
  return first === "" || `${words} `.startsWith(`${first} `);
}

function endsIn(words: string, last: string): boolean {
  return last === "" || ` ${words}`.endsWith(` ${last}`);
}

function passagesWithCommonStart([first, ...others]: readonly Starts[]): Postings {
  const postings = new Map<number, number[]>();
  for (const [key, starts] of first ?? []) {
    if (![...starts].some((start) => others.every((other) => other.get(key)?.has(start)))) continue;
    const [document = 0, passage = 0] = key.split(" ").map(Number);
    const passages = postings.get(document);
    if (passages) passages.push(passage);
    else postings.set(document, [passage]);
  }
  return postings;
}

/** Writes the context of a term in one passage: each place where its word stands, with what is around it. */
export function writeContext(places: readonly WordInContext[]): string {
  return places
    .map(({ word, term, position, before, after, next }) =>
      [position, word === term ? "" : word, before, after, next].join("|"),
    )
    .join("/");
}

function readContext(context: string, term: string): WordInContext[] {
  return context.split("/").map((place) => {
    const [position = "", word = "", before = "", after = "", next = ""] = place.split("|");
    return { word: word || term, term, position: Number(position), before, after, next };
  });
}

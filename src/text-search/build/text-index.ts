/**
 * Makes the index for the search inside texts. The browser reads it in parts: the list of shards, the shards with the
 * words of the query, the documents that are shown, and the filters once they are opened.
 */
import { createHash } from "node:crypto";
import { documentFile } from "./document-file.ts";
import { documentName, packNames, monthOf, type DocumentMonth } from "../browser/document-names.ts";
import { filterFile } from "./filter-file.ts";
import { collectPostings, knownWords, packTerms } from "./index-terms.ts";
import { phraseEntries } from "./phrase-entries.ts";
import { splitIntoVolumes } from "./volumes.ts";
import type { PhraseVolume } from "../browser/find-phrase.ts";
import {
  documentPath,
  filterPath,
  indexPath,
  knownWordsPath,
  namePath,
  phraseListPath,
  phraseShardPath,
  shardListPath,
  shardPath,
} from "../browser/paths.ts";
import type { TextDocument } from "./text-documents.ts";
import { splitIntoShards, type Pieces, type ShardList, type Volume } from "../browser/term-shards.ts";

/** A file of the index: its path on the site and its contents. */
export interface TextIndexFile {
  path: string;
  content: string;
}

/** Returns true for the paths of the files of the index. */
export function isTextIndexPath(path: string): boolean {
  return path.startsWith(indexPath);
}

/** Makes all files of the index, one after the other, or none when there is no text to find. */
export function* makeTextIndex(documents: readonly TextDocument[]): Generator<TextIndexFile> {
  if (documents.length === 0) return;
  yield* searchFiles(documents);
  for (const document of documents) {
    yield jsonFile(documentPath(documentName(document.url)), documentFile(document));
  }
}

/** Makes the files by which documents are found: those of each volume, names, filters, and the list that names them. */
export function* searchFiles(
  documents: readonly TextDocument[],
  shardSizes = { complete: completeShards, growing: growingShards },
): Generator<TextIndexFile> {
  const volumes: Volume[] = [];
  const phraseVolumes: PhraseVolume[] = [];
  for (const { documents: inVolume, isComplete } of splitIntoVolumes(documents)) {
    const sizes = isComplete ? shardSizes.complete : shardSizes.growing;
    const postings = collectPostings(inVolume);
    const { words, rows } = phraseEntries(inVolume, postings);
    const pieces = yield* shardFiles(packTerms(postings), sizes.terms, shardPath);
    volumes.push({ documents: inVolume.length, pieces });
    phraseVolumes.push({
      words: yield* shardFiles(words, sizes.words, phraseShardPath),
      rows: yield* shardFiles(rows, sizes.rows, phraseShardPath),
    });
  }
  const months: DocumentMonth[] = [];
  for (const [month, inMonth] of Map.groupBy(documents, ({ date }) => monthOf(date))) {
    const names = packNames(inMonth.map(({ url }) => documentName(url)));
    months.push([month, inMonth.length, hashOf(names)]);
    yield jsonFile(namePath(hashOf(names)), names);
  }
  const filters = filterFile(documents);
  const edition = hashOf([months, volumes, phraseVolumes, filters]);
  yield jsonFile(filterPath(edition), filters);
  yield jsonFile(phraseListPath(edition), phraseVolumes);
  yield jsonFile(knownWordsPath, knownWords(documents).join(" "));
  yield jsonFile(shardListPath, { months, volumes, edition } satisfies ShardList);
}

/**
 * The most characters in a shard of several entries. The volume of complete years may have many small files, since they
 * hardly ever change; those of the other one are all new each month, so there are fewer of them.
 */
const completeShards = { terms: 2_400, words: 2_600, rows: 5_000 };
const growingShards = { terms: 5_600, words: 38_000, rows: 68_000 };

function* shardFiles<Entry extends readonly string[]>(
  entries: readonly Entry[],
  maxLength: number,
  path: (name: string) => string,
): Generator<TextIndexFile, Pieces> {
  const pieces: Pieces = [];
  let last = "";
  for (const shard of splitIntoShards(entries, maxLength)) {
    const name = hashOf(shard);
    pieces.push([firstKey(shard[0]?.[0] ?? "", last), name]);
    last = shard.at(-1)?.[0] ?? "";
    yield jsonFile(path(name), shard);
  }
  return pieces;
}

/** Shortens the first key of a shard to what distinguishes it from the last key of the one before. */
function firstKey(first: string, lastBefore: string): string {
  let length = 1;
  while (first.slice(0, length) <= lastBefore && length < first.length) length += 1;
  return first.slice(0, length);
}

function jsonFile(path: string, value: unknown): TextIndexFile {
  return { path, content: JSON.stringify(value) };
}

/** Returns a hash of the contents, which is the name of a file. */
function hashOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 10);
}

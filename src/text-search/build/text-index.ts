/**
 * Makes the index for the search inside texts. The browser reads it in parts: the list of shards, the shards with the
 * words of the query, the documents that are shown, and the filters once they are opened.
 */
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Splitter } from "../browser/compound-boundaries.ts";
import { documentFile } from "./document-file.ts";
import { countMonths, documentIds } from "../browser/document-ids.ts";
import { filterFile } from "./filter-file.ts";
import { indexTerms, splitterFor } from "./index-terms.ts";
import { documentPath, filterPath, shardListPath, shardPath } from "../browser/paths.ts";
import { textDocuments, type TextDocument } from "./text-documents.ts";
import { splitIntoShards, type ShardList } from "../browser/term-shards.ts";
import type { Register } from "../../register/register.ts";

/** A file of the index: its path on the site and its contents. */
export interface TextIndexFile {
  path: string;
  content: string;
}

/** Makes all files of the index, one after the other, or none when there is no text to find. */
export function* makeTextIndex(
  register: Register,
  policy: { searchClosedTrajectories: boolean },
): Generator<TextIndexFile> {
  const documents = textDocuments(register, policy);
  if (documents.length === 0) return;
  const split = splitterFor(documents);
  yield* searchFiles(documents, split);
  const ids = documentIds(countMonths(documents));
  for (const [number, document] of documents.entries()) {
    yield jsonFile(documentPath(ids[number] ?? ""), documentFile(register, document, split));
  }
}

/** Makes the files by which documents are found: shards of terms, filters, and the list that names them. */
export function* searchFiles(documents: readonly TextDocument[], split: Splitter): Generator<TextIndexFile> {
  const shards: ShardList["pieces"] = [];
  for (const shard of splitIntoShards(indexTerms(documents, split))) {
    const name = hashOf(shard);
    shards.push([shard[0]?.[0] ?? "", name]);
    yield jsonFile(shardPath(name), shard);
  }
  const filters = filterFile(documents);
  yield jsonFile(filterPath(hashOf(filters)), filters);
  const list: ShardList = { months: countMonths(documents), pieces: shards, filters: hashOf(filters) };
  yield jsonFile(shardListPath, list);
}

function jsonFile(path: string, value: unknown): TextIndexFile {
  return { path, content: JSON.stringify(value) };
}

/** Returns a hash of the contents, which is the name of a file. */
function hashOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 10);
}

/** Writes the files into the folder of a site. */
export function writeTextIndex(files: Iterable<TextIndexFile>, outDirectory: string): void {
  for (const { path, content } of files) {
    const target = join(outDirectory, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}

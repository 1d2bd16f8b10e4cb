/** Tests what a visitor finds, by reading the files of the index as the browser reads them. */
import { describe, expect, it } from "vitest";
import { foundPassages } from "../browser/excerpts.ts";
import { findDocuments } from "../browser/find-documents.ts";
import { splitterFor } from "./index-terms.ts";
import { openTermIndex } from "../browser/open-term-index.ts";
import { shardListPath, shardPath } from "../browser/paths.ts";
import type { TextDocument } from "./text-documents.ts";
import { withBoundaries } from "../browser/compound-boundaries.ts";
import type { ShardList, TermShard } from "../browser/term-shards.ts";
import { searchFiles } from "./text-index.ts";
import { compoundQueries, wordsNotToFind } from "./fixtures/text-queries.ts";

const words = [
  ...new Set([...compoundQueries.map(([word]) => word), ...wordsNotToFind.map(([word]) => word)]),
];
/** Each word is in a text of its own, in the second passage, so that the index of the passage counts too. */
const documents = words.map((word, index) =>
  documentOf(index, [`Eerste regel nummer${index}.`, `Hier gaat het over “${word}”, dus.`]),
);
const split = splitterFor(documents);
const files = new Map([...searchFiles(documents, split)].map(({ path, content }) => [path, content]));
const index = openTermIndex({
  loadList: () => Promise.resolve(read(shardListPath) as ShardList),
  loadShard: (name) => Promise.resolve(read(shardPath(name)) as TermShard),
});

describe("the index of texts", () => {
  it("is tested with at least sixty compounds and inflections", () => {
    expect(compoundQueries.length).toBeGreaterThanOrEqual(60);
  });

  it.each(compoundQueries)("has %s found by %s, and marks that word", async (word, query) => {
    expect(await wordsMarked(query)).toContain(word);
    expect((await findDocuments(index, query)).prefixMatched, "taken for the beginning of a word").toEqual(
      [],
    );
  });

  it.each(wordsNotToFind)("does not have %s found by %s", async (word, query) => {
    expect(await wordsMarked(query)).not.toContain(word);
  });

  it("ignores common words and quotation marks", async () => {
    const plain = (await findDocuments(index, "kinderopvang")).hits;
    expect((await findDocuments(index, "“de kinderopvang”")).hits).toEqual(plain);
    expect(plain.length).toBeGreaterThan(0);
    expect((await findDocuments(index, "het en de")).hits).toEqual([]);
  });

  it("names the file of a shard after its contents", () => {
    const [other] = searchFiles(documents.slice(1), split);
    expect(files.has(other?.path ?? "")).toBe(false);
    expect([...searchFiles(documents, split)].map(({ path }) => path)).toEqual([...files.keys()]);
  });
});

/** Returns the forms that the results of a query would mark. */
async function wordsMarked(query: string): Promise<string[]> {
  const { hits, terms } = await findDocuments(index, query);
  return hits.flatMap(({ document, passages: indexes }) => {
    const passages = documents[document]?.passages ?? [];
    const found = foundPassages(
      passages.map(({ text }, index) => ({ index, text: withBoundaries(text, split) })),
      terms,
    );
    expect(found.map(({ passage }) => passage.index)).toEqual(indexes);
    return found.flatMap(({ forms }) => forms);
  });
}

function read(path: string): unknown {
  return JSON.parse(files.get(path) ?? "null");
}

function documentOf(number: number, texts: string[]): TextDocument {
  const passages = texts.map((text) => ({
    source: "conclusie" as const,
    anchor: "conclusie",
    theme: null,
    kind: null,
    text,
  }));
  return { url: `/${number}/`, date: "2026-10-31", province: "", passages } as unknown as TextDocument;
}

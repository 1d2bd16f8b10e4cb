/** What a visitor finds: the files of the index, asked as the browser asks them. */
import { describe, expect, it } from "vitest";
import { foundPassages } from "../browser/excerpts.ts";
import { findDocuments } from "../browser/find-documents.ts";
import { splitterFor } from "./index-terms.ts";
import { openWords } from "../browser/open-words.ts";
import { wordListPath, wordPiecePath } from "../browser/paths.ts";
import type { TextDocument } from "./text-documents.ts";
import { withSeams } from "../browser/seams.ts";
import type { WordList, WordPiece } from "../browser/word-files.ts";
import { searchFiles } from "./text-index.ts";
import { compoundQueries, wordsNotToFind } from "./fixtures/text-queries.ts";

const words = [
  ...new Set([...compoundQueries.map(([word]) => word), ...wordsNotToFind.map(([word]) => word)]),
];
/** Each word in a text of its own, in the second passage, so that its place counts too. */
const documents = words.map((word, place) =>
  documentOf(place, [`Eerste regel nummer${place}.`, `Hier gaat het over “${word}”, dus.`]),
);
const split = splitterFor(documents);
const files = new Map([...searchFiles(documents, split)].map(({ path, content }) => [path, content]));
const index = openWords({
  loadList: () => Promise.resolve(read(wordListPath) as WordList),
  loadPiece: (name) => Promise.resolve(read(wordPiecePath(name)) as WordPiece),
});

describe("the index of texts", () => {
  it("is tried with at least sixty compounds and inflections", () => {
    expect(compoundQueries.length).toBeGreaterThanOrEqual(60);
  });

  it.each(compoundQueries)("has %s found by %s, and marks that word", async (word, query) => {
    expect(await wordsMarked(query)).toContain(word);
    expect((await findDocuments(index, query)).begun, "taken for the beginning of a word").toEqual([]);
  });

  it.each(wordsNotToFind)("does not have %s found by %s", async (word, query) => {
    expect(await wordsMarked(query)).not.toContain(word);
  });

  it("leaves common words and quotation marks aside", async () => {
    const plain = (await findDocuments(index, "kinderopvang")).finds;
    expect((await findDocuments(index, "“de kinderopvang”")).finds).toEqual(plain);
    expect(plain.length).toBeGreaterThan(0);
    expect((await findDocuments(index, "het en de")).finds).toEqual([]);
  });

  it("names the file of a piece after what is in it", () => {
    const [other] = searchFiles(documents.slice(1), split);
    expect(files.has(other?.path ?? "")).toBe(false);
    expect([...searchFiles(documents, split)].map(({ path }) => path)).toEqual([...files.keys()]);
  });
});

/** The forms that the results of a query would mark. */
async function wordsMarked(query: string): Promise<string[]> {
  const { finds, terms } = await findDocuments(index, query);
  return finds.flatMap(({ document, passages: places }) => {
    const passages = documents[document]?.passages ?? [];
    const found = foundPassages(
      passages.map(({ text }, place) => ({ place, text: withSeams(text, split) })),
      terms,
    );
    expect(found.map(({ passage }) => passage.place)).toEqual(places);
    return found.flatMap(({ forms }) => forms);
  });
}

function read(path: string): unknown {
  return JSON.parse(files.get(path) ?? "null");
}

function documentOf(place: number, texts: string[]): TextDocument {
  const passages = texts.map((text) => ({
    source: "conclusie" as const,
    anchor: "conclusie",
    theme: null,
    kind: null,
    text,
  }));
  return { url: `/${place}/`, date: "2026-10-31", province: "", passages } as unknown as TextDocument;
}

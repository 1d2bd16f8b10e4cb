/** Tests what a visitor finds, by reading the files of the index as the browser reads them. */
import { describe, expect, it } from "vitest";
import { foundPassages } from "../browser/excerpts.ts";
import { findDocuments } from "../browser/find-documents.ts";
import { documentOfTexts, indexOfTexts, openIndexFiles } from "./fixtures/open-index.ts";
import { withBoundaries } from "../browser/compound-boundaries.ts";
import { searchFiles } from "./text-index.ts";
import { splitCompound } from "./compounds.ts";
import { inflections } from "./fixtures/inflections.ts";
import { queryTerms, termsOf } from "../browser/terms.ts";
import { compoundQueries, wordsNotToFind } from "./fixtures/text-queries.ts";

const words = [
  ...new Set([...compoundQueries.map(([word]) => word), ...wordsNotToFind.map(([word]) => word)]),
];
/** Each word is in a text of its own, in the second passage, so that the index of the passage counts too. */
const documents = words.map((word, index) =>
  documentOfTexts(index, [`Eerste regel nummer${index}.`, `Hier gaat het over “${word}”, dus.`]),
);
const files = new Map([...searchFiles(documents)].map(({ path, content }) => [path, content]));
const index = openIndexFiles((path) => JSON.parse(files.get(path) ?? "null"));

/** Whoever looks for one form of a word has to find texts with any other of its forms. */
it("finds at least 98 of 100 texts that have another form of the word", () => {
  const pairs = inflections.flatMap((forms) =>
    forms.flatMap((sought) => forms.map((form) => ({ sought, form }))),
  );
  const missed = pairs.filter(({ sought, form }) => {
    const terms = new Set(queryTerms(sought).flatMap((word) => word.terms));
    return ![...termsOf(withBoundaries(form, splitCompound))].some((term) => terms.has(term));
  });
  expect(inflections.length).toBeGreaterThanOrEqual(60);
  expect(missed.length / pairs.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.02);
});

it("finds slapende children for whoever looks for slapen", async () => {
  const texts = indexOfTexts([["Er was geen toezicht op de slapende kinderen."], ["De kinderen speelden."]]);
  expect((await findDocuments(texts, "toezicht slapen kind")).hits.map(({ document }) => document)).toEqual([
    0,
  ]);
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

  it("ignores common words outside of quotation marks", async () => {
    const plain = (await findDocuments(index, "kinderopvang")).hits;
    expect((await findDocuments(index, "de kinderopvang")).hits).toEqual(plain);
    expect(plain.length).toBeGreaterThan(0);
    expect((await findDocuments(index, "het en de")).hits).toEqual([]);
  });

  it("names the file of a shard after its contents", () => {
    const [other] = searchFiles(documents.slice(1));
    expect(files.has(other?.path ?? "")).toBe(false);
    expect([...searchFiles(documents)].map(({ path }) => path)).toEqual([...files.keys()]);
  });
});

/** Returns the forms that the results of a query would mark. */
async function wordsMarked(query: string): Promise<string[]> {
  const { hits, sought } = await findDocuments(index, query);
  return hits.flatMap(({ document, passages: indexes }) => {
    const passages = documents[document]?.passages ?? [];
    const found = foundPassages(
      passages.map(({ text }, index) => ({ index, text: withBoundaries(text, splitCompound) })),
      sought,
    );
    expect(found.map(({ passage }) => passage.index)).toEqual(indexes);
    return found.flatMap(({ forms }) => forms);
  });
}

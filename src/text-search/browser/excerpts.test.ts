import fc from "fast-check";
import { expect, it } from "vitest";
import { foundPassages } from "./excerpts.ts";
import { splitCompound } from "../build/compounds.ts";
import { indexTerms } from "../build/index-terms.ts";
import { openPostings } from "./postings.ts";
import { compoundBoundary, withBoundaries } from "./compound-boundaries.ts";
import { phraseWords } from "./phrase-words.ts";
import { termOf } from "./terms.ts";
import type { Passage } from "../build/text-documents.ts";

const found = (texts: string[], ...words: string[]) =>
  foundPassages(
    texts.map((text) => ({ text: text.replaceAll("|", compoundBoundary) })),
    { terms: new Set(words.map(termOf)), phrases: [] },
  );

it("marks the word without its punctuation", () => {
  expect(found(["De opvang, zegt men, is veilig."], "opvang")[0]?.pieces).toEqual([
    { text: "De ", isMarked: false },
    { text: "opvang", isMarked: true },
    { text: ", zegt men, is veilig.", isMarked: false },
  ]);
});

it("marks the whole word when one of its parts is found, and shows no boundaries", () => {
  const [passage] = found(["Bij de kinder|opvang|plaats stond niets."], "opvang");
  expect(passage?.pieces.map(({ text }) => text)).toEqual(["Bij de ", "kinderopvangplaats", " stond niets."]);
  expect(passage?.forms).toEqual(["kinderopvangplaats"]);
});

it("returns the passages that contain a word, and no others", () => {
  const passages = found(["Het bed.", "De deur.", "Geen bedden, geen deur."], "bed");
  expect(passages.map(({ passage }) => passage.text)).toEqual(["Het bed.", "Geen bedden, geen deur."]);
});

it("shows the part of a long text with the most finds, with dots where it goes on", () => {
  const words = Array.from({ length: 200 }, (_, index) => `woord ${index}`).join(" ");
  const [passage] = found([words], "3", "150", "155", "160");
  const text = passage?.pieces.map((piece) => piece.text).join("") ?? "";
  expect(text.startsWith("… 147 woord ")).toBe(true);
  expect(text.endsWith(" …")).toBe(true);
  expect(passage?.pieces.filter(({ isMarked }) => isMarked).map((piece) => piece.text)).toEqual([
    "150",
    "155",
    "160",
  ]);
});

it("returns each form once, as the page has it", () => {
  expect(found(["Opvang (opvang) “opvang”."], "opvang")[0]?.forms).toEqual(["Opvang", "opvang"]);
});

it("marks a phrase as one, where its words stand so", () => {
  const texts = [{ text: "Te weinig, te weinig bege\u00ADleiders; weinig begeleiders." }];
  const [passage] = foundPassages(texts, {
    terms: new Set(),
    phrases: [phraseWords("te weinig begeleiders")],
  });
  expect(passage?.pieces).toEqual([
    { text: "Te weinig, ", isMarked: false },
    { text: "te weinig begeleiders", isMarked: true },
    { text: "; weinig begeleiders.", isMarked: false },
  ]);
  expect(passage?.forms).toEqual(["te weinig begeleiders"]);
});

it("finds the passages that the index lists, whatever the texts are", () => {
  const word = fc.oneof(
    fc.constantFrom(
      "kinderopvang",
      "bedjes",
      "hygie\u0308ne",
      "hygiëne",
      "op\u00ADvang",
      "’s",
      "n°3",
      "A\u200Bb",
      "İstanbul",
    ),
    fc.string({ unit: "grapheme", maxLength: 12 }),
  );
  const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 20 }), (texts) => {
      const passages = texts.map((one) => ({ text: one }) as Passage);
      const marked = passages.map((passage, index) => ({
        index,
        text: withBoundaries(passage.text, splitCompound),
      }));
      for (const [term, packed] of indexTerms([{ passages }])) {
        const indexes = foundPassages(marked, { terms: new Set([term]), phrases: [] }).map(
          ({ passage }) => passage.index,
        );
        expect(indexes, term).toEqual(openPostings(packed).get(0));
      }
    }),
    { seed: 11, numRuns: 300 },
  );
});

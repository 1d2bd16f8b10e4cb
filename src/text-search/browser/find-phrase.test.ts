/** Tests phrases against reading every text: what is found is what stands there, and nothing else. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexOfTexts } from "../build/fixtures/open-index.ts";
import { foundPassages } from "./excerpts.ts";
import { findDocuments } from "./find-documents.ts";
import { phraseWords } from "./phrase-words.ts";

const spoken = "de het te in van er kind kinderen Kinderen kinderopvang opvang bed bedden weinig café’s";
const word = fc.constantFrom(...spoken.split(" "), "en/of", "3", "hygie\u0308ne", "a", "(te)", "ĳs,");
const text = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(" "));
const documents = fc.array(fc.array(text, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 30 });

/** Returns the passages of each document that hold the words of the phrase one after the other. */
function byReading(
  texts: readonly (readonly string[])[],
  phrase: string,
): [document: number, passages: number[]][] {
  const padded = (one: string) =>
    ` ${phraseWords(one)
      .map(({ word }) => word)
      .join(" ")} `;
  return texts.flatMap((passages, document): [number, number[]][] => {
    const found = passages.flatMap((one, index) => (padded(one).includes(padded(phrase)) ? [index] : []));
    return found.length > 0 ? [[document, found]] : [];
  });
}

async function byIndex(texts: readonly (readonly string[])[], query: string) {
  const { hits, sought } = await findDocuments(indexOfTexts(texts), query);
  return { found: hits.map(({ document, passages }) => [document, passages]).reverse(), sought };
}

/** Draws texts, and a phrase that is a part of one of them or words at random. */
const drawn = documents.chain((texts) => {
  const words = texts.flat().join(" ").split(" ");
  const part = fc
    .record({ from: fc.nat({ max: words.length - 1 }), length: fc.integer({ min: 1, max: 7 }) })
    .map(({ from, length }) => words.slice(from, from + length).join(" "));
  return fc.tuple(
    fc.constant(texts),
    fc.oneof(
      part,
      fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(" ")),
    ),
  );
});

it("finds a phrase exactly where its words stand one after the other, and marks it there", async () => {
  await fc.assert(
    fc.asyncProperty(drawn, async ([texts, phrase]) => {
      const { found, sought } = await byIndex(texts, `"${phrase}"`);
      expect(found).toEqual(byReading(texts, phrase));
      const marked = texts.flatMap((passages, document): [number, number[]][] => {
        const all = foundPassages(
          passages.map((one, index) => ({ text: one, index })),
          sought,
        );
        return all.length > 0 ? [[document, all.map(({ passage }) => passage.index)]] : [];
      });
      expect(marked).toEqual(found);
    }),
    { seed: 23, numRuns: 400 },
  );
});

describe("a phrase", () => {
  const texts = [
    ["Er waren te weinig kinderbegeleiders.", "Er was geen toezicht."],
    ["Weinig kinderbegeleiders, te laat.", "Te", "weinig kinderbegeleiders"],
    ["Te weinig, kinderbegeleiders: twee. In de tuin was er niet genoeg."],
    ["Te weinig kinderbegeleider. Zij stonden niet in de tuin."],
  ];
  const index = indexOfTexts(texts);
  const documentsOf = async (query: string) =>
    (await findDocuments(index, query)).hits.map(({ document }) => document).sort();

  it.each([
    ['"te weinig kinderbegeleiders"', [0, 2]],
    ["“TE Weinig kinderbegeleiders”", [0, 2]],
    ["„te weinig kinderbegeleiders”", [0, 2]],
    ["«te weinig kinderbegeleiders»", [0, 2]],
    ['"te weinig kinderbegeleiders', [0, 2]],
    ['"kinderbegeleiders"', [0, 1, 2]],
    ['"te"', [0, 1, 2, 3]],
    ['"er"', [0, 2]],
    ['"niet in de"', [3]],
    ['"in de"', [2, 3]],
    ['"te weinig" "in de tuin"', [2, 3]],
    ['toezicht "te weinig"', [0]],
    ['"te weinig" toezicht', [0]],
    ['"" weinig ""', [0, 1, 2, 3]],
    ['"kinderbegeleiders er"', []],
    ['"weinig te"', []],
  ])("%s is found in the texts that hold it", async (query, expected) => {
    expect(await documentsOf(query)).toEqual(expected);
  });

  it("that no text holds is named", async () => {
    const { missing, missingPhrases } = await findDocuments(index, 'toezicht "geen  tuin"');
    expect([missing, missingPhrases]).toEqual([[], ["geen tuin"]]);
  });
});

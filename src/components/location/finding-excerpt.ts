/** The text of a finding where it stands beside others: whole where it is short, or else its first sentence. */

export interface FindingExcerpt {
  text: string;
  /** True where the finding goes on. */
  isCut: boolean;
}

const wholeUntil = 300;
/** A first sentence longer than this is cut between two words. */
const sentenceUntil = 600;

const sentences = new Intl.Segmenter("nl", { granularity: "sentence" });
const graphemes = new Intl.Segmenter("nl", { granularity: "grapheme" });

/** The segmenter takes the full stop of an abbreviation before a capital for the end of a sentence. */
const endsInAbbreviation =
  /(?:^|[\s(])(?:\p{L}|(?:\p{L}\.)+\p{L}|art|bijl|bijv|bv|ca|dd|dhr|dr|enz|evt|excl|incl|jl|max|mevr|mgr|min|mr|mvr|nl|nr|nrs|par|resp|st|tel|vb|vgl|zgn)\.\s*$/iu;

/** Returns a text of up to 300 characters whole, and of a longer one its first sentence. */
export function findingExcerpt(text: string): FindingExcerpt {
  const whole = text.trim();
  if (lengthOf(whole) <= wholeUntil) return { text: whole, isCut: false };
  const first = firstSentence(whole);
  if (lengthOf(first) <= sentenceUntil) return { text: first, isCut: first !== whole };
  return { text: `${cutBetweenWords(first)}\u00A0…`, isCut: true };
}

function lengthOf(text: string): number {
  return [...graphemes.segment(text)].length;
}

/** A line that ends without a full stop, such as a heading, is no sentence: the next line belongs to it. */
const endsSentence = /[.!?…][\p{Pe}\p{Pf}"']*\s*$/u;

function firstSentence(text: string): string {
  let sentence = "";
  for (const { segment } of sentences.segment(text)) {
    sentence += segment;
    if (endsSentence.test(sentence) && !endsInAbbreviation.test(sentence)) break;
  }
  return sentence.trim();
}

function cutBetweenWords(sentence: string): string {
  const kept = [...graphemes.segment(sentence)]
    .slice(0, sentenceUntil)
    .map(({ segment }) => segment)
    .join("");
  const lastSpace = kept.search(/\s\S*$/);
  return (lastSpace > 0 ? kept.slice(0, lastSpace) : kept).trimEnd();
}

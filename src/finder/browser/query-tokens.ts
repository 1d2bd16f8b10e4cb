/** The words of a query with their place in it, so that what is left of it keeps its spelling. */
import { fillerWords } from "./care-words.ts";
import { wordsOf } from "./words.ts";

export interface Token {
  word: string;
  /** Its number among all tokens, and where it stands in the text. */
  nth: number;
  start: number;
  end: number;
}

const maxTokens = 24;

/** Splits a text into tokens. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)]
    .slice(0, maxTokens)
    .map(({ 0: letters, index: start }, nth) => ({
      word: wordsOf(letters).join(""),
      nth,
      start,
      end: start + letters.length,
    }));
}

/** Returns the text of tokens: with what stands between them, or a space where another token was. */
export function textOf(tokens: readonly Token[], text: string): string {
  const pieces = tokens.map(({ nth, start, end }, i) => {
    const previous = tokens[i - 1];
    const gap = !previous ? "" : previous.nth === nth - 1 ? text.slice(previous.end, start) : " ";
    return gap + text.slice(start, end);
  });
  return pieces.join("");
}

/** Returns ever shorter readings without filler words at the ends: «in de panne», «de panne», «panne». */
export function* trimmings(tokens: readonly Token[]): Generator<readonly Token[]> {
  const behind = fillersBefore(tokens.toReversed());
  for (let skipped = 0; skipped <= fillersBefore(tokens); skipped += 1) {
    for (let dropped = 0; dropped <= behind; dropped += 1) {
      const rest = tokens.slice(skipped, tokens.length - dropped);
      if (rest.length > 0) yield rest;
    }
  }
}

/** Returns the tokens without filler words at the ends. */
export function withoutFillers(tokens: readonly Token[]): readonly Token[] {
  return tokens.slice(fillersBefore(tokens), tokens.length - fillersBefore(tokens.toReversed()));
}

function fillersBefore(tokens: readonly Token[]): number {
  const first = tokens.findIndex(({ word }) => !fillerWords.has(word));
  return first === -1 ? tokens.length : first;
}

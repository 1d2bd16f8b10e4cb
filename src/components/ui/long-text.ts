/** The part of a long text that stands open where texts stand in a list, and the rest, which is folded away. */
import type { PublicText } from "../../domain/records.ts";

export interface TextParts {
  opening: string;
  /** Null for a text that stands open as a whole. */
  rest: string | null;
}

const wholeUntil = 700;
const openingUntil = 500;
/** A line takes as much room as this many characters on a phone, however short it is. */
const charactersPerLine = 36;

/** From where a text is cut best to where it can always be cut. */
const segmenters = (["sentence", "word", "grapheme"] as const).map(
  (granularity) => new Intl.Segmenter("nl", { granularity }),
);

/** Cuts a text that takes more room than 700 characters after its last sentence, or else word, within 500. */
export function partsOfText(text: string): TextParts {
  const whole = text.trim();
  if (roomOf(whole) <= wholeUntil) return { opening: whole, rest: null };
  const openings = segmenters.values().map((segmenter) => beginningOf(whole, segmenter));
  const opening = openings.find((beginning) => beginning !== "") ?? "";
  return { opening: opening.trimEnd(), rest: whole.slice(opening.length).trim() };
}

/** Returns how much of a text stands open, in characters. */
export function openRoomOf(text: PublicText): number {
  return text.state === "shown" ? roomOf(partsOfText(text.text).opening) : 0;
}

function beginningOf(text: string, segmenter: Intl.Segmenter): string {
  let beginning = "";
  for (const { segment } of segmenter.segment(text)) {
    if (roomOf(beginning + segment) > openingUntil) break;
    beginning += segment;
  }
  return beginning;
}

function roomOf(text: string): number {
  return text.length + charactersPerLine * (text.split("\n").length - 1);
}

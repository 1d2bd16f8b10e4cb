/** Dates, hours, ranges and decimals: numbers that occur in nearly every text and are no part of a personal number. */
import type { DigitGroup } from "./digit-groups.ts";

/** A part of a text, from `start` up to but not including `end`. */
export interface TextSpan {
  start: number;
  end: number;
}

export interface NumberMap {
  /**
   * Returns true when the first group is inside such a number, or the last group is inside one that continues after it.
   */
  isCut: (groups: readonly DigitGroup[], first: number, last: number) => boolean;
}

const day = "(?:0?[1-9]|[12][0-9]|3[01])";
const month = "(?:0?[1-9]|1[0-2])";
const year = "(?:19|20)[0-9]{2}";
const separator = " ?[./-] ?";
const range = "(?: ?- ?)";
const hour = "(?:[01]?[0-9]|2[0-4])";
const minutes = "[0-5][0-9]";
const decimal = "(?:0|[1-9][0-9]?)[.,][0-9]{1,3}";
const small = "[0-9]{1,2}";

const spacedDate = `${day} ${month} ${year}`;
const fullDate = `(?:${day}${separator}${month}${separator}${year}|${year}[./-]${month}[./-]${day})`;
const monthOfYear = `(?:${month}[./-]${year}|${year}[./-]${month})`;
const dayOfMonth = `${day}[./]${month}`;

/** Only a space may separate such a number from other digits: `0470/12.03.2026` contains no date. */
const joint = String.raw`[^\s\p{L}\p{N}]`;
const alone = (...forms: string[]): RegExp =>
  new RegExp(`(?<![0-9]${joint}?|\\+)(?:${forms.join("|")})(?!${joint}?[0-9])`, "gu");

/** Numbers of so clear a form that valid check digits must be chance. */
const sure = alone(
  `${fullDate}(?:${range}${fullDate})*`,
  `${monthOfYear}(?:${range}${monthOfYear})*`,
  `${hour}[:.uh]${minutes}(?:(?: ?[/;,-] ?| )${hour}[:.uh]${minutes})+`,
);

/** Numbers that may still be a register number, but never a phone number. */
const likely = alone(
  `${spacedDate}(?:${range}${spacedDate})*`,
  `${dayOfMonth}${range}${dayOfMonth}(?:[./](?:${year}|[0-9]{2}))?`,
  `${day}([./-])${month}\\1[0-9]{2}(?:${range}${day}([./-])${month}\\2[0-9]{2})?`,
  `${hour}[:uh]${minutes}`,
  `${small}${range}${small}(?:[ /,]+${small}${range}${small})+`,
  `${decimal}(?:[ /;-]+${decimal})+`,
);

/** A register number without its year: the rest of one with wrong check digits is no phone number either. */
const restOfRegisterNumber =
  /(?<=(?<![0-9][./-]?)[0-9]{2}[^0-9]{1,3})[0-5][0-9][^0-9]{1,3}[0-3][0-9][^0-9]{1,3}[0-9]{3}[^0-9]{1,3}[0-9]{2}(?![./,-]?[0-9])/g;

/** Maps the parts of a text that can't belong to a register number, `others` included. */
export function mapDates(text: string, others: readonly TextSpan[]): NumberMap {
  return mapOf(text, [...others, ...spansOf(text, sure)]);
}

/** Maps the parts of a text that can't belong to a phone number, `others` included. */
export function mapDatesAndHours(text: string, others: readonly TextSpan[]): NumberMap {
  const spans = [sure, likely, restOfRegisterNumber].flatMap((form) => spansOf(text, form));
  return mapOf(text, [...others, ...spans]);
}

function spansOf(text: string, form: RegExp): TextSpan[] {
  return [...text.matchAll(form)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

function mapOf(text: string, spans: readonly TextSpan[]): NumberMap {
  const spanAt = new Uint32Array(text.length);
  spans.forEach(({ start, end }, index) => spanAt.fill(index + 1, start, end));
  const numberOf = (group: DigitGroup | undefined): number => (group ? (spanAt[group.start] ?? 0) : 0);
  return {
    isCut: (groups, first, last) =>
      numberOf(groups[first]) > 0 ||
      (numberOf(groups[last]) > 0 && numberOf(groups[last]) === numberOf(groups[last + 1])),
  };
}

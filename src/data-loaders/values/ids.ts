/** Ids and numbers of public registers: text, so leading zeros stay. */
import { isBranchNumber, isCompanyNumber } from "../../domain/check-digits.ts";
import { withoutInvisible } from "../../domain/text.ts";
import { cellKey, type Cell } from "../files/cells.ts";
import type { CellProblem, Reader, Reading } from "./reading.ts";
import { typedCellProblem } from "./typed-cells.ts";

const maxLength = 100;
const exponentForm = /^\d(?:[.,]\d+)?e\+?\d+$/i;

/** An id: a short text on one line. `.` and `..` would step out of a URL. */
export function readId(cell: Cell): Reading<string> {
  return readIdAs(cell, `an id as text, at most ${maxLength} characters`);
}

function readIdAs(cell: Cell, expected: string): Reading<string> {
  const asText = `${expected}: format the cells as text and enter them again`;
  const typedCell = typedCellProblem(cell, asText);
  if (typedCell) return typedCell;
  const text = cellKey(cell);
  if (exponentForm.test(text)) return { problem: "is a number that Excel made of an id", expected: asText };
  if (text.split("/").some((part) => ["", ".", ".."].includes(part)) || text.includes("\\")) {
    return { problem: "can't be an id: it would step out of its URL", expected };
  }
  if (text.length > maxLength) return { problem: "is too long for an id", expected };
  return hidesCharacters(cell) ? { value: text, warning: hiddenCharacters } : { value: text };
}

/** Whoever sees two ids as the same should know that the source has two. */
const hiddenCharacters: CellProblem = {
  problem: "holds characters that nobody sees: read without them",
  expected: "the id alone; take the invisible characters out in the source",
};

function hidesCharacters(cell: Cell): boolean {
  return typeof cell === "string" && withoutInvisible(cell) !== cell;
}

/** An id of digits alone, of one of the given lengths. */
export function digits(...lengths: number[]): Reader<string> {
  const expected = `${lengths.join(" or ")} digits`;
  return (cell) => {
    const reading = readIdAs(cell, expected);
    if ("problem" in reading) return reading;
    const isRight = /^\d+$/.test(reading.value) && lengths.includes(reading.value.length);
    return isRight ? reading : { problem: `is not ${expected}`, expected };
  };
}

/** A municipality's NIS code. */
export const readNisCode = digits(5);

/** An enterprise number (KBO), to its ten bare digits. */
export const readCompanyNumber = registerNumber(
  isCompanyNumber,
  "an enterprise number: 10 digits, starting with 0 or 1, with valid check digits",
);

/** A branch number (vestigingsnummer), to its ten bare digits. */
export const readBranchNumber = registerNumber(
  isBranchNumber,
  "a branch number: 10 digits, starting with 2 to 8, with valid check digits",
);

function registerNumber(isValid: (digits: string) => boolean, expected: string): Reader<string> {
  return (cell) => {
    const reading = readIdAs(cell, expected);
    if ("problem" in reading) return reading;
    const bare = reading.value.replace(/[. ]/g, "");
    return isValid(bare) ? { ...reading, value: bare } : { problem: "is not a valid number", expected };
  };
}

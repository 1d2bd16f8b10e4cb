/** Ids and numbers of public registers. They are read as text, so that leading zeros stay. */
import { isBranchNumber, isCompanyNumber } from "../../domain/check-digits.ts";
import { withoutInvisible } from "../../domain/text.ts";
import { cellKey, type Cell } from "../files/cells.ts";
import type { CellProblem, Reader, Reading } from "./reading.ts";
import { typedCellProblem } from "./typed-cells.ts";

const maxLength = 100;
const exponentForm = /^\d(?:[.,]\d+)?e\+?\d+$/i;

/** Reads an id, which is a short text on one line. `.` and `..` are no ids, because they would step out of a URL. */
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

/** Two ids that look the same may be two ids in the source, which the publisher has to know. */
const hiddenCharacters: CellProblem = {
  problem: "holds characters that nobody sees: read without them",
  expected: "the id alone; take the invisible characters out in the source",
};

function hidesCharacters(cell: Cell): boolean {
  return typeof cell === "string" && withoutInvisible(cell) !== cell;
}

/** Returns a reader of ids of digits alone, of one of the given lengths. */
export function digits(...lengths: number[]): Reader<string> {
  const expected = `${lengths.join(" or ")} digits`;
  return (cell) => {
    const reading = readIdAs(cell, expected);
    if ("problem" in reading) return reading;
    const isRight = /^\d+$/.test(reading.value) && lengths.includes(reading.value.length);
    return isRight ? reading : { problem: `is not ${expected}`, expected };
  };
}

/** Reads the NIS code of a municipality. */
export const readNisCode = digits(5);

/** Reads an enterprise number (KBO) as its ten bare digits. */
export const readCompanyNumber = registerNumber(
  isCompanyNumber,
  "an enterprise number: 10 digits, starting with 0 or 1, with valid check digits",
);

/** Reads a branch number (vestigingsnummer) as its ten bare digits. */
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

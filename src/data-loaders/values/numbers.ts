/**
 * Numbers as Belgian Excel and databases write them: `1.234,5`, `1234,5`, `1234.5`.
 *
 * One dot followed by exactly three digits (`1.250`) can be read in two ways. Its meaning depends on the kind of
 * column: thousands in an integer, decimals in a coordinate, an error in an amount.
 */
import { cellKey, FormattedNumber, type Cell } from "../files/cells.ts";
import type { CellProblem, Reader, Reading } from "./reading.ts";

type NumberKind = "integer" | "coordinate" | "amount";

const plain = /^[+-]?\d+$/;
const decimalComma = /^[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+),\d+$/;
const severalThousands = /^[+-]?\d{1,3}(?:\.\d{3}){2,}$/;
const oneThousand = /^[+-]?[1-9]\d{0,2}\.\d{3}$/;
const decimalDot = /^[+-]?\d+\.\d+$/;

/** Returns a reader of whole numbers from `min` to `max`. */
export function integer(min: number, max = Number.MAX_SAFE_INTEGER): Reader<number> {
  const expected = max === Number.MAX_SAFE_INTEGER ? `a whole number of at least ${min}` : `${min} to ${max}`;
  return (cell) => {
    const value = numberOf(cell, "integer");
    if (value === null) return { problem: "is not a number", expected };
    if (!Number.isSafeInteger(value)) return { problem: "is not a whole number", expected };
    if (value < min || value > max) return { problem: "is out of range", expected };
    return { value };
  };
}

/** Reads a calendar year. */
export const readYear = integer(1900, 2199);

/** Reads a coordinate in degrees or metres. */
export function readCoordinate(cell: Cell): Reading<number> {
  const value = numberOf(cell, "coordinate");
  return value === null
    ? { problem: "is not a number", expected: "a coordinate such as 4.3973825 or 152000,5" }
    : { value };
}

/** Reads a measured amount, which may have decimals and may be negative. */
export function readAmount(cell: Cell): Reading<number> {
  const value = numberOf(cell, "amount");
  return value === null ? amountProblem(cell) : { value };
}

/** Reads an amount of money in euros and cents, which is never negative. */
export function readEuros(cell: Cell): Reading<number> {
  const reading = readAmount(cell);
  if (!("value" in reading)) return reading;
  const cents = reading.value * 100;
  if (reading.value < 0) return { problem: "is negative", expected: amountExpected };
  if (Math.abs(cents - Math.round(cents)) > 1e-6) {
    return { problem: "has more than two decimals", expected: amountExpected };
  }
  return { value: Math.round(cents) / 100 };
}

const amountExpected = "an amount such as 1250, 1.250,00 or 1250.50";

function amountProblem(cell: Cell): CellProblem {
  const isAmbiguous = /^[+-]?\d+\.\d{3}$/.test(cellKey(cell));
  const problem = isAmbiguous ? "can be read as thousands or as decimals" : "is not a number";
  return { problem, expected: amountExpected };
}

function numberOf(cell: Cell, kind: NumberKind): number | null {
  if (typeof cell === "number") return cell;
  if (cell instanceof FormattedNumber) return cell.value;
  if (typeof cell !== "string") return null;
  const text = cellKey(cell);
  if (plain.test(text)) return Number(text);
  if (decimalComma.test(text)) return Number(text.replaceAll(".", "").replace(",", "."));
  if (severalThousands.test(text)) return Number(text.replaceAll(".", ""));
  if (kind === "integer" && oneThousand.test(text)) return Number(text.replace(".", ""));
  if (kind === "amount" && /\.\d{3}$/.test(text)) return null;
  return decimalDot.test(text) ? Number(text) : null;
}

/**
 * Checks cells of a column of text that the workbook does not store as text, because Excel converted what somebody
 * typed. Such a cell is read only when the workbook shows nothing but digits, which is the same in every Excel.
 */
import { FormattedNumber, type Cell } from "../files/cells.ts";
import type { CellProblem } from "./reading.ts";

const asText = "a text: format the cells as text and enter them again";

/** Excel shows a number from this size on as 1.23E+11, unless it is formatted otherwise. */
const minExponentForm = 1e11;

/** Returns the reason why the cell can't be read as a text, or null when it can. */
export function typedCellProblem(cell: Cell, expected = asText): CellProblem | null {
  if (cell instanceof Date) return { problem: "is a date that Excel made of a text", expected };
  if (typeof cell === "boolean") return { problem: "is a yes or no that Excel made of a text", expected };
  if (!isNumber(cell) || isShownAsDigits(cell)) return null;
  return { problem: "is a number that Excel made of a text and shows in its own way", expected };
}

function isNumber(cell: Cell): cell is number | FormattedNumber {
  return typeof cell === "number" || cell instanceof FormattedNumber;
}

function isShownAsDigits(cell: number | FormattedNumber): boolean {
  if (cell instanceof FormattedNumber) return cell.shown !== null;
  return Number.isInteger(cell) && Math.abs(cell) < minExponentForm;
}

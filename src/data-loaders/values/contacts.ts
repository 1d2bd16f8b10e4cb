import { cellKey, cellText, type Cell } from "../files/cells.ts";
import type { CellProblem, Reading } from "./reading.ts";
import { typedCellProblem } from "./typed-cells.ts";

const emailForm =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/i;
const phoneForm = /^(?:\+|0)[\d\s./()-]*$/;

/** Reads an absolute `http` or `https` address, in the normal form of the URL standard. */
export function readUrl(cell: Cell): Reading<string> {
  const text = cellText(cell);
  if (/\s/.test(text) || text.length > 2000) return urlProblem("is not one web address");
  if (!URL.canParse(text)) return urlProblem("is not a web address");
  const url = new URL(text);
  if (url.protocol !== "http:" && url.protocol !== "https:") return urlProblem("is not http or https");
  if (url.username !== "" || url.password !== "") return urlProblem("holds a user name or password");
  return { value: url.href };
}

function urlProblem(problem: string): CellProblem {
  return { problem, expected: "a web address that starts with http:// or https://" };
}

/** Reads one e-mail address. */
export function readEmail(cell: Cell): Reading<string> {
  const text = cellKey(cell);
  const isRight = text.length <= 254 && emailForm.test(text);
  return isRight
    ? { value: text }
    : { problem: "is not an e-mail address", expected: "one address such as naam@voorbeeld.be" };
}

/** Reads one phone number, as it is written. */
export function readPhone(cell: Cell): Reading<string> {
  const typedCell = typedCellProblem(cell, "one number that starts with 0 or +: format the cells as text");
  if (typedCell) return typedCell;
  const text = cellKey(cell);
  const digitCount = text.replace(/\D/g, "").length;
  const isRight = phoneForm.test(text) && digitCount >= 8 && digitCount <= 15;
  return isRight
    ? { value: text }
    : { problem: "is not a phone number", expected: "one number that starts with 0 or +" };
}

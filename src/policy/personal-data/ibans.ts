/** IBANs of all countries, grouped in any way and possibly glued to a word. */
import { getCountrySpecifications, isValidIBAN } from "ibantools";
import type { TextSpan } from "./dates-and-hours.ts";

const specifications = getCountrySpecifications();

/** A longer gap, or a letter of another alphabet, ends a number. */
const maxGap = 4;

/** Returns true when a text without disguises contains an IBAN with valid check digits. */
export function containsIban(text: string): boolean {
  return /[a-z]/i.test(text) && linkedRuns(text.toUpperCase()).some(holdsIban);
}

/** Returns the parts of a text that have the form of an IBAN in groups of four, whatever the check digits are. */
export function ibanForms(text: string): TextSpan[] {
  return [...text.matchAll(printed)].flatMap(({ 0: found, index, groups }) => {
    const length = found.replace(/[^A-Z0-9]/gi, "").length;
    const isWhole = specifications[groups?.country?.toUpperCase() ?? ""]?.chars === length;
    return isWhole ? [{ start: index, end: index + found.length }] : [];
  });
}

const printed =
  /(?<![\p{L}\p{N}])(?<country>[A-Z]{2})[0-9]{2}(?:[^\p{L}\p{N}]{0,3}[A-Z0-9]{4}){2,7}(?:[^\p{L}\p{N}]{0,3}[A-Z0-9]{1,3})?(?![A-Z0-9])/giu;

/** The country determines the length of an IBAN, so the characters before and after it don't matter. */
function holdsIban(run: string): boolean {
  for (const { index, 1: country = "" } of run.matchAll(/(?=([A-Z]{2})\d{2})/g)) {
    const length = specifications[country]?.chars;
    if (length && isValidIBAN(run.slice(index, index + length))) return true;
  }
  return false;
}

/** Returns the runs of letters and digits, without the separators between them. */
function linkedRuns(text: string): string[] {
  const runs: string[][] = [];
  let end = -1;
  for (const { 0: part, index } of text.matchAll(/[A-Z0-9]+/g)) {
    const gap = text.slice(end, index);
    const run = runs.at(-1);
    if (run && end !== -1 && gap.length <= maxGap && !/\p{L}/u.test(gap)) run.push(part);
    else runs.push([part]);
    end = index + part.length;
  }
  return runs.map((parts) => parts.join(""));
}

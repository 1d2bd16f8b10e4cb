/** The causes that issues have in common, with what to do about each. */
import type { IssueGroup } from "./report-parts.ts";

export interface IssueCause {
  /** Matches the problem of an issue. */
  problem: RegExp;
  /** The problem in words that hold for all values of a column together. */
  summary: string;
  action: string;
}

/** The translation of codes is proposed for this cause. */
export const unknownCodes: IssueCause = {
  problem: /^is (?:not one of the codes|neither yes nor no)/,
  summary: "no known code",
  action: "Translate the values in export.json under vertaling → codes.",
};

/** The rows of another table that are lost with these: nothing is to be done about them. */
export const hangsOnDropped = /^hangs on a row of (\S+) that was dropped/;

/** Rows that repeat a record count once: a dump may repeat one on purpose. */
export const repeatsRow = /^identical to an earlier row/;

export const emptyCells: IssueCause = {
  problem: /^is empty/,
  summary: "empty, but must have a value",
  action: "Fill the cells in in the source.",
};

const causes: readonly IssueCause[] = [
  unknownCodes,
  emptyCells,
  {
    problem: /^has more cells than the header/,
    summary: "more cells than the header",
    action: "Put texts that hold the separator in quotes, or hand the table over as .xlsx.",
  },
  {
    problem: /^(?:is not a date|is a number, not a date|has a year of two digits|does not exist in the cal)/,
    summary: "no date that can be read",
    action:
      "Export the column as 31/03/2026 or 2026-03-31; a number such as 46112 is Excel's count of days: format it as a date.",
  },
  {
    problem: /that Excel made of/,
    summary: "turned into something else by Excel",
    action: "Format the column as text before the data are put in, or hand the table over as CSV.",
  },
  {
    problem: /^is not in \S+$/,
    summary: "names a record that the export does not have",
    action:
      "Look whether both dumps are whole, of one day, and write the number alike (zeros in front, spaces, dots).",
  },
  {
    problem: /^also stands on row/,
    summary: "a key that stands on several rows with other values",
    action: "Keep one row for each key; rows that are equal in all columns of the contract count once.",
  },
];

/** Returns the cause of an issue; one that is like no other has its own words. */
export function causeOf({ problem, expected }: Pick<IssueGroup, "problem" | "expected">): IssueCause {
  const known = causes.find((cause) => cause.problem.test(problem));
  if (known) return known;
  const action = expected === null ? "Look at the rows that the report names." : `Expected: ${expected}.`;
  return { problem: /^/, summary: problem, action };
}

/** The tables of a valid export whose first rows hold one text in many of their columns. */
import { validTables, type Row } from "../export-folder.ts";

/** The columns of free text: the row stays valid whatever stands in them, so that all of it comes to the gate. */
export const freeTextColumns: ReadonlySet<string> = new Set(
  "conclusie omschrijving toelichting tekst openingsuren naam reden bron adres".split(" "),
);

/** Puts a text into the columns of the first row of every table that `isFilled` names. */
export function filledTables(text: string, isFilled: (column: string) => boolean): Record<string, Row[]> {
  const entries = Object.entries(validTables).map(([table, [first = {}, ...others]]): [string, Row[]] => {
    const cells = Object.entries(first).map(([column, cell]) => [column, isFilled(column) ? text : cell]);
    return [table, [Object.fromEntries(cells) as Row, ...others]];
  });
  return Object.fromEntries(entries);
}

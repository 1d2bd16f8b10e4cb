import { expect, test } from "vitest";
import { UnreadableCell } from "./cells.ts";
import { textCell } from "./text-cell.ts";

test.each([
  // English, Dutch, German and French Excel.
  ...["#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#FIELD!"],
  ...["#GETTING_DATA", "#BLOCKED!", "#CONNECT!", "#UNKNOWN!", "#BUSY!", "#EXTERNAL!", "#PYTHON!"],
  ...["#N/B", "#VERW!", "#DEEL/0!", "#WAARDE!", "#NAAM?", "#GETAL!", "#LEEG!", "#OVERLOOP!", "#BEREKEN!"],
  ...["#NV", "#BEZUG!", "#WERT!", "#ZAHL!", "#ÜBERLAUF!", "#VALEUR!", "#NOM?", "#NOMBRE!", "#NUL!"],
  ...["#n/b", " #N/B ", "\u00A0#VERW!", "#Naam?", "#waarde!", "########", "Err:502", "#Error", "#MULTIVALUE"],
])("%j is an error value that was saved as text", (text) => {
  expect(textCell(text)).toBeInstanceOf(UnreadableCell);
});

test.each([
  ...[
    "",
    "#",
    "#1",
    "R1#2",
    "#samen",
    "#R12",
    "In de kolom stond #N/B.",
    "#N/B: zie hierboven",
    "N/B",
    "fout",
  ],
  ...["Error", "Laden", "##1", "Err: geen", "#ouderschap is leuk!", `#${"A".repeat(80)}!`],
])("%j is a text", (text) => {
  expect(textCell(text)).toBe(text);
});

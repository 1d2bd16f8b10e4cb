/**
 * A text out of a file, CSV or workbook, to a cell. A spreadsheet saves its error values as text, in the language
 * of whoever saved it: such a text stands for a value that was lost, so it is read as a bad value everywhere.
 */
import { cellLine, UnreadableCell, type Cell } from "./cells.ts";

/** Error values with a mark at their end: `#REF!`, `#VERW!`, `#NAAM?`, `#DIV/0!`, whatever the language. */
const markedError = /^#\p{Lu}[\p{Lu}\d_/ .-]{0,40}[!?]$/u;

/** A column too narrow for its number or date: that is what Excel then saves as CSV. */
const tooNarrow = /^#{2,}$/;

/** LibreOffice's numbered errors, such as `Err:502`. */
const numberedError = /^(?:err|fout|erreur|fehler) ?: ?\d{3}$/i;

const namedErrors = new Set([
  // Excel in English and French, Dutch, German, Spanish and Portuguese.
  ...["#n/a", "#n/b", "#nv", "#n/d"],
  // Excel, for what is still being fetched.
  ...["#getting_data", "#gegevens_ophalen", "#daten_abrufen", "#obtention_donnees", "#obtention_données"],
  ...["#busy!", "#bezet!", "loading...", "laden..."],
  // Access and Power Query.
  ...["#error", "#fout", "#erreur", "#fehler", "#deleted", "#verwijderd"],
  // SAP BusinessObjects.
  ...["#multivalue", "#overflow", "#syntax", "#context", "#computation", "#datasync", "#refresh"],
  ...["#torefresh", "#unavailable", "#incompatible", "#security", "#div/0", "#ref", "#err"],
]);

/** Marked errors in other than capitals, as Access and hand-edited files write them. */
const markedWords =
  "ref verw bezug div/0 value waarde valeur wert name naam nom num getal nombre zahl null leeg nul spill overloop " +
  "propagation überlauf calc bereken kalk field veld champ feld blocked geblokkeerd bloque bloqué blockiert connect " +
  "verbinden connexion verbindung unknown onbekend inconnu unbekannt external extern python type error fout";
for (const word of markedWords.split(" ")) {
  namedErrors.add(`#${word}!`);
  namedErrors.add(`#${word}?`);
}

/** The text as a cell: unreadable when the whole of it is an error value, else the text. */
export function textCell(text: string): Cell {
  return isErrorValue(text)
    ? new UnreadableCell(cellLine(text), "is an error value of the spreadsheet")
    : text;
}

// Nearly every cell is told apart by its first letter.
const mayBeError = /^[^\p{L}\p{N}]*(?:#|err|fout|fehler|loading|laden)/iu;
const longest = 60;

function isErrorValue(text: string): boolean {
  if (text.length > longest || !mayBeError.test(text)) return false;
  const line = cellLine(text);
  return (
    namedErrors.has(line.toLowerCase()) ||
    markedError.test(line) ||
    tooNarrow.test(line) ||
    numberedError.test(line)
  );
}

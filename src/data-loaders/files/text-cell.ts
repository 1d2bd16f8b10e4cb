/**
 * Turns a text from a CSV file or a workbook into a cell. A spreadsheet saves its error values as text, in the language
 * of whoever saved it. Such a text replaces a value that was lost, so every column reads it as a bad value.
 */
import { cellLine, UnreadableCell, type Cell } from "./cells.ts";

/** Error values that end in a mark, whatever the language: `#REF!`, `#VERW!`, `#NAAM?`, `#DIV/0!`. */
const markedError = /^#\p{Lu}[\p{Lu}\d_/ .-]{0,40}[!?]$/u;

/** Excel shows this in a column that is too narrow for its number or date, and saves it as such in a CSV. */
const tooNarrow = /^#{2,}$/;

/** The numbered errors of LibreOffice, such as `Err:502`. */
const numberedError = /^(?:err|fout|erreur|fehler) ?: ?\d{3}$/i;

const namedErrors = new Set([
  // Excel in English and French, Dutch, German, Spanish and Portuguese.
  ...["#n/a", "#n/b", "#nv", "#n/d"],
  // Excel, for data that are still being fetched.
  ...["#getting_data", "#gegevens_ophalen", "#daten_abrufen", "#obtention_donnees", "#obtention_données"],
  ...["#busy!", "#bezet!", "loading...", "laden..."],
  // Access and Power Query.
  ...["#error", "#fout", "#erreur", "#fehler", "#deleted", "#verwijderd"],
  // SAP BusinessObjects.
  ...["#multivalue", "#overflow", "#syntax", "#context", "#computation", "#datasync", "#refresh"],
  ...["#torefresh", "#unavailable", "#incompatible", "#security", "#div/0", "#ref", "#err"],
]);

/** Marked errors in small letters, as Access and hand-edited files write them. */
const markedWords =
  "ref verw bezug div/0 value waarde valeur wert name naam nom num getal nombre zahl null leeg nul spill overloop " +
  "propagation überlauf calc bereken kalk field veld champ feld blocked geblokkeerd bloque bloqué blockiert connect " +
  "verbinden connexion verbindung unknown onbekend inconnu unbekannt external extern python type error fout";
for (const word of markedWords.split(" ")) {
  namedErrors.add(`#${word}!`);
  namedErrors.add(`#${word}?`);
}

/** Returns an unreadable cell when the whole text is an error value, and the text otherwise. */
export function textCell(text: string): Cell {
  return isErrorValue(text)
    ? new UnreadableCell(cellLine(text), "is an error value of the spreadsheet")
    : text;
}

// The first letter is enough to decide about nearly every cell.
const mayBeError = /^[^\p{L}\p{N}]*(?:#|err|fout|fehler|loading|laden)/iu;
const maxLength = 60;

function isErrorValue(text: string): boolean {
  if (text.length > maxLength || !mayBeError.test(text)) return false;
  const line = cellLine(text);
  return (
    namedErrors.has(line.toLowerCase()) ||
    markedError.test(line) ||
    tooNarrow.test(line) ||
    numberedError.test(line)
  );
}

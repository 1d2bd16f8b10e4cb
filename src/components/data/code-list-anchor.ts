import { codeListTitles, type CodeListName } from "../../domain/glossary/codes.ts";
import { termAnchor } from "../../domain/glossary/term.ts";

/** Returns the anchor of a list of codes in the data dictionary. */
export function codeListAnchor(name: CodeListName): string {
  return termAnchor("codes", codeListTitles[name]);
}

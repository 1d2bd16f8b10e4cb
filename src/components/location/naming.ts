/** The name of a location where it is one of many. */
import { codeTerms } from "../../domain/glossary/codes.ts";
import { inSentence } from "../../domain/glossary/term.ts";
import type { Location } from "../../domain/records.ts";
import { municipalityOf, type Register } from "../../register/register.ts";

/** Returns `De Egel, Gent`; on pages about news care in a private home stays unnamed: `een gezinsopvang in Gent`. */
export function locationInList(register: Register, location: Location): string {
  const municipality = municipalityOf(register, location).name;
  if (!location.isPrivateHome) return `${location.name}, ${municipality}`;
  return `een ${inSentence(codeTerms.careTypes[location.careType].term)} in ${municipality}`;
}

/**
 * Makes the records that come from the glossary and the Register: terms, years of figures and municipalities. None is
 * about a location, an organiser, a report or a step: those have searches of their own, and P7 keeps addresses of
 * private homes to their page.
 */
import { explainedConcepts, explainedLists } from "../../domain/glossary/explained-terms.ts";
import type { Term } from "../../domain/glossary/term.ts";
import type { Municipality } from "../../domain/municipalities.ts";
import { capitalize, formatList } from "../../strings/format.ts";
import { figuresYearUrl, municipalityUrl } from "../../urls.ts";
import type { PortalRecord } from "./portal-record.ts";

/** Returns a record for each term and code that /uitleg/begrippen/ explains. */
export function termRecords(): PortalRecord[] {
  const codes = explainedLists().flatMap(({ title, terms }) =>
    terms.map(({ id, term }) => termRecord(id, term, title)),
  );
  return [...explainedConcepts().map(({ id, term }) => termRecord(id, term)), ...codes];
}

function termRecord(id: string, term: Term, list?: string): PortalRecord {
  const label = capitalize(term.term);
  return {
    url: `/uitleg/begrippen/#${id}`,
    title: list === undefined ? label : `${label} (${list})`,
    kind: "Begrip",
    content: { text: [term.definition, term.notThis].filter(Boolean).join(" ") },
    synonyms: [term.plural, ...(term.synonyms ?? [])].filter(Boolean).join(", "),
  };
}

/** Returns a record for the figures of each year. */
export function yearRecords(years: readonly number[]): PortalRecord[] {
  return years.map((year) => ({
    url: figuresYearUrl(year),
    title: `Cijfers over ${year}`,
    kind: "Cijfers",
    content: { text: `Locaties, inspecties, klachten, opvolging en handhaving in ${year}.` },
    synonyms: `jaarverslag ${year}, statistiek ${year}, aantallen ${year}`,
  }));
}

/** Returns a record for each municipality, with the names of its parts and its postcodes. */
export function municipalityRecords(municipalities: readonly Municipality[]): PortalRecord[] {
  return municipalities.map(({ name, slug, province, postcodes, parts, otherNames }) => ({
    url: municipalityUrl(slug),
    title: name,
    kind: "Gemeente",
    content: {
      text: [
        `Kinderopvang in ${name}${province === "" ? "" : `, provincie ${province}`}.`,
        `${postcodes.length === 1 ? "Postcode" : "Postcodes"} ${formatList(postcodes)}.`,
        parts.length > 0 ? `Met ${formatList(parts.map((part) => part.name))}.` : "",
      ]
        .filter(Boolean)
        .join(" "),
    },
    synonyms: [...otherNames, ...parts.flatMap((part) => part.otherNames)].map((one) => one.name).join(", "),
  }));
}

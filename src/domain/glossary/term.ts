/**
 * The shape of every entry of the glossary, and the documents that the meanings rest on.
 * Labels on pages, column headers of the downloads and the page /uitleg/begrippen/ all come from the glossary.
 */
import { slugOf } from "../text.ts";

export interface Term {
  /** The official Dutch term, or the label of a code as a page shows it. */
  term: string;
  plural?: string;
  /** Other words by which people look for it, which no page shows. */
  synonyms?: readonly string[];
  /** One or two plain sentences. */
  definition: string;
  /** The conclusion that a reader must not draw, as a whole sentence: «Dit betekent niet dat …». */
  notThis?: string;
  /** The law or document on which the meaning rests. */
  source: string;
}

/** The documents that terms refer to, so that each is cited in one way. */
export const sources = {
  decree: "Decreet kinderopvang van baby's en peuters, 20 april 2012",
  licenceOrder: "Vergunningsbesluit, 22 november 2013",
  subsidyOrder: "Subsidiebesluit, 22 november 2013",
  enforcementOrder: "Handhavingsbesluit baby's en peuters, 11 december 2015",
  outOfSchoolDecree: "Decreet buitenschoolse opvang en activiteiten, 3 mei 2019",
  qualityLabelOrder: "Besluit kwaliteitslabel kleuteropvang, 16 oktober 2020",
  administrationDecree: "Bestuursdecreet, 7 december 2018",
  gdpr: "Algemene verordening gegevensbescherming (AVG)",
  supervisionNote: "Opgroeien, Opvolging toezicht door Opgroeien en Zorginspectie, 5 juni 2025",
  enforcementNote: "Opgroeien, toelichting handhaving in de kinderopvang, 2022",
  transparencyPlan: "Opgroeien en Zorginspectie, toelichting actieve openbaarheid, april 2023",
  readingGuide: "Departement Zorg, toelichting bij het inspectierapport kinderopvang",
  statistics: "Opgroeien, begrippen bij de cijfers kinderopvang",
  parentsGuide: "Opgroeien, informatie voor ouders over kinderopvang",
  companyRegister: "Kruispuntbank van Ondernemingen (KBO)",
  municipalityCodes: "Statbel, codes van de gemeenten",
  policy: "Publicatieregels van dit portaal",
  export: "Gegevensafspraak van dit portaal",
} as const;

/** Types a list of terms by its keys, and lets the optional parts of each term be read. */
export function defineTerms<Key extends string>(terms: Record<Key, Term>): Record<Key, Term> {
  return terms;
}

/** Returns a label as it is written inside a sentence: «Gezinsopvang» becomes «gezinsopvang»; «MeMoQ» and «T1» stay. */
export function inSentence(label: string): string {
  const second = label.charAt(1);
  const isAbbreviation =
    second !== second.toLowerCase() || /^\p{Lu}\d/u.test(label) || label.startsWith("MeM");
  return isAbbreviation ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/** Returns the anchor of a term on a page: «Plan van aanpak» becomes `plan-van-aanpak`. */
export function termAnchor(...words: string[]): string {
  return slugOf(words.join(" "));
}

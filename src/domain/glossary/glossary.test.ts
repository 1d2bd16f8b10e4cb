import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as codeLists from "../codes.ts";
import { codeListTitles, codeTerms } from "./codes.ts";
import { concepts } from "./concepts.ts";
import { fieldTerms } from "./fields.ts";
import {
  licenceStateTerm,
  licenceWord,
  measureInfinitive,
  measureLabel,
  measurePhrase,
  measureTerm,
} from "./licence-words.ts";
import { qualityLabelStateTerms } from "./location-codes.ts";
import { inSentence, termAnchor, type Term } from "./term.ts";

/** The columns of the contract's tables that reach the public, table by table. */
const contractColumns: Record<string, string> = {
  organisatoren: "organisator_id naam rechtsvorm kbo_nummer website",
  locaties:
    "dossiernummer organisator_id vestigingsnummer naam straat huisnummer bus postcode gemeente nis_code opvangvorm " +
    "in_gezinswoning plaatsen telwijze tarief subsidietrappen kenmerken openingsuren telefoon email website " +
    "vergunning_van vergunning_tot vergunningsstatus status_sinds",
  overgangen: "van_dossiernummer naar_dossiernummer aard datum",
  opvolging: "rapportnummer status actie datum",
  handhavingstrajecten:
    "trajectnummer dossiernummer aanleiding rapportnummer datum_start datum_einde reden_einde",
  handhavingsstappen:
    "stapnummer trajectnummer soort maatregel dringende_noodzakelijkheid uit_voorzorg datum_beslissing " +
    "datum_meegedeeld datum_ingang datum_einde bedrag_eur toelichting",
  bezwaren: "stapnummer datum_ingediend ontvankelijk schort_op uitspraak datum_uitspraak",
  reacties: "datum vrijgegeven_op tekst",
  inspectierapporten:
    "rapportnummer dossiernummer datum_bezoek aangekondigd aanleiding datum_ontwerp datum_reactie " +
    "datum_definitief conclusie advies",
  vaststellingen: "rapportnummer volgnummer thema resultaat soort omschrijving hersteld_op",
  memoq: "rapportnummer instrumentversie dimensie score",
  klachten: "dossiernummer jaar ontvankelijk elementen",
  lokale_loketten: "nis_code naam website aanvraagplatform telefoon email adres",
  kinderen: "nis_code jaar kinderen_0_2",
  kerncijfers: "jaar periode indicator uitsplitsing waarde eenheid bron",
};

const allTerms: Term[] = [
  ...Object.values(concepts),
  ...Object.values(codeTerms).flatMap((terms) => Object.values<Term>(terms)),
  ...Object.values(qualityLabelStateTerms),
];
const allFields = Object.values(fieldTerms).flatMap((fields) => Object.values(fields));

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.?!])\s+/);
}

describe("completeness", () => {
  test.each(Object.entries(codeLists))("gives every code of %s a term", (name, codes) => {
    expect(Object.keys(codeTerms[name as keyof typeof codeLists])).toEqual([...codes]);
  });

  test("gives every list of codes a title, and no other", () => {
    expect(Object.keys(codeTerms).sort()).toEqual(Object.keys(codeLists).sort());
    expect(Object.keys(codeListTitles).sort()).toEqual(Object.keys(codeLists).sort());
  });

  test("names the fields of every public record", () => {
    const source = readFileSync(new URL("../records.ts", import.meta.url), "utf8");
    const names = [...source.matchAll(/^export (?:interface|type) (\w+)(?= \{$| = \{$)/gm)].map(
      (match) => match[1],
    );
    expect(Object.keys(fieldTerms).sort()).toEqual(names.sort());
  });

  test.each(Object.entries(contractColumns))("names every published column of %s", (_table, columns) => {
    const known = new Set(allFields.map((field) => field.column));
    expect(columns.split(" ").filter((column) => !known.has(column))).toEqual([]);
  });
});

describe("plain language", () => {
  const texts = [
    ...allTerms.flatMap((term) => [term.definition, ...(term.notThis ? [term.notThis] : [])]),
    ...allFields.map((field) => field.definition),
  ];

  test("keeps sentences at 20 words or fewer", () => {
    const long = texts.flatMap(sentencesOf).filter((sentence) => sentence.split(/\s+/).length > 20);
    expect(long).toEqual([]);
  });

  test("ends every sentence", () => {
    expect(texts.filter((text) => !/[.?!]$/.test(text))).toEqual([]);
  });

  test("uses no word that judges and no relative time", () => {
    const definitions = [...allTerms, ...allFields].map((entry) => entry.definition);
    const banned = /\b(goed|goede|slecht|slechte|veilig|veilige|ernstig|ernstige|vandaag|geleden|nooit)\b/i;
    expect(definitions.filter((text) => banned.test(text))).toEqual([]);
  });

  test("starts every non-meaning the same way", () => {
    const nonMeanings = allTerms.flatMap((term) => term.notThis ?? []);
    expect(nonMeanings.filter((text) => !text.startsWith("Dit betekent niet dat "))).toEqual([]);
  });

  test("gives each concept its own term and its own anchor", () => {
    const terms = Object.values(concepts).map(({ term }) => term);
    expect(new Set(terms).size).toBe(terms.length);
    expect(new Set(terms.map((term) => termAnchor(term))).size).toBe(terms.length);
  });
});

describe("words that depend on the kind of care", () => {
  test("speak of a licence, and for out-of-school care of a quality label", () => {
    expect(licenceWord("groepsopvang")).toBe("vergunning");
    expect(licenceWord("buitenschools")).toBe("kwaliteitslabel");
    expect(licenceStateTerm("geschorst", "gezinsopvang").definition).toBe(
      "Hier mag tijdelijk geen opvang zijn.",
    );
    expect(licenceStateTerm("geschorst", "buitenschools").definition).toBe(
      "Het kwaliteitslabel geldt tijdelijk niet.",
    );
  });

  test("give a measure with and without its article, and as an infinitive", () => {
    expect(measureLabel("schorsing_vergunning", "gezinsopvang")).toBe("schorsing van de vergunning");
    expect(measureLabel("schorsing_vergunning", "buitenschools")).toBe("schorsing van het kwaliteitslabel");
    expect(measurePhrase("opheffing_vergunning", "groepsopvang")).toBe("de opheffing van de vergunning");
    expect(measurePhrase("geen_maatregel", "groepsopvang")).toBe("geen maatregel");
    expect(measureInfinitive("opheffing_vergunning", "buitenschools")).toBe(
      "het kwaliteitslabel op te heffen",
    );
    expect(measureInfinitive("geldboete", "gezinsopvang")).toBe("een geldboete op te leggen");
  });

  test.each(codeLists.measures)("avoid «vergunning» in %s for out-of-school care", (measure) => {
    const { term, definition } = measureTerm(measure, "buitenschools");
    const words = [
      term,
      definition,
      measurePhrase(measure, "buitenschools"),
      measureInfinitive(measure, "buitenschools"),
    ];
    expect(words.join(" ")).not.toMatch(/vergunning/i);
  });
});

describe("labels", () => {
  test("start with a small letter inside a sentence, unless they are abbreviations", () => {
    expect(inSentence("Gezinsopvang")).toBe("gezinsopvang");
    expect(inSentence("MeMoQ")).toBe("MeMoQ");
    expect(inSentence("T1: basissubsidie")).toBe("T1: basissubsidie");
  });

  test("become anchors of plain letters", () => {
    expect(termAnchor("Niet geïnspecteerd")).toBe("niet-geinspecteerd");
    expect(termAnchor("Opvolgingsstatus", "Handhaving")).toBe("opvolgingsstatus-handhaving");
  });
});

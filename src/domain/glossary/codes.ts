/**
 * The label, meaning and source of every code. The keys are the names of the lists in ../codes.ts, so that a list or a
 * code without a term does not compile.
 */
import type * as codeLists from "../codes.ts";
import type { Period, TriState, WithholdingSubject } from "../codes.ts";
import { changeKindTerms } from "./change-kinds.ts";
import * as download from "./download-codes.ts";
import * as enforcement from "./enforcement-codes.ts";
import * as inspection from "./inspection-codes.ts";
import * as location from "./location-codes.ts";
import { sources, type Term } from "./term.ts";

/** The name of a list of codes. */
export type CodeListName = keyof typeof codeLists;

type CodeTerms = {
  readonly [List in CodeListName]: Readonly<Record<(typeof codeLists)[List][number], Term>>;
};

const triStates: Record<TriState, Term> = {
  ja: { term: "Ja", definition: "Ja.", source: sources.export },
  nee: { term: "Nee", definition: "Nee.", source: sources.export },
  onbekend: { term: "Onbekend", definition: "De bron zegt het niet.", source: sources.export },
};

const periods: Record<Period, Term> = {
  jaar: {
    term: "Het hele jaar",
    definition: "Van 1 januari tot en met 31 december.",
    source: sources.export,
  },
  Q1: { term: "1e kwartaal", definition: "Van 1 januari tot en met 31 maart.", source: sources.export },
  Q2: { term: "2e kwartaal", definition: "Van 1 april tot en met 30 juni.", source: sources.export },
  Q3: { term: "3e kwartaal", definition: "Van 1 juli tot en met 30 september.", source: sources.export },
  Q4: { term: "4e kwartaal", definition: "Van 1 oktober tot en met 31 december.", source: sources.export },
};

const withholdingSubjects: Record<WithholdingSubject, Term> = {
  locatie: {
    term: "Locatie",
    definition: "Een locatie met alles wat erbij hoort.",
    source: sources.export,
  },
  inspectierapport: {
    term: "Inspectierapport",
    definition: "Een inspectierapport met alles wat erbij hoort.",
    source: sources.export,
  },
  vaststelling: {
    term: "Vaststelling",
    definition: "Eén vaststelling uit een rapport.",
    source: sources.export,
  },
  handhavingsstap: {
    term: "Handhavingsstap",
    definition: "Een handhavingsstap met alles wat erbij hoort.",
    source: sources.export,
  },
  handhavingstraject: {
    term: "Handhavingstraject",
    definition: "Een handhavingstraject met alle stappen.",
    source: sources.export,
  },
  reactie: { term: "Reactie", definition: "Een reactie van een organisator.", source: sources.export },
};

export const codeTerms: CodeTerms = {
  legalForms: location.legalFormTerms,
  careTypes: location.careTypeTerms,
  countingMethods: location.countingMethodTerms,
  priceKinds: location.priceKindTerms,
  subsidyLevels: location.subsidyLevelTerms,
  features: location.featureTerms,
  licenceStates: location.licenceStateTerms,
  transferKinds: location.transferKindTerms,
  visitReasons: inspection.visitReasonTerms,
  themes: inspection.themeTerms,
  findingResults: inspection.findingResultTerms,
  findingKinds: inspection.findingKindTerms,
  qualityDimensions: inspection.qualityDimensionTerms,
  advices: inspection.adviceTerms,
  followUpStatuses: inspection.followUpStatusTerms,
  followUpActions: inspection.followUpActionTerms,
  enforcementTriggers: enforcement.enforcementTriggerTerms,
  stepKinds: enforcement.stepKindTerms,
  measures: enforcement.measureTerms,
  closingReasons: enforcement.closingReasonTerms,
  appealOutcomes: enforcement.appealOutcomeTerms,
  replySubjects: enforcement.replySubjectTerms,
  triStates,
  periods,
  withholdingSubjects,
  changeKinds: changeKindTerms,
  textStates: download.textStateTerms,
  complaintScopes: download.complaintScopeTerms,
};

/** The title of each list, as a heading shows it. */
export const codeListTitles: Readonly<Record<CodeListName, string>> = {
  legalForms: "Rechtsvorm",
  careTypes: "Opvangvorm",
  countingMethods: "Telwijze van de plaatsen",
  priceKinds: "Prijs",
  subsidyLevels: "Subsidietrap",
  features: "Kenmerken",
  licenceStates: "Toestand van de vergunning",
  transferKinds: "Soort overgang",
  visitReasons: "Aanleiding van het bezoek",
  themes: "Thema's van een bezoek",
  findingResults: "Resultaat per thema",
  findingKinds: "Soort vaststelling",
  qualityDimensions: "Dimensies van MeMoQ",
  advices: "Advies van Zorginspectie",
  followUpStatuses: "Opvolgingsstatus",
  followUpActions: "Wat Opgroeien vroeg",
  enforcementTriggers: "Aanleiding van de handhaving",
  stepKinds: "Soort handhavingsstap",
  measures: "Maatregelen",
  closingReasons: "Reden van het einde van een traject",
  appealOutcomes: "Uitspraak na bezwaar",
  replySubjects: "Waarover een reactie gaat",
  triStates: "Ja, nee of onbekend",
  periods: "Periode",
  withholdingSubjects: "Wat offline kan worden gehaald",
  changeKinds: "Soort wijziging",
  textStates: "Of een tekst online staat",
  complaintScopes: "Niveau van de klachten",
};

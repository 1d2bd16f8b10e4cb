/**
 * The closed lists of codes, exactly as the source systems write them (docs/contract.md, "Tables").
 * Codes are data: they are published in downloads and URLs as they are, so they stay Dutch.
 * The glossary beside this file has their labels, definitions and legal sources.
 */

export const legalForms = [
  "vzw",
  "bv",
  "nv",
  "cv",
  "comm_v",
  "lokaal_bestuur",
  "eenmanszaak",
  "natuurlijk_persoon",
  "ander",
] as const;
export type LegalForm = (typeof legalForms)[number];

export const careTypes = [
  "gezinsopvang",
  "groepsopvang",
  "groepsopvang_samenwerkend",
  "buitenschools",
] as const;
export type CareType = (typeof careTypes)[number];

export const countingMethods = ["vergund", "gesubsidieerd"] as const;
export type CountingMethod = (typeof countingMethods)[number];

export const priceKinds = ["inkomenstarief", "vrije_prijs", "gemengd"] as const;
export type PriceKind = (typeof priceKinds)[number];

export const subsidyLevels = ["T0", "T1", "T2A", "T2B", "T3"] as const;
export type SubsidyLevel = (typeof subsidyLevels)[number];

export const features = [
  "flexibele_opvang",
  "inclusieve_opvang",
  "dringende_opvang",
  "occasionele_opvang",
  "ruimere_openingsmomenten",
] as const;
export type Feature = (typeof features)[number];

export const licenceStates = ["vergund", "geschorst", "opgeheven", "stopgezet"] as const;
export type LicenceState = (typeof licenceStates)[number];

export const transferKinds = ["overname", "verhuis", "wijziging_rechtsvorm"] as const;
export type TransferKind = (typeof transferKinds)[number];

/** The statuses in the order of the process; of two statuses on one date the later one in this list counts. */
export const followUpStatuses = [
  "onderzoeksfase",
  "geen_verdere_opvolging",
  "opvolging_organisator",
  "handhaving",
] as const;
export type FollowUpStatus = (typeof followUpStatuses)[number];

export const followUpActions = ["werking_bijsturen", "plan_van_aanpak", "gesprek"] as const;
export type FollowUpAction = (typeof followUpActions)[number];

export const enforcementTriggers = ["inspectie", "klacht", "gevaarsituatie", "melding"] as const;
export type EnforcementTrigger = (typeof enforcementTriggers)[number];

export const closingReasons = [
  "tekorten_weggewerkt",
  "maatregel_uitgevoerd",
  "ongegrond",
  "organisator_gestopt",
  "overname",
] as const;
export type ClosingReason = (typeof closingReasons)[number];

export const stepKinds = ["aanmaning", "voornemen", "beslissing"] as const;
export type StepKind = (typeof stepKinds)[number];

/** The closed list of measures in the Handhavingsbesluit of 11 December 2015, and "no measure". */
export const measures = [
  "wijziging_vergunning",
  "schorsing_vergunning",
  "opheffing_vergunning",
  "vermindering_subsidie",
  "schorsing_subsidie",
  "stopzetting_subsidie",
  "terugvordering_subsidie",
  "geldboete",
  "geen_maatregel",
] as const;
export type Measure = (typeof measures)[number];

export const triStates = ["ja", "nee", "onbekend"] as const;
export type TriState = (typeof triStates)[number];

export const appealOutcomes = [
  "bevestigd",
  "herzien",
  "ingetrokken",
  "onontvankelijk",
  "vernietigd",
] as const;
export type AppealOutcome = (typeof appealOutcomes)[number];

export const replySubjects = ["inspectierapport", "handhavingsstap"] as const;
export type ReplySubject = (typeof replySubjects)[number];

export const visitReasons = ["gewoon", "opvolging", "gevaarsituatie", "klacht", "herevaluatie"] as const;
export type VisitReason = (typeof visitReasons)[number];

export const advices = ["geen", "opstart_handhaving", "verderzetting_handhaving"] as const;
export type Advice = (typeof advices)[number];

export const themes = [
  "aantal_kinderen",
  "infrastructuur",
  "veiligheid_gezondheid",
  "omgang_kinderen_ouders",
  "personen",
  "organisatorisch_management",
  "klachtenbehandeling",
] as const;
export type Theme = (typeof themes)[number];

export const findingResults = ["in_orde", "niet_in_orde", "niet_geinspecteerd"] as const;
export type FindingResult = (typeof findingResults)[number];

export const findingKinds = ["inbreuk", "aandachtspunt"] as const;
export type FindingKind = (typeof findingKinds)[number];

export const qualityDimensions = [
  "welbevinden",
  "betrokkenheid",
  "emotionele_ondersteuning",
  "educatieve_ondersteuning",
  "omgeving",
  "diversiteit_gezinnen",
] as const;
export type QualityDimension = (typeof qualityDimensions)[number];

export const periods = ["jaar", "Q1", "Q2", "Q3", "Q4"] as const;
export type Period = (typeof periods)[number];

export const withholdingSubjects = [
  "locatie",
  "inspectierapport",
  "vaststelling",
  "handhavingsstap",
  "handhavingstraject",
  "reactie",
] as const;
export type WithholdingSubject = (typeof withholdingSubjects)[number];

/** The kinds of event in the change log; "ingetrokken" says that something went offline, and never what it was. */
export const changeKinds = [
  "locatie_nieuw",
  "vergunning_geschorst",
  "vergunning_opgeheven",
  "opvang_gestopt",
  "vergunning_geldt_weer",
  "overgang",
  "rapport_gepubliceerd",
  "opvolging_gewijzigd",
  "vaststelling_hersteld",
  "stap_gepubliceerd",
  "bezwaar_ingediend",
  "bezwaar_beslist",
  "handhaving_afgesloten",
  "reactie_gepubliceerd",
  "gegeven_aangepast",
  "ingetrokken",
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Whether a text of the downloads is online, is withheld (P9, P13), or is shown on its own page only (P4). */
export const textStates = ["online", "niet_online", "zie_pagina"] as const;
export type TextState = (typeof textStates)[number];

/** Whether a number of complaints in the downloads is about one location or about a whole municipality (P8). */
export const complaintScopes = ["locatie", "gemeente"] as const;
export type ComplaintScope = (typeof complaintScopes)[number];

/**
 * The indicators of the published series as this portal knows them: their words and the subject they belong to. An
 * indicator that is not here is shown under its own name, with the other published figures.
 */
import { codeTerms } from "../domain/glossary/codes.ts";
import { otherSubject } from "./subjects.ts";

export interface Indicator {
  subjectId: string;
  label: string;
  /** States what the source counted, as far as the source says. */
  definition: string;
  one: string;
  many: string;
}

function indicator(
  subjectId: string,
  label: string,
  definition: string,
  one: string,
  many: string,
): Indicator {
  return { subjectId, label, definition, one, many };
}

const stopping = "Locaties die in de periode stopten, volgens de bron.";
const starting = "Nieuwe locaties, zonder uitbreidingen van bestaande locaties.";
const decisions = "Beslissingen in de periode, volgens de bron.";

const known: Readonly<Record<string, Indicator>> = {
  locaties: indicator(
    "aanbod",
    "Locaties",
    "Het aantal locaties op het einde van de periode. Het totaal gaat over baby's en peuters.",
    "locatie",
    "locaties",
  ),
  plaatsen: indicator(
    "aanbod",
    "Plaatsen",
    "Het aantal plaatsen op het einde van de periode. Het totaal gaat over baby's en peuters.",
    "plaats",
    "plaatsen",
  ),
  organisatoren: indicator(
    "aanbod",
    "Organisatoren",
    "Het aantal verschillende organisatoren van opvang voor baby's en peuters.",
    "organisator",
    "organisatoren",
  ),
  aandeel_plaatsen_tarief: indicator(
    "aanbod",
    "Plaatsen volgens het tarief",
    "Het deel van de plaatsen voor baby's en peuters met dat tarief.",
    "van de plaatsen",
    "van de plaatsen",
  ),
  aandeel_plaatsen_subsidie: indicator(
    "aanbod",
    "Plaatsen volgens de subsidie",
    "Het deel van de plaatsen voor baby's en peuters met die trap van subsidie.",
    "van de plaatsen",
    "van de plaatsen",
  ),
  locaties_nieuw: indicator(
    "starters-en-stoppers",
    "Nieuwe locaties",
    starting,
    "nieuwe locatie",
    "nieuwe locaties",
  ),
  plaatsen_nieuw: indicator(
    "starters-en-stoppers",
    "Plaatsen in nieuwe locaties",
    starting,
    "plaats in een nieuwe locatie",
    "plaatsen in nieuwe locaties",
  ),
  locaties_gestopt: indicator(
    "starters-en-stoppers",
    "Gestopte locaties",
    stopping,
    "gestopte locatie",
    "gestopte locaties",
  ),
  plaatsen_gestopt: indicator(
    "starters-en-stoppers",
    "Plaatsen in gestopte locaties",
    stopping,
    "plaats in een gestopte locatie",
    "plaatsen in gestopte locaties",
  ),
  aandeel_inspectiebezoeken: indicator(
    "inspecties",
    "Inspectiebezoeken volgens de aanleiding",
    "Het deel van de inspectiebezoeken met die aanleiding.",
    "van de bezoeken",
    "van de bezoeken",
  ),
  inspectierapporten_online: indicator(
    "inspecties",
    "Inspectierapporten online",
    "Het aantal rapporten dat op dat ogenblik online stond.",
    "inspectierapport online",
    "inspectierapporten online",
  ),
  adviezen_handhaving: indicator(
    "adviezen",
    "Adviezen tot handhaving",
    "Adviezen van Zorginspectie om handhaving op te starten of verder te zetten. Een advies is geen beslissing.",
    "advies tot handhaving",
    "adviezen tot handhaving",
  ),
  klachten_ontvankelijk: indicator(
    "klachten",
    "Ontvankelijke klachten",
    "Ontvankelijke klachten bij Opgroeien. Ontvankelijk betekent niet dat de klacht klopt.",
    "ontvankelijke klacht",
    "ontvankelijke klachten",
  ),
  klachtelementen_ontvankelijk: indicator(
    "klachten",
    "Elementen in ontvankelijke klachten",
    "Eén klacht kan meer elementen hebben.",
    "element in ontvankelijke klachten",
    "elementen in ontvankelijke klachten",
  ),
  gevaarsituaties: indicator(
    "gevaarsituaties",
    "Gemelde gevaarsituaties",
    "Meldingen dat een kind in de opvang in gevaar is of was. Een melding is geen vastgesteld feit.",
    "gemelde gevaarsituatie",
    "gemelde gevaarsituaties",
  ),
  gevaarsituaties_locaties: indicator(
    "gevaarsituaties",
    "Locaties met een gemelde gevaarsituatie",
    "Locaties waarover in de periode minstens één gevaarsituatie gemeld is.",
    "locatie met een gemelde gevaarsituatie",
    "locaties met een gemelde gevaarsituatie",
  ),
  gevaarsituaties_handhaving_opgestart: indicator(
    "gevaarsituaties",
    "Handhaving gestart na een gevaarsituatie",
    "Gemelde gevaarsituaties waarna Opgroeien handhaving startte.",
    "gevaarsituatie waarna handhaving startte",
    "gevaarsituaties waarna handhaving startte",
  ),
  handhaving_locaties: indicator(
    "handhaving",
    "Locaties in handhaving",
    "Locaties waarvoor handhaving opgestart is, minstens met een aanmaning.",
    "locatie in handhaving",
    "locaties in handhaving",
  ),
  maatregel_schorsing_vergunning: indicator(
    "maatregelen",
    "Beslissingen tot schorsing van de vergunning",
    `${decisions} De bron splitst op in: na een traject, bij dringende noodzakelijkheid (hoogdringendheid) of na een schorsing.`,
    "beslissing tot schorsing",
    "beslissingen tot schorsing",
  ),
  maatregel_opheffing_vergunning: indicator(
    "maatregelen",
    "Beslissingen tot opheffing van de vergunning",
    `${decisions} De bron splitst op in: na een traject, bij dringende noodzakelijkheid (hoogdringendheid) of na een schorsing.`,
    "beslissing tot opheffing",
    "beslissingen tot opheffing",
  ),
  maatregel_vermindering_subsidie: indicator(
    "maatregelen",
    "Beslissingen tot vermindering van de subsidie",
    decisions,
    "beslissing tot vermindering van de subsidie",
    "beslissingen tot vermindering van de subsidie",
  ),
  maatregel_stopzetting_subsidie: indicator(
    "maatregelen",
    "Beslissingen tot stopzetting van de subsidie",
    decisions,
    "beslissing tot stopzetting van de subsidie",
    "beslissingen tot stopzetting van de subsidie",
  ),
  schorsing_effectief_locaties: indicator(
    "schorsing-en-opheffing-effectief",
    "Effectief geschorste locaties",
    "Locaties die minstens 1\u00A0dag tijdelijk gesloten waren, ook na een beslissing van het jaar ervoor.",
    "effectief geschorste locatie",
    "effectief geschorste locaties",
  ),
  schorsing_effectief_plaatsen: indicator(
    "schorsing-en-opheffing-effectief",
    "Plaatsen in effectief geschorste locaties",
    "Plaatsen in locaties die minstens 1\u00A0dag tijdelijk gesloten waren.",
    "plaats in effectief geschorste locaties",
    "plaatsen in effectief geschorste locaties",
  ),
  opheffing_effectief_locaties: indicator(
    "schorsing-en-opheffing-effectief",
    "Effectief opgeheven locaties",
    "Locaties die door een opheffing definitief gesloten zijn, ook na een beslissing van het jaar ervoor.",
    "effectief opgeheven locatie",
    "effectief opgeheven locaties",
  ),
  opheffing_effectief_plaatsen: indicator(
    "schorsing-en-opheffing-effectief",
    "Plaatsen in effectief opgeheven locaties",
    "Plaatsen in locaties die door een opheffing definitief gesloten zijn.",
    "plaats in effectief opgeheven locaties",
    "plaatsen in effectief opgeheven locaties",
  ),
  benadeelde_partijstellingen: indicator(
    otherSubject.id,
    "Benadeelde partijstellingen door Opgroeien",
    "Gerechtelijke dossiers waarin Opgroeien zich benadeelde partij stelde. Dat zegt niets over de uitkomst.",
    "benadeelde partijstelling",
    "benadeelde partijstellingen",
  ),
  benadeelde_partijstellingen_actieve_locaties: indicator(
    otherSubject.id,
    "Benadeelde partijstellingen over actieve locaties",
    "Gerechtelijke dossiers van nog actieve locaties waarin Opgroeien zich benadeelde partij stelde. Dat zegt niets over de uitkomst.",
    "benadeelde partijstelling over een actieve locatie",
    "benadeelde partijstellingen over actieve locaties",
  ),
};

const breakdownLabels: Readonly<Record<string, string>> = {
  ...labelsOf(codeTerms.careTypes),
  ...labelsOf(codeTerms.priceKinds),
  ...labelsOf(codeTerms.visitReasons),
  babys_peuters: "Baby's en peuters",
  na_traject: "Na een traject",
  dringende_noodzakelijkheid: "Dringend",
  na_schorsing: "Na een schorsing",
};

function labelsOf(terms: Readonly<Record<string, { term: string }>>): Record<string, string> {
  return Object.fromEntries(Object.entries(terms).map(([code, { term }]) => [code, term]));
}

/** Returns the words of an indicator; an unknown one keeps its own name. */
export function indicatorTerm(code: string): Indicator {
  const unknown = indicator(
    otherSubject.id,
    code,
    "Dit portaal kent geen verdere uitleg bij deze reeks. Zie de bron.",
    `(${code})`,
    `(${code})`,
  );
  return Object.hasOwn(known, code) ? (known[code] ?? unknown) : unknown;
}

/** Returns the label of a breakdown above its column, and `Totaal` without one. */
export function breakdownLabel(breakdown: string | null): string {
  if (breakdown === null) return "Totaal";
  return Object.hasOwn(breakdownLabels, breakdown) ? (breakdownLabels[breakdown] ?? breakdown) : breakdown;
}

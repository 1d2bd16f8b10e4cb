/**
 * Words that depend on the kind of care. Care of babies and toddlers has a licence («vergunning»); out-of-school care
 * has a quality label («kwaliteitslabel»).
 */
import type { CareType, LicenceState, Measure } from "../codes.ts";
import { measureTerms } from "./enforcement-codes.ts";
import { licenceStateTerms, qualityLabelStateTerms } from "./location-codes.ts";
import { inSentence, type Term } from "./term.ts";

/** Returns «vergunning» or «kwaliteitslabel». */
export function licenceWord(careType: CareType): "vergunning" | "kwaliteitslabel" {
  return careType === "buitenschools" ? "kwaliteitslabel" : "vergunning";
}

/** Returns «de vergunning» or «het kwaliteitslabel». */
export function licencePhrase(careType: CareType): "de vergunning" | "het kwaliteitslabel" {
  return careType === "buitenschools" ? "het kwaliteitslabel" : "de vergunning";
}

/** Returns the label and the meaning of the state of a licence or a quality label. */
export function licenceStateTerm(state: LicenceState, careType: CareType): Term {
  return (careType === "buitenschools" ? qualityLabelStateTerms : licenceStateTerms)[state];
}

/** Returns a measure as a noun phrase inside a sentence, without its article: «schorsing van de vergunning». */
export function measureLabel(measure: Measure, careType: CareType): string {
  return inSentence(measureTerms[measure].term).replace("de vergunning", licencePhrase(careType));
}

/** Returns a measure with its article: «de schorsing van de vergunning». «Geen maatregel» has no article. */
export function measurePhrase(measure: Measure, careType: CareType): string {
  const label = measureLabel(measure, careType);
  return measure === "geen_maatregel" ? label : `de ${label}`;
}

/** Returns a measure as it follows «besliste om» or «is van plan»: «de vergunning te schorsen». */
export function measureInfinitive(measure: Measure, careType: CareType): string {
  return infinitives[measure].replace("de vergunning", licencePhrase(careType));
}

const infinitives: Readonly<Record<Measure, string>> = {
  wijziging_vergunning: "de vergunning te wijzigen",
  schorsing_vergunning: "de vergunning te schorsen",
  opheffing_vergunning: "de vergunning op te heffen",
  vermindering_subsidie: "de subsidie te verminderen",
  schorsing_subsidie: "de subsidie te schorsen",
  stopzetting_subsidie: "de subsidie stop te zetten",
  terugvordering_subsidie: "subsidie terug te vorderen",
  geldboete: "een geldboete op te leggen",
  geen_maatregel: "geen maatregel te nemen",
};

/** Returns the label and the meaning of a measure, worded for the kind of care. */
export function measureTerm(measure: Measure, careType: CareType): Term {
  const term = measureTerms[measure];
  if (careType !== "buitenschools") return term;
  return {
    ...term,
    term: term.term.replace("de vergunning", "het kwaliteitslabel"),
    definition: qualityLabelMeanings[measure] ?? term.definition,
  };
}

/** A quality label is voluntary: without it, care may still take place. */
const qualityLabelMeanings: Readonly<Partial<Record<Measure, string>>> = {
  wijziging_vergunning: "Bij een wijziging verandert het kwaliteitslabel, bijvoorbeeld naar minder plaatsen.",
  schorsing_vergunning: "Bij een schorsing geldt het kwaliteitslabel tijdelijk niet.",
  opheffing_vergunning: "Bij een opheffing eindigt het kwaliteitslabel.",
};

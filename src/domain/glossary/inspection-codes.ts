/** Labels of the codes of inspection reports and their follow-up. */
import type {
  Advice,
  FindingKind,
  FindingResult,
  FollowUpAction,
  FollowUpStatus,
  QualityDimension,
  Theme,
  VisitReason,
} from "../codes.ts";
import { sources, type Term } from "./term.ts";

export const visitReasonTerms: Record<VisitReason, Term> = {
  gewoon: {
    term: "Gewoon bezoek",
    definition: "Een bezoek uit de gewone planning van Zorginspectie.",
    source: sources.transparencyPlan,
  },
  opvolging: {
    term: "Opvolgingsbezoek",
    definition: "Een bezoek om na te gaan wat er na eerdere vaststellingen of bij handhaving gebeurde.",
    notThis: "Dit betekent niet dat er nog inbreuken zijn.",
    source: sources.transparencyPlan,
  },
  gevaarsituatie: {
    term: "Bezoek na een gevaarsituatie",
    definition: "Een bezoek na een melding van mogelijk gevaar voor een kind.",
    notThis: "Dit betekent niet dat vaststaat wat gemeld is.",
    source: sources.transparencyPlan,
  },
  klacht: {
    term: "Bezoek na een klacht",
    definition: "Een bezoek na een klacht bij Opgroeien.",
    notThis: "Dit betekent niet dat de klacht klopt.",
    source: sources.transparencyPlan,
  },
  herevaluatie: {
    term: "Bezoek bij een herevaluatie",
    definition: "Een bezoek omdat Opgroeien het dossier opnieuw bekijkt.",
    notThis: "Dit betekent niet dat er iets mis is.",
    source: sources.transparencyPlan,
  },
};

export const adviceTerms: Record<Advice, Term> = {
  geen: {
    term: "Geen handhaving",
    definition: "Zorginspectie adviseert geen handhaving.",
    notThis: "Dit betekent niet dat er geen inbreuken zijn. Een advies is geen beslissing.",
    source: sources.transparencyPlan,
  },
  opstart_handhaving: {
    term: "Handhaving opstarten",
    definition: "Zorginspectie adviseert om handhaving te starten. Opgroeien beslist daarover.",
    notThis: "Dit betekent niet dat er handhaving loopt. Een advies is geen beslissing.",
    source: sources.transparencyPlan,
  },
  verderzetting_handhaving: {
    term: "Handhaving verderzetten",
    definition:
      "Zorginspectie adviseert om de handhaving die loopt, verder te zetten. Opgroeien beslist daarover.",
    notThis: "Dit betekent niet dat er een nieuwe maatregel is. Een advies is geen beslissing.",
    source: sources.transparencyPlan,
  },
};

export const themeTerms: Record<Theme, Term> = {
  aantal_kinderen: {
    term: "Aantal kinderen",
    definition: "Hoeveel kinderen er aanwezig zijn, en of er genoeg begeleiders voor hen zijn.",
    source: sources.licenceOrder,
  },
  infrastructuur: {
    term: "Infrastructuur",
    definition: "Het gebouw, de binnenruimte en de buitenruimte.",
    source: sources.licenceOrder,
  },
  veiligheid_gezondheid: {
    term: "Veiligheid en gezondheid",
    definition: "Onder meer risico's, brandveiligheid, slapen, voeding en hygiëne.",
    source: sources.licenceOrder,
  },
  omgang_kinderen_ouders: {
    term: "Omgang met kinderen en ouders",
    definition: "Hoe de opvang met kinderen omgaat en ouders informeert en betrekt.",
    source: sources.licenceOrder,
  },
  personen: {
    term: "Personen die in de opvang werken",
    definition: "De kinderbegeleiders, de verantwoordelijke en de documenten die zij nodig hebben.",
    source: sources.licenceOrder,
  },
  organisatorisch_management: {
    term: "Organisatorisch management",
    definition: "Hoe de organisator de opvang leidt, met afspraken, taken en registers.",
    source: sources.licenceOrder,
  },
  klachtenbehandeling: {
    term: "Klachtenbehandeling",
    definition: "Hoe de opvang zelf met klachten van ouders omgaat.",
    source: sources.licenceOrder,
  },
};

export const findingResultTerms: Record<FindingResult, Term> = {
  in_orde: {
    term: "In orde",
    definition: "Wat bij dit bezoek bekeken is, was in orde.",
    notThis: "Dit betekent niet dat alles bekeken is of nog klopt.",
    source: sources.supervisionNote,
  },
  niet_in_orde: {
    term: "Niet in orde",
    definition: "Er is een inbreuk of aandachtspunt.",
    notThis: "Dit betekent niet dat het hele thema fout is.",
    source: sources.supervisionNote,
  },
  niet_geinspecteerd: {
    term: "Niet geïnspecteerd",
    definition: "Dit thema is niet bekeken.",
    notThis: "Dit betekent niet dat het goed of slecht is.",
    source: sources.supervisionNote,
  },
};

export const findingKindTerms: Record<FindingKind, Term> = {
  inbreuk: {
    term: "Inbreuk",
    plural: "Inbreuken",
    definition: "Een regel is niet nageleefd. Dat moet hersteld worden.",
    notThis: "Dit betekent niet dat een kind schade had.",
    source: sources.supervisionNote,
  },
  aandachtspunt: {
    term: "Aandachtspunt",
    plural: "Aandachtspunten",
    definition: "Geen inbreuk, wel iets om aan te pakken.",
    notThis: "Dit betekent niet dat een regel overtreden is.",
    source: sources.supervisionNote,
  },
};

export const qualityDimensionTerms: Record<QualityDimension, Term> = {
  welbevinden: {
    term: "Welbevinden",
    definition: "Voelen de kinderen zich op hun gemak? Zijn ze ontspannen en zichzelf?",
    source: sources.readingGuide,
  },
  betrokkenheid: {
    term: "Betrokkenheid",
    definition: "Gaan de kinderen op in wat ze doen? Zijn ze geboeid bezig?",
    source: sources.readingGuide,
  },
  emotionele_ondersteuning: {
    term: "Emotionele ondersteuning",
    definition: "Hoe reageren begeleiders op wat kinderen voelen en nodig hebben?",
    source: sources.readingGuide,
  },
  educatieve_ondersteuning: {
    term: "Educatieve ondersteuning",
    definition: "Hoe helpen begeleiders de kinderen om te spelen, te ontdekken en te leren?",
    source: sources.readingGuide,
  },
  omgeving: {
    term: "Omgeving",
    definition: "Wat bieden de ruimte, het materiaal en de dagindeling aan de kinderen?",
    source: sources.readingGuide,
  },
  diversiteit_gezinnen: {
    term: "Diversiteit en omgaan met gezinnen",
    definition:
      "Hoe werkt de opvang samen met gezinnen en hoe gaat ze om met verschillen? Deze dimensie staat niet meer in het instrument vanaf de versie van 2023.",
    source: sources.readingGuide,
  },
};

export const followUpStatusTerms: Record<FollowUpStatus, Term> = {
  onderzoeksfase: {
    term: "Onderzoeksfase",
    definition: "Opgroeien bekijkt of opvolging nodig is.",
    notThis: "Dit betekent niet dat er iets mis is.",
    source: sources.transparencyPlan,
  },
  geen_verdere_opvolging: {
    term: "Geen verdere opvolging",
    definition: "Opgroeien vindt opvolging na dit bezoek niet nodig.",
    notThis: "Dit betekent niet dat alles in orde is.",
    source: sources.transparencyPlan,
  },
  opvolging_organisator: {
    term: "In opvolging door de organisator",
    definition: "De organisator moet iets verbeteren.",
    notThis: "Dit betekent niet dat er handhaving loopt of dat alles al hersteld is.",
    source: sources.transparencyPlan,
  },
  handhaving: {
    term: "Handhaving",
    definition: "Opgroeien startte handhaving.",
    notThis: "Dit betekent niet dat de opvang dicht is of dat de handhaving nog loopt.",
    source: sources.transparencyPlan,
  },
};

export const followUpActionTerms: Record<FollowUpAction, Term> = {
  werking_bijsturen: {
    term: "Werking bijsturen",
    definition: "Opgroeien vroeg de organisator om de werking te verbeteren.",
    source: sources.transparencyPlan,
  },
  plan_van_aanpak: {
    term: "Plan van aanpak",
    definition:
      "Opgroeien vroeg de organisator om inbreuken te herstellen en een plan van aanpak te bezorgen.",
    source: sources.transparencyPlan,
  },
  gesprek: {
    term: "Gesprek",
    definition: "Opgroeien vroeg de organisator om inbreuken te herstellen en had daarover een gesprek.",
    source: sources.transparencyPlan,
  },
};

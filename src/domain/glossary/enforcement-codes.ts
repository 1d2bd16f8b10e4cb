/** Labels of the codes of enforcement and appeals. */
import type {
  AppealOutcome,
  ClosingReason,
  EnforcementTrigger,
  Measure,
  ReplySubject,
  StepKind,
} from "../codes.ts";
import { sources, type Term } from "./term.ts";

export const enforcementTriggerTerms: Record<EnforcementTrigger, Term> = {
  inspectie: {
    term: "Een inspectie",
    definition: "Zorginspectie deed vaststellingen bij een bezoek.",
    source: sources.transparencyPlan,
  },
  klacht: {
    term: "Een klacht",
    definition: "Opgroeien kreeg een klacht over de opvang.",
    notThis: "Dit betekent niet dat vaststaat wat in de klacht staat.",
    source: sources.transparencyPlan,
  },
  gevaarsituatie: {
    term: "Een gevaarsituatie",
    definition: "Iemand meldde mogelijk gevaar voor een kind.",
    notThis: "Dit betekent niet dat vaststaat wat gemeld is.",
    source: sources.transparencyPlan,
  },
  melding: {
    term: "Een melding",
    definition: "Opgroeien kreeg informatie over de opvang.",
    notThis: "Dit betekent niet dat het gemelde een vastgesteld feit is.",
    source: sources.transparencyPlan,
  },
};

export const closingReasonTerms: Record<ClosingReason, Term> = {
  tekorten_weggewerkt: {
    term: "De tekorten zijn weggewerkt",
    definition: "Opgroeien sloot het traject af omdat de tekorten weggewerkt zijn.",
    source: sources.export,
  },
  maatregel_uitgevoerd: {
    term: "De maatregel is uitgevoerd",
    definition: "Opgroeien sloot het traject af omdat de maatregel uitgevoerd is.",
    source: sources.export,
  },
  ongegrond: {
    term: "De handhaving was ongegrond",
    definition: "Er was geen grond voor handhaving. Zo'n traject verdwijnt van dit portaal.",
    source: sources.export,
  },
  organisator_gestopt: {
    term: "De organisator is gestopt",
    definition: "Het traject eindigde omdat de organisator met deze opvang stopte.",
    source: sources.export,
  },
  overname: {
    term: "De opvang is overgenomen",
    definition: "Het traject eindigde omdat een andere organisator de opvang overnam.",
    source: sources.export,
  },
};

export const stepKindTerms: Record<StepKind, Term> = {
  aanmaning: {
    term: "Aanmaning",
    plural: "Aanmaningen",
    definition: "Opgroeien vraagt formeel om tekorten weg te werken.",
    notThis: "Dit betekent niet dat de organisator een straf kreeg.",
    source: sources.enforcementOrder,
  },
  voornemen: {
    term: "Voornemen",
    plural: "Voornemens",
    definition: "Opgroeien is van plan een maatregel te nemen.",
    notThis: "Dit betekent niet dat er al een beslissing is.",
    source: sources.enforcementOrder,
  },
  beslissing: {
    term: "Beslissing",
    plural: "Beslissingen",
    definition: "Opgroeien nam een beslissing over een maatregel.",
    source: sources.enforcementOrder,
  },
};

/** The terms of measures for care with a licence; licence-words.ts words them for care with a quality label. */
export const measureTerms: Record<Measure, Term> = {
  wijziging_vergunning: {
    term: "Wijziging van de vergunning",
    definition: "Bij een wijziging verandert de vergunning, bijvoorbeeld naar minder plaatsen.",
    notThis: "Dit betekent niet dat de opvang dicht is.",
    source: sources.enforcementOrder,
  },
  schorsing_vergunning: {
    term: "Schorsing van de vergunning",
    definition: "Bij een schorsing geldt de vergunning tijdelijk niet. Er mag dan geen opvang zijn.",
    notThis: "Dit betekent niet dat de opvang voorgoed stopt.",
    source: sources.enforcementOrder,
  },
  opheffing_vergunning: {
    term: "Opheffing van de vergunning",
    definition:
      "Bij een opheffing eindigt de vergunning. De organisator mag hier dan geen opvang meer geven.",
    notThis: "Dit betekent niet dat de organisator nergens opvang mag geven.",
    source: sources.enforcementOrder,
  },
  vermindering_subsidie: {
    term: "Vermindering van de subsidie",
    definition: "Bij een vermindering krijgt de organisator minder subsidie.",
    notThis: "Dit betekent niet dat de opvang dicht is.",
    source: sources.enforcementOrder,
  },
  schorsing_subsidie: {
    term: "Schorsing van de subsidie",
    definition: "Bij een schorsing van de subsidie krijgt de organisator tijdelijk geen subsidie.",
    notThis: "Dit betekent niet dat de opvang dicht is.",
    source: sources.enforcementOrder,
  },
  stopzetting_subsidie: {
    term: "Stopzetting van de subsidie",
    definition: "Bij een stopzetting krijgt de organisator geen subsidie meer.",
    notThis: "Dit betekent niet dat de opvang dicht is.",
    source: sources.enforcementOrder,
  },
  terugvordering_subsidie: {
    term: "Terugvordering van subsidie",
    definition: "Bij een terugvordering moet de organisator subsidie terugbetalen.",
    notThis: "Dit betekent niet dat de opvang dicht is.",
    source: sources.enforcementOrder,
  },
  geldboete: {
    term: "Bestuurlijke geldboete",
    definition: "Een geldboete is een bedrag dat de organisator moet betalen.",
    notThis: "Dit betekent niet dat de opvang dicht is.",
    source: sources.enforcementOrder,
  },
  geen_maatregel: {
    term: "Geen maatregel",
    definition: "Opgroeien neemt geen maatregel.",
    source: sources.enforcementOrder,
  },
};

export const appealOutcomeTerms: Record<AppealOutcome, Term> = {
  bevestigd: {
    term: "Bevestigd",
    definition: "De beslissing blijft zoals ze was.",
    source: sources.enforcementOrder,
  },
  herzien: { term: "Herzien", definition: "De beslissing is aangepast.", source: sources.enforcementOrder },
  ingetrokken: {
    term: "Ingetrokken",
    definition: "De organisator trok het bezwaar in.",
    source: sources.enforcementOrder,
  },
  onontvankelijk: {
    term: "Onontvankelijk",
    definition: "Het bezwaar voldeed niet aan de vormregels en is niet inhoudelijk behandeld.",
    source: sources.enforcementOrder,
  },
  vernietigd: {
    term: "Vernietigd",
    definition:
      "De Raad van State of de minister vernietigde de beslissing. De stap verdwijnt van dit portaal.",
    source: sources.export,
  },
};

export const replySubjectTerms: Record<ReplySubject, Term> = {
  inspectierapport: {
    term: "Inspectierapport",
    definition: "De reactie gaat over een inspectierapport.",
    source: sources.export,
  },
  handhavingsstap: {
    term: "Handhavingsstap",
    definition: "De reactie gaat over een handhavingsstap.",
    source: sources.export,
  },
};

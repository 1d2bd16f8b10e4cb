/** Labels of the codes of organisers and locations. */
import type {
  CareType,
  CountingMethod,
  Feature,
  LegalForm,
  LicenceState,
  PriceKind,
  SubsidyLevel,
  TransferKind,
} from "../codes.ts";
import { sources, type Term } from "./term.ts";

export const legalFormTerms: Record<LegalForm, Term> = {
  vzw: { term: "vzw", definition: "Een vereniging zonder winstoogmerk.", source: sources.companyRegister },
  bv: { term: "bv", definition: "Een besloten vennootschap.", source: sources.companyRegister },
  nv: { term: "nv", definition: "Een naamloze vennootschap.", source: sources.companyRegister },
  cv: { term: "cv", definition: "Een coöperatieve vennootschap.", source: sources.companyRegister },
  comm_v: { term: "commV", definition: "Een commanditaire vennootschap.", source: sources.companyRegister },
  lokaal_bestuur: {
    term: "Lokaal bestuur",
    definition: "Een gemeente, een OCMW of een andere lokale overheid.",
    source: sources.companyRegister,
  },
  eenmanszaak: {
    term: "Eenmanszaak",
    definition: "Een onderneming van één persoon, zonder vennootschap.",
    source: sources.companyRegister,
  },
  natuurlijk_persoon: {
    term: "Natuurlijk persoon",
    definition: "Een persoon die in eigen naam opvang inricht.",
    source: sources.decree,
  },
  ander: {
    term: "Andere rechtsvorm",
    definition: "Een andere rechtsvorm dan de vorige.",
    source: sources.export,
  },
};

export const careTypeTerms: Record<CareType, Term> = {
  gezinsopvang: {
    term: "Gezinsopvang",
    definition: "Kleine opvang, meestal door één onthaalouder en vaak bij die onthaalouder thuis.",
    source: sources.decree,
  },
  groepsopvang: {
    term: "Groepsopvang",
    definition:
      "Opvang in groep met meer kinderbegeleiders. Vaak heet dat een kinderdagverblijf of een crèche.",
    source: sources.decree,
  },
  groepsopvang_samenwerkend: {
    term: "Groepsopvang samenwerkende onthaalouders",
    definition: "Onthaalouders die op één adres samen opvang geven.",
    source: sources.statistics,
  },
  buitenschools: {
    term: "Buitenschoolse opvang",
    definition:
      "Opvang van kinderen die naar school gaan, buiten de schooluren. Op dit portaal gaat het om opvang met een kwaliteitslabel.",
    source: sources.outOfSchoolDecree,
  },
};

export const countingMethodTerms: Record<CountingMethod, Term> = {
  vergund: {
    term: "Vergunde plaatsen",
    definition: "Het aantal plaatsen dat op de vergunning staat.",
    source: sources.statistics,
  },
  gesubsidieerd: {
    term: "Gesubsidieerde plaatsen",
    definition:
      "Het aantal plaatsen waarvoor subsidie is toegekend. Zo telt Opgroeien bij sommige onthaalouders.",
    source: sources.statistics,
  },
};

export const priceKindTerms: Record<PriceKind, Term> = {
  inkomenstarief: {
    term: "Volgens je inkomen",
    definition: "Je betaalt het inkomenstarief. Dat hangt af van het inkomen van je gezin.",
    source: sources.subsidyOrder,
  },
  vrije_prijs: {
    term: "Vrije prijs",
    definition: "De organisator bepaalt de prijs.",
    source: sources.statistics,
  },
  gemengd: {
    term: "Allebei",
    definition: "Sommige plaatsen hebben het inkomenstarief, andere een vrije prijs.",
    source: sources.statistics,
  },
};

export const subsidyLevelTerms: Record<SubsidyLevel, Term> = {
  T0: {
    term: "T0: geen subsidie",
    definition: "De locatie werkt zonder subsidie.",
    source: sources.subsidyOrder,
  },
  T1: {
    term: "T1: basissubsidie",
    definition: "De organisator krijgt een basissubsidie.",
    source: sources.subsidyOrder,
  },
  T2A: {
    term: "T2A: subsidie inkomenstarief, hoog bedrag",
    definition: "De organisator krijgt het hoge bedrag omdat ouders volgens hun inkomen betalen.",
    source: sources.subsidyOrder,
  },
  T2B: {
    term: "T2B: subsidie inkomenstarief, laag bedrag",
    definition: "De organisator krijgt het lage bedrag omdat ouders volgens hun inkomen betalen.",
    source: sources.subsidyOrder,
  },
  T3: {
    term: "T3: plussubsidie",
    definition: "De organisator krijgt boven op T2 een subsidie voor opvang van kwetsbare gezinnen.",
    source: sources.subsidyOrder,
  },
};

export const featureTerms: Record<Feature, Term> = {
  flexibele_opvang: {
    term: "Flexibele opvang",
    definition: "Opvang op uren buiten de gewone openingsuren, zoals vroeg, laat of in het weekend.",
    source: sources.subsidyOrder,
  },
  inclusieve_opvang: {
    term: "Inclusieve opvang",
    definition: "Opvang voor kinderen met een specifieke zorgbehoefte, samen met andere kinderen.",
    source: sources.subsidyOrder,
  },
  dringende_opvang: {
    term: "Dringende opvang",
    definition: "Plaatsen voor gezinnen die snel opvang nodig hebben.",
    source: sources.subsidyOrder,
  },
  occasionele_opvang: {
    term: "Occasionele opvang",
    definition: "Opvang af en toe, zonder vaste dagen.",
    source: sources.parentsGuide,
  },
  ruimere_openingsmomenten: {
    term: "Ruimere openingsmomenten",
    definition: "De opvang is langer of op meer dagen open.",
    source: sources.subsidyOrder,
  },
};

export const licenceStateTerms: Record<LicenceState, Term> = {
  vergund: {
    term: "Vergund",
    definition: "Hier mag opvang zijn.",
    notThis: "Dit betekent niet dat alles onlangs bekeken is.",
    source: sources.decree,
  },
  geschorst: {
    term: "Geschorst",
    definition: "Hier mag tijdelijk geen opvang zijn.",
    notThis: "Dit betekent niet dat de opvang voorgoed stopt.",
    source: sources.enforcementOrder,
  },
  opgeheven: {
    term: "Opgeheven",
    definition: "Opgroeien beëindigde de vergunning.",
    notThis: "Dit betekent niet dat de organisator nergens opvang mag geven.",
    source: sources.enforcementOrder,
  },
  stopgezet: {
    term: "Stopgezet",
    definition: "De opvang op dit adres is gestopt.",
    notThis: "Dit betekent niet dat er een probleem was.",
    source: sources.decree,
  },
};

/**
 * The same states for out-of-school care. Its quality label is voluntary, so the texts are about the label and not
 * about whether care may take place.
 */
export const qualityLabelStateTerms: Record<LicenceState, Term> = {
  vergund: {
    term: "Met kwaliteitslabel",
    definition: "Deze opvang heeft een kwaliteitslabel.",
    notThis: "Dit betekent niet dat alles onlangs bekeken is.",
    source: sources.qualityLabelOrder,
  },
  geschorst: {
    term: "Kwaliteitslabel geschorst",
    definition: "Het kwaliteitslabel geldt tijdelijk niet.",
    notThis: "Dit betekent niet dat de opvang voorgoed stopt.",
    source: sources.qualityLabelOrder,
  },
  opgeheven: {
    term: "Kwaliteitslabel opgeheven",
    definition: "Opgroeien beëindigde het kwaliteitslabel.",
    notThis: "Dit betekent niet dat de organisator nergens opvang mag geven.",
    source: sources.qualityLabelOrder,
  },
  stopgezet: {
    term: "Stopgezet",
    definition: "De opvang op dit adres is gestopt.",
    notThis: "Dit betekent niet dat er een probleem was.",
    source: sources.qualityLabelOrder,
  },
};

export const transferKindTerms: Record<TransferKind, Term> = {
  overname: {
    term: "Overname",
    definition: "Een andere organisator nam de opvang over.",
    source: sources.export,
  },
  verhuis: {
    term: "Verhuizing",
    definition: "De opvang verhuisde naar een ander adres.",
    source: sources.export,
  },
  wijziging_rechtsvorm: {
    term: "Nieuwe rechtsvorm",
    definition: "De organisator veranderde van rechtsvorm, bijvoorbeeld van eenmanszaak naar bv.",
    source: sources.export,
  },
};

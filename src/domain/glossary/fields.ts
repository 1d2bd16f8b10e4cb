/**
 * The Dutch name of every field of every public record: the column in the downloads (the source's own column
 * name wherever there is one), the label on a page, and the meaning of the field.
 */
import type * as records from "../records.ts";

export interface FieldTerm {
  /** The column header in the downloads. */
  column: string;
  /** The label on a page. */
  label: string;
  definition: string;
}

/** The public records by name. The test fails when a record of records.ts is missing here. */
export interface RecordTypes {
  Point: records.Point;
  Address: records.Address;
  Contact: records.Contact;
  PrivateHomeDetails: records.PrivateHomeDetails;
  Organiser: records.Organiser;
  ComplaintCount: records.ComplaintCount;
  Licence: records.Licence;
  Location: records.Location;
  Transfer: records.Transfer;
  Reply: records.Reply;
  FollowUp: records.FollowUp;
  Finding: records.Finding;
  QualityScore: records.QualityScore;
  InspectionReport: records.InspectionReport;
  Appeal: records.Appeal;
  EnforcementStep: records.EnforcementStep;
  EnforcementTrajectory: records.EnforcementTrajectory;
  LocalDesk: records.LocalDesk;
  ChildCount: records.ChildCount;
  MunicipalityFacts: records.MunicipalityFacts;
  KeyFigure: records.KeyFigure;
  Change: records.Change;
  PublicRecords: records.PublicRecords;
}

/** The English name of a public record. */
export type RecordName = keyof RecordTypes;

type FieldTerms = { readonly [Name in RecordName]: Readonly<Record<keyof RecordTypes[Name], FieldTerm>> };

function field(column: string, label: string, definition: string): FieldTerm {
  return { column, label, definition };
}

export const fieldTerms: FieldTerms = {
  Point: {
    latitude: field("breedtegraad", "Breedtegraad", "Plaats op de kaart, in graden (WGS84)."),
    longitude: field("lengtegraad", "Lengtegraad", "Plaats op de kaart, in graden (WGS84)."),
    isApproximate: field(
      "punt_bij_benadering",
      "Punt bij benadering",
      "Ja: het punt is het midden van de postcode, niet de locatie zelf.",
    ),
  },
  Address: {
    street: field("straat", "Straat", "Straat van de locatie."),
    houseNumber: field("huisnummer", "Huisnummer", "Huisnummer van de locatie."),
    box: field("bus", "Bus", "Busnummer, als er een is."),
  },
  Contact: {
    phone: field("telefoon", "Telefoon", "Telefoonnummer van de opvang."),
    email: field("email", "E-mail", "E-mailadres van de opvang."),
    website: field("website", "Website", "Website van de opvang."),
  },
  PrivateHomeDetails: {
    address: field(
      "adres",
      "Adres",
      "Adres van opvang in een gezinswoning. Het staat enkel op de locatiepagina.",
    ),
    contact: field(
      "contact",
      "Contact",
      "Contact van opvang in een gezinswoning. Het staat enkel op de locatiepagina.",
    ),
  },
  Organiser: {
    id: field("organisator_id", "Nummer van de organisator", "Nummer van de organisator in het bronsysteem."),
    name: field("naam", "Organisator", "Naam van de organisator."),
    legalForm: field("rechtsvorm", "Rechtsvorm", "Rechtsvorm van de organisator."),
    companyNumber: field(
      "kbo_nummer",
      "Ondernemingsnummer",
      "Nummer van de organisator in de Kruispuntbank van Ondernemingen.",
    ),
    website: field("website", "Website", "Website van de organisator."),
  },
  ComplaintCount: {
    year: field("jaar", "Jaar", "Kalenderjaar van de klachten."),
    admissible: field(
      "ontvankelijk",
      "Ontvankelijke klachten",
      "Aantal klachten dat Opgroeien mag behandelen. Ontvankelijk betekent niet dat een klacht klopt.",
    ),
    elements: field("elementen", "Klachtelementen", "Aantal onderwerpen in die klachten samen."),
  },
  Licence: {
    from: field(
      "vergunning_van",
      "Begin",
      "Eerste dag van de vergunning of het kwaliteitslabel. Leeg als de bron die dag niet kent.",
    ),
    to: field(
      "vergunning_tot",
      "Einde",
      "Laatste dag van de vergunning of het kwaliteitslabel, als die bekend is.",
    ),
    state: field(
      "vergunningsstatus",
      "Toestand",
      "Toestand van de vergunning of het kwaliteitslabel op de peildatum.",
    ),
    since: field(
      "status_sinds",
      "Sinds",
      "Dag vanaf wanneer die toestand geldt. Leeg als de bron die dag niet kent.",
    ),
  },
  Location: {
    id: field("dossiernummer", "Dossiernummer", "Nummer van de locatie bij Opgroeien."),
    organiserId: field(
      "organisator_id",
      "Nummer van de organisator",
      "Nummer van de organisator van deze locatie.",
    ),
    branchNumber: field(
      "vestigingsnummer",
      "Vestigingsnummer",
      "Nummer van de vestiging in de Kruispuntbank van Ondernemingen.",
    ),
    name: field("naam", "Naam", "Naam van de locatie."),
    careType: field("opvangvorm", "Opvangvorm", "Soort opvang."),
    isPrivateHome: field(
      "in_gezinswoning",
      "In een gezinswoning",
      "Ja: de opvang is in een huis waar iemand ook woont.",
    ),
    places: field("plaatsen", "Plaatsen", "Aantal opvangplaatsen. Het zegt niet hoeveel er vrij zijn."),
    countingMethod: field("telwijze", "Telwijze", "Welke plaatsen geteld zijn: vergunde of gesubsidieerde."),
    priceKind: field(
      "tarief",
      "Prijs",
      "Of ouders volgens hun inkomen betalen, een vrije prijs, of allebei.",
    ),
    subsidyLevels: field("subsidietrappen", "Subsidietrappen", "Soorten subsidie waarmee de locatie werkt."),
    features: field("kenmerken", "Kenmerken", "Bijzonder aanbod, zoals flexibele of dringende opvang."),
    openingHours: field("openingsuren", "Openingsuren", "Openingsuren zoals de organisator ze doorgaf."),
    municipalityNis: field("nis_code", "NIS-code", "Officiële code van de gemeente."),
    postcode: field("postcode", "Postcode", "Postcode van de locatie."),
    locality: field("gemeente", "Gemeente", "Gemeente of deelgemeente van de locatie."),
    point: field(
      "punt",
      "Plaats op de kaart",
      "Punt op de kaart. Bij een gezinswoning is dat het midden van de postcode.",
    ),
    address: field("adres", "Adres", "Straat en huisnummer. Leeg bij opvang in een gezinswoning."),
    contact: field("contact", "Contact", "Telefoon, e-mail en website. Leeg bij opvang in een gezinswoning."),
    licence: field(
      "vergunning",
      "Vergunning",
      "Begin, einde en toestand van de vergunning of het kwaliteitslabel.",
    ),
    complaints: field(
      "klachten",
      "Klachten",
      "Aantal ontvankelijke klachten per jaar. Geen cijfer is niet hetzelfde als nul.",
    ),
    isIncomplete: field(
      "gegevens_onvolledig",
      "Gegevens onvolledig",
      "Ja: door een fout in de bron ontbreekt er iets van deze locatie.",
    ),
  },
  Transfer: {
    fromLocationId: field("van_dossiernummer", "Van", "Dossiernummer van de vorige locatie."),
    toLocationId: field("naar_dossiernummer", "Naar", "Dossiernummer van de volgende locatie."),
    kind: field("aard", "Soort overgang", "Overname, verhuizing of nieuwe rechtsvorm."),
    date: field("datum", "Datum", "Dag van de overgang."),
  },
  Reply: {
    date: field("datum", "Datum van de reactie", "Dag waarop de organisator reageerde."),
    releasedOn: field(
      "vrijgegeven_op",
      "Vrijgegeven op",
      "Dag waarop de reactie nagelezen en vrijgegeven is.",
    ),
    text: field("tekst", "Reactie", "De woorden van de organisator. De inhoud is niet gecontroleerd."),
  },
  FollowUp: {
    date: field("datum", "Datum", "Dag waarop deze status begon."),
    status: field("status", "Opvolgingsstatus", "Wat Opgroeien met het rapport doet."),
    action: field("actie", "Wat Opgroeien vroeg", "Wat Opgroeien aan de organisator vroeg."),
  },
  Finding: {
    number: field("volgnummer", "Nummer", "Nummer van de vaststelling in het rapport."),
    theme: field("thema", "Thema", "Thema van de vaststelling."),
    result: field("resultaat", "Resultaat", "In orde, niet in orde of niet geïnspecteerd."),
    kind: field(
      "soort",
      "Soort vaststelling",
      "Inbreuk of aandachtspunt, als het resultaat niet in orde is.",
    ),
    description: field("omschrijving", "Omschrijving", "Wat Zorginspectie vaststelde."),
    fixedOn: field(
      "hersteld_op",
      "Hersteld op",
      "Dag waarop Opgroeien of Zorginspectie het herstel noteerde.",
    ),
  },
  QualityScore: {
    instrumentVersion: field(
      "instrumentversie",
      "Versie van MeMoQ",
      "Versie van het instrument bij dit bezoek. Vergelijk geen scores van verschillende versies.",
    ),
    dimension: field(
      "dimensie",
      "Dimensie",
      "Wat er bekeken is. Welke dimensies er zijn, hangt af van de versie.",
    ),
    score: field("score", "Score", "Van 1 tot 4. De woorden erbij hangen af van de versie van MeMoQ."),
  },
  InspectionReport: {
    id: field("rapportnummer", "Rapportnummer", "Nummer van het inspectierapport."),
    locationId: field("dossiernummer", "Dossiernummer", "Locatie waarover het rapport gaat."),
    visitDate: field("datum_bezoek", "Bezoek", "Dag van het inspectiebezoek."),
    isAnnounced: field("aangekondigd", "Aangekondigd", "Ja: de opvang wist vooraf van het bezoek."),
    reason: field("aanleiding", "Aanleiding", "Waarom Zorginspectie langskwam."),
    draftDate: field("datum_ontwerp", "Ontwerp", "Dag van het ontwerpverslag."),
    reactionDate: field(
      "datum_reactie",
      "Reactie op het ontwerp",
      "Dag waarop de organisator op het ontwerp reageerde.",
    ),
    finalDate: field("datum_definitief", "Definitief", "Dag waarop het verslag definitief werd."),
    conclusion: field("conclusie", "Conclusie", "De samenvatting door Zorginspectie."),
    advice: field("advies", "Advies", "Wat Zorginspectie voorstelt. Een advies is geen beslissing."),
    findings: field("vaststellingen", "Vaststellingen", "De vaststellingen van dit bezoek."),
    quality: field("memoq", "MeMoQ", "De scores van MeMoQ, als het instrument gebruikt is."),
    followUp: field("opvolging", "Opvolging", "De opvolgingsstatussen van dit rapport, de oudste eerst."),
    replies: field("reacties", "Reacties", "De reacties van de organisator op dit rapport."),
    hasPdf: field("pdf", "Pdf", "Ja: het rapport staat ook als pdf online."),
  },
  Appeal: {
    lodgedOn: field("datum_ingediend", "Ingediend", "Dag waarop de organisator bezwaar indiende."),
    isAdmissible: field("ontvankelijk", "Ontvankelijk", "Of het bezwaar aan de vormregels voldoet."),
    suspendsEffect: field("schort_op", "Schort de beslissing op", "Ja: de beslissing geldt voorlopig niet."),
    outcome: field("uitspraak", "Uitspraak", "Wat er na het bezwaar beslist is."),
    decidedOn: field("datum_uitspraak", "Datum van de uitspraak", "Dag van de uitspraak."),
  },
  EnforcementStep: {
    id: field("stapnummer", "Stapnummer", "Nummer van de handhavingsstap."),
    trajectoryId: field("trajectnummer", "Trajectnummer", "Handhavingstraject van deze stap."),
    locationId: field("dossiernummer", "Dossiernummer", "Locatie waarover de stap gaat."),
    kind: field("soort", "Soort stap", "Aanmaning, voornemen of beslissing."),
    measure: field("maatregel", "Maatregel", "Wat Opgroeien oplegt of van plan is."),
    isUrgent: field(
      "dringende_noodzakelijkheid",
      "Dringende noodzakelijkheid",
      "Ja: Opgroeien besliste meteen, zonder de gewone stappen.",
    ),
    isPrecaution: field(
      "uit_voorzorg",
      "Uit voorzorg",
      "Ja: er was mogelijk een risico. Het bewijst geen inbreuk.",
    ),
    decidedOn: field("datum_beslissing", "Datum van de stap", "Dag waarop Opgroeien de stap zette."),
    notifiedOn: field("datum_meegedeeld", "Meegedeeld op", "Dag waarop Opgroeien de organisator inlichtte."),
    effectiveFrom: field("datum_ingang", "Gaat in op", "Eerste dag waarop de maatregel geldt."),
    endsOn: field("datum_einde", "Geldt tot en met", "Laatste dag waarop de maatregel geldt."),
    amountEur: field("bedrag_eur", "Bedrag", "Bedrag in euro."),
    explanation: field("toelichting", "Toelichting", "Waarom Opgroeien deze stap zette."),
    appeals: field("bezwaren", "Bezwaar", "De bezwaren tegen deze stap, het oudste eerst."),
    replies: field("reacties", "Reacties", "De reacties van de organisator op deze stap."),
  },
  EnforcementTrajectory: {
    id: field("trajectnummer", "Trajectnummer", "Nummer van het handhavingstraject."),
    locationId: field("dossiernummer", "Dossiernummer", "Locatie waarover het traject gaat."),
    triggers: field("aanleiding", "Aanleiding", "Waarom het traject startte."),
    reportId: field("rapportnummer", "Rapport", "Het inspectierapport dat meespeelde, als het openbaar is."),
    startedOn: field("datum_start", "Start", "Eerste dag van het traject."),
    endedOn: field("datum_einde", "Einde", "Dag waarop het traject eindigde."),
    closingReason: field("reden_einde", "Reden van het einde", "Waarom het traject eindigde."),
    isOpen: field("lopend", "Lopend", "Ja: het traject loopt op de peildatum."),
    steps: field("handhavingsstappen", "Stappen", "De openbare stappen van het traject, de oudste eerst."),
  },
  LocalDesk: {
    name: field("naam", "Lokaal Loket", "Naam van het Lokaal Loket Kinderopvang."),
    website: field("website", "Website", "Website van het loket."),
    applicationPlatform: field(
      "aanvraagplatform",
      "Opvang aanvragen",
      "Website waar je een plaats aanvraagt.",
    ),
    phone: field("telefoon", "Telefoon", "Telefoonnummer van het loket."),
    email: field("email", "E-mail", "E-mailadres van het loket."),
    address: field("adres", "Adres", "Adres van het loket."),
  },
  ChildCount: {
    year: field("jaar", "Jaar", "Kalenderjaar van de telling."),
    children: field(
      "kinderen_0_2",
      "Kinderen van 0 tot en met 2\u00A0jaar",
      "Aantal kinderen van 0, 1 en 2\u00A0jaar.",
    ),
  },
  MunicipalityFacts: {
    nis: field("nis_code", "NIS-code", "Officiële code van de gemeente."),
    localDesks: field("lokale_loketten", "Lokale Loketten", "De loketten kinderopvang van de gemeente."),
    childCounts: field("kinderen", "Kinderen", "Aantal jonge kinderen per jaar."),
    complaints: field("klachten", "Klachten", "Aantal ontvankelijke klachten per jaar in de gemeente."),
  },
  KeyFigure: {
    year: field("jaar", "Jaar", "Kalenderjaar van het cijfer."),
    period: field("periode", "Periode", "Het hele jaar of een kwartaal."),
    indicator: field("indicator", "Indicator", "Wat er geteld is."),
    breakdown: field("uitsplitsing", "Uitsplitsing", "Welk deel van het totaal."),
    value: field("waarde", "Waarde", "Het cijfer."),
    unit: field("eenheid", "Eenheid", "Waarin het cijfer is uitgedrukt."),
    source: field("bron", "Bron", "Document waaruit het cijfer komt."),
  },
  Change: {
    id: field("wijziging_id", "Wijziging", "Vast kenmerk van deze wijziging, in elke publicatie hetzelfde."),
    kind: field("soort", "Soort", "Wat er veranderde."),
    locationIds: field(
      "dossiernummers",
      "Locaties",
      "De locatie waar het over gaat; twee bij een overname of verhuizing. Leeg als de locatie niet meer online staat.",
    ),
    recordId: field("nummer", "Nummer", "Nummer van het rapport, de handhavingsstap of het traject."),
    date: field("datum", "Datum", "Dag waarop het gebeurde, als die bekend is."),
    publishedOn: field(
      "gepubliceerd_op",
      "Online sinds",
      "Peildatum van de publicatie die het eerst toonde.",
    ),
    publication: field("publicatie", "Publicatie", "Nummer van die publicatie."),
    url: field("url", "Link", "Pagina waar het staat."),
  },
  PublicRecords: {
    peildatum: field("peildatum", "Peildatum", "Dag waarop de gegevens uit de bronsystemen zijn gehaald."),
    source: field("bron", "Bron", "Waar de gegevens vandaan komen."),
    isFictitious: field("fictief", "Fictief", "Ja: alle gegevens zijn verzonnen."),
    organisers: field("organisatoren", "Organisatoren", "De organisatoren."),
    locations: field("locaties", "Locaties", "De opvanglocaties."),
    privateHomeDetails: field(
      "gegevens_gezinswoning",
      "Gegevens van gezinswoningen",
      "Adres en contact van opvang in een gezinswoning. Ze staan in geen enkele download.",
    ),
    transfers: field("overgangen", "Overgangen", "Overnames, verhuizingen en nieuwe rechtsvormen."),
    reports: field("inspectierapporten", "Inspectierapporten", "De inspectierapporten."),
    trajectories: field("handhavingstrajecten", "Handhavingstrajecten", "De handhavingstrajecten."),
    municipalityFacts: field("gemeenten", "Gemeenten", "Loketten en cijfers per gemeente."),
    keyFigures: field("kerncijfers", "Kerncijfers", "De kerncijfers over de kinderopvang."),
  },
};

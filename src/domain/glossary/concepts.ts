/** The concepts of the code with their official Dutch terms, in the order in which a reader meets them. */
import { defineTerms, sources } from "./term.ts";

export const concepts = defineTerms({
  location: {
    term: "opvanglocatie",
    plural: "opvanglocaties",
    synonyms: ["vestiging", "adres"],
    definition: "Het adres waar kinderen worden opgevangen. Elke locatie heeft een eigen dossiernummer.",
    source: sources.decree,
  },
  organiser: {
    term: "organisator",
    plural: "organisatoren",
    synonyms: ["eigenaar", "uitbater", "verantwoordelijke"],
    definition:
      "De persoon of de organisatie die de opvang inricht en ervoor verantwoordelijk is. Eén organisator kan meer locaties hebben.",
    source: sources.decree,
  },
  childMinder: {
    term: "kinderbegeleider",
    plural: "kinderbegeleiders",
    synonyms: ["verzorger", "verzorgster", "kinderverzorger"],
    definition: "Iemand die in de opvang voor de kinderen zorgt.",
    source: sources.licenceOrder,
  },
  familyChildMinder: {
    term: "onthaalouder",
    plural: "onthaalouders",
    synonyms: ["onthaalmoeder", "gastouder"],
    definition: "Een kinderbegeleider in de gezinsopvang. De opvang is meestal bij de onthaalouder thuis.",
    source: sources.parentsGuide,
  },
  privateHome: {
    term: "opvang in een gezinswoning",
    definition:
      "Opvang in een huis waar iemand ook woont. Dit portaal toont van zo'n locatie minder contactgegevens dan van andere.",
    source: sources.policy,
  },
  dossierNumber: {
    term: "dossiernummer",
    plural: "dossiernummers",
    definition:
      "Het nummer van een locatie bij Opgroeien: 9 of 10\u00A0cijfers. Het staat in het adres van de locatiepagina.",
    source: sources.export,
  },
  companyNumber: {
    term: "ondernemingsnummer",
    plural: "ondernemingsnummers",
    synonyms: ["KBO-nummer", "btw-nummer"],
    definition: "Het nummer van een organisator in de Kruispuntbank van Ondernemingen: 10\u00A0cijfers.",
    source: sources.companyRegister,
  },
  branchNumber: {
    term: "vestigingsnummer",
    plural: "vestigingsnummers",
    definition: "Het nummer van een adres van een onderneming in de Kruispuntbank van Ondernemingen.",
    source: sources.companyRegister,
  },
  licence: {
    term: "vergunning",
    plural: "vergunningen",
    synonyms: ["erkenning", "attest van toezicht", "toelating"],
    definition:
      "De toelating van Opgroeien om baby's en peuters op te vangen. Wie baby's en peuters opvangt, moet een vergunning hebben.",
    notThis: "Dit betekent niet dat alles onlangs bekeken is.",
    source: sources.decree,
  },
  qualityLabel: {
    term: "kwaliteitslabel",
    plural: "kwaliteitslabels",
    definition:
      "Het label dat Opgroeien geeft aan opvang van kleuters die aan kwaliteitsvoorwaarden voldoet. Het label is niet verplicht.",
    source: sources.qualityLabelOrder,
  },
  licenceConditions: {
    term: "vergunningsvoorwaarden",
    definition: "De regels die een organisator moet naleven om een vergunning te krijgen en te houden.",
    source: sources.licenceOrder,
  },
  subsidyConditions: {
    term: "subsidievoorwaarden",
    definition: "De regels die een organisator moet naleven om een subsidie te krijgen en te houden.",
    source: sources.subsidyOrder,
  },
  places: {
    term: "opvangplaatsen",
    synonyms: ["capaciteit", "plaatsen"],
    definition: "Het aantal plaatsen van een locatie. Het zegt niet hoeveel plaatsen er vrij zijn.",
    source: sources.statistics,
  },
  incomeBasedPrice: {
    term: "inkomenstarief",
    synonyms: ["dagprijs", "prijs volgens inkomen", "IKT"],
    definition: "Een prijs per dag die afhangt van het inkomen van het gezin.",
    source: sources.subsidyOrder,
  },
  freePrice: {
    term: "vrije prijs",
    definition: "Een prijs die de organisator zelf bepaalt.",
    source: sources.statistics,
  },
  subsidyLevel: {
    term: "subsidietrap",
    plural: "subsidietrappen",
    definition:
      "De soort subsidie die een organisator krijgt. De trappen gaan van T0 (geen subsidie) tot T3 (plussubsidie).",
    source: sources.subsidyOrder,
  },
  agency: {
    term: "Opgroeien",
    synonyms: ["Kind en Gezin", "agentschap"],
    definition:
      "Het agentschap van de Vlaamse overheid dat vergunningen en subsidies geeft. Het volgt de opvang op en beslist over handhaving.",
    source: sources.decree,
  },
  inspectorate: {
    term: "Zorginspectie",
    synonyms: ["inspectie", "inspectiedienst"],
    definition:
      "De inspectie van de Vlaamse overheid voor welzijn en zorg. Zij gaat ter plaatse kijken, maakt het verslag en geeft advies.",
    source: sources.supervisionNote,
  },
  fileManager: {
    term: "klantenbeheerder",
    plural: "klantenbeheerders",
    definition: "De medewerker van Opgroeien die het dossier van een organisator opvolgt.",
    source: sources.supervisionNote,
  },
  supportNetwork: {
    term: "Mentes",
    definition:
      "Het ondersteuningsnetwerk voor de kinderopvang. Organisatoren krijgen er advies en begeleiding.",
    source: sources.supervisionNote,
  },
  familyCarePools: {
    term: "pools gezinsopvang",
    definition: "Teams die onthaalouders en kinderbegeleiders op de werkvloer ondersteunen.",
    source: sources.supervisionNote,
  },
  growUpPoint: {
    term: "Opgroeipunt",
    synonyms: ["Kind en Gezin-Lijn", "klachtendienst"],
    definition:
      "Het contactpunt van Opgroeien voor vragen, meldingen en klachten over kinderopvang. Het telefoonnummer is 078 170 000.",
    source: sources.parentsGuide,
  },
  localDesk: {
    term: "Lokaal Loket Kinderopvang",
    plural: "Lokale Loketten Kinderopvang",
    synonyms: ["opvang zoeken", "wachtlijst"],
    definition: "De dienst in je gemeente die je helpt bij het zoeken naar een opvangplaats.",
    source: sources.decree,
  },
  replacementCare: {
    term: "tijdelijke vervangcapaciteit",
    synonyms: ["vervangopvang", "noodopvang"],
    definition:
      "Extra plaatsen voor kinderen van wie de opvang geschorst of opgeheven is. Na een opheffing kan dat tot 12\u00A0maanden duren.",
    source: sources.parentsGuide,
  },
  inspectionVisit: {
    term: "inspectiebezoek",
    plural: "inspectiebezoeken",
    synonyms: ["controle", "controlebezoek"],
    definition: "Een bezoek van Zorginspectie aan een locatie. Niet elk bezoek gaat over alle thema's.",
    source: sources.supervisionNote,
  },
  inspectionReport: {
    term: "inspectierapport",
    plural: "inspectierapporten",
    definition:
      "Het openbare document over een inspectiebezoek, in gewone taal en zonder privacygevoelige gegevens. Het beschrijft één bezoek.",
    notThis: "Dit betekent niet dat alles bekeken is of dat alles nog klopt.",
    source: sources.readingGuide,
  },
  inspectionRecord: {
    term: "inspectieverslag",
    plural: "inspectieverslagen",
    synonyms: ["verslag opvragen"],
    definition:
      "Het volledige verslag van een inspectiebezoek, voor de organisator en Opgroeien. Het staat niet online; je kunt het wel opvragen.",
    source: sources.readingGuide,
  },
  draft: {
    term: "ontwerpverslag",
    plural: "ontwerpverslagen",
    definition:
      "De eerste versie van een inspectieverslag. De organisator heeft 14 kalenderdagen om te reageren op fouten.",
    source: sources.supervisionNote,
  },
  finding: {
    term: "vaststelling",
    plural: "vaststellingen",
    definition: "Wat Zorginspectie bij een bezoek over een thema noteert.",
    source: sources.supervisionNote,
  },
  breach: {
    term: "inbreuk",
    plural: "inbreuken",
    synonyms: ["overtreding", "schending"],
    definition: "Een regel is niet nageleefd. Dat moet hersteld worden.",
    notThis: "Dit betekent niet dat een kind schade had.",
    source: sources.supervisionNote,
  },
  attentionPoint: {
    term: "aandachtspunt",
    plural: "aandachtspunten",
    definition: "Geen inbreuk, wel iets om aan te pakken.",
    notThis: "Dit betekent niet dat een regel overtreden is.",
    source: sources.supervisionNote,
  },
  shortcoming: {
    term: "tekort",
    plural: "tekorten",
    definition: "Een ander woord voor een inbreuk. Opgroeien gebruikt het vooral in teksten over handhaving.",
    source: sources.enforcementNote,
  },
  memoq: {
    term: "MeMoQ",
    synonyms: ["kwaliteitsmeting"],
    definition:
      "Het instrument waarmee Zorginspectie bekijkt hoe kinderen het hebben in de opvang en hoe begeleiders met hen omgaan.",
    source: sources.readingGuide,
  },
  advice: {
    term: "advies",
    plural: "adviezen",
    definition: "Wat Zorginspectie na een bezoek aan Opgroeien voorstelt.",
    notThis: "Dit betekent niet dat Opgroeien zo beslist.",
    source: sources.transparencyPlan,
  },
  conclusion: {
    term: "conclusie",
    plural: "conclusies",
    definition: "De samenvatting waarmee Zorginspectie een inspectierapport afsluit.",
    source: sources.transparencyPlan,
  },
  followUp: {
    term: "opvolging",
    definition: "Wat Opgroeien met een inspectierapport doet. Elk rapport heeft een eigen opvolgingsstatus.",
    source: sources.transparencyPlan,
  },
  preTrajectory: {
    term: "voortraject",
    definition:
      "De fase waarin een organisator inbreuken herstelt met een plan van aanpak. Het voortraject is geen handhaving.",
    source: sources.enforcementNote,
  },
  actionPlan: {
    term: "plan van aanpak",
    plural: "plannen van aanpak",
    synonyms: ["verbeterplan", "actieplan"],
    definition: "Het document van de organisator met voor elke inbreuk een oplossing en een timing.",
    source: sources.supervisionNote,
  },
  enforcement: {
    term: "handhaving",
    definition:
      "De formele stappen van Opgroeien om inbreuken te doen stoppen of kinderen te beschermen. Handhaving begint met een aanmaning, of bij gevaar met een beslissing.",
    notThis: "Dit betekent niet dat de opvang dicht is.",
    source: sources.enforcementOrder,
  },
  enforcementTrajectory: {
    term: "handhavingstraject",
    plural: "handhavingstrajecten",
    definition: "Alle stappen van één handhaving samen, van de eerste stap tot het einde.",
    source: sources.enforcementOrder,
  },
  enforcementStep: {
    term: "handhavingsstap",
    plural: "handhavingsstappen",
    definition: "Eén stap in een handhavingstraject: een aanmaning, een voornemen of een beslissing.",
    source: sources.enforcementOrder,
  },
  enforcementReport: {
    term: "handhavingsrapport",
    plural: "handhavingsrapporten",
    definition: "De openbare pagina over één handhavingsstap, met de datum, de aanleiding en het bezwaar.",
    source: sources.transparencyPlan,
  },
  inEnforcement: {
    term: "in handhaving",
    definition: "Er loopt een handhavingstraject.",
    notThis: "Dit betekent niet dat de opvang dicht is.",
    source: sources.transparencyPlan,
  },
  enforcementClosed: {
    term: "handhaving afgesloten",
    definition: "Het traject is geëindigd. De datum en de reden staan erbij.",
    notThis: "Dit betekent niet dat er nu nog iets loopt.",
    source: sources.policy,
  },
  noOpenEnforcement: {
    term: "geen lopende handhaving online",
    definition: "Op de peildatum staat hier geen open handhavingstraject.",
    notThis: "Dit betekent niet dat er nooit handhaving was.",
    source: sources.policy,
  },
  formalNotice: {
    term: "aanmaning",
    plural: "aanmaningen",
    synonyms: ["waarschuwing", "ingebrekestelling"],
    definition:
      "De brief waarmee Opgroeien een organisator formeel vraagt om inbreuken duurzaam weg te werken. De organisator wordt ook gehoord.",
    notThis: "Dit betekent niet dat de organisator een straf kreeg.",
    source: sources.enforcementNote,
  },
  intention: {
    term: "voornemen",
    plural: "voornemens",
    definition:
      "De aankondiging dat Opgroeien een maatregel wil nemen. De organisator heeft het recht om eerst gehoord te worden.",
    notThis: "Dit betekent niet dat er al een maatregel is.",
    source: sources.enforcementOrder,
  },
  decision: {
    term: "beslissing",
    plural: "beslissingen",
    definition: "Het besluit van Opgroeien om een maatregel te nemen of niet te nemen.",
    source: sources.enforcementOrder,
  },
  measure: {
    term: "maatregel",
    plural: "maatregelen",
    definition:
      "Wat Opgroeien oplegt: over de vergunning, over de subsidie of een geldboete. De lijst staat vast in de regelgeving.",
    source: sources.enforcementOrder,
  },
  hearing: {
    term: "hoorrecht",
    definition: "Het recht van de organisator om gehoord te worden voordat Opgroeien beslist.",
    source: sources.enforcementOrder,
  },
  urgency: {
    term: "dringende noodzakelijkheid",
    synonyms: ["hoogdringend", "onmiddellijke sluiting"],
    definition:
      "De reden om meteen te beslissen, zonder de gewone stappen, als er gevaar kan zijn voor kinderen. Soms heet dat ook hoogdringendheid.",
    source: sources.enforcementOrder,
  },
  precaution: {
    term: "uit voorzorg",
    definition:
      "Opgroeien neemt een maatregel omdat er mogelijk een risico is voor kinderen. Een inbreuk hoeft dan niet vast te staan.",
    notThis: "Dit betekent niet dat er een inbreuk was.",
    source: sources.decree,
  },
  appeal: {
    term: "bezwaar",
    plural: "bezwaren",
    synonyms: ["beroep", "in beroep gaan"],
    definition:
      "De vraag van een organisator om een beslissing opnieuw te bekijken. Een adviescommissie geeft daarover advies.",
    notThis: "Dit betekent niet dat de beslissing intussen niet geldt.",
    source: sources.enforcementOrder,
  },
  advisoryCommittee: {
    term: "adviescommissie",
    definition:
      "De onafhankelijke commissie die advies geeft over bezwaren. Wijkt haar advies af van de beslissing, dan beslist de minister.",
    source: sources.enforcementNote,
  },
  reply: {
    term: "reactie van de organisator",
    plural: "reacties van organisatoren",
    synonyms: ["antwoord", "recht op antwoord"],
    definition:
      "Wat een organisator zelf schrijft bij een rapport of een handhavingsstap. Niemand controleert of de inhoud klopt.",
    source: sources.transparencyPlan,
  },
  complaint: {
    term: "klacht",
    plural: "klachten",
    definition: "Een uiting van ontevredenheid over een opvang, ingediend bij Opgroeien.",
    notThis: "Dit betekent niet dat vaststaat wat in de klacht staat.",
    source: sources.enforcementNote,
  },
  admissibleComplaint: {
    term: "ontvankelijke klacht",
    plural: "ontvankelijke klachten",
    definition: "Een klacht die Opgroeien mag behandelen en behandelt.",
    notThis: "Dit betekent niet dat de klacht klopt.",
    source: sources.enforcementNote,
  },
  complaintElement: {
    term: "klachtelement",
    plural: "klachtelementen",
    definition: "Eén onderwerp binnen een klacht. Een klacht kan meer elementen hebben.",
    source: sources.enforcementNote,
  },
  signal: {
    term: "melding",
    plural: "meldingen",
    definition: "Informatie over een opvang die iemand aan Opgroeien doorgeeft.",
    notThis: "Dit betekent niet dat het gemelde een vastgesteld feit is.",
    source: sources.supervisionNote,
  },
  dangerSituation: {
    term: "gevaarsituatie",
    plural: "gevaarsituaties",
    synonyms: ["kindermishandeling", "grensoverschrijdend gedrag"],
    definition:
      "Een melding dat een kind in de opvang mogelijk lichamelijk of psychisch gevaar loopt of liep.",
    notThis: "Dit betekent niet dat vaststaat dat het gebeurd is, of dat het in de opvang gebeurde.",
    source: sources.enforcementNote,
  },
  transfer: {
    term: "overgang",
    plural: "overgangen",
    synonyms: ["overname", "verhuizing", "nieuw dossiernummer"],
    definition:
      "Een locatie krijgt een nieuw dossiernummer door een overname, een verhuizing of een nieuwe rechtsvorm.",
    source: sources.export,
  },
  reviewTeam: {
    term: "multiteam",
    definition: "Het overleg waarin Opgroeien een dossier met verschillende deskundigen bekijkt.",
    source: sources.enforcementNote,
  },
  expertiseCentre: {
    term: "VECK",
    definition:
      "Het Vlaams Expertisecentrum Kindermishandeling. Het adviseert Opgroeien over risico's voor kinderen.",
    source: sources.enforcementNote,
  },
  oversightCommittee: {
    term: "Comité van toezicht",
    definition: "Een comité van deskundigen dat de aanpak van de handhaving in de kinderopvang bekijkt.",
    source: sources.decree,
  },
  houseRules: {
    term: "huishoudelijk reglement",
    synonyms: ["huisreglement"],
    definition:
      "De afspraken van een opvang met de ouders. Het verwijst ook naar de vergunning van de opvang.",
    source: sources.licenceOrder,
  },
  peildatum: {
    term: "peildatum",
    plural: "peildata",
    definition:
      "De dag waarop de gegevens uit de bronsystemen zijn gehaald. Dit portaal toont de toestand op die dag.",
    source: sources.export,
  },
  withheldText: {
    term: "tekst niet online",
    definition:
      "Een tekst die dit portaal niet toont, bijvoorbeeld omdat er mogelijk persoonsgegevens in staan.",
    notThis: "Dit betekent niet dat er iets mis is.",
    source: sources.policy,
  },
  sourceCases: {
    term: "EDISON",
    definition: "Het systeem van Opgroeien met de dossiers van organisatoren, locaties en handhaving.",
    source: sources.transparencyPlan,
  },
  sourceInspections: {
    term: "MODULAR",
    definition: "Het systeem van Zorginspectie met de inspecties.",
    source: sources.transparencyPlan,
  },
  sourceComplaints: {
    term: "KLAROEN",
    definition: "Het systeem van Opgroeien met de klachten.",
    source: sources.transparencyPlan,
  },
});

/** The English name of a concept, as the code uses it. */
export type ConceptName = keyof typeof concepts;

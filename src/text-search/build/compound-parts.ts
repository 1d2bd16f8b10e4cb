/**
 * The words of childcare that form compounds, and words that look like compounds but are none. They are singular, in
 * lower case and without accents; the splitter recognizes a plural or a diminutive at the end of a compound.
 */

/** Words that occur in compounds, anywhere in them. */
export const compoundParts: ReadonlySet<string> = new Set(
  `
  aanbod aandacht aanvraag aanwezigheid aanspreekpunt aansprakelijkheid activiteit administratie afspraak afwezigheid
  afval akoestiek alarm allergie analyse app arts attest attitude auto avond baby bad bak bed bedrag begeleider
  begeleiding behandeling behoefte beheer beleid bereiding berging besluit beslissing bestuur beveiliging bezetting
  bezoek binnen blad blok boek boete borst brand brief brood bord buiten buggy bureau bus camera centrum chloor coach
  code commissie contact contract controle creche crisis dag dak dagboek dagverblijf datum deken deur diefstal dienst
  dier document dossier dosis drempel eet eten epilepsie evacuatie fiche fiets fles flesje formulier fruit functie gang
  garage gas gebouw gebruik gedrag geld gemeente geneesmiddel gesprek gevaar gevel gezin gezondheid gids glas
  gordijn groep groente haak hand handeling handhaving hek heekje herstel hoek hond houder huis hulp hygiene incident infectie
  info informatie ingang inhoud inkomen inrichting inschrijving inspecteur inspectie jaar jas kalender kamer kamertje
  kamp kast keuken kind kinder klacht klas kleding kleuter klink knutsel koffie koelkast koorts kosten kraan kussen
  kwaliteit label lamp leef leerling leeftijd leider leiding leidster les leuning lijst lokaal loket lucht lucifer luier
  maaltijd maand management map materiaal matras medewerker medicatie medicijn meer melding melk meubel meubilair middag
  middel muur naam nacht nagel nood norm nummer observatie oefening onderhoud ongeval onthaal ontbijt ontwikkeling
  oor opleiding opname opvang opvolging ouder ouders oven overdracht overeenkomst overleg pad park participatie pauze
  pedagogie peuter personeel plaats plan plank plat poes politie poort praktijk prik prijs probleem procedure product
  programma project raad raam ramp ratio reactie reflectie regel regeling register reglement rek relatie risico ritme
  rol rook rooster ruimte rust samenstelling schaar school schoon schoonmaak schema schroef score seizoen signaal
  slaap slaper sleutel slot speel spelen spel speelgoed speeltuin speelplaats spaan sport springkasteel stagiair stap
  steen stoel stop stopcontact straf straat strategie structuur stuk taak taal tafel tarief team tekort telefoon
  temperatuur terras test thuis tijd toegang toestel toestemming toets toezicht toezichthouder toilet traject transport
  trap tuin uitgang uitstap uittreksel uren urgentie uur vaat vaccinatie vaardigheid vakantie veiligheid venster
  ventilatie verantwoordelijke verblijf vergunning vergoeding verklaring verlof vermogen verpleegkundige verplaatsing
  verslag vervang vervanger vervoer verwarming verzekering verzorging vijver vlees vloer voeding voedsel voet vorming
  voorschrift vraag vrijwilliger vuil vuur wacht wagen wand warmte was wasmachine water weer week weging wenmoment wiegendood wieg
  welzijn werk wet wijze wissel woning zaal zak zand zandbak zetel ziek ziekte ziekenhuis zindelijkheid zitje zomer zon
  zone zonnebrand zone zorg zwembad moment hulpmiddel noodgeval meeting hut wekker fluo hesje creme goed fonds gewicht
  box bokaal cadeau doek bezem emmer mixer tas sok schoen speen spuug tand tandpasta thermometer toiletpot verschoon
  handboek punt situatie lid leden sluiting inlichting ontsmetting houdbaarheid functionering verdeling gegevens lagere job student
  bleek geval tablet kant kind verschoning aankleed aankleedkussen verzorgingstafel kruip buik rug wiegje park parkje hoogte lengte breedte
  oppervlakte plaatsen trainer scheiding rapport rijk rijtuig markt vergadering nieuws folder website bord
  `
    .trim()
    .split(/\s+/),
);

/** Words that consist of two known parts by chance: nobody who searches for a part means them. */
export const neverSplit: ReadonlySet<string> = new Set(
  `
  zorginspectie aandacht bedrag bedragen belangrijk handhaving maatregel maatregelen plaatsvinden regelmaat regelmatig
  werkelijk dagelijks dagelijkse onmiddellijk middelmatig wachtwoord wasgoed opvang toezicht voorval
  jaarlijks jaarlijkse wekelijks maandelijks hoofdzakelijk plaatselijk naamloos handtas trapsgewijs ouderdom
  huisvesting stoppen stopgezet stopzetting dierbaar zorgeloos kinderlijk zakelijk persoonlijk schoolslag
  raadpleeg raadplegen raadsel wetenschap vakbond hoekig dakloos zonder zondag zandvoort goedkeuring goedkeuren
  rustig wasbeer zetmeel handig tijdens tijdelijk meerdere meerdag meermaals weerstand weergave weerwoord
  meisje meisjes oranje franje beetje sprookje sprookjes vuurtoren inhouden gangbaar prikkel prikkels rijkdom testament
  `
    .trim()
    .split(/\s+/),
);

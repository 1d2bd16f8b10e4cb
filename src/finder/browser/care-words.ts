/**
 * What people call childcare, and the filters that they mean by it: the words of Flemish parents, of the sector before
 * the decree of 2012, of the Netherlands, and everyday French, English and German. Accents, capitals, hyphens and small
 * typing errors need no entry of their own (query-meaning.ts).
 */
import type { CareType, Feature, PriceKind } from "../../domain/codes.ts";
import { wordsOf } from "./words.ts";

/** The filters that a word stands for; all empty for a word that means childcare of any kind. */
export interface CareFilters {
  careTypes: CareType[];
  features: Feature[];
  priceKinds: PriceKind[];
}

interface CareWords {
  means: Partial<CareFilters>;
  /** The words and expressions, separated by commas. */
  words: string;
}

export const careWords: readonly CareWords[] = [
  {
    means: { careTypes: ["groepsopvang"] },
    words: `groepsopvang, groepsopvangen, opvang in groep, opvang in een groep, groepscrèche, kribbe, kribben, kribbes, kribje,
      kinderkribbe, kinderkribben, crèche, crèches, kindercrèche, minicrèche, minicrèches, mini crèche, mini crèches,
      babycrèche, peutertuin, peutertuinen, kinderdagverblijf, kinderdagverblijven, kdv, dagverblijf, dagverblijven,
      peuterspeelzaal, peuterspeelzalen, crèche collective, crèche communale, crèche parentale, pouponnière,
      halte garderie, nursery, nurseries, day nursery, krippe, kinderkrippe, kita, kinderhort`,
  },
  {
    means: { careTypes: ["gezinsopvang"] },
    words: `gezinsopvang, gezinsopvangen, opvanggezin, opvanggezinnen, opvang in gezin, opvang in een gezin, onthaalmoeder,
      onthaalmoeders, onthaalmama, onthaalmamas, onthaalmama's, onthaalvader, onthaalvaders, onthaalouder, onthaalouders,
      onthaalgezin, onthaalgezinnen, onthaal ouder, onthaal ouders, onthaal moeder, onthaal moeders, dagmoeder, dagmoeders,
      dagouder, dagouders, gastouder, gastouders, gastouderopvang, oppasmoeder, oppasmoeders, oppasgezin,
      dienst voor onthaalouders, kinderopvang aan huis bij een onthaalouder, accueil familial, accueillante,
      accueillantes, accueillante d'enfants, accueillantes d'enfants, accueillant d'enfants, gardienne, gardiennes,
      gardienne d'enfants, gardiennes d'enfants, gardienne encadrée, nounou, nounous, nourrice, nourrices,
      assistante maternelle, assistantes maternelles, childminder, childminders, child minder, child minders,
      family daycare, family day care, home daycare, tagesmutter, tagesmütter`,
  },
  {
    means: { careTypes: ["groepsopvang_samenwerkend"] },
    words: `samenwerkende onthaalouders, groepsopvang samenwerkende onthaalouders, samenwerkende onthaalmoeders,
      samenwerkende onthaalouder, onthaalouders samen, co-accueil, co-accueillantes`,
  },
  {
    means: { careTypes: ["buitenschools"] },
    words: `buitenschoolse opvang, buitenschoolse kinderopvang, opvang buitenschools, buitenschools, buitenschoolse, bso, bko,
      ibo, ibo's, initiatief voor buitenschoolse opvang, initiatief buitenschoolse opvang, naschoolse opvang,
      naschoolse kinderopvang, opvang naschools, naschools, naschoolse, voorschoolse opvang, voorschoolse kinderopvang,
      voorschools, voorschoolse, voor en naschoolse opvang, voor- en naschoolse kinderopvang, voor en naschools,
      opvang na school, opvang na de school, opvang na schooltijd, opvang na de schooluren, opvang voor school,
      opvang voor schooltijd, opvang voor en na school, opvang voor en na de school, na school, na schooltijd,
      na de schooluren, schoolopvang, opvang op school, opvang in de school, nabewaking, voorbewaking, schoolbewaking,
      schoolkinderen, opvang voor schoolkinderen, lagereschoolkinderen, kleuteropvang, opvang voor kleuters, kleuters,
      vakantieopvang, opvang in de vakantie, opvang tijdens de vakantie, opvang in vakanties, vakantie opvang,
      woensdagnamiddagopvang, opvang op woensdagnamiddag, ochtendopvang, accueil extrascolaire, extrascolaire,
      garderie scolaire, garderie après l'école, accueil temps libre, après l'école, after school care,
      after-school care, afterschool care, after school, afterschool, out of school care, before and after school care,
      holiday care, wraparound care`,
  },
  {
    means: { careTypes: ["gezinsopvang", "groepsopvang", "groepsopvang_samenwerkend"] },
    words: `babyopvang, opvang voor baby, opvang voor baby's, opvang voor een baby, baby, baby's, babies, babys, bébé, bébés,
      peuteropvang, opvang voor peuters, peuter, peuters, baby- en peuteropvang, opvang van baby's en peuters,
      opvang voor baby's en peuters, dreumesopvang, toddler, toddlers, infant care, petite enfance,
      accueil de la petite enfance`,
  },
  { means: { features: ["inclusieve_opvang"] }, words: inclusiveWords() },
  {
    means: { features: ["flexibele_opvang"] },
    words: `flexibele opvang, flexibele kinderopvang, flexibel, flexibele, nachtopvang, weekendopvang, avondopvang,
      opvang 's avonds, opvang 's nachts, opvang in het weekend, opvang op zaterdag, opvang op zondag, zaterdagopvang,
      open op zaterdag, open op zondag, open in het weekend, open 's avonds, open 's nachts, flexible childcare,
      accueil flexible, accueil de nuit, accueil le week-end, garde de nuit, garde le week-end, ouvert le samedi,
      ouvert le dimanche, ouvert le week-end, ouvert le soir, ouvert la nuit, ouverte le samedi, ouverte le week-end,
      open on saturday, open at night, open on weekends, weekend care, night care`,
  },
  {
    means: { features: ["dringende_opvang"] },
    words: `dringende opvang, dringende kinderopvang, dringend, noodopvang, spoedopvang, emergency childcare`,
  },
  {
    means: { features: ["occasionele_opvang"] },
    words: `occasionele opvang, occasionele kinderopvang, occasioneel, opvang af en toe, af en toe, halte accueil`,
  },
  {
    means: { features: ["ruimere_openingsmomenten"] },
    words: `ruimere openingsmomenten, ruimere openingsuren, ruime openingsuren, langere openingsuren, lange openingsuren,
      vroeg open, laat open, open tot laat, ouvert tôt, ouvert tard, heures d'ouverture élargies, horaires élargis`,
  },
  {
    means: { priceKinds: ["inkomenstarief"] },
    words: `inkomenstarief, volgens inkomen, volgens je inkomen, volgens het inkomen, inkomensgerelateerd,
      inkomensgerelateerde, inkomensgerelateerde opvang, inkomensafhankelijk, inkomensafhankelijke, ikg, ikt`,
  },
  {
    means: { priceKinds: ["vrije_prijs"] },
    words: `vrije prijs, met vrije prijs, vrije prijzen, vrije dagprijs`,
  },
  {
    means: {},
    words: `opvang, opvangen, kinderopvang, kinderopvangen, kinder opvang, kind opvang, opvangplaats, opvangplaatsen,
      opvangplek, opvangplekken, opvangplekje, opvangplekjes, opvanglocatie, opvanglocaties, opvangadres, opvangadressen,
      opvanginitiatief, opvanginitiatieven, opvangvoorziening, opvangvoorzieningen, kinderopvangplaats,
      kinderopvangplaatsen, kinderopvanglocatie, kinderopvanglocaties, kinderopvanginitiatief, kinderopvanginitiatieven,
      opvang voor kinderen, opvang voor kind, opvang voor een kind, opvang voor mijn kind, opvang voor mijn kindje,
      dagopvang, voltijdse opvang, vergunde opvang, oppas, kinderoppas, daycare, daycares, day care, day care centre,
      daycare centre, daycare center, childcare, child care, childcare centre, garderie, garderies, garde d'enfants,
      garde enfants, accueil d'enfants, accueil des enfants, accueil enfants, milieu d'accueil, milieux d'accueil,
      kinderbetreuung`,
  },
];

function inclusiveWords(): string {
  const needs = [
    "een beperking",
    "beperking",
    "een handicap",
    "handicap",
    "zorgnood",
    "extra zorg",
    "specifieke zorg",
    "autisme",
  ];
  const cared = [
    "opvang",
    "kinderopvang",
    "opvang voor kinderen",
    "opvang voor kind",
    "opvang voor een kind",
  ];
  return [
    "inclusieve opvang, inclusieve kinderopvang, inclusief, inclusieve, inclusie, inclusive childcare",
    ...cared.flatMap((care) => needs.map((need) => `${care} met ${need}`)),
  ].join(", ");
}

/** Words around the place or the care that say nothing about what is sought: «ik zoek een kribbe in de buurt van Gent». */
export const fillerWords: ReadonlySet<string> = new Set(
  `aan adres adressen alle andere beste bij binnen buurt centraal contact contactgegevens dat de dichtbij dichtst dorp
  een en er gemeente gezocht goede goedkope graag heb het hier iemand ik in is kan kind kindje kinderen lijst locatie
  locaties me met mij mijn naar nabij nabijheid naast nodig of om omgeving omstreken ons onze op plaats plaatsen plek
  provincie regio rond rondom stad straat te ter thuis tussen van vind vinden voor waar welke wij zit zoek zoeken zoekt
  zonder
  a au aux autour chez cherche dans de des du en environs et je la le les l d mon notre pour pres proche quartier region
  sur trouver un une ville
  around at area center centre city find for i looking me my near nearby of the to town want with
  der die ein eine im suche und`
    .split(/\s+/)
    .flatMap(wordsOf),
);

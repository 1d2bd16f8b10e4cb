/**
 * Made-up names. Each carries a word that says so (Fictief, Verzonnen, Denkbeeld …): no real location, organiser or person
 * can be meant by it, however large the sample.
 */
import type { CareType, LegalForm } from "../src/domain/codes.ts";
import type { Random } from "./random.ts";

const firstNames = [
  "Fien",
  "Lotte",
  "Saar",
  "Nele",
  "Hanne",
  "Griet",
  "Marleen",
  "Ilse",
  "Katrien",
  "Sofie",
  "Ann",
  "Els",
  "Leen",
  "Tine",
  "Jolien",
  "Fatima",
  "Samira",
  "Zoë",
  "Inès",
  "Anaïs",
  "Yasmina",
  "Noor",
  "Lieve",
  "Rita",
  "Carine",
  "Joke",
  "Britt",
  "Febe",
  "Jana",
  "Elif",
  "Amira",
  "Roos",
  "Mieke",
  "Bart",
  "Koen",
  "Wim",
  "Tom",
  "Karim",
  "Joris",
  "Stijn",
  "Chloë",
  "Renée",
  "Loes",
  "Kaat",
  "Pien",
  "Amber",
  "Lina",
  "Malika",
  "Soumaya",
  "Greta",
  "Hilde",
  "Martine",
  "Kristel",
  "Tineke",
  "Evy",
  "Lore",
  "Margot",
  "Ella",
  "Nour",
  "Aïcha",
  "Dorien",
  "Gwen",
  "Sien",
  "Bieke",
  "Hannelore",
  "Veerle",
  "An-Sofie",
  "Maïté",
];
const surnames = [
  "Fictief",
  "Verzonnen",
  "Voorbeeld",
  "Denkbeeld",
  "Bedacht",
  "Nepvoorbeeld",
  "Van Nergens",
  "Van Verzinneghem",
  "De Bedachte",
  "Fantasie",
  "Luchtkasteel",
  "Van Denkbeeldegem",
  "D'Onbestaande",
  "Van Fictiegem",
  "De Verzonne",
  "Sprookjesmans",
  "Van Luchtkasteel",
  "Papierman",
  "Van Nepstraeten",
  "Fictieverbeke",
  "Verzonnenbos",
  "De Fantast",
];

const inventedAdjectives = [
  "Verzonnen",
  "Fictieve",
  "Denkbeeldige",
  "Bedachte",
  "Onbestaande",
  "Gefantaseerde",
  "Papieren",
];
const inventedNeuter = ["Verzonnen", "Fictief", "Denkbeeldig", "Bedacht", "Onbestaand", "Gefantaseerd"];
const creatures = [
  "Egel",
  "Beer",
  "Uil",
  "Vlinder",
  "Kikker",
  "Ooievaar",
  "Pinguïn",
  "Eekhoorn",
  "Olifant",
  "Zeester",
  "Schildpad",
  "Krekel",
  "Giraf",
  "Walrus",
  "Kwikstaart",
  "Bosuil",
  "Draak",
  "Ree",
  "Zonnebloem",
  "Regenboog",
  "Duizendpoot",
  "Ballon",
  "Wolk",
  "Boomhut",
  "Toverhoed",
  "Zandbak",
  "Duikboot",
  "Zevenslaper",
  "Sprinkhaan",
  "Panda",
  "Bever",
  "Wasbeer",
  "Kangoeroe",
  "Zwaluw",
  "Spin",
  "Waterlelie",
  "Paraplu",
  "Kameleon",
  "Hommel",
  "Otter",
  "Dolfijn",
  "Sneeuwuil",
];
const neuterThings = [
  "Nestje",
  "Bijtje",
  "Muisje",
  "Lammetje",
  "Konijntje",
  "Kabouterbos",
  "Bloempje",
  "Bootje",
  "Wolkje",
  "Huisje",
  "Sterretje",
  "Eendje",
  "Belleke",
  "Treintje",
  "Zonnetje",
  "Knuffelbeertje",
  "Zeepaardje",
  "Vogelhuisje",
  "Kwetterend Musje",
  "Paddenstoeltje",
  "Sneeuwvlokje",
  "Visje",
];
const diminutives = [
  "Egeltjes",
  "Bengels",
  "Pagadders",
  "Dromertjes",
  "Sloebers",
  "Kapoentjes",
  "Spruiten",
  "Deugnieten",
  "Ukkepukken",
  "Rakkers",
  "Snoezen",
  "Vlindertjes",
  "Kriebels",
  "Zonnestraaltjes",
];
const landNames = [
  "Verzonnenland",
  "Fictieland",
  "Denkbeeldeiland",
  "Nergenshuizen",
  "Bedachterode",
  "Voorbeeldendries",
  "Luchtkasteel",
  "Fantasierijk",
  "Papierendorp",
  "Nepbergen",
  "Voorbeeldegem",
  "Fictiegem",
  "Bedachtbeke",
  "Denkbeeldekerke",
  "Sprookjesdonk",
  "Nergensbeek",
  "Verzonnenberg",
  "Onbestaandegem",
  "Verzinneghem",
];

/** Makes up the name of a location. */
export function locationName(random: Random, careType: CareType): string {
  if (careType === "gezinsopvang") return homeCareName(random);
  const name = random.weighted<() => string>([
    [() => `De ${random.pick(inventedAdjectives)} ${random.pick(creatures)}`, 6],
    [() => `'t ${random.pick(inventedNeuter)} ${random.pick(neuterThings)}`, 5],
    [() => `De ${random.pick(inventedAdjectives)} ${random.pick(diminutives)}`, 4],
    [() => `${random.pick(diminutives)} van ${random.pick(landNames)}`, 3],
    [
      () => `De ${random.pick(inventedAdjectives)} ${random.pick(creatures)} van ${random.pick(landNames)}`,
      3,
    ],
    [() => `'t ${random.pick(neuterThings)} van ${random.pick(landNames)}`, 3],
    [() => `Kinderhuis ${random.pick(landNames)}`, 0.4],
    [() => `Het ${random.pick(inventedNeuter)} ${random.pick(neuterThings)} & co`, 0.4],
    [() => `"${random.pick(diminutives)}" in ${random.pick(landNames)}`, 0.2],
  ])();
  if (careType === "buitenschools") return `${random.pick(["BKO", "IBO", "Kleuteropvang"])} ${name}`;
  return random.chance(0.15) && name.length < 30 ? `Kinderdagverblijf ${name}` : name;
}

function homeCareName(random: Random): string {
  const person = `${random.pick(firstNames)} ${random.pick(surnames)}`;
  return random.weighted<() => string>([
    [() => `Onthaalouder ${person}`, 5],
    [() => person, 4],
    [() => `'t ${random.pick(inventedNeuter)} ${random.pick(neuterThings)}`, 3],
    [() => `Bij ${person}`, 1],
    [() => `'t ${random.pick(neuterThings)} van ${person}`, 3],
    [() => `De ${random.pick(inventedAdjectives)} ${random.pick(diminutives)}`, 2],
  ])();
}

/** Makes up the name of an organiser; `index` tells the local boards apart. */
export function organiserName(random: Random, legalForm: LegalForm, index: number): string {
  switch (legalForm) {
    case "natuurlijk_persoon":
    case "eenmanszaak":
      return `${random.pick(firstNames)} ${random.pick(surnames)}`;
    case "lokaal_bestuur":
      return `Fictief lokaal bestuur ${index}`;
    case "ander":
      return `${random.pick(["Stichting", "Instelling"])} ${random.pick(landNames)}`;
    case "vzw":
    case "bv":
    case "nv":
    case "cv":
    case "comm_v":
      return `${companyStem(random)} ${legalFormSuffix[legalForm]}`;
  }
}

const legalFormSuffix = { vzw: "vzw", bv: "bv", nv: "nv", cv: "cv", comm_v: "comm.v" };

function companyStem(random: Random): string {
  return random.weighted<() => string>([
    [() => `Kinderopvang ${random.pick(landNames)}`, 3],
    [() => `De ${random.pick(inventedAdjectives)} ${random.pick(creatures)}`, 4],
    [() => `${random.pick(diminutives)} van ${random.pick(landNames)}`, 3],
    [() => `'t ${random.pick(inventedNeuter)} ${random.pick(neuterThings)}`, 3],
    [() => `Gezinsdienst ${random.pick(landNames)}`, 1],
  ])();
}

import type { ThemeTexts } from "../grammar.ts";

/** Theme aantal_kinderen. */
export const numberOfChildren: ThemeTexts = {
  breaches: {
    all: [
      "Op het moment van het bezoek waren er {few} kinderen meer aanwezig dan toegestaan is.",
      "Volgens het aanwezigheidsregister waren er in {month} op {few} dagen meer kinderen aanwezig dan toegestaan is.",
      "Om {hour} was één kinderbegeleider alleen met meer kinderen dan één kinderbegeleider mag opvangen.",
      "Het aanwezigheidsregister is niet volledig: voor {few} dagen in {month} ontbreken de uren waarop kinderen aankwamen en vertrokken.",
      "Het aanwezigheidsregister was op de dag van het bezoek nog niet ingevuld, terwijl er al kinderen aanwezig waren.",
      "De aantallen in het aanwezigheidsregister komen niet overeen met het aantal kinderen dat Zorginspectie telde.",
    ],
    young: [
      "Tussen {hour} en de komst van de volgende kinderbegeleider waren er te veel baby's voor één kinderbegeleider.",
      "Tijdens het rustmoment bleef één kinderbegeleider alleen achter met meer kinderen dan op dat moment toegestaan is.",
      "Kinderen die een halve dag kwamen, werden niet meegeteld. Daardoor lag het aantal aanwezige kinderen op {few} dagen te hoog.",
    ],
    group: [
      "In één leefgroep waren er {few} kinderen meer aanwezig dan het hoogste aantal voor een leefgroep.",
      "Door de afwezigheid van een kinderbegeleider werden twee leefgroepen samengevoegd. De groep was daardoor te groot.",
      "Uit het uurrooster blijkt dat er {evening} na 17 uur te weinig kinderbegeleiders zijn voor het aantal kinderen.",
      "Het uurrooster toont {few} momenten per week waarop het aantal kinderen per kinderbegeleider te hoog ligt.",
    ],
    home: [
      "De eigen kinderen van de onthaalouder werden niet meegeteld. Samen met hen waren er {few} kinderen te veel aanwezig.",
      "Er waren {few} kinderen te veel aanwezig door de opvang van schoolkinderen op een vrije dag.",
      "De onthaalouder ving op {few} dagen in {month} kinderen extra op zonder dat daarvoor een uitzondering gold.",
    ],
    school: [
      "Na schooltijd waren er {few} kleuters meer aanwezig dan het aantal opvangplaatsen met kwaliteitslabel.",
      "Bij de overgang van de school naar de opvang was het niet duidelijk hoeveel kinderen er aanwezig waren.",
    ],
  },
  points: {
    all: [
      "Het aanwezigheidsregister is in orde, maar wordt soms pas op het einde van de dag aangevuld.",
      "Bij een onverwachte afwezigheid van een kinderbegeleider is er geen uitgewerkte vervangregeling.",
      "Het aantal kinderen per kinderbegeleider is toegestaan, maar rond {hour} is er weinig ruimte om een afwezigheid op te vangen.",
      "De organisator kan aan de hand van het uurrooster niet vlot aantonen wie op welk moment aanwezig was.",
      "Op het register staat niet altijd wie het kind kwam ophalen.",
    ],
    young: [
      "Rond de middag verlaat een kinderbegeleider de groep om het eten klaar te maken. Dat maakt het toezicht kwetsbaar.",
      "Wendagen worden niet apart genoteerd, waardoor het aantal aanwezige kinderen moeilijk te volgen is.",
    ],
    group: [
      "De leefgroepen worden op vrijdag samengevoegd. De organisator kan beter vooraf nagaan of dat voor de kinderen haalbaar is.",
      "Het uurrooster houdt nog geen rekening met de pauzes van de kinderbegeleiders.",
    ],
    home: [
      "De onthaalouder noteert de aanwezigheden eerst op losse blaadjes. Daardoor kan informatie verloren gaan.",
    ],
    school: ["De lijst van de school en de lijst van de opvang worden niet met elkaar vergeleken."],
  },
  inOrder: {
    all: [
      "Op het moment van het bezoek werd het toegestane aantal kinderen gerespecteerd.",
      "Er waren voldoende kinderbegeleiders voor het aantal aanwezige kinderen.",
      "Het aanwezigheidsregister was volledig ingevuld en kwam overeen met het aantal aanwezige kinderen.",
      "Uit een steekproef van het aanwezigheidsregister blijkt dat het toegestane aantal kinderen wordt nageleefd.",
    ],
    group: ["In elke leefgroep was het aantal kinderen per kinderbegeleider in orde."],
  },
  reasons: [
    "Met te veel kinderen tegelijk kan een kinderbegeleider niet elk kind de nodige aandacht geven.",
    "Het aantal kinderen bepaalt of er voldoende toezicht is.",
    "Bij een noodgeval moet meteen duidelijk zijn welke kinderen aanwezig zijn.",
  ],
};

import type { ThemeTexts } from "../grammar.ts";

/** Theme omgang_kinderen_ouders. */
export const childrenAndParents: ThemeTexts = {
  breaches: {
    all: [
      "Er werd op een bruuske toon tegen kinderen gesproken. Dat past niet bij een respectvolle omgang.",
      "Een kind dat huilde, kreeg gedurende {minutes} geen reactie van een volwassene.",
      "Een kind werd als straf apart gezet, uit het zicht van de andere kinderen.",
      "Over een kind werd gesproken waar andere ouders bij waren. De privacy van het gezin werd niet gerespecteerd.",
      "Er is geen schriftelijke overeenkomst voor {few} van de gezinnen in de steekproef.",
      "Het huishoudelijk reglement vermeldt niet hoe ouders toegang krijgen tot de ruimtes waar hun kind wordt opgevangen.",
      "Ouders werden niet op de hoogte gebracht van het vorige inspectierapport.",
      "De inlichtingenfiche ontbreekt voor {few} kinderen, zodat niet duidelijk is wie het kind mag ophalen.",
      "Nieuwe gezinnen krijgen geen kans om te wennen voor de opvang start.",
      "Er is weinig speelmateriaal beschikbaar waar kinderen zelf bij kunnen.",
    ],
    young: [
      "Baby's die wakker waren, bleven gedurende {minutes} in bed liggen zonder dat iemand contact met hen maakte.",
      "De baby's lagen lang in een relax en kregen weinig kans om vrij te bewegen.",
      "Kinderen moesten op een vast uur slapen. Er werd geen rekening gehouden met hun eigen ritme.",
    ],
    group: ["De kinderen moesten gedurende {minutes} aan tafel wachten op hun maaltijd, zonder activiteit."],
    home: ["De televisie stond de hele tijd aan in de ruimte waar de kinderen speelden."],
    school: [
      "De kinderen hebben geen inspraak in de activiteiten en konden niet kiezen om rustig te spelen.",
    ],
  },
  points: {
    all: [
      "Ouders worden mondeling geïnformeerd. Er is nog geen vast moment om langer met hen te praten.",
      "Het activiteitenaanbod is er, maar sluit niet altijd aan bij de leeftijd van de kinderen.",
      "De overgang van spelen naar eten verloopt onrustig.",
      "De opvang vraagt ouders naar hun mening, maar doet nog weinig met de antwoorden.",
      "Voor gezinnen die een andere taal spreken, zijn er weinig hulpmiddelen.",
      "Kinderbegeleiders kunnen vaker vertellen wat ze gaan doen voor ze een kind verzorgen of verplaatsen.",
      "Er is voldoende speelgoed, maar een deel staat buiten het bereik van de kinderen.",
    ],
    young: [
      "Het slaapritme van elk kind is bekend, maar wordt niet genoteerd voor wie de zorg overneemt.",
      "Tijdens de maaltijd krijgen peuters weinig kans om zelf te eten.",
    ],
    school: [
      "Kleuters en lagereschoolkinderen spelen samen. Een aparte hoek voor kleuters kan rust brengen.",
    ],
  },
  inOrder: {
    all: [
      "De kinderbegeleiders gingen warm en respectvol met de kinderen om.",
      "De kinderen kregen voldoende kansen om te spelen en contact te maken.",
      "Ouders worden dagelijks geïnformeerd en kunnen met vragen terecht bij de opvang.",
      "Het huishoudelijk reglement en de schriftelijke overeenkomst voldeden aan de voorwaarden.",
    ],
    home: ["De onthaalouder ging warm en respectvol met de kinderen om."],
    young: ["De verzorging verliep rustig en met aandacht voor het ritme van elk kind."],
  },
  reasons: [
    "Kinderen hebben volwassenen nodig die zien hoe ze zich voelen en daarop reageren.",
    "Ouders moeten weten hoe het met hun kind gaat en wat zij van de opvang mogen verwachten.",
    "Wie zich veilig voelt, durft te spelen en te leren.",
  ],
};

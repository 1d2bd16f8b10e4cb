import type { ThemeTexts } from "../grammar.ts";

/** Theme infrastructuur. */
export const infrastructure: ThemeTexts = {
  breaches: {
    all: [
      "In {room} zijn {few} stopcontacten binnen het bereik van kinderen niet beveiligd.",
      "In {room} staat {furniture}, niet vastgemaakt aan de muur.",
      "De buitenruimte is niet volledig afgesloten: de poort kan door een kind geopend worden.",
      "De nooduitgang werd versperd door kinderwagens en speelgoed.",
      "In {room} was het op het moment van het bezoek kouder dan 18 graden.",
      "De verluchting van {room} volstaat niet: de lucht was er muf en het raam kan niet open.",
      "Er is geen attest van brandveiligheid dat de huidige ruimtes omvat.",
      "De organisator gebruikt een bijkomende ruimte die niet in de vergunning of het label is opgenomen.",
      "Het speeltoestel buiten vertoont losse delen waaraan een kind zich kan kwetsen.",
    ],
    young: [
      "Er is geen traphekje bovenaan de trap die de kinderen kunnen bereiken.",
      "De slaapruimte is te klein voor het aantal bedjes dat er staat. De bedjes staan tegen elkaar.",
      "In de slaapruimte ontbreekt een toestel dat de temperatuur meet.",
      "Het verzorgingskussen heeft geen opstaande rand, waardoor een kind kan vallen.",
    ],
    group: [
      "Vanuit de leefruimte is er geen zicht op de slaapruimte en er is ook geen andere manier van permanent toezicht.",
      "De oppervlakte van de leefruimte volstaat niet voor het aantal kinderen dat er tegelijk verblijft.",
      "De keukendeur stond open, zodat kinderen bij het fornuis konden komen.",
    ],
    home: [
      "De tuinvijver is niet afgeschermd en ligt binnen het bereik van de kinderen.",
      "De kachel in de leefruimte is niet afgeschermd.",
      "De kinderen kunnen bij het raam op de verdieping, dat zonder sleutel open kan.",
    ],
    school: [
      "De speelplaats die de opvang met de school deelt, is langs de straatkant niet afgesloten.",
      "De toiletten voor de kleuters liggen buiten het zicht van de kinderbegeleiders en er is geen afspraak over toezicht.",
    ],
  },
  points: {
    all: [
      "De muren van {room} zijn beschadigd en daardoor moeilijk schoon te maken.",
      "Er is weinig daglicht in {room}. De organisator kan nagaan hoe dat beter kan.",
      "De akoestiek van {room} maakt dat het er snel luid wordt.",
      "De buitenruimte biedt weinig schaduw op warme dagen.",
      "De evacuatieplannen hangen uit, maar zijn niet aangepast aan de laatste verbouwing.",
      "De indeling van {room} laat weinig plaats voor een rustige hoek.",
    ],
    young: [
      "De rolgordijnen in de slaapruimte zijn versleten, waardoor het er overdag niet goed donker wordt.",
      "Het verzorgingsmeubel is laag en belast de rug van de kinderbegeleiders.",
    ],
    group: [
      "De bergruimte is klein. Daardoor staat er materiaal in de gang.",
      "De deur naar de buitenruimte klemt en gaat traag open.",
    ],
    home: [
      "De speelruimte en de leefruimte van het gezin lopen in elkaar over. Duidelijke afspraken daarover helpen de kinderen.",
    ],
    school: ["Het meubilair is afgestemd op lagereschoolkinderen en minder op kleuters."],
  },
  inOrder: {
    all: [
      "De ruimtes waren veilig ingericht, net en aangepast aan de leeftijd van de kinderen.",
      "De binnenruimte en de buitenruimte voldeden op het moment van het bezoek aan de voorwaarden.",
      "De temperatuur en de verluchting van de geïnspecteerde ruimtes waren in orde.",
      "De nooduitgangen waren vrij en het attest van brandveiligheid was aanwezig.",
    ],
    young: ["De slaapruimte bood voldoende plaats voor elk kind en was goed verlucht."],
  },
  reasons: [
    "Jonge kinderen ontdekken hun omgeving en zien geen gevaar. De ruimte moet dus vanzelf veilig zijn.",
    "Bij brand telt elke minuut.",
    "Kinderen hebben een gezonde ruimte nodig om te spelen en te rusten.",
  ],
};

import type { ThemeTexts } from "../grammar.ts";

/** Theme veiligheid_gezondheid. */
export const safetyAndHealth: ThemeTexts = {
  breaches: {
    all: [
      "De risicoanalyse is ouder dan een jaar en houdt geen rekening met de huidige indeling van de ruimtes.",
      "In de risicoanalyse ontbreken de risico's bij uitstappen en verplaatsingen.",
      "In een kast zonder slot, binnen het bereik van kinderen, vond Zorginspectie {product}.",
      "De afspraken over medicatie worden niet nageleefd: er werd medicatie gegeven zonder schriftelijke toestemming van de ouders.",
      "De EHBO-koffer bevatte materiaal waarvan de houdbaarheidsdatum verstreken was.",
      "Er is geen crisisprocedure die zegt wat de kinderbegeleiders doen bij een ongeval.",
      "De organisator heeft een ernstig incident niet binnen de voorgeschreven termijn gemeld aan Opgroeien.",
      "De jaarlijkse evacuatieoefening werd niet gehouden.",
      "De koelkast was te warm en er lagen bereidingen in zonder datum.",
    ],
    young: [
      "Een baby sliep op de buik zonder dat daarvoor een medisch attest aanwezig was. De afspraken over veilig slapen worden niet gevolgd.",
      "In {few} bedjes lag een zacht voorwerp of een los dekentje. Dat is niet veilig voor een slapende baby.",
      "Het toezicht op slapende kinderen is onvoldoende: gedurende {minutes} ging niemand kijken.",
      "In de slaapruimte was het warmer dan 22 graden en er werd geen actie ondernomen.",
      "De flesvoeding werd voor meerdere uren klaargemaakt en niet koel bewaard.",
      "De handen werden niet gewassen tussen twee luierwissels.",
    ],
    group: [
      "De kinderbegeleiders kennen de procedure voor grensoverschrijdend gedrag niet.",
      "In {room} stond een emmer met schoonmaakwater binnen het bereik van kinderen.",
      "Het verzorgingskussen werd niet ontsmet na gebruik.",
    ],
    home: [
      "De huisdieren kunnen vrij in de slaapruimte van de kinderen komen.",
      "De onthaalouder liet de kinderen gedurende {minutes} zonder toezicht in de leefruimte.",
      "Er werd gerookt in een ruimte die de kinderen gebruiken.",
    ],
    school: [
      "De lijst met allergieën van de kinderen hing niet in de eetruimte en was de kinderbegeleider niet bekend.",
      "Bij de verplaatsing van de school naar de opvang droegen de kinderen geen fluohesje en was er één begeleider te weinig.",
    ],
  },
  points: {
    all: [
      "De risicoanalyse is aanwezig, maar wordt nog niet gebruikt om de dagelijkse werking bij te sturen.",
      "De procedure voor medicatie is bekend, maar niet op papier aangepast aan de huidige werkwijze.",
      "Bijna-ongevallen worden besproken, maar niet genoteerd. Daardoor kan de opvang er minder uit leren.",
      "De noodnummers hangen uit in {room}, maar zijn moeilijk leesbaar.",
      "De temperatuur van de koelkast wordt niet elke dag genoteerd.",
      "De evacuatieoefening werd gehouden, maar er is geen verslag van.",
    ],
    young: [
      "De kinderbegeleider kent de richtlijnen voor veilig slapen. Ze staan nog niet in het huishoudelijk reglement.",
      "De slaapzakjes zijn niet altijd op maat van het kind.",
    ],
    group: ["De afspraken over handhygiëne hangen niet uit op de plaats waar kinderen verzorgd worden."],
    home: [
      "De afspraken over de huisdieren staan niet in het huishoudelijk reglement.",
      "De EHBO-koffer staat op een plaats die niet iedereen kent.",
    ],
    school: ["De afspraken over zonnecrème en drinken op warme dagen kunnen duidelijker."],
  },
  inOrder: {
    all: [
      "De risicoanalyse was volledig en recent, en de kinderbegeleiders kenden de afspraken.",
      "Gevaarlijke producten stonden buiten het bereik van kinderen en de EHBO-koffer was volledig.",
      "De procedures voor een crisis en voor grensoverschrijdend gedrag waren aanwezig en bekend.",
      "De afspraken over hygiëne, voeding en medicatie werden op het moment van het bezoek nageleefd.",
    ],
    young: [
      "De afspraken over veilig slapen werden nageleefd en er was voldoende toezicht op slapende kinderen.",
    ],
    home: [
      "De risicoanalyse was volledig en recent, en de onthaalouder werkt volgens de afspraken die erin staan.",
    ],
  },
  reasons: [
    "De organisator moet risico's kennen en wegnemen voor er iets gebeurt.",
    "Goede afspraken voorkomen ongevallen en ziekte.",
    "Jonge kinderen zijn voor hun veiligheid helemaal afhankelijk van de volwassenen om hen heen.",
  ],
};

import type { ThemeTexts } from "../grammar.ts";

/** Theme personen. */
export const people: ThemeTexts = {
  breaches: {
    all: [
      "Voor één kinderbegeleider ontbreekt {attest}.",
      "Voor {few} medewerkers was {attest} niet aanwezig op de dag van het bezoek.",
      "Het attest van levensreddend handelen van één kinderbegeleider is langer dan drie jaar geleden behaald.",
      "Een persoon die regelmatig contact heeft met de kinderen, heeft geen recent uittreksel uit het strafregister.",
      "Een kinderbegeleider voldoet niet aan de voorwaarden over kwalificatie en volgt geen traject om ze te behalen.",
      "De verantwoordelijke is te weinig aanwezig om de werking op te volgen.",
      "Voor vrijwilligers die meehelpen, zijn er geen afspraken over hun taken.",
      "Er is geen bewijs dat alle kinderbegeleiders voldoende Nederlands kennen.",
      "Een stagiair stond gedurende {minutes} alleen in voor de kinderen.",
      "De organisator kan niet aantonen dat nieuwe kinderbegeleiders werden ingewerkt.",
    ],
    group: [
      "De verantwoordelijke beschikt niet over het vereiste attest voor leidinggevenden in de kinderopvang.",
      "Er is geen vervanging geregeld voor de verantwoordelijke, die al enkele maanden afwezig is.",
    ],
    home: [
      "De vervanger die in {month} de opvang overnam, had niet alle vereiste attesten.",
      "Van een volwassen gezinslid dat tijdens de opvanguren aanwezig is, ontbreekt het uittreksel uit het strafregister.",
    ],
    school: [
      "Een jobstudent stond alleen in voor een groep kleuters.",
      "Van {few} begeleiders die ook in de school werken, zijn de attesten niet in de opvang te vinden.",
    ],
  },
  points: {
    all: [
      "De attesten zijn aanwezig, maar zitten verspreid over meerdere mappen.",
      "Kinderbegeleiders volgen vorming, maar er is geen plan dat daarbij richting geeft.",
      "Er zijn weinig momenten waarop het team samen over de kinderen kan praten.",
      "Nieuwe kinderbegeleiders worden ingewerkt, maar de afspraken daarover staan niet op papier.",
      "Het attest van levensreddend handelen van één kinderbegeleider vervalt binnenkort.",
      "De taken van de verantwoordelijke zijn niet duidelijk omschreven.",
      "Functioneringsgesprekken worden gevoerd, maar er wordt geen verslag van bewaard.",
    ],
    group: ["De begeleiding van stagiairs hangt sterk af van wie er die dag werkt."],
    home: [
      "De onthaalouder heeft nog geen vaste vervanger om op terug te vallen.",
      "De onthaalouder kan vaker steun zoeken bij collega's of een pool gezinsopvang.",
    ],
    school: ["Er is veel verloop van kinderbegeleiders. De organisator kan bekijken wat hen kan houden."],
  },
  inOrder: {
    all: [
      "De vereiste attesten van de verantwoordelijke en de kinderbegeleiders waren aanwezig.",
      "De kinderbegeleiders voldeden aan de voorwaarden over kwalificatie en levensreddend handelen.",
      "Voor iedereen die regelmatig contact heeft met de kinderen, was een uittreksel uit het strafregister aanwezig.",
      "De verantwoordelijke volgt de werking goed op en ondersteunt de kinderbegeleiders.",
    ],
    home: [
      "De onthaalouder beschikte over alle vereiste attesten.",
      "De attesten van de onthaalouder en van de volwassen gezinsleden waren aanwezig.",
      "De onthaalouder volgde het voorbije jaar vorming en heeft een vervanger die aan de voorwaarden voldoet.",
    ],
  },
  reasons: [
    "Ouders moeten erop kunnen rekenen dat iedereen die met kinderen werkt, daarvoor geschikt is.",
    "Wie met jonge kinderen werkt, moet weten wat te doen bij een noodgeval.",
    "Goede begeleiding vraagt kennis en ondersteuning.",
  ],
};

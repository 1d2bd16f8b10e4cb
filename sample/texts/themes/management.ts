import type { ThemeTexts } from "../grammar.ts";

/** Theme organisatorisch_management. */
export const management: ThemeTexts = {
  breaches: {
    all: [
      "De organisator volgt niet op of eerder vastgestelde inbreuken weggewerkt zijn.",
      "Het plan van aanpak na het vorige inspectiebezoek werd niet uitgevoerd.",
      "De organisator heeft een belangrijke wijziging in de werking niet gemeld aan Opgroeien.",
      "Er is geen bewijs van een geldige verzekering voor burgerlijke aansprakelijkheid.",
      "Het huishoudelijk reglement is niet aangepast aan de huidige regelgeving.",
      "De organisator kon tijdens het bezoek {few} verplichte documenten niet voorleggen.",
      "Er is geen pedagogisch beleid op papier dat de kinderbegeleiders kennen.",
      "De organisator evalueert de werking niet: er is geen enkel verslag van het voorbije jaar.",
      "De uitbetaling van de lonen en de facturen verloopt onregelmatig, waardoor de continuïteit van de opvang in gevaar komt.",
      "Het uurrooster dat Zorginspectie kreeg, stemt niet overeen met wie werkelijk aanwezig was.",
    ],
    young: [
      "De organisator rekent voor het inkomenstarief een bedrag aan dat niet overeenstemt met het attest van de ouders.",
    ],
    group: [
      "Niemand van de aanwezige kinderbegeleiders kon zeggen wie op dat moment de leiding had.",
      "Signalen van kinderbegeleiders over de werkdruk werden niet opgevolgd.",
    ],
    home: [
      "De onthaalouder kon niet aantonen dat de samenwerking met de organisator op papier staat.",
      "De vakantiedagen werden te laat aan de ouders meegedeeld.",
    ],
    school: [
      "De afspraken tussen de school en de opvang over wie verantwoordelijk is, staan niet op papier.",
    ],
  },
  points: {
    all: [
      "De organisator heeft een kwaliteitsplan, maar de doelen zijn nog weinig concreet.",
      "De verslagen van het overleg vermelden geen afspraken, zodat niemand ze kan opvolgen.",
      "De taakverdeling tussen organisator en verantwoordelijke kan duidelijker.",
      "De organisator plant verbeteringen, maar legt geen termijn vast.",
      "De digitale map met documenten is niet voor alle kinderbegeleiders toegankelijk.",
      "Het pedagogisch beleid is aanwezig, maar leeft nog weinig in de praktijk.",
      "De organisator kan de ouders vroeger inlichten over sluitingsdagen.",
      "De samenwerking met andere diensten in de buurt kan sterker.",
    ],
    group: ["Er is een groot verschil in werkwijze tussen de leefgroepen. Afspraken daarover ontbreken."],
    home: ["De onthaalouder bewaart de documenten voor de opvang samen met die van het gezin."],
  },
  inOrder: {
    all: [
      "De organisator heeft een duidelijk zicht op de werking en stuurt bij waar dat nodig is.",
      "De gevraagde documenten waren aanwezig en in orde.",
      "De organisator volgde de afspraken na het vorige bezoek goed op.",
      "De verzekeringen waren geldig en het huishoudelijk reglement was aangepast.",
    ],
  },
  reasons: [
    "De organisator is verantwoordelijk voor een werking die elke dag aan de voorwaarden voldoet.",
    "Zonder opvolging komen dezelfde inbreuken terug.",
    "Duidelijke afspraken geven ouders en kinderbegeleiders houvast.",
  ],
};

import type { ThemeTexts } from "../grammar.ts";

/** Theme klachtenbehandeling. */
export const complaintHandling: ThemeTexts = {
  breaches: {
    all: [
      "Er is geen procedure voor klachten.",
      "De procedure voor klachten vermeldt niet dat ouders ook bij Opgroeien terechtkunnen.",
      "De organisator houdt geen register van klachten bij.",
      "Een klacht uit {month} werd niet beantwoord binnen de termijn die in de eigen procedure staat.",
      "De organisator kan niet aantonen welke maatregelen op een klacht volgden.",
      "Het huishoudelijk reglement zegt niet bij wie ouders met een klacht terechtkunnen.",
      "De contactgegevens voor klachten in het huishoudelijk reglement zijn verouderd.",
      "De kinderbegeleiders kennen de procedure voor klachten niet.",
      "De ouders van {few} kinderen kregen geen informatie over de procedure voor klachten.",
      "De organisator behandelt klachten zelf, ook als ze over hem gaan. De procedure voorziet niet in iemand anders.",
      "In het klachtenregister ontbreekt van {few} klachten hoe ze werden afgehandeld.",
      "Een ouder kreeg na een klacht geen schriftelijk antwoord, hoewel de procedure dat belooft.",
    ],
  },
  points: {
    all: [
      "De procedure is aanwezig, maar voor ouders moeilijk te begrijpen.",
      "Kleine vragen en ontevredenheid worden niet genoteerd. Daardoor ziet de organisator niet wat vaak terugkomt.",
      "De procedure voor klachten is enkel in het Nederlands beschikbaar, terwijl veel gezinnen een andere taal spreken.",
      "Er zijn geen klachten geregistreerd. De organisator kan nagaan of ouders de weg kennen.",
      "De termijn om een klacht te beantwoorden staat niet in de procedure.",
      "De procedure voor klachten staat op de website, maar hangt niet uit in de opvang.",
      "De organisator bespreekt klachten met het team, maar bewaart daarvan geen verslag.",
      "Na een klacht wordt niet nagevraagd of de ouder tevreden is met de oplossing.",
    ],
  },
  inOrder: {
    all: [
      "De procedure voor klachten was aanwezig en volledig.",
      "Het klachtenregister werd bijgehouden en de klachten werden tijdig beantwoord.",
      "Ouders weten bij wie ze met een klacht terechtkunnen. Dat staat ook in het huishoudelijk reglement.",
      "De kinderbegeleiders kennen de procedure voor klachten en kunnen ouders doorverwijzen.",
    ],
  },
  reasons: [
    "Ouders moeten met een klacht ergens terechtkunnen en een antwoord krijgen.",
    "Een opvang die klachten ernstig neemt, kan eruit leren.",
    "Een duidelijke procedure verlaagt de drempel om een zorg te uiten.",
  ],
};

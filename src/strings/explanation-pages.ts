/** The pages of explanation, in the order in which /uitleg/ lists them. */
export const explanationPages: readonly { href: string; title: string; text: string }[] = [
  {
    href: "/uitleg/voor-ouders/",
    title: "De pagina van een opvang lezen in één minuut",
    text: "Waar je eerst naar kijkt, en welke vragen je aan de opvang stelt.",
  },
  {
    href: "/uitleg/opvang-sluit/",
    title: "Je opvang sluit of is geschorst",
    text: "Wat je meteen kunt doen en wie je daarbij helpt.",
  },
  {
    href: "/uitleg/opvolging/",
    title: "De vier statussen van opvolging",
    text: "Wat elke status betekent, en wat niet.",
  },
  {
    href: "/uitleg/inbreuk-of-aandachtspunt/",
    title: "Inbreuk of aandachtspunt",
    text: "Het verschil, en waarom je ze niet zomaar kunt optellen.",
  },
  {
    href: "/uitleg/inspectie-en-handhaving/",
    title: "Van inspectiebezoek tot beslissing",
    text: "Alle stappen op een rij: wie doet wat, en binnen welke tijd.",
  },
  {
    href: "/uitleg/memoq/",
    title: "MeMoQ en de scores van 1 tot 4",
    text: "Hoe Zorginspectie kijkt naar hoe kinderen het hebben in de opvang.",
  },
  {
    href: "/uitleg/dossiers-nakijken/",
    title: "Hoe Opgroeien dossiers nakijkt",
    text: "Welke informatie Opgroeien gebruikt en wie meekijkt.",
  },
  {
    href: "/uitleg/na-een-rapport/",
    title: "Na een rapport: voor organisatoren",
    text: "Een plan van aanpak maken, ouders informeren en een reactie geven.",
  },
  {
    href: "/uitleg/begrippen/",
    title: "Begrippen van A tot Z",
    text: "Alle woorden van dit portaal, met hun betekenis en hun bron.",
  },
];

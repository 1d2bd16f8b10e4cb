/** Writes what organisers answer, in their own voice, polite or less so, without names or private matters. */
import type { CareType } from "../../src/domain/codes.ts";
import type { SampleStep, Visit } from "../model.ts";
import type { Random } from "../random.ts";

const thanks = [
  "Wij danken Zorginspectie voor het bezoek.",
  "Wij hebben het inspectierapport met het hele team besproken.",
  "We nemen de vaststellingen ernstig.",
  "De vaststellingen zijn een momentopname, maar we gaan ermee aan de slag.",
];
const measuresTaken = [
  "De ontbrekende attesten zijn intussen aangevraagd en toegevoegd aan de map.",
  "De risicoanalyse is herwerkt en wordt voortaan elk halfjaar besproken.",
  "Het uurrooster is aangepast, zodat er op drukke momenten een extra kinderbegeleider is.",
  "De kast met schoonmaakproducten heeft nu een slot.",
  "Elke kinderbegeleider kreeg opnieuw uitleg over veilig slapen.",
  "We hebben een vaste afspraak gemaakt over het invullen van het aanwezigheidsregister.",
  "De procedure voor klachten staat nu in het huishoudelijk reglement en hangt uit aan de ingang.",
];
const disagreements = [
  "Met één vaststelling zijn we het niet eens: op dat moment was er wel een tweede kinderbegeleider in het gebouw.",
  "Wij betreuren dat onze uitleg tijdens het bezoek niet in het rapport staat.",
  "Het aantal kinderen was die dag uitzonderlijk hoog door een onverwachte afwezigheid.",
];
const closings = [
  "Ouders kunnen altijd bij ons terecht met vragen.",
  "Wij nodigen ouders uit om het rapport met ons te bespreken.",
  "Alle ouders kregen hierover een brief.",
  "We blijven werken aan de kwaliteit van onze opvang.",
];
const onlyPraise = [
  "Wij zijn blij met dit inspectierapport en danken alle kinderbegeleiders voor hun inzet.",
  "Het team is trots op dit resultaat. We blijven onze werking verbeteren.",
];
const homeThanks = [
  "Ik dank Zorginspectie voor het bezoek.",
  "Ik heb de vaststellingen met de ouders besproken.",
  "Ik neem de vaststellingen ernstig.",
];
const homeMeasures = [
  "De stopcontacten zijn intussen beveiligd.",
  "Ik vul het aanwezigheidsregister nu meteen in bij het brengen en halen.",
  "De bedjes zijn intussen leeggemaakt en ik ga vaker kijken.",
  "Ik heb me ingeschreven voor een opleiding levensreddend handelen.",
];
const homeClosings = [
  "Ouders mogen mij altijd vragen stellen.",
  "Ik blijf met veel plezier voor de kinderen zorgen.",
];

/** Writes a reply to a report. */
export function replyToReport(random: Random, visit: Visit, careType: CareType): string {
  if (careType === "gezinsopvang") {
    return [
      random.pick(homeThanks),
      ...(visit.breaches > 0 ? [random.pick(homeMeasures)] : []),
      random.pick(homeClosings),
    ].join(" ");
  }
  if (visit.breaches === 0) return random.pick(onlyPraise);
  const middle = random.chance(0.3)
    ? [random.pick(disagreements), random.pick(measuresTaken)]
    : [random.pick(measuresTaken)];
  return [random.pick(thanks), ...middle, random.pick(closings)].join(" ");
}

const afterWarning = [
  "Wij bezorgden Opgroeien een plan van aanpak en voeren het stap voor stap uit.",
  "We laten ons begeleiden om de tekorten duurzaam weg te werken.",
  "De organisator heeft een nieuwe verantwoordelijke aangesteld om de werking op te volgen.",
];
const afterIntention = [
  "Wij zijn gehoord en legden uit welke stappen al gezet zijn.",
  "Wij vinden dit voornemen te zwaar: een deel van de tekorten was al weggewerkt.",
  "We vragen om eerst het resultaat van ons plan van aanpak af te wachten.",
];
const afterDecision = [
  "Wij betreuren deze beslissing en de gevolgen voor de gezinnen. We helpen ouders om een oplossing te vinden.",
  "Wij zijn het niet eens met deze beslissing en dienden bezwaar in.",
  "Wij werken volledig mee aan het onderzoek en brengen de ouders op de hoogte zodra er nieuws is.",
  "Wij aanvaarden de beslissing en zorgen dat alles in orde is voor de opvang opnieuw start.",
];

/** Writes a reply to an enforcement step. */
export function replyToStep(random: Random, step: SampleStep): string {
  const body =
    step.kind === "aanmaning"
      ? afterWarning
      : step.kind === "voornemen"
        ? afterIntention
        : afterDecision.filter((text) => step.appeal || !text.includes("bezwaar"));
  return `${random.pick(body)} ${random.pick(closings)}`;
}

/** Writes why Opgroeien took a step, in plain words and without private matters. */
import type { CareType, EnforcementTrigger, Measure } from "../../src/domain/codes.ts";
import { formatDate } from "../../src/strings/format.ts";
import { isoDay } from "../days.ts";
import type { SampleStep, SampleTrajectory } from "../model.ts";
import type { Random } from "../random.ts";
import { enumerate } from "./grammar.ts";

const triggerWords: Record<EnforcementTrigger, string> = {
  inspectie: "vaststellingen van Zorginspectie",
  klacht: "een klacht",
  gevaarsituatie: "een mogelijke gevaarsituatie",
  melding: "een melding",
};

const subjects = [
  "het toezicht op de kinderen",
  "de risicoanalyse",
  "het aantal kinderen per kinderbegeleider",
  "de attesten van de kinderbegeleiders",
  "de aanwezigheid van de verantwoordelijke",
  "de veiligheid van de ruimtes",
  "het aanwezigheidsregister",
  "de opvolging van eerdere inbreuken",
  "de informatie aan de ouders",
  "de behandeling van klachten",
];

const warningRequests = [
  "De organisator moet binnen 30 dagen een plan van aanpak bezorgen en kan gehoord worden.",
  "De organisator moet de tekorten duurzaam wegwerken en aantonen hoe dat gebeurt.",
  "Opgroeien vraagt een plan van aanpak met een termijn voor elk tekort. Zorginspectie gaat ter plaatse na of het wordt uitgevoerd.",
];

const intentionTexts: Partial<Record<Measure, readonly string[]>> = {
  schorsing_vergunning: ["Opgroeien is van plan om de vergunning te schorsen."],
  opheffing_vergunning: ["Opgroeien is van plan om de vergunning op te heffen."],
  wijziging_vergunning: [
    "Opgroeien is van plan om de vergunning te wijzigen en het aantal plaatsen te verminderen.",
  ],
  vermindering_subsidie: ["Opgroeien is van plan om de subsidie te verminderen."],
  schorsing_subsidie: ["Opgroeien is van plan om de subsidie tijdelijk niet uit te betalen."],
  stopzetting_subsidie: ["Opgroeien is van plan om de subsidie stop te zetten."],
  terugvordering_subsidie: ["Opgroeien is van plan om een deel van de subsidie terug te vorderen."],
  geldboete: ["Opgroeien is van plan om een bestuurlijke geldboete op te leggen."],
};

const hearing = [
  "Dit is nog geen beslissing: de organisator kan vooraf gehoord worden.",
  "Een voornemen is geen maatregel. De organisator krijgt de kans om te reageren.",
];

const decisionTexts: Record<Measure, readonly string[]> = {
  wijziging_vergunning: [
    "Opgroeien wijzigt de vergunning: het aantal plaatsen gaat omlaag, zodat er voldoende toezicht is.",
    "Opgroeien wijzigt de vergunning. Eén ruimte mag niet langer gebruikt worden voor opvang.",
  ],
  schorsing_vergunning: [
    "Opgroeien schorst de vergunning. Tijdens de schorsing mag er geen opvang plaatsvinden.",
    "De vergunning wordt geschorst. De organisator krijgt zo de tijd om de tekorten weg te werken.",
  ],
  opheffing_vergunning: [
    "Opgroeien heft de vergunning op. Vanaf de datum van ingang mag er geen opvang meer plaatsvinden.",
    "De tekorten werden niet duurzaam weggewerkt. Opgroeien heft daarom de vergunning op.",
  ],
  vermindering_subsidie: [
    "Opgroeien vermindert de subsidie, omdat de voorwaarden voor die subsidie niet werden nageleefd.",
  ],
  schorsing_subsidie: [
    "Opgroeien betaalt de subsidie tijdelijk niet uit, tot de voorwaarden opnieuw nageleefd worden.",
  ],
  stopzetting_subsidie: [
    "Opgroeien zet de subsidie stop, omdat de voorwaarden voor die subsidie langdurig niet werden nageleefd.",
  ],
  terugvordering_subsidie: [
    "Opgroeien vordert een deel van de subsidie terug, omdat er te veel prestaties werden aangegeven.",
  ],
  geldboete: [
    "Opgroeien legt een bestuurlijke geldboete op, omdat de inbreuken na een aanmaning bleven bestaan.",
  ],
  geen_maatregel: [
    "Opgroeien neemt geen maatregel: na het horen van de organisator en een nieuw bezoek blijkt dat er voldoende verbeterd is.",
    "Er volgt geen maatregel. De organisator toonde aan dat de tekorten weggewerkt zijn.",
  ],
};

// A measure out of precaution comes before any shortcoming is known.
const noCare = "Opgroeien schorst de vergunning. Tijdens de schorsing mag er geen opvang plaatsvinden.";
const precaution = [
  "De schorsing gebeurt uit voorzorg, terwijl de feiten onderzocht worden. Ze is geen bewijs van een inbreuk.",
  "Deze schorsing is een maatregel uit voorzorg. Er staat niet vast dat de organisator iets verkeerd deed.",
];

/** Writes the explanation of a step. */
export function stepText(
  random: Random,
  step: SampleStep,
  trajectory: SampleTrajectory,
  careType: CareType,
): string {
  const text = textOf(random, step, trajectory);
  // After-school care has a quality label instead of a licence.
  return careType === "buitenschools"
    ? text
        .replaceAll("De vergunning", "Het kwaliteitslabel")
        .replaceAll("de vergunning", "het kwaliteitslabel")
    : text;
}

function textOf(random: Random, step: SampleStep, trajectory: SampleTrajectory): string {
  if (step.kind === "aanmaning") return warningText(random, trajectory);
  const measure = step.measure ?? "geen_maatregel";
  if (step.kind === "voornemen") {
    const intention = random.pick(intentionTexts[measure] ?? ["Opgroeien overweegt een maatregel."]);
    return [intention, shortcomings(random), random.pick(hearing)].join(" ");
  }
  const parts = [step.isPrecaution ? noCare : random.pick(decisionTexts[measure])];
  if (step.isUrgent) parts.push("Dat gebeurt bij dringende noodzakelijkheid.");
  if (step.isPrecaution) parts.push(random.pick(precaution));
  else if (measure !== "geen_maatregel") parts.push(shortcomings(random));
  if (step.until !== undefined && step.untilKnownOn === undefined && measure === "schorsing_vergunning") {
    parts.push(`De schorsing loopt tot en met ${dutchDate(step.until)}.`);
  }
  return parts.join(" ");
}

function warningText(random: Random, trajectory: SampleTrajectory): string {
  const because = enumerate(trajectory.triggers.map((trigger) => triggerWords[trigger]));
  return `Opgroeien maant de organisator aan naar aanleiding van ${because}. ${shortcomings(random)} ${random.pick(warningRequests)}`;
}

function shortcomings(random: Random): string {
  const [first = "", second = "", third = ""] = random.shuffle(subjects);
  const chosen = random.chance(0.4) ? [first, second, third] : [first, second];
  return random.pick([
    `Er zijn tekorten op het vlak van ${enumerate(chosen)}.`,
    `De tekorten gaan over ${enumerate(chosen)}.`,
    `Aanleiding zijn tekorten bij ${enumerate(chosen)}.`,
  ]);
}

/** Writes `12 maart 2026` with plain spaces, since a source system knows no others. */
function dutchDate(day: number): string {
  return formatDate(isoDay(day)).replaceAll("\u00A0", " ");
}

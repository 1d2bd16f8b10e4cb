/** Writes the text of one finding. */
import type { CareType, Theme } from "../../src/domain/codes.ts";
import type { Random } from "../random.ts";
import { fill, pickFresh, sentencesFor } from "./grammar.ts";
import type { ThemeTexts } from "./grammar.ts";
import { childrenAndParents } from "./themes/children-and-parents.ts";
import { complaintHandling } from "./themes/complaints.ts";
import { infrastructure } from "./themes/infrastructure.ts";
import { management } from "./themes/management.ts";
import { numberOfChildren } from "./themes/number-of-children.ts";
import { people } from "./themes/people.ts";
import { safetyAndHealth } from "./themes/safety-and-health.ts";

const textsByTheme: Record<Theme, ThemeTexts> = {
  aantal_kinderen: numberOfChildren,
  infrastructuur: infrastructure,
  veiligheid_gezondheid: safetyAndHealth,
  omgang_kinderen_ouders: childrenAndParents,
  personen: people,
  organisatorisch_management: management,
  klachtenbehandeling: complaintHandling,
};

/** The words for a theme inside a sentence. */
export const themeWords: Record<Theme, string> = {
  aantal_kinderen: "het aantal kinderen",
  infrastructuur: "de infrastructuur",
  veiligheid_gezondheid: "veiligheid en gezondheid",
  omgang_kinderen_ouders: "de omgang met kinderen en ouders",
  personen: "de personen die in de opvang werken",
  organisatorisch_management: "het organisatorisch management",
  klachtenbehandeling: "de behandeling van klachten",
};

const demands = [
  "De organisator moet deze inbreuk wegwerken.",
  "De organisator moet dit rechtzetten en aan Opgroeien laten weten hoe.",
  "De organisator moet dit onmiddellijk in orde brengen.",
  "Dit is een inbreuk die de organisator moet wegwerken.",
];
const invitations = [
  "De organisator neemt dit mee om de werking te verbeteren.",
  "Dit is geen inbreuk, maar de organisator moet ermee aan de slag gaan.",
  "Zorginspectie vraagt de organisator om dit aan te pakken.",
];
const notInspected = [
  "Dit thema werd tijdens dit bezoek niet geïnspecteerd.",
  "Niet geïnspecteerd: het bezoek had een ander doel.",
  "Dit thema maakte geen deel uit van dit inspectiebezoek.",
];

/** Writes what was not as it must be, why it matters and what is asked. */
export function breachText(random: Random, theme: Theme, careType: CareType, used: Set<string>): string {
  const { breaches, reasons } = textsByTheme[theme];
  const parts = [fill(random, pickFresh(random, sentencesFor(breaches, careType), used), careType)];
  if (random.chance(0.55)) parts.push(pickFresh(random, reasons, used));
  if (parts.length === 1 || random.chance(0.5)) parts.push(pickFresh(random, demands, used));
  return parts.join(" ");
}

/** Writes what could be better. */
export function attentionText(random: Random, theme: Theme, careType: CareType, used: Set<string>): string {
  const sentence = pickFresh(random, sentencesFor(textsByTheme[theme].points, careType), used);
  return `${fill(random, sentence, careType)} ${pickFresh(random, invitations, used)}`;
}

/** Writes what was as it must be. */
export function inOrderText(random: Random, theme: Theme, careType: CareType): string {
  return fill(random, random.pick(sentencesFor(textsByTheme[theme].inOrder, careType)), careType);
}

/** Writes that nobody looked at this theme. */
export function notInspectedText(random: Random): string {
  return random.pick(notInspected);
}

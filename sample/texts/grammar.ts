/**
 * Makes the texts of the sample out of sentences with slots, sorted by the kind of care that they fit. The sentences are
 * written for the sample; no real report is quoted.
 */
import type { CareType } from "../../src/domain/codes.ts";
import type { Random } from "../random.ts";

/** Sentences for every kind of care, and those for one kind only. */
export interface Sentences {
  all: readonly string[];
  /** Care for babies and toddlers, at home or in a group. */
  young?: readonly string[];
  group?: readonly string[];
  home?: readonly string[];
  school?: readonly string[];
}

/** The sentences about one theme. */
export interface ThemeTexts {
  breaches: Sentences;
  points: Sentences;
  inOrder: Sentences;
  /** Why the condition matters. */
  reasons: readonly string[];
}

// A home carer works alone, so a sentence about several people does not fit.
const isAboutTeam = /kinderbegeleiders|medewerkers|het team|leefgroep|leidinggevenden|stagiair/;

/** Returns the sentences that fit a kind of care. */
export function sentencesFor(sentences: Sentences, careType: CareType): string[] {
  const { all, young = [], group = [], home = [], school = [] } = sentences;
  if (careType === "buitenschools") return [...all, ...school];
  if (careType !== "gezinsopvang") return [...all, ...young, ...group];
  return [...all, ...young, ...home].filter((sentence) => !isAboutTeam.test(sentence));
}

/** Picks a sentence that was not used before in this report, as long as there are any. */
export function pickFresh(random: Random, sentences: readonly string[], used: Set<string>): string {
  for (let attempt = 0; attempt < 8; attempt++) {
    const sentence = random.pick(sentences);
    if (used.has(sentence)) continue;
    used.add(sentence);
    return sentence;
  }
  return random.pick(sentences);
}

const slots: Record<
  string,
  Partial<Record<"home" | "group" | "school", readonly string[]>> & { all?: readonly string[] }
> = {
  room: {
    home: ["de leefruimte", "de keuken", "de speelhoek", "de slaapkamer van de kinderen"],
    group: [
      "de leefruimte van de baby's",
      "de leefruimte van de peuters",
      "de slaapruimte",
      "de verzorgingsruimte",
      "de gang",
    ],
    school: ["de speelzaal", "de eetruimte", "het knutsellokaal", "de inkomhal"],
  },
  few: { all: ["twee", "drie", "vier", "vijf"] },
  month: {
    all: ["januari", "februari", "maart", "april", "mei", "juni", "september", "oktober", "november"],
  },
  hour: {
    all: [
      "7.45 uur",
      "8.30 uur",
      "9.10 uur",
      "10.20 uur",
      "11.15 uur",
      "14.40 uur",
      "16.05 uur",
      "16.50 uur",
    ],
  },
  minutes: { all: ["tien minuten", "een kwartier", "twintig minuten", "een halfuur"] },
  furniture: { all: ["een hoge kast", "een boekenrek", "een ladekast", "een wandrek"] },
  product: { all: ["vaatwastabletten", "ontsmettingsmiddel", "ontkalker", "medicatie", "bleekwater"] },
  evening: { all: ["op maandag", "op dinsdag", "op woensdag", "op donderdag", "op vrijdag"] },
  attest: {
    all: [
      "het attest van levensreddend handelen",
      "het attest van medische geschiktheid",
      "het uittreksel uit het strafregister",
    ],
  },
};

/** Fills in the slots of a sentence. */
export function fill(random: Random, sentence: string, careType: CareType): string {
  if (!sentence.includes("{")) return sentence;
  const kind = careType === "buitenschools" ? "school" : careType === "gezinsopvang" ? "home" : "group";
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const values = slots[name]?.all ?? slots[name]?.[kind];
    if (!values) throw new Error(`texts: no slot "${name}" in "${sentence}"`);
    return random.pick(values);
  });
}

/** Joins words as in «a, b en c». */
export function enumerate(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} en ${words[words.length - 1] ?? ""}`;
}

/** Holds texts against the rules. */
import type { OwnText } from "./own-text.ts";
import {
  caveatRules,
  labelRule,
  nonMeaning,
  pagesOfLocations,
  pagesOfRecords,
  pairRules,
  wordRules,
  type WordRule,
} from "./rules.ts";

const patterns = new Map(wordRules.map((rule) => [rule, wordPattern(rule)]));

/** Files in which each text is read without the others: entries of feeds and of the change log, lines of mails. */
const standsAlone = /\.xml$|^data\/v1\/wijzigingen\.json$|^mail\/\d/;

/** Returns what the rules find in a page or file, each problem with the text that has it. */
export function problemsOf(page: OwnText): string[] {
  return [...wordProblems(page), ...pageProblems(page)].map((problem) => `${page.file}: ${problem}`);
}

/** Words that may not stand in any text. */
export function wordProblems({ file, texts }: OwnText): string[] {
  return texts.flatMap((text) =>
    wordRules.flatMap((rule) => {
      const left = withoutAllowed(text.replace(nonMeaning, ""), rule, file);
      return [...left.matchAll(patterns.get(rule) ?? /$^/g)].map(
        ([word]) => `«${word}» is ${rule.name} (${rule.source}) in «${shortened(text)}»`,
      );
    }),
  );
}

/** Pairs that contradict each other, and what misses its other line. */
export function pageProblems({ file, texts }: OwnText): string[] {
  const whole = texts.join("\n");
  if (standsAlone.test(file)) return texts.flatMap(missingCaveats);
  if (pagesOfRecords.test(file)) {
    return [
      ...pairRules
        .filter(({ on }) => on?.test(file) ?? true)
        .flatMap(({ name, source, one, other }) => {
          const [first, second] = [one.exec(whole), other.exec(whole)];
          return first && second ? [`${name} (${source}): «${first[0]}» and «${second[0]}»`] : [];
        }),
      ...missingCaveats(whole),
      ...(pagesOfLocations.test(file) ? labelProblems(texts) : []),
    ];
  }
  return [];
}

/** What is told without the line that says what it is not. */
export function missingCaveats(whole: string): string[] {
  return caveatRules.flatMap(({ name, source, told, caveat }) => {
    const found = told.exec(whole);
    return found && !caveat.test(whole) ? [`${name} without its line (${source}): «${found[0]}»`] : [];
  });
}

function labelProblems(texts: readonly string[]): string[] {
  const kind = texts.find((text) => /^Buitenschoolse opvang in /.test(text));
  if (kind === undefined) return [];
  return texts.flatMap((text) => {
    const left = labelRule.allowed.reduce((rest, phrase) => rest.replace(phrase, ""), text);
    return [...left.matchAll(labelRule.word)].map(
      ([word]) => `«${word}» is ${labelRule.name} (${labelRule.source}) in «${shortened(text)}»`,
    );
  });
}

function wordPattern({ words }: WordRule): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\d-])(?:${words.join("|").replaceAll("\\w", "\\p{L}")})(?![\\p{L}\\d])`,
    "giu",
  );
}

function withoutAllowed(text: string, { allowed = [] }: WordRule, file: string): string {
  return allowed
    .filter(({ on }) => on?.test(file) ?? true)
    .reduce((rest, { phrase }) => rest.replace(phrase, ""), text);
}

function shortened(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

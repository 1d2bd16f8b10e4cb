/**
 * Makes 240 hard queries with the wanted suggestion. Those for places and kinds of care are written by hand
 * (hard-queries.json: text, kind, label and, for a place, the kind of care that it has to lead to there); the others are names of locations and organisers of the sample, damaged by fixed rules. A name that several have counts
 * as found when any of them is.
 */
import { searchable } from "../src/domain/text.ts";
import type { Finder, SuggestionKind } from "../src/finder/browser/finder-types.ts";
import places from "./hard-queries.json" with { type: "json" };

export interface HardQuery {
  typed: string;
  kind: SuggestionKind;
  label: string;
  /** The kind of care that the suggestion has to lead to as well. */
  care: string;
}

const queryCount = 240;

/** Ways in which people type a name differently from how it is written. */
const rules: readonly ((name: string, municipality: string) => string)[] = [
  (name) => damageLongest(name, (word, at) => word.slice(0, at) + word.slice(at + 1)),
  (name) =>
    damageLongest(name, (word, at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)),
  (name) => damageLongest(name, (word, at) => `${word.slice(0, at)}e${word.slice(at + 1)}`),
  (name) => damageLongest(name, (word, at) => word.slice(0, at) + word[at] + word.slice(at)),
  (name) => searchable(name).split(" ").toReversed().join(" "),
  (name) => searchable(name).slice(0, -2),
  (name) => searchable(name).replaceAll(/[^a-z0-9]/g, " "),
  (name, municipality) => `${searchable(name)} ${searchable(municipality)}`,
];

/** Returns the queries for the locations of a finder. The same finder gives the same queries. */
export function hardQueries(finder: Finder): HardQuery[] {
  const byHand = places.map(([typed = "", kind, label = "", care = ""]) => ({
    typed,
    kind: kind as SuggestionKind,
    label,
    care,
  }));
  const wanted = queryCount - byHand.length;
  const stride = Math.floor(finder.size / (wanted * 2));
  const queries = [...byHand];
  for (let row = 0; queries.length < queryCount && row < finder.size; row += stride) {
    const location = finder.location(row);
    if (location.licenceState === "opgeheven" || location.licenceState === "stopgezet") continue;
    const rule = rules[queries.length % rules.length];
    const isOrganiser = queries.length % 4 === 3 && rule !== rules.at(-1);
    const label = isOrganiser ? location.organiserName : location.name;
    const typed = rule?.(label, location.municipalityName) ?? label;
    queries.push({ typed, kind: isOrganiser ? "organisator" : "opvang", label, care: "" });
  }
  return queries;
}

function damageLongest(name: string, damage: (word: string, at: number) => string): string {
  const words = searchable(name).split(" ");
  const longest = words.toSorted((a, b) => b.length - a.length)[0] ?? "";
  return words.map((word) => (word === longest ? damage(word, Math.floor(word.length / 2)) : word)).join(" ");
}

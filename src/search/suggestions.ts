/**
 * Suggestions for what is typed so far: first what bears that whole name, then places before locations and
 * organisers. Where words had to be forgiven, the nearest come first, of whatever kind.
 */
import { count } from "../strings/format.ts";
import { locationUrl } from "../urls.ts";
import type { Suggestion } from "./finder-types.ts";
import { countLocations, type LocationCounts } from "./location-counts.ts";
import type { EntryKind, FinderWords, Part } from "./finder-words.ts";
import { itemAt } from "./item-at.ts";
import type { OpenIndex } from "./open-index.ts";
import { rowMask } from "./row-matching.ts";
import { scoreOf, type ScoreContext } from "./suggestion-score.ts";
import { bitCount } from "./typos.ts";
import { matchText, steps, typedWords, type Step, type TextMatch } from "./text-matching.ts";

interface Candidate {
  /** The lower, the better. */
  score: number;
  /** The same in every step. */
  key: string;
  suggestion: () => Suggestion;
}

interface Context extends ScoreContext {
  open: OpenIndex;
  match: TextMatch;
  counts: LocationCounts;
  keep: (candidate: Candidate) => void;
  /** What a candidate's score has to beat. */
  worst: () => number;
}

const usualLimit = 8;
const strictSteps: readonly Step[] = ["last word begun", "all words begun"];

/** Prepares the counts and returns the function that suggests. */
export function openSuggestions(open: OpenIndex, words: FinderWords) {
  const counts = countLocations(open);
  return (typedText: string, limit = usualLimit): Suggestion[] => {
    const typed = typedWords(typedText);
    const chosen = new Map<string, Candidate>();
    for (const step of steps) {
      if (chosen.size >= limit) break;
      const match = matchText(words.index, typed, step);
      if (!match) continue;
      const isForgiven = !strictSteps.includes(step);
      const context = { open, words, match, typed, isForgiven, counts };
      for (const candidate of candidatesOf(context, chosen, limit)) chosen.set(candidate.key, candidate);
    }
    return [...chosen.values()].slice(0, limit).map((candidate) => candidate.suggestion());
  };
}

/** The best of one step, in order, without those of the steps before. */
function candidatesOf(
  part: Omit<Context, "keep" | "worst">,
  chosen: ReadonlyMap<string, Candidate>,
  limit: number,
): Candidate[] {
  const best: Candidate[] = [];
  const worst = (): number => (best.length < limit ? Infinity : (best.at(-1)?.score ?? Infinity));
  const keep = (candidate: Candidate): void => {
    if (candidate.score >= worst() || chosen.has(candidate.key)) return;
    const place = best.findIndex((other) => other.score > candidate.score);
    best.splice(place === -1 ? best.length : place, 0, candidate);
    best.length = Math.min(best.length, limit);
  };
  const context = { ...part, keep, worst };
  addMunicipalities(context);
  addParts(context);
  addPostcodes(context);
  addOrganisers(context);
  addLocations(context);
  return best;
}

function addMunicipalities(context: Context): void {
  const { open, counts, keep } = context;
  forEachFull(context, "municipality", open.municipalities.length, (position, entry) => {
    const { name, slug } = itemAt(open.municipalities, position);
    const locations = counts.municipality[position] ?? 0;
    keep({
      score: scoreOf(context, "gemeente", entry, costOf(context, entry), locations),
      key: `gemeente ${slug}`,
      suggestion: () => ({
        kind: "gemeente",
        label: name,
        detail: locationsCounted(locations),
        target: { municipality: slug },
      }),
    });
  });
}

function addParts(context: Context): void {
  const { open, words, keep } = context;
  forEachFull(context, "part", words.parts.length, (position, entry) => {
    const part = itemAt(words.parts, position);
    keep({
      score: scoreOf(context, "deelgemeente", entry, costOf(context, entry), 0),
      key: `deelgemeente ${position}`,
      suggestion: () => ({
        kind: "deelgemeente",
        label: part.name,
        detail: itemAt(open.municipalities, part.municipality).name,
        target: targetOf(open, part),
      }),
    });
  });
}

/** Its own postcode where that is known and no other municipality shares it; else the municipality. */
function targetOf(open: OpenIndex, { municipality, postcodes }: Part): Suggestion["target"] {
  const [postcode] = postcodes;
  const areas = open.areas.filter((area) => area.postcode === postcode);
  if (postcode !== undefined && postcodes.length === 1 && areas.length === 1) return { postcode };
  return { municipality: itemAt(open.municipalities, municipality).slug };
}

function addPostcodes(context: Context): void {
  const { open, typed, counts, keep } = context;
  // The words «Oostende» or «Gent» alone don't ask for a postcode.
  if (!typed.some((word) => /^\d{1,4}$/.test(word))) return;
  forEachFull(context, "area", open.areas.length, (position, entry) => {
    const { postcode } = itemAt(open.areas, position);
    const locations = counts.postcode.get(postcode) ?? 0;
    keep({
      score: scoreOf(context, "postcode", entry, costOf(context, entry), locations),
      key: `postcode ${postcode}`,
      suggestion: () => ({
        kind: "postcode",
        label: postcode,
        detail: municipalitiesOf(open, postcode),
        target: { postcode },
      }),
    });
  });
}

function municipalitiesOf(open: OpenIndex, postcode: string): string {
  const areas = open.areas.filter((area) => area.postcode === postcode);
  return areas.map((area) => itemAt(open.municipalities, area.municipality).name).join(", ");
}

function addOrganisers(context: Context): void {
  const { open, counts, keep } = context;
  forEachFull(context, "organiser", open.organisers.length, (position, entry) => {
    const locations = counts.organiser[position] ?? 0;
    if (locations === 0) return;
    const { id, name } = itemAt(open.organisers, position);
    keep({
      score: scoreOf(context, "organisator", entry, costOf(context, entry), locations),
      key: `organisator ${id}`,
      suggestion: () => ({
        kind: "organisator",
        label: name,
        detail: locationsCounted(locations),
        target: { organiserId: id },
      }),
    });
  });
}

/** A location is meant when its name has some of the words, and its organiser or place has the others. */
function addLocations(context: Context): void {
  const { open, words, match, keep, worst } = context;
  for (let row = 0; row < open.size; row += 1) {
    const name = words.nameOfRow[row] as number;
    const mask = match.masks[name] as number;
    if (mask === 0 || open.filters.isCurrent[row] === 0) continue;
    if (mask !== match.full && rowMask(open, words, match, row) !== match.full) continue;
    const cost = costOf(context, name) + costElsewhere(context, row, match.full & ~mask);
    const score = scoreOf(context, "opvang", name, cost, 1);
    if (score < worst())
      keep({ score, key: `opvang ${row}`, suggestion: () => locationSuggestion(open, row) });
  }
}

const costOfOtherEntry = 3;

/** Words that stand in the name itself weigh more than those of its organiser or place. */
function costElsewhere({ open, words, match }: Context, row: number, missing: number): number {
  if (missing === 0) return 0;
  const organiser = words.first.organiser + (open.organiser[row] as number);
  const place = words.first.place + (open.place[row] as number);
  const costs = [organiser, place]
    .filter((entry) => ((match.masks[entry] as number) & missing) !== 0)
    .map((entry) => match.costs[entry] as number);
  return costOfOtherEntry * bitCount(missing) + Math.min(...costs);
}

function locationSuggestion(open: OpenIndex, row: number): Suggestion {
  return {
    kind: "opvang",
    label: itemAt(open.names, row),
    detail: itemAt(open.municipalities, open.municipality[row]).name,
    target: { href: locationUrl(open.locationId(row)) },
  };
}

function forEachFull(
  { words, match }: Context,
  kind: EntryKind,
  length: number,
  visit: (position: number, entry: number) => void,
): void {
  const first = words.first[kind];
  for (let position = 0; position < length; position += 1) {
    if (match.masks[first + position] === match.full) visit(position, first + position);
  }
}

function costOf({ match }: Context, entry: number): number {
  return match.costs[entry] as number;
}

function locationsCounted(locations: number): string {
  return count(locations, "locatie", "locaties");
}

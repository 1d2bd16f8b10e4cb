/**
 * Makes suggestions for the text that is typed so far: first the places that bear that whole name, then other places
 * before locations and organisers. In a fuzzy stage the nearest come first, whatever their kind.
 */
import { locationsCounted } from "../../strings/counts.ts";
import { locationUrl } from "../../urls.ts";
import type { Suggestion } from "./finder-types.ts";
import { countLocations, type LocationCounts } from "./location-counts.ts";
import type { EntryKind, FinderWords, Part } from "./finder-words.ts";
import { itemAt } from "../../packing/item-at.ts";
import { areasOf, type FinderPlace } from "./named-places.ts";
import type { OpenIndex } from "./open-index.ts";
import { rowMask } from "./row-matching.ts";
import { scoreOf, type ScoreContext } from "./suggestion-score.ts";
import { bitCount } from "./typos.ts";
import { matchText, matchStages, typedWords, type MatchStage, type TextMatch } from "./text-matching.ts";

interface Candidate {
  /** It is the same in every stage. */
  key: string;
  suggestion: () => Suggestion;
}

interface ScoredCandidate extends Candidate {
  /** The lower, the better. */
  score: number;
}

interface Context extends ScoreContext {
  open: OpenIndex;
  match: TextMatch;
  counts: LocationCounts;
  keep: (candidate: ScoredCandidate) => void;
  /** Returns the score that a candidate has to beat. */
  worst: () => number;
}

const usualLimit = 8;
const strictStages: readonly MatchStage[] = ["last word as prefix", "all words as prefixes"];

/** Prepares the counts and returns the function that makes suggestions. */
export function openSuggestions(open: OpenIndex, words: FinderWords) {
  const counts = countLocations(open);
  return (typedText: string, limit = usualLimit): Suggestion[] => {
    const typed = typedWords(typedText);
    const chosen = new Map(namedCandidates(open, words, counts, typedText).map((one) => [one.key, one]));
    for (const stage of matchStages) {
      if (chosen.size >= limit) break;
      const match = matchText(words.index, typed, stage);
      if (!match) continue;
      const isFuzzy = !strictStages.includes(stage);
      const context = { open, words, match, typed, isFuzzy, counts };
      for (const candidate of candidatesOf(context, chosen, limit)) chosen.set(candidate.key, candidate);
    }
    return [...chosen.values()].slice(0, limit).map((candidate) => candidate.suggestion());
  };
}

/** Returns the best candidates of one stage, in order, without those of earlier stages. */
function candidatesOf(
  part: Omit<Context, "keep" | "worst">,
  chosen: ReadonlyMap<string, Candidate>,
  limit: number,
): Candidate[] {
  const best: ScoredCandidate[] = [];
  const worst = (): number => (best.length < limit ? Infinity : (best.at(-1)?.score ?? Infinity));
  const keep = (candidate: ScoredCandidate): void => {
    if (candidate.score >= worst() || chosen.has(candidate.key)) return;
    const index = best.findIndex((other) => other.score > candidate.score);
    best.splice(index === -1 ? best.length : index, 0, candidate);
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

/**
 * Returns the places that are typed in full. A municipality comes before parts of others. Of these, the part that its
 * municipality is named after comes first, as in Beveren-Kruibeke-Zwijndrecht, and then the one with most locations.
 */
function namedCandidates(
  open: OpenIndex,
  words: FinderWords,
  counts: LocationCounts,
  typed: string,
): Candidate[] {
  const locationsIn = (place: FinderPlace): number =>
    areasOf(open, place).reduce((sum, isIn, area) => sum + (isIn ? (counts.area[area] ?? 0) : 0), 0);
  const rank = (place: FinderPlace): number => {
    const { slug } = itemAt(open.municipalities, place.municipality);
    if (place.part === null) return Infinity;
    return (slug.startsWith(`${place.part.slug}-`) ? open.size : 0) + locationsIn(place);
  };
  return words
    .namedPlacesIn(typed)
    .map((place) => ({ place, rank: rank(place) }))
    .sort((one, other) => (one.rank === other.rank ? 0 : other.rank - one.rank))
    .map(({ place: { municipality, part } }) =>
      part === null
        ? municipalityCandidate(open, counts, municipality, true)
        : partCandidate(open, { ...part, municipality }, true),
    );
}

function addMunicipalities(context: Context): void {
  const { open, counts, keep } = context;
  forEachFull(context, "municipality", open.municipalities.length, (index, entry) => {
    const locations = counts.municipality[index] ?? 0;
    keep({
      score: scoreOf(context, "gemeente", entry, costOf(context, entry), locations),
      ...municipalityCandidate(open, counts, index, false),
    });
  });
}

function municipalityCandidate(
  open: OpenIndex,
  counts: LocationCounts,
  index: number,
  isNamed: boolean,
): Candidate {
  const { name, slug } = itemAt(open.municipalities, index);
  return {
    key: `gemeente ${slug}`,
    suggestion: () => ({
      kind: "gemeente",
      label: name,
      detail: locationsCounted(counts.municipality[index] ?? 0),
      target: { municipality: slug },
      isNamed,
    }),
  };
}

function addParts(context: Context): void {
  const { open, words, keep } = context;
  forEachFull(context, "part", words.parts.length, (index, entry) => {
    keep({
      score: scoreOf(context, "deelgemeente", entry, costOf(context, entry), 0),
      ...partCandidate(open, itemAt(words.parts, index), false),
    });
  });
}

function partCandidate(open: OpenIndex, { name, slug, municipality }: Part, isNamed: boolean): Candidate {
  const whole = itemAt(open.municipalities, municipality);
  return {
    key: `deelgemeente ${whole.slug} ${slug}`,
    suggestion: () => ({
      kind: "deelgemeente",
      label: name,
      detail: whole.name,
      target: { municipality: whole.slug, part: slug },
      isNamed,
    }),
  };
}

function addPostcodes(context: Context): void {
  const { open, typed, counts, keep } = context;
  // The words «Oostende» or «Gent» alone don't ask for a postcode.
  if (!typed.some((word) => /^\d{1,4}$/.test(word))) return;
  forEachFull(context, "area", open.areas.length, (index, entry) => {
    const { postcode } = itemAt(open.areas, index);
    const locations = counts.postcode.get(postcode) ?? 0;
    keep({
      score: scoreOf(context, "postcode", entry, costOf(context, entry), locations),
      key: `postcode ${postcode}`,
      suggestion: () => ({
        kind: "postcode",
        label: postcode,
        detail: municipalitiesOf(open, postcode),
        target: { postcode },
        isNamed: typed.length === 1 && typed[0] === postcode,
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
  forEachFull(context, "organiser", open.organisers.length, (index, entry) => {
    const locations = counts.organiser[index] ?? 0;
    if (locations === 0) return;
    const { id, name } = itemAt(open.organisers, index);
    keep({
      score: scoreOf(context, "organisator", entry, costOf(context, entry), locations),
      key: `organisator ${id}`,
      suggestion: () => ({
        kind: "organisator",
        label: name,
        detail: locationsCounted(locations),
        target: { organiserId: id },
        isNamed: false,
      }),
    });
  });
}

/** A location matches when its name has some of the words, and its organiser or locality has the others. */
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

/** Words in the name itself weigh more than those of its organiser or locality. */
function costElsewhere({ open, words, match }: Context, row: number, missing: number): number {
  if (missing === 0) return 0;
  const organiser = words.first.organiser + (open.organiser[row] as number);
  const locality = words.first.locality + (open.locality[row] as number);
  const costs = [organiser, locality]
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
    isNamed: false,
  };
}

function forEachFull(
  { words, match }: Context,
  kind: EntryKind,
  length: number,
  visit: (index: number, entry: number) => void,
): void {
  const first = words.first[kind];
  for (let index = 0; index < length; index += 1) {
    if (match.masks[first + index] === match.full) visit(index, first + index);
  }
}

function costOf({ match }: Context, entry: number): number {
  return match.costs[entry] as number;
}

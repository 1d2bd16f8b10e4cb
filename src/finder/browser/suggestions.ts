/**
 * Makes suggestions for the text that is typed so far: first the places that bear that whole name, then other places
 * before locations and organisers. In a fuzzy stage the nearest come first, whatever their kind. Beside the whole text,
 * the text without its words for childcare may name a place: «kribbe gen» suggests that kind of care in Gent.
 */
import type { CareFilters } from "./care-words.ts";
import type { EntryKind, FinderWords } from "./finder-words.ts";
import type { Suggestion } from "./finder-types.ts";
import type { LocationCounts } from "./location-counts.ts";
import { itemAt } from "../../packing/item-at.ts";
import { areasOf, type FinderPlace } from "./named-places.ts";
import type { OpenIndex } from "./open-index.ts";
import type { QueryReader } from "./query-meaning.ts";
import { isEmpty, type Candidate, type Candidates } from "./suggestion-candidates.ts";
import { scoreOf, type ScoreContext } from "./suggestion-score.ts";
import { rowMask } from "./text-rows.ts";
import { apartPostcodes } from "./typed-numbers.ts";
import { bitCount } from "./typos.ts";
import {
  fuzzyStages,
  matchStages,
  strictStages,
  type AddressStage,
  type MatchStage,
  type TextMatch,
  type TypedText,
} from "./text-matching.ts";

interface ScoredCandidate extends Candidate {
  /** The lower, the better. */
  score: number;
}

interface Context extends ScoreContext {
  match: TextMatch;
  /** The filters that places lead to as well. */
  filters: CareFilters | undefined;
  keep: (candidate: ScoredCandidate) => void;
  /** Returns the score that a candidate has to beat. */
  worst: () => number;
}

export interface SuggestionParts {
  open: OpenIndex;
  words: FinderWords;
  counts: LocationCounts;
  candidates: Candidates;
  openText: (text: string) => TypedText;
  reader: QueryReader;
  fileNumberRow: (typed: string) => number | null;
  organiserOfId: (typed: string) => number | null;
}

const usualLimit = 8;

/** Returns the function that makes suggestions. */
export function openSuggestions(parts: SuggestionParts) {
  const { candidates, openText, reader } = parts;
  return (text: string, limit = usualLimit): Suggestion[] => {
    const numbered = numberedCandidate(parts, text);
    if (numbered) return [numbered.suggestion()];
    const typed = apartPostcodes(text);
    const { filters, places, postcode } = reader.meaningOf(typed);
    const care = reader.splitCare(typed);
    const isCareAlone = care?.rest === "" && !isEmpty(care.filters);
    const first = [
      ...namedCandidates(parts, places, filters),
      ...(postcode === null ? [] : [candidates.postcode(postcode, true, filters)]),
      ...(isCareAlone ? [candidates.care(care.filters)] : []),
    ];
    const chosen = new Map(first.map((one) => [one.key, one]));
    const rest = care && care.rest !== "" ? { text: openText(care.rest), filters: care.filters } : null;
    const addBest = (stage: MatchStage): void => {
      if (chosen.size >= limit) return;
      for (const one of bestOf(parts, openText(typed), rest, stage, chosen, limit)) chosen.set(one.key, one);
    };
    const addAddresses = (stage: AddressStage): boolean => {
      if (chosen.size >= limit) return false;
      const rows = (rest?.text ?? openText(typed)).addressRows(stage);
      for (const one of addressCandidates(parts, rows, limit)) {
        if (!chosen.has(one.key)) chosen.set(one.key, one);
      }
      return rows !== null;
    };
    for (const stage of strictStages) addBest(stage);
    const isAddress = addAddresses("whole street") || (chosen.size === 0 && addAddresses("part of a street"));
    for (const stage of isAddress ? [] : fuzzyStages) addBest(stage);
    // «Crèche Zonnebloem» may be called otherwise: the rest of the text finds its name.
    for (const stage of rest ? matchStages : []) {
      if (chosen.size >= limit) break;
      for (const one of bestOf(parts, rest?.text, null, stage, chosen, limit)) chosen.set(one.key, one);
    }
    if (chosen.size === 0) addAddresses("typing errors");
    return [...chosen.values()].slice(0, limit).map((candidate) => candidate.suggestion());
  };
}

/** Returns the location or organiser whose number is typed. */
function numberedCandidate(
  { candidates, fileNumberRow, organiserOfId }: SuggestionParts,
  text: string,
): Candidate | null {
  const row = fileNumberRow(text);
  if (row !== null) return candidates.location(row);
  const organiser = organiserOfId(text);
  return organiser === null ? null : candidates.organiser(organiser);
}

/** Returns the running locations among rows, in the order of their names. */
function addressCandidates(
  { open, candidates }: SuggestionParts,
  rows: Uint8Array | null,
  limit: number,
): Candidate[] {
  const found: Candidate[] = [];
  for (let row = 0; rows && row < open.size && found.length < limit; row += 1) {
    if (rows[row] === 1 && open.filters.isCurrent[row] === 1) found.push(candidates.address(row));
  }
  return found;
}

/** Returns the best candidates of one stage, in order, without those of earlier stages. */
function bestOf(
  parts: SuggestionParts,
  whole: TypedText | undefined,
  rest: { text: TypedText; filters: CareFilters } | null,
  stage: MatchStage,
  chosen: ReadonlyMap<string, Candidate>,
  limit: number,
): Candidate[] {
  const best: ScoredCandidate[] = [];
  const worst = (): number => (best.length < limit ? Infinity : (best.at(-1)?.score ?? Infinity));
  const keep = (candidate: ScoredCandidate): void => {
    if (candidate.score >= worst() || chosen.has(candidate.key)) return;
    if (best.some(({ key }) => key === candidate.key)) return;
    const index = best.findIndex((other) => other.score > candidate.score);
    best.splice(index === -1 ? best.length : index, 0, candidate);
    best.length = Math.min(best.length, limit);
  };
  const isFuzzy = !strictStages.includes(stage);
  const contextOf = (text: TypedText | undefined, filters?: CareFilters): Context | null => {
    const match = text?.match(stage);
    return text && match
      ? { words: parts.words, typed: text.words, isFuzzy, match, filters, keep, worst }
      : null;
  };
  const wholeContext = contextOf(whole);
  const restContext = contextOf(rest?.text, rest?.filters);
  if (restContext) addPlaces(parts, restContext);
  if (wholeContext) {
    addPlaces(parts, wholeContext);
    addOrganisers(parts, wholeContext);
    addLocations(parts, wholeContext);
  }
  return best;
}

/**
 * Returns the candidates of the places that are named in full. A municipality comes before parts of others. Of these,
 * the part that its municipality is named after comes first, as in Beveren-Kruibeke-Zwijndrecht, and then the one with
 * most locations.
 */
export function namedCandidates(
  { open, counts, candidates }: Pick<SuggestionParts, "open" | "counts" | "candidates">,
  places: readonly FinderPlace[],
  filters?: CareFilters,
): Candidate[] {
  const locationsIn = (place: FinderPlace): number =>
    areasOf(open, place).reduce((sum, isIn, area) => sum + (isIn ? (counts.area[area] ?? 0) : 0), 0);
  const rank = (place: FinderPlace): number => {
    const { slug } = itemAt(open.municipalities, place.municipality);
    if (place.part === null) return Infinity;
    return (slug.startsWith(`${place.part.slug}-`) ? open.size : 0) + locationsIn(place);
  };
  return places
    .map((place) => ({ place, rank: rank(place) }))
    .sort((one, other) => (one.rank === other.rank ? 0 : other.rank - one.rank))
    .map(({ place }) => candidates.place(place, filters));
}

function addPlaces({ open, words, counts, candidates }: SuggestionParts, context: Context): void {
  const { filters, keep, typed } = context;
  forEachFull(context, "municipality", open.municipalities.length, (index, entry) => {
    const score = scoreOf(
      context,
      "gemeente",
      entry,
      costOf(context, entry),
      counts.municipality[index] ?? 0,
    );
    keep({ score, ...candidates.municipality(index, false, filters) });
  });
  forEachFull(context, "part", words.parts.length, (index, entry) => {
    const score = scoreOf(context, "deelgemeente", entry, costOf(context, entry), 0);
    keep({ score, ...candidates.part(itemAt(words.parts, index), false, filters) });
  });
  // The words «Oostende» or «Gent» alone don't ask for a postcode.
  if (!typed.some((word) => /^\d{1,4}$/.test(word))) return;
  forEachFull(context, "area", open.areas.length, (index, entry) => {
    const { postcode } = itemAt(open.areas, index);
    const locations = counts.postcode.get(postcode) ?? 0;
    const isNamed = filters === undefined && typed.length === 1 && typed[0] === postcode;
    const score = scoreOf(context, "postcode", entry, costOf(context, entry), locations);
    keep({ score, ...candidates.postcode(postcode, isNamed, filters) });
  });
}

function addOrganisers({ open, counts, candidates }: SuggestionParts, context: Context): void {
  forEachFull(context, "organiser", open.organisers.length, (index, entry) => {
    const locations = counts.organiser[index] ?? 0;
    if (locations === 0) return;
    const score = scoreOf(context, "organisator", entry, costOf(context, entry), locations);
    context.keep({ score, ...candidates.organiser(index) });
  });
}

/** A location matches when its name has some of the words, and its organiser or locality has the others. */
function addLocations({ open, words, candidates }: SuggestionParts, context: Context): void {
  const { match, keep, worst } = context;
  for (let row = 0; row < open.size; row += 1) {
    const name = words.nameOfRow[row] as number;
    const mask = match.masks[name] as number;
    if (mask === 0 || open.filters.isCurrent[row] === 0) continue;
    if (mask !== match.full && rowMask(open, words, match, row) !== match.full) continue;
    const cost = costOf(context, name) + costElsewhere(open, context, row, match.full & ~mask);
    const score = scoreOf(context, "opvang", name, cost, 1);
    if (score < worst()) keep({ score, ...candidates.location(row) });
  }
}

const costOfOtherEntry = 3;

/** Words in the name itself weigh more than those of its organiser or locality. */
function costElsewhere(open: OpenIndex, { words, match }: Context, row: number, missing: number): number {
  if (missing === 0) return 0;
  const organiser = words.first.organiser + (open.organiser[row] as number);
  const locality = words.first.locality + (open.locality[row] as number);
  const costs = [organiser, locality]
    .filter((entry) => ((match.masks[entry] as number) & missing) !== 0)
    .map((entry) => match.costs[entry] as number);
  return costOfOtherEntry * bitCount(missing) + Math.min(...costs);
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

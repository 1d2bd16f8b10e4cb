/**
 * Groups a long list by the letters of its names, as an index does: an article or a quotation mark before a name doesn't
 * count, or half of the list would stand under D and T.
 */
import { byName } from "../../domain/sorting.ts";
import { slugOf } from "../../domain/text.ts";

export interface LetterGroup<T> {
  /** `A`, `B tot en met D`, `Cijfers`, `Andere tekens`. */
  label: string;
  items: T[];
}

/** Letters with fewer names than this share a group with the next ones. */
const minGroupSize = 12;

/** Quotation marks and an article: `'t`, `De`, `"Het`. */
const beforeFirstWord = /^[^\p{L}\p{N}]*(?:(?:de|het|een|t|n)\s+(?=\S))?/iu;

/** Returns a name as it stands in an index: `fictieve-otter` of `De Fictieve Otter`. */
export function indexName(name: string): string {
  return slugOf(name.replace(beforeFirstWord, ""));
}

/** Returns the items in the order of an index of their names. */
export function inIndexOrder<T>(items: readonly T[], nameOf: (item: T) => string): T[] {
  return indexEntries(items, nameOf).map(({ item }) => item);
}

function indexEntries<T>(items: readonly T[], nameOf: (item: T) => string): { item: T; name: string }[] {
  return items.map((item) => ({ item, name: indexName(nameOf(item)) })).sort(byName(({ name }) => name));
}

/** Returns the items by the letters of their names, in that order; letters with few names are taken together. */
export function letterGroups<T>(items: readonly T[], nameOf: (item: T) => string): LetterGroup<T>[] {
  const byInitial = Map.groupBy(indexEntries(items, nameOf), ({ name }) => initialOf(name));
  const groups: { first: string; last: string; items: T[] }[] = [];
  for (const [initial, ofInitial] of byInitial) {
    const found = ofInitial.map(({ item }) => item);
    const before = groups.at(-1);
    if (before && isLetter(initial) && isLetter(before.last) && before.items.length < minGroupSize) {
      before.last = initial;
      before.items.push(...found);
    } else groups.push({ first: initial, last: initial, items: found });
  }
  return groups.map(({ first, last, items: ofGroup }) => ({
    label: first === last ? first : `${first} tot en met ${last}`,
    items: ofGroup,
  }));
}

/** Returns the letter under which a name stands, or the word for those that begin with something else. */
function initialOf(name: string): string {
  const first = name.charAt(0).toUpperCase();
  if (isLetter(first)) return first;
  return first === "" ? "Andere tekens" : "Cijfers";
}

function isLetter(initial: string): boolean {
  return /^[A-Z]$/.test(initial);
}

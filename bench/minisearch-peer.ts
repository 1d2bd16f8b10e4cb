/** MiniSearch on the same things as the finder's suggestions, set up as well as its documentation allows. */
import MiniSearch from "minisearch";
import type { Suggestion, SuggestionKind } from "../src/finder/browser/finder-types.ts";
import type { FinderIndexFile } from "../src/finder/browser/index-file.ts";
import { openIndex } from "../src/finder/browser/open-index.ts";
import { atOnce } from "../src/packing/slices.ts";
import { openWords } from "../src/finder/browser/finder-words.ts";
import { wordsOf, wordsOfName } from "../src/finder/browser/words.ts";

interface Thing {
  id: number;
  kind: SuggestionKind;
  label: string;
  /** Organiser, municipality and postcode of a location; the municipality of a part or postcode. */
  around: string;
}

const kindBoost: Record<SuggestionKind, number> = {
  gemeente: 4,
  deelgemeente: 3,
  postcode: 2,
  opvang: 1,
  organisator: 1,
};

/** The same things that the finder suggests. */
export function thingsOf(file: FinderIndexFile): Thing[] {
  const open = atOnce(openIndex(file));
  const { parts } = atOnce(openWords(open));
  const things: Omit<Thing, "id">[] = [];
  const nameOf = (municipality: number): string => open.municipalities[municipality]?.name ?? "";
  for (const { name } of open.municipalities) things.push({ kind: "gemeente", label: name, around: "" });
  for (const { name, municipality } of parts) {
    things.push({ kind: "deelgemeente", label: name, around: nameOf(municipality) });
  }
  for (const { postcode, municipality } of open.areas) {
    things.push({ kind: "postcode", label: postcode, around: nameOf(municipality) });
  }
  const current = new Set<string>();
  for (let row = 0; row < open.size; row += 1) {
    if (open.filters.isCurrent[row] === 0) continue;
    const { name, organiserName, municipalityName, postcode } = open.location(row);
    current.add(organiserName);
    things.push({ kind: "opvang", label: name, around: `${organiserName} ${municipalityName} ${postcode}` });
  }
  for (const name of current) things.push({ kind: "organisator", label: name, around: "" });
  return things.map((thing, id) => ({ ...thing, id }));
}

export interface Peer {
  suggest: (typed: string) => Pick<Suggestion, "kind" | "label">[];
  /** What a page would have to fetch to spare itself the building. */
  serialised: () => string;
}

/** Builds the peer. */
export function openPeer(things: readonly Thing[]): Peer {
  const index = new MiniSearch<Thing>({
    fields: ["label", "around"],
    storeFields: ["kind", "label"],
    tokenize: wordsOf,
    processTerm: (term) => term,
    searchOptions: {
      prefix: true,
      // The edits that the finder forgives.
      fuzzy: (term) => (/^\d+$/.test(term) || term.length < 4 ? false : term.length < 8 ? 1 : 2),
      combineWith: "AND",
      boost: { label: 3 },
      boostDocument: (_id, _term, stored) => kindBoost[stored?.["kind"] as SuggestionKind],
    },
  });
  // The finder knows «sintniklaas»; so may the peer.
  index.addAll(
    things.map((thing) => {
      const isPlace = thing.kind === "gemeente" || thing.kind === "deelgemeente";
      return isPlace ? { ...thing, around: `${thing.around} ${wordsOfName(thing.label).at(-1)}` } : thing;
    }),
  );
  return {
    suggest: (typed) =>
      index
        .search(typed)
        .slice(0, 8)
        .map((hit) => ({ kind: hit["kind"] as SuggestionKind, label: hit["label"] as string })),
    serialised: () => JSON.stringify(index),
  };
}

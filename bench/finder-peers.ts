/**
 * Runs libraries on the same entries as the finder's suggestions, each set up as well as its documentation allows: the
 * words of entry and query are normalized as ours are, and a kind of entry goes before another where scores are equal.
 */
import UFuzzy from "@leeoniya/ufuzzy";
import fuzzysort from "fuzzysort";
import MiniSearch from "minisearch";
import type { Suggestion, SuggestionKind } from "../src/finder/browser/finder-types.ts";
import type { FinderIndexFile } from "../src/finder/browser/index-file.ts";
import { openIndex } from "../src/finder/browser/open-index.ts";
import { runSync } from "../src/packing/chunks.ts";
import { openFinderWords } from "../src/finder/browser/finder-words.ts";
import { wordsOf, wordsOfName } from "../src/finder/browser/words.ts";

interface PeerEntry {
  id: number;
  kind: SuggestionKind;
  label: string;
  /** The organiser, municipality and postcode of a location, or the municipality of a part or postcode. */
  around: string;
}

const kindBoost: Record<SuggestionKind, number> = {
  gemeente: 4,
  deelgemeente: 3,
  postcode: 2,
  opvang: 1,
  organisator: 1,
  "soort opvang": 1,
};

/** Returns the same entries that the finder suggests. */
export function peerEntries(file: FinderIndexFile): PeerEntry[] {
  const open = runSync(openIndex(file));
  const { parts } = runSync(openFinderWords(open));
  const entries: Omit<PeerEntry, "id">[] = [];
  const nameOf = (municipality: number): string => open.municipalities[municipality]?.name ?? "";
  for (const { name } of open.municipalities) entries.push({ kind: "gemeente", label: name, around: "" });
  for (const { name, municipality } of parts) {
    entries.push({ kind: "deelgemeente", label: name, around: nameOf(municipality) });
  }
  for (const { postcode, municipality } of open.areas) {
    entries.push({ kind: "postcode", label: postcode, around: nameOf(municipality) });
  }
  const current = new Set<string>();
  for (let row = 0; row < open.size; row += 1) {
    if (open.filters.isCurrent[row] === 0) continue;
    const { name, organiserName, municipalityName, postcode } = open.location(row);
    current.add(organiserName);
    entries.push({ kind: "opvang", label: name, around: `${organiserName} ${municipalityName} ${postcode}` });
  }
  for (const name of current) entries.push({ kind: "organisator", label: name, around: "" });
  return entries.map((entry, id) => ({ ...entry, id }));
}

export interface Peer {
  suggest: (typed: string) => Pick<Suggestion, "kind" | "label">[];
}

/** The libraries by name, each with the function that opens it. */
export const peers: Readonly<Record<string, (entries: readonly PeerEntry[]) => Peer>> = {
  MiniSearch: openMiniSearch,
  uFuzzy: openUFuzzy,
  fuzzysort: openFuzzysort,
};

const shown = 8;

function openMiniSearch(entries: readonly PeerEntry[]): Peer {
  const index = miniSearchIndex(entries);
  return {
    suggest: (typed) =>
      index
        .search(typed)
        .slice(0, shown)
        .map((hit) => ({ kind: hit["kind"] as SuggestionKind, label: hit["label"] as string })),
  };
}

/** Returns the file that a page would have to fetch to avoid building the index of MiniSearch. */
export function serialisedMiniSearch(entries: readonly PeerEntry[]): string {
  return JSON.stringify(miniSearchIndex(entries));
}

function miniSearchIndex(entries: readonly PeerEntry[]): MiniSearch<PeerEntry> {
  const index = new MiniSearch<PeerEntry>({
    fields: ["label", "around"],
    storeFields: ["kind", "label"],
    tokenize: wordsOf,
    processTerm: (term) => term,
    searchOptions: {
      prefix: true,
      // These are the edits that the finder allows.
      fuzzy: (term) => (/^\d+$/.test(term) || term.length < 4 ? false : term.length < 8 ? 1 : 2),
      combineWith: "AND",
      boost: { label: 3 },
      boostDocument: (_id, _term, stored) => kindBoost[stored?.["kind"] as SuggestionKind],
    },
  });
  // The finder knows «sintniklaas», so MiniSearch should as well.
  index.addAll(
    entries.map((entry) => {
      const isPlace = entry.kind === "gemeente" || entry.kind === "deelgemeente";
      return isPlace ? { ...entry, around: `${entry.around} ${wordsOfName(entry.label).at(-1)}` } : entry;
    }),
  );
  return index;
}

/** Errors within a word are allowed as far as its documentation goes: one per word, and words in any order. */
function openUFuzzy(entries: readonly PeerEntry[]): Peer {
  const sorted = byKind(entries);
  const haystack = sorted.map((entry) => normalized(`${entry.label} ${entry.around}`));
  const fuzzy = new UFuzzy({ intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 });
  return {
    suggest(typed) {
      const [found, info, order] = fuzzy.search(haystack, normalized(typed), 4, 1000);
      const inOrder = info && order ? order.map((nth) => info.idx[nth] as number) : (found ?? []);
      return entriesAt(sorted, inOrder);
    },
  };
}

function openFuzzysort(entries: readonly PeerEntry[]): Peer {
  const sorted = byKind(entries).map((entry, at) => ({
    at,
    label: normalized(entry.label),
    all: normalized(`${entry.label} ${entry.around}`),
  }));
  const all = byKind(entries);
  const snapshot = fuzzysort.snapshot(sorted, { keys: ["label", "all"] });
  return {
    suggest: (typed) =>
      entriesAt(
        all,
        fuzzysort.go(normalized(typed), snapshot, { limit: shown, threshold: 0 }).map(({ obj }) => obj.at),
      ),
  };
}

/** Both libraries keep the order of entries that score the same. */
function byKind(entries: readonly PeerEntry[]): PeerEntry[] {
  return entries.toSorted((one, other) => kindBoost[other.kind] - kindBoost[one.kind]);
}

function normalized(text: string): string {
  return wordsOf(text).join(" ");
}

function entriesAt(entries: readonly PeerEntry[], indexes: readonly number[]): PeerEntry[] {
  return indexes.slice(0, shown).flatMap((at) => entries[at] ?? []);
}

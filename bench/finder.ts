/**
 * Measures the finder: the time of a keystroke, a filter and the clusters on the map at 7,014 and 70,140 locations, the
 * size of the index, the matching next to MiniSearch, uFuzzy and fuzzysort on the same data, and all of it in a real browser.
 */
import { gzipSync } from "node:zlib";
import { openFinder } from "../src/finder/browser/finder.ts";
import { defaultState } from "../src/finder/browser/finder-state.ts";
import type { Finder, FinderState, Suggestion } from "../src/finder/browser/finder-types.ts";
import type { FinderIndexFile } from "../src/finder/browser/index-file.ts";
import { measureClustering } from "./clustering.ts";
import { measureInBrowser } from "./finder-in-browser.ts";
import { hardQueries, type HardQuery } from "./hard-queries.ts";
import { makeIndex } from "./make-index.ts";
import type { Metric, Metrics } from "./metrics.ts";
import { peerEntries, peers, serialisedMiniSearch } from "./finder-peers.ts";
import { quantile, timed } from "./timing.ts";
import { onWholeSite } from "./whole-site.ts";

/** Measures everything on samples that it makes itself, which takes some minutes. */
export async function measure(): Promise<Metrics> {
  const text = makeIndex(1);
  const large = makeIndex(10);
  return {
    ...measureSpeed("7,014", text, { median: 10, p95: 16, clustering: 20 }),
    ...measureSpeed("70,140", large, { median: 60, p95: 60, clustering: 100 }),
    "index, gzip": { value: gzipSync(text, { level: 9 }).length / 1000, unit: "kB", goal: "≤ 190" },
    ...measureBesidePeers(text),
    ...(await onWholeSite(measureInBrowser)),
  };
}

interface Goals {
  median: number;
  p95: number;
  clustering: number;
}

function measureSpeed(name: string, text: string, goal: Goals): Metrics {
  const file = JSON.parse(text) as FinderIndexFile;
  const opening = timed(() => openFinder(JSON.parse(text) as FinderIndexFile));
  const finder = openFinder(file);
  const queries = hardQueries(finder);
  warmUp(finder, queries);
  const keystrokes = queries.filter((_, i) => i % 4 === 0).flatMap(({ typed }) => typeOut(finder, typed));
  const filters = filterStates(finder).map((state) => timed(() => finder.find(state, null)));
  return {
    [`keystroke, median at ${name}`]: ms(quantile(keystrokes, 0.5), `≤ ${goal.median}`),
    [`keystroke, p95 at ${name}`]: ms(quantile(keystrokes, 0.95), `≤ ${goal.p95}`),
    [`filter, median at ${name}`]: ms(quantile(filters, 0.5), `≤ ${goal.median}`),
    [`filter, p95 at ${name}`]: ms(quantile(filters, 0.95), `≤ ${goal.p95}`),
    [`opening, once, at ${name}`]: ms(opening, null),
    ...measureClustering(name, finder, goal.clustering),
  };
}

/** Runs a few queries first, so that the compiler has optimized the code before anything is measured. */
function warmUp(finder: Finder, queries: readonly HardQuery[]): void {
  for (const { typed } of queries.slice(0, 20)) typeOut(finder, typed);
  for (const state of filterStates(finder).slice(0, 20)) finder.find(state, null);
}

/** Times each keystroke, which gives suggestions, what was understood, and a new list. */
function typeOut(finder: Finder, typed: string): number[] {
  return Array.from(typed, (_, index) => {
    const query = typed.slice(0, index + 1);
    return timed(() => {
      finder.suggest(query);
      finder.read(query);
      finder.find({ ...defaultState, query }, null);
      finder.namesakes({ ...defaultState, query });
    });
  });
}

/** Returns clicks on filters in common views: everything, a text, a municipality, within some kilometres. */
function filterStates(finder: Finder): FinderState[] {
  const views: Partial<FinderState>[] = [
    {},
    { query: "de" },
    { municipality: "gent" },
    { municipality: "leuven", withinKm: 25, sort: "afstand" },
    { sort: "publicatie", includesEnded: true },
    { sort: "afstand", postcode: "2000", withinKm: 200 },
    { area: [3, 50.8, 4.5, 51.3] },
  ];
  const clicks: Partial<FinderState>[] = [
    {},
    { careTypes: ["groepsopvang"] },
    { careTypes: ["groepsopvang", "gezinsopvang"], priceKinds: ["inkomenstarief"] },
    { features: ["inclusieve_opvang", "flexibele_opvang"] },
    { enforcement: ["lopend"] },
    { followUp: ["geen_verdere_opvolging"], hasReport: true },
    { minimumPlaces: 18, visitedWithinMonths: 12 },
    { includesEnded: true },
  ];
  const states = views.flatMap((view) => clicks.map((click) => ({ ...defaultState, ...view, ...click })));
  return finder.size === 0 ? [] : Array.from({ length: 5 }, () => states).flat();
}

function measureBesidePeers(text: string): Metrics {
  const file = JSON.parse(text) as FinderIndexFile;
  const finder = openFinder(file);
  const entries = peerEntries(file);
  const queries = hardQueries(finder);
  const ours = judge(queries, (typed) => finder.suggest(typed));
  const theirs = Object.entries(peers).map(([name, openPeer]) => {
    const peer = openPeer(entries);
    // The libraries know no kinds of care: for them it is enough to suggest the place.
    const judged = judge(
      queries.map((query) => ({ ...query, care: "" })),
      (typed) => peer.suggest(typed).map((one) => ({ ...one, care: "" })),
    );
    return { name, judged, opening: medianOf(3, () => openPeer(entries)) };
  });
  const best = (value: (judged: Judged) => number): number =>
    Math.max(...theirs.map(({ judged }) => value(judged)));
  const leastTime = (share: number): string =>
    `≤ ${Math.min(...theirs.map(({ judged }) => quantile(judged.times, share))).toFixed(2)}`;
  return {
    "recall@1": {
      value: ours.first,
      unit: "%",
      goal: `≥ ${Math.max(
        99,
        best(({ first }) => first),
      )}`,
    },
    "recall@8": { value: ours.eight, unit: "%", goal: `≥ ${best(({ eight }) => eight)}` },
    "suggestions, median": ms(quantile(ours.times, 0.5), leastTime(0.5)),
    "suggestions, p95": ms(quantile(ours.times, 0.95), leastTime(0.95)),
    "building the matcher": ms(
      medianOf(5, () => openFinder(file)),
      null,
    ),
    ...Object.assign({}, ...theirs.map(peerMetrics)),
    "ready-made index of MiniSearch, gzip": {
      value: gzipSync(serialisedMiniSearch(entries), { level: 9 }).length / 1000,
      unit: "kB",
      goal: null,
    },
  };
}

function peerMetrics({ name, judged, opening }: { name: string; judged: Judged; opening: number }): Metrics {
  return {
    [`recall@1, ${name}`]: { value: judged.first, unit: "%", goal: null },
    [`recall@8, ${name}`]: { value: judged.eight, unit: "%", goal: null },
    [`suggestions, median, ${name}`]: ms(quantile(judged.times, 0.5), null),
    [`suggestions, p95, ${name}`]: ms(quantile(judged.times, 0.95), null),
    [`building the matcher, ${name}`]: ms(opening, null),
  };
}

interface Judged {
  /** The percentages of the queries whose wanted hit is the first, or among the first eight. */
  first: number;
  eight: number;
  times: number[];
}

function judge(
  queries: readonly HardQuery[],
  suggest: (typed: string) => Pick<Suggestion, "kind" | "label" | "care">[],
): Judged {
  for (const { typed } of queries) suggest(typed);
  const judged = queries.map(({ typed, kind, label, care }) => {
    const started = performance.now();
    const found = suggest(typed);
    const time = performance.now() - started;
    return {
      time,
      rank: found
        .slice(0, 8)
        .findIndex((one) => one.kind === kind && one.label === label && one.care === care),
    };
  });
  const share = (isHit: (rank: number) => boolean): number =>
    (100 * judged.filter(({ rank }) => isHit(rank)).length) / queries.length;
  return {
    first: share((rank) => rank === 0),
    eight: share((rank) => rank >= 0),
    times: judged.map(({ time }) => time),
  };
}

function medianOf(runs: number, run: () => unknown): number {
  return quantile(
    Array.from({ length: runs }, () => timed(run)),
    0.5,
  );
}

function ms(value: number, goal: string | null): Metric {
  return { value, unit: "ms", goal };
}

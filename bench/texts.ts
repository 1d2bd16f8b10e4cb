/**
 * Measures the search inside texts at scale 1: the bytes of a query over the wire and its time, the number of files of
 * the index, how many of them a month of new reports changes, and the time to make the index. It runs without a browser,
 * and does not count the scripts of the page.
 */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { defaultPeildatum, writeSample } from "../sample/write-sample.ts";
import { documentIds } from "../src/text-search/browser/document-ids.ts";
import { findDocuments, type TermIndex } from "../src/text-search/browser/find-documents.ts";
import { openTermIndex } from "../src/text-search/browser/open-term-index.ts";
import { documentPath, filterPath, shardListPath, shardPath } from "../src/text-search/browser/paths.ts";
import { documentsPerPage } from "../src/text-search/browser/search-state.ts";
import type { ShardList, TermShard } from "../src/text-search/browser/term-shards.ts";
import { loadRegister } from "../src/load-site.ts";
import { makeTextIndex, type TextIndexFile } from "../src/text-search/build/text-index.ts";
import type { Metrics } from "./metrics.ts";
import { quantile } from "./timing.ts";
import { defaultSettings } from "../src/domain/settings-schema.ts";

const cache = join(import.meta.dirname, "../.cache/bench");
/** Words that people search for, and at the end words that nearly every report has. */
const queries = [
  "opvang",
  "slaapzak",
  "hygiene",
  "brandveiligheid",
  "toezicht slapende",
  "medicatie",
  "ouders",
  "risicoanalyse",
  "trap",
  "aanwezigheidsregister",
  "verluchting",
  "strafregister",
  "luiers",
  "tuin",
  "bed niet veilig",
  "verluch",
  "kinderen",
  "inbreuk organisator",
];
const changedAfter = "2026-10-01";

type Files = ReadonlyMap<string, string>;

/** Measures on the whole sample. */
export async function measure(): Promise<Metrics> {
  const sample = join(cache, "texts-sample");
  mkdirSync(cache, { recursive: true });
  writeSample(sample, { scale: 1, seed: 1, peildatum: defaultPeildatum });
  try {
    const { register } = await loadRegister(sample, defaultSettings);
    const started = performance.now();
    const files = byPath(makeTextIndex(register, { searchClosedTrajectories: false }));
    const seconds = (performance.now() - started) / 1000;
    const reports = register.records.reports.filter(({ visitDate }) => visitDate < changedAfter);
    const earlier = byPath(
      makeTextIndex(
        { ...register, records: { ...register.records, reports } },
        { searchClosedTrajectories: false },
      ),
    );
    return {
      ...(await measureQueries(files)),
      ...measureFiles(files, earlier),
      "making the index": { value: seconds, unit: "s", goal: "≤ 15" },
    };
  } finally {
    rmSync(sample, { recursive: true, force: true });
  }
}

function byPath(files: Iterable<TextIndexFile>): Files {
  return new Map([...files].map(({ path, content }) => [path, content]));
}

function measureFiles(files: Files, earlier: Files): Metrics {
  const list = parsed(files, shardListPath) as ShardList;
  const changed = [...files].filter(([path, content]) => earlier.get(path) !== content);
  const count = (value: number) => ({ value, unit: "files", goal: null });
  return {
    "files of the index": count(files.size),
    "of which shards of terms": count(list.pieces.length),
    "files changed or new after a month": count(changed.length),
    "filters, fetched when they are opened": {
      value: wireSize(files, filterPath(list.filters)) / 1000,
      unit: "kB",
      goal: null,
    },
  };
}

/** Runs each query on an index of which nothing was fetched yet, and again on one that has answered those before. */
async function measureQueries(files: Files): Promise<Metrics> {
  const first: number[] = [];
  for (const query of queries) first.push(await new Visit(files).ask(query));
  const visit = new Visit(files);
  const later: number[] = [];
  for (const query of queries) later.push(await visit.ask(query));
  const times: number[] = [];
  for (const query of queries.flatMap((one) => [one, one, one])) {
    const started = performance.now();
    await findDocuments(visit.words, query);
    times.push(performance.now() - started);
  }
  const kilobytes = (bytes: number, goal: string) => ({ value: bytes / 1000, unit: "kB", goal });
  return {
    "first query, median": kilobytes(quantile(first, 0.5), "≤ 160"),
    "first query, heaviest": kilobytes(Math.max(...first), "≤ 160"),
    "later query, median": kilobytes(quantile(later.slice(1), 0.5), "≤ 30"),
    "later query, heaviest": kilobytes(Math.max(...later.slice(1)), "≤ 30"),
    "finding, median": { value: quantile(times, 0.5), unit: "ms", goal: null },
    "finding, slowest": { value: Math.max(...times), unit: "ms", goal: null },
  };
}

/** Simulates a visitor, for whom no file is fetched twice. */
class Visit {
  readonly words: TermIndex;
  readonly #files: Files;
  readonly #ids: string[];
  readonly #fetched = new Map<string, unknown>();
  #bytes = 0;

  constructor(files: Files) {
    this.#files = files;
    this.#ids = documentIds((parsed(files, shardListPath) as ShardList).months);
    this.words = openTermIndex({
      loadList: () => Promise.resolve(this.#fetch(shardListPath) as ShardList),
      loadShard: (name) => Promise.resolve(this.#fetch(shardPath(name)) as TermShard),
    });
  }

  /** Returns the bytes over the wire until the first results are shown. */
  async ask(query: string): Promise<number> {
    this.#bytes = 0;
    const { hits } = await findDocuments(this.words, query);
    for (const { document } of hits.slice(0, documentsPerPage)) {
      this.#fetch(documentPath(this.#ids[document] ?? ""));
    }
    return this.#bytes;
  }

  #fetch(path: string): unknown {
    if (!this.#fetched.has(path)) {
      this.#bytes += wireSize(this.#files, path);
      this.#fetched.set(path, parsed(this.#files, path));
    }
    return this.#fetched.get(path);
  }
}

function parsed(files: Files, path: string): unknown {
  return JSON.parse(files.get(path) ?? "null");
}

/** Returns the size of a file as a web server compresses it. */
function wireSize(files: Files, path: string): number {
  return gzipSync(files.get(path) ?? "").length;
}

/**
 * Measures the search inside texts at scale 1: the bytes of a query over the wire and its time, the number of files of
 * the index, how many of them an export of a month later changes, and the time to make the index. It runs without a browser,
 * and does not count the scripts of the page.
 */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { defaultPeildatum, writeSample } from "../sample/write-sample.ts";
import { findMonth, nameIn, type NameFile } from "../src/text-search/browser/document-names.ts";
import { findDocuments, type TermIndex } from "../src/text-search/browser/find-documents.ts";
import { openIndexFiles } from "../src/text-search/build/fixtures/open-index.ts";
import {
  documentPath,
  filterPath,
  namePath,
  phraseShardPath,
  shardListPath,
} from "../src/text-search/browser/paths.ts";
import { firstTextQueryBudget } from "../src/publish/verify/page-budgets.ts";
import { documentsPerPage } from "../src/text-search/browser/search-state.ts";
import type { ShardList } from "../src/text-search/browser/term-shards.ts";
import type { IsoDate } from "../src/domain/dates.ts";
import { loadRegister, type LoadedRegister } from "../src/load-site.ts";
import { textDocuments, type TextDocument } from "../src/text-search/build/text-documents.ts";
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
/** The day of an export a month after the one that is measured. */
const aMonthLater = "2026-11-30";
const quotedQueries = 300;
const longestPhrase = 7;

type Files = ReadonlyMap<string, string>;

/** Measures on the whole sample, and counts what an export of a month later changes. */
export async function measure(): Promise<Metrics> {
  const { register } = await registerOf(defaultPeildatum);
  const started = performance.now();
  const files = byPath(makeTextIndex(textDocuments(register, policy)));
  const seconds = (performance.now() - started) / 1000;
  const later = byPath(makeTextIndex(textDocuments((await registerOf(aMonthLater)).register, policy)));
  return {
    ...(await measureQueries(files)),
    ...(await measurePhrases(files, textDocuments(register, policy))),
    ...measureFiles(files, later),
    "making the index": { value: seconds, unit: "s", goal: "≤ 15" },
  };
}

const policy = { searchClosedTrajectories: false };

async function registerOf(peildatum: IsoDate): Promise<LoadedRegister> {
  const sample = join(cache, `texts-sample-${peildatum}`);
  mkdirSync(cache, { recursive: true });
  writeSample(sample, { scale: 1, seed: 1, peildatum });
  try {
    return await loadRegister(sample, defaultSettings);
  } finally {
    rmSync(sample, { recursive: true, force: true });
  }
}

function byPath(files: Iterable<TextIndexFile>): Files {
  return new Map([...files].map(({ path, content }) => [path, content]));
}

function measureFiles(files: Files, later: Files): Metrics {
  const list = parsed(files, shardListPath) as ShardList;
  const changed = [...later].filter(([path, content]) => files.get(path) !== content);
  const isNewDocument = ([path]: [string, string]): boolean => isDocument(path) && !files.has(path);
  const count = (value: number, goal: string | null = null) => ({ value, unit: "files", goal });
  return {
    "files of the index": count(files.size),
    "files besides documents": count([...files.keys()].filter((path) => !isDocument(path)).length),
    "of which shards of terms": count(list.volumes.flatMap(({ pieces }) => pieces).length),
    "new documents in a month": count(changed.filter(isNewDocument).length),
    "changed documents in a month": count(
      changed.filter(([path]) => isDocument(path) && files.has(path)).length,
    ),
    "other files changed in a month": count(changed.filter(([path]) => !isDocument(path)).length, "≤ 110"),
    "filters, fetched when they are opened": {
      value: wireSize(files, filterPath(list.edition)) / 1000,
      unit: "kB",
      goal: null,
    },
  };
}

function isDocument(path: string): boolean {
  return path.startsWith(documentPath("").replace(".json", ""));
}

/** Searches for rows of words out of the texts, each in a visit of its own. */
async function measurePhrases(files: Files, documents: readonly TextDocument[]): Promise<Metrics> {
  const extra: number[] = [];
  const times: number[] = [];
  for (let index = 0; index < quotedQueries; index += 1) {
    const document = documents[Math.floor((index * documents.length) / quotedQueries)];
    const passage = document?.passages[index % document.passages.length];
    const words = (passage?.text ?? "").split(/\s+/);
    const length = Math.min(1 + (index % longestPhrase), words.length);
    const start = (index * 31) % (words.length - length + 1);
    const started = performance.now();
    const { phraseBytes } = await new Visit(files).ask(`"${words.slice(start, start + length).join(" ")}"`);
    times.push(performance.now() - started);
    extra.push(phraseBytes);
  }
  return {
    "phrase, more than a first query, median": {
      value: quantile(extra, 0.5) / 1000,
      unit: "kB",
      goal: "≤ 60",
    },
    "phrase, more than a first query, 95 of 100": {
      value: quantile(extra, 0.95) / 1000,
      unit: "kB",
      goal: "≤ 60",
    },
    "phrase, more than a first query, heaviest": {
      value: Math.max(...extra) / 1000,
      unit: "kB",
      goal: "≤ 60",
    },
    "finding a phrase, median": { value: quantile(times, 0.5), unit: "ms", goal: null },
  };
}

/** Runs each query on an index of which nothing was fetched yet, and again on one that has answered those before. */
async function measureQueries(files: Files): Promise<Metrics> {
  const first: number[] = [];
  for (const query of queries) first.push((await new Visit(files).ask(query)).bytes);
  const visit = new Visit(files);
  const later: number[] = [];
  for (const query of queries) later.push((await visit.ask(query)).bytes);
  const times: number[] = [];
  for (const query of queries.flatMap((one) => [one, one, one])) {
    const started = performance.now();
    await findDocuments(visit.words, query);
    times.push(performance.now() - started);
  }
  const firstQueryGoal = `≤ ${firstTextQueryBudget / 1000}`;
  const kilobytes = (bytes: number, goal: string) => ({ value: bytes / 1000, unit: "kB", goal });
  return {
    "first query, median": kilobytes(quantile(first, 0.5), firstQueryGoal),
    "first query, heaviest": kilobytes(Math.max(...first), firstQueryGoal),
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
  readonly #fetched = new Map<string, unknown>();
  #bytes = 0;
  #phraseBytes = 0;

  constructor(files: Files) {
    this.#files = files;
    this.words = openIndexFiles((path) => this.#fetch(path));
  }

  /** Returns the bytes over the wire until the first results are shown, those for phrases apart. */
  async ask(query: string): Promise<{ bytes: number; phraseBytes: number }> {
    this.#bytes = 0;
    this.#phraseBytes = 0;
    const { hits } = await findDocuments(this.words, query);
    for (const { document } of hits.slice(0, documentsPerPage)) {
      const { months } = this.#fetch(shardListPath) as ShardList;
      const { month, index } = findMonth(months, document);
      this.#fetch(documentPath(nameIn(this.#fetch(namePath(month[2])) as NameFile, index)));
    }
    return { bytes: this.#bytes, phraseBytes: this.#phraseBytes };
  }

  #fetch(path: string): unknown {
    if (!this.#fetched.has(path)) {
      const size = wireSize(this.#files, path);
      if (path.startsWith(phraseShardPath("").replace(".json", ""))) this.#phraseBytes += size;
      else this.#bytes += size;
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

/**
 * The search inside texts at scale 1: what a query weighs over the wire, how many files the index has, how many of them
 * a month of new reports changes, and how long making it takes. The library runs as in the browser, without one.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { defaultPeildatum, writeSample } from "../sample/write-sample.ts";
import { findDocuments, type LibrarySearch } from "../src/full-text/find-documents.ts";
import { documentPath, filterPath, indexPath } from "../src/full-text/paths.ts";
import { documentsPerPage } from "../src/full-text/search-state.ts";
import { openExport } from "../src/open-register.ts";
import { makeTextIndex, type TextIndexFile } from "../src/publication/text-index.ts";
import type { Metrics } from "./metrics.ts";

const cache = join(import.meta.dirname, "../.cache/bench");
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
];
const changedAfter = "2026-10-01";

/** Measures on the whole sample. */
export async function measure(): Promise<Metrics> {
  const sample = join(cache, "texts-sample");
  mkdirSync(cache, { recursive: true });
  writeSample(sample, { scale: 1, seed: 1, peildatum: defaultPeildatum });
  try {
    const { register } = await openExport(sample);
    const started = performance.now();
    const files = await makeTextIndex(register, { searchClosedTrajectories: false });
    const seconds = (performance.now() - started) / 1000;
    const earlier = await makeTextIndex(
      {
        ...register,
        records: {
          ...register.records,
          reports: register.records.reports.filter(({ visitDate }) => visitDate < changedAfter),
        },
      },
      { searchClosedTrajectories: false },
    );
    return {
      ...(await weights(files)),
      ...filesTold(files, earlier),
      "making the index": { value: seconds, unit: "s", goal: "≤ 15" },
    };
  } finally {
    rmSync(sample, { recursive: true, force: true });
  }
}

function filesTold(files: readonly TextIndexFile[], earlier: readonly TextIndexFile[]): Metrics {
  const before = new Map(earlier.map(({ path, content }) => [path, Buffer.from(content)]));
  const changed = files.filter(({ path, content }) => !before.get(path)?.equals(Buffer.from(content)));
  const documents = files.filter(({ path }) => path.startsWith(documentPath("").slice(0, -".json".length)));
  return {
    "files of the index": { value: files.length, unit: "files", goal: null },
    "of which documents": { value: documents.length, unit: "files", goal: null },
    "files changed or new after a month": { value: changed.length, unit: "files", goal: null },
    "filters, fetched when they are opened": {
      value: gzipSync(files.find(({ path }) => path === filterPath)?.content ?? "").length / 1000,
      unit: "kB",
      goal: null,
    },
  };
}

/** Asks each query of a library that has nothing yet, and of one that has asked another before. */
async function weights(files: readonly TextIndexFile[]): Promise<Metrics> {
  const contents = new Map(files.map(({ path, content }) => [path, Buffer.from(content)]));
  let fetched = 0;
  const server = createServer((request, response) => {
    const content = contents.get((request.url ?? "").split("?")[0] ?? "") ?? Buffer.alloc(0);
    fetched += wireSize(content);
    response.end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const script = join(cache, "pagefind.mjs");
  writeFileSync(script, contents.get(`${indexPath}pagefind.js`) ?? "");
  const { createInstance } = (await import(script)) as {
    createInstance: (options: object) => { search: LibrarySearch };
  };
  const basePath = `http://127.0.0.1:${(server.address() as AddressInfo).port}${indexPath}`;
  const ask = async (search: LibrarySearch, query: string): Promise<number> => {
    fetched = 0;
    const { finds } = await findDocuments(search, query);
    const shown = finds
      .slice(0, documentsPerPage)
      .map(({ id }) => contents.get(documentPath(id)) ?? Buffer.alloc(0));
    return fetched + shown.reduce((sum, content) => sum + wireSize(content), 0);
  };
  const scriptSize = wireSize(contents.get(`${indexPath}pagefind.js`) ?? Buffer.alloc(0));
  const first: number[] = [];
  for (const query of queries) {
    first.push(scriptSize + (await ask(createInstance({ basePath, noWorker: true }).search, query)));
  }
  const one = createInstance({ basePath, noWorker: true }).search;
  const all: number[] = [];
  for (const query of queries) all.push(await ask(one, query));
  server.close();
  const later = all.slice(1);
  return {
    "first query, median": { value: median(first) / 1000, unit: "kB", goal: "≤ 160" },
    "first query, heaviest": { value: Math.max(...first) / 1000, unit: "kB", goal: "≤ 160" },
    "later query, median": { value: median(later) / 1000, unit: "kB", goal: "≤ 30" },
    "later query, heaviest": { value: Math.max(...later) / 1000, unit: "kB", goal: "≤ 30" },
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** What goes over the wire: what is compressed already as it is, the rest as a web server compresses it. */
function wireSize(content: Buffer): number {
  const isCompressed = content[0] === 0x1f && content[1] === 0x8b;
  return isCompressed ? content.length : gzipSync(content).length;
}

/** What a visitor finds: the real index, asked through the library's own script and WebAssembly. */
import { createServer, type Server } from "node:http";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { foundPassages } from "../full-text/excerpts.ts";
import { documentIds } from "../full-text/document-ids.ts";
import { findDocuments, type Found, type LibrarySearch } from "../full-text/find-documents.ts";
import type { TextDocument } from "../full-text/text-documents.ts";
import { compoundQueries, wordsNotToFind } from "./text-queries.ts";
import { searchFiles } from "./text-index.ts";

interface Library {
  createInstance: (options: object) => { search: LibrarySearch };
}

const words = [
  ...new Set([...compoundQueries.map(([word]) => word), ...wordsNotToFind.map(([word]) => word)]),
];
/** Each word in a text of its own, in the second passage, so that its place counts too. */
const documents = words.map((word, place) =>
  documentOf(place, [`Eerste regel nummer${place}.`, `Hier gaat het over “${word}”, dus.`]),
);
const ids = documentIds(documents);

let server: Server;
let folder: string;
let search: (query: string) => Promise<Found>;

beforeAll(async () => {
  const files = new Map((await searchFiles(documents, ids)).map(({ path, content }) => [path, content]));
  server = createServer((request, response) => {
    const path = (request.url ?? "").slice(1).split("?")[0] ?? "";
    response.end(files.get(path));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  folder = mkdtempSync(join(tmpdir(), "text-index-"));
  const script = join(folder, "pagefind.mjs");
  writeFileSync(script, files.get("pagefind.js") ?? "");
  const { createInstance } = (await import(script)) as Library;
  const { port } = server.address() as AddressInfo;
  const instance = createInstance({ basePath: `http://127.0.0.1:${port}/`, noWorker: true });
  search = (query) => findDocuments(instance.search, query);
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("the index of texts", () => {
  it("is tried with at least sixty compounds and inflections", () => {
    expect(compoundQueries.length).toBeGreaterThanOrEqual(60);
  });

  it.each(compoundQueries)("has %s found by %s, and marks that word", async (word, query) => {
    expect(await wordsMarked(query)).toContain(word);
  });

  it.each(wordsNotToFind)("does not have %s found by %s", async (word, query) => {
    expect(await wordsMarked(query)).not.toContain(word);
  });

  it("leaves common words and quotation marks aside", async () => {
    const plain = (await search("kinderopvang")).finds;
    expect((await search("“de kinderopvang”")).finds).toEqual(plain);
    expect(plain.length).toBeGreaterThan(0);
    expect((await search("het en de")).finds).toEqual([]);
  });

  it("finds only what holds all words, and says which word no text holds", async () => {
    expect((await search("kinderopvang nummer0")).finds.map(({ id }) => id)).toEqual([ids[0]]);
    expect((await search("kinderopvang nummer1")).finds).toEqual([]);
    expect(await search("bestaatniet kinderopvang")).toEqual({ finds: [], missing: ["bestaatniet"] });
  });
});

/** The forms that the results of a query would mark. */
async function wordsMarked(query: string): Promise<string[]> {
  const { finds } = await search(query);
  return finds.flatMap(({ id, words: numbers }) =>
    foundPassages(documents[ids.indexOf(id)]?.passages ?? [], numbers).flatMap(({ forms }) => forms),
  );
}

function documentOf(place: number, texts: string[]): TextDocument {
  const passages = texts.map((text) => ({
    source: "conclusie" as const,
    anchor: "conclusie",
    theme: null,
    kind: null,
    text,
  }));
  return { url: `/${place}/`, date: "2026-10-31", passages } as TextDocument;
}

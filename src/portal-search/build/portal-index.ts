/**
 * Makes the index of the portal with Pagefind: pages that are written by hand, terms, years of figures and
 * municipalities. Only the files that a browser fetches are kept; Pagefind also makes three user interfaces.
 */
import { close, createIndex, type PagefindIndex } from "pagefind";
import type { Municipality } from "../../domain/municipalities.ts";
import { compoundSplitter } from "../../text-search/build/compounds.ts";
import { pagefindFolder, vocabularyPath } from "../browser/paths.ts";
import { partBoundary, withoutPartBoundaries } from "../browser/part-boundary.ts";
import { searchableWords } from "../browser/searchable-words.ts";
import { municipalityRecords, termRecords, yearRecords } from "./data-records.ts";
import { listPages, writtenPages } from "./indexed-pages.ts";
import type { PortalRecord } from "./portal-record.ts";
import { listPageRecord, mapText, plainText, writtenPageRecord } from "./read-page.ts";
import { makeVocabulary } from "./vocabulary.ts";

/** What the index holds beside the pages. */
export interface PortalContents {
  municipalities: readonly Municipality[];
  /** The years that have a page of figures. */
  years: readonly number[];
}

/** A file of the index: its path on the site and its contents. */
export interface PortalIndexFile {
  path: string;
  content: Uint8Array | string;
}

/** Returns all records; `readPage` returns the HTML of a page of the site by its URL. */
export async function portalRecords(
  readPage: (url: string) => Promise<string>,
  { municipalities, years }: PortalContents,
): Promise<PortalRecord[]> {
  const written = writtenPages.map(async ({ url, kind }) =>
    writtenPageRecord(url, await readPage(url), kind),
  );
  const lists = listPages.map(async ({ url, kind }) => listPageRecord(url, await readPage(url), kind));
  return [
    ...(await Promise.all([...written, ...lists])),
    ...termRecords(),
    ...yearRecords(years),
    ...municipalityRecords(municipalities),
  ];
}

/** Makes the files of the index. The same records give the same bytes. */
export async function makePortalIndex(records: readonly PortalRecord[]): Promise<PortalIndexFile[]> {
  const texts = records.map(allText);
  const split = compoundSplitter(new Set(texts.flatMap(searchableWords)));
  const splitText = (text: string): string =>
    text.replace(/\p{L}+/gu, (word) => split(word).join(partBoundary));
  const pagefind = await pagefindFiles(records.map((record) => splitRecord(record, splitText)));
  const words = makeVocabulary([...texts, ...texts.map((text) => splitText(text))]);
  return [...pagefind, { path: vocabularyPath, content: JSON.stringify(words) }];
}

function allText({ title, synonyms, content }: PortalRecord): string {
  return [title, synonyms, "html" in content ? plainText(content.html) : content.text].join(" ");
}

function splitRecord(record: PortalRecord, splitText: (text: string) => string): PortalRecord {
  const { title, synonyms, content } = record;
  return {
    ...record,
    title: splitText(title),
    synonyms: splitText(synonyms),
    content:
      "html" in content ? { html: mapText(content.html, splitText) } : { text: splitText(content.text) },
  };
}

async function pagefindFiles(records: readonly PortalRecord[]): Promise<PortalIndexFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: "nl" });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
  try {
    for (const record of records) await addRecord(index, record);
    const made = await index.getFiles();
    if (made.errors.length > 0) throw new Error(`Pagefind made no index: ${made.errors.join("; ")}`);
    return made.files
      .filter(({ path }) => isFetched.test(path))
      .map(({ path, content }) => ({ path: `${pagefindFolder}${path}`, content }));
  } finally {
    await index.deleteIndex();
    await close();
  }
}

/** The files that a browser fetches: engine, worker, entry, and the index itself. */
const isFetched =
  /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\.nl\.pagefind|.*\.pf_(?:meta|index|fragment))$/;

async function addRecord(index: PagefindIndex, record: PortalRecord): Promise<void> {
  const { url, title, kind, synonyms, content } = record;
  const meta = { title, kind, synonyms };
  const { errors } =
    "html" in content
      ? await index.addHTMLFile({ url, content: htmlDocument(meta, content.html) })
      : await index.addCustomRecord({ url, content: content.text, language: "nl", meta });
  if (errors.length > 0) {
    throw new Error(`Pagefind refused ${url} (${withoutPartBoundaries(title)}): ${errors.join("; ")}`);
  }
}

function htmlDocument(meta: Record<string, string>, main: string): string {
  const tags = Object.entries(meta).map(
    ([name, value]) =>
      `<meta data-pagefind-meta="${name}[content]" content="${value.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}">`,
  );
  return `<!doctype html><html lang="nl"><head>${tags.join("")}</head><body><main data-pagefind-body>${main}</main></body></html>`;
}

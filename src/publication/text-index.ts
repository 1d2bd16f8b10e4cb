/**
 * Makes the index for the search inside texts: made by Pagefind, read by the browser piece by piece.
 *
 * Of Pagefind's files only those go along that a search needs. What is shown of a document stands in a file of our own,
 * without the seams of its compounds; so Pagefind's fragments stay behind, and its names for them give way to our ids
 * (src/full-text/document-ids.ts says why).
 */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { close, createIndex, type IndexFile, type PagefindIndex } from "pagefind";
import { compoundSplitter } from "../full-text/compounds.ts";
import { documentFile } from "../full-text/document-file.ts";
import { documentIds, idLength } from "../full-text/document-ids.ts";
import { filterFile } from "../full-text/filter-file.ts";
import { corpusWordsOf, indexText, indexWords } from "../full-text/index-text.ts";
import { documentPath, filterPath, indexPath } from "../full-text/paths.ts";
import { textDocuments, type TextDocument } from "../full-text/text-documents.ts";
import type { Register } from "../register/register.ts";

/** How many documents Pagefind gets before its answers are waited for. */
const batch = 200;

/** A file of the index: its path on the site and what is in it. */
export interface TextIndexFile {
  path: string;
  content: string | Uint8Array;
}

/** Makes all files of the index; none where there is no text to find. Pagefind works in a process of its own. */
export async function makeTextIndex(
  register: Register,
  policy: { searchClosedTrajectories: boolean },
): Promise<TextIndexFile[]> {
  const documents = textDocuments(register, policy);
  if (documents.length === 0) return [];
  const ids = documentIds(documents);
  return [
    ...(await searchFiles(documents, ids)).map(({ path, content }) => ({ path: indexPath + path, content })),
    { path: filterPath, content: JSON.stringify(filterFile(documents)) },
    ...documents.map((document, place) => ({
      path: documentPath(ids[place] ?? ""),
      content: JSON.stringify(documentFile(register, document)),
    })),
  ];
}

/** Writes the files into the folder of a site. */
export async function writeTextIndex(files: readonly TextIndexFile[], outDirectory: string): Promise<void> {
  for (const folder of new Set(files.map(({ path }) => dirname(path)))) {
    await mkdir(join(outDirectory, folder), { recursive: true });
  }
  for (const { path, content } of files) await writeFile(join(outDirectory, path), content);
}

/** The files that a search reads: Pagefind's own, without its fragments. */
export async function searchFiles(
  documents: readonly TextDocument[],
  ids: readonly string[],
): Promise<IndexFile[]> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: "nl" });
    if (!index) throw new Error(`Pagefind made no index: ${errors.join("; ")}`);
    await addDocuments(index, documents, ids);
    const { files } = await index.getFiles();
    return neededFiles(files);
  } finally {
    await close();
  }
}

async function addDocuments(
  index: PagefindIndex,
  documents: readonly TextDocument[],
  ids: readonly string[],
): Promise<void> {
  const indexWord = indexWords(compoundSplitter(corpusWordsOf(documents)));
  for (let start = 0; start < documents.length; start += batch) {
    const answers = documents.slice(start, start + batch).map((document, place) =>
      index.addCustomRecord({
        url: ids[start + place] ?? "",
        content: indexText(document, indexWord),
        language: "nl",
      }),
    );
    const errors = (await Promise.all(answers)).flatMap((answer) => answer.errors);
    if (errors.length > 0) throw new Error(`Pagefind refused a document: ${errors[0]}`);
  }
}

const needed = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.nl\.pagefind|index\/[^/]+\.pf_index)$/;
const fragment = /^fragment\/(.+)\.pf_fragment$/;
const signature = "pagefind_dcd";

function neededFiles(files: readonly IndexFile[]): IndexFile[] {
  const ids = new Map<string, string>();
  for (const { path, content } of files) {
    const name = fragment.exec(path)?.[1];
    if (name) ids.set(name, fragmentUrl(content));
  }
  return files.flatMap((file) => {
    if (file.path.endsWith(".pf_meta")) return [{ ...file, content: withIds(file.content, ids) }];
    return needed.test(file.path) ? [file] : [];
  });
}

function fragmentUrl(content: Uint8Array): string {
  const json = gunzipSync(content).subarray(signature.length).toString("utf8");
  return (JSON.parse(json) as { url: string }).url;
}

/** Writes each document's id over Pagefind's name for it, `nl_` and a hash of at least seven signs, in place. */
function withIds(meta: Uint8Array, ids: ReadonlyMap<string, string>): Uint8Array {
  const text = gunzipSync(meta).toString("latin1");
  let replaced = 0;
  const renamed = text.replace(/nl_[0-9a-f]{7,}/g, (name) => {
    const id = ids.get(name);
    if (id === undefined) return name;
    replaced += 1;
    return `nl_${id}`.padEnd(name.length, "0");
  });
  if (replaced !== ids.size || [...ids.values()].some((id) => id.length !== idLength)) {
    throw new Error(`Pagefind's list names ${replaced} of ${ids.size} documents: its format has changed.`);
  }
  return gzipSync(Buffer.from(renamed, "latin1"), { level: 9 });
}

import { makeTextIndex } from "../text-search/build/text-index.ts";
import type { TextDocument } from "../text-search/build/text-documents.ts";
import type { SiteFile } from "./write-files.ts";

/** Yields the files of the search inside texts, for a built site and for development. */
export function* textIndexFiles(documents: readonly TextDocument[]): Generator<SiteFile> {
  for (const { path, content } of makeTextIndex(documents)) yield { url: path, pieces: [content] };
}

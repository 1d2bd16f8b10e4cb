/** Lists the files of a site that Astro does not render, for the development server. */
import type { DownloadContext } from "../downloads/context.ts";
import type { Register } from "../register/register.ts";
import { textDocuments } from "../text-search/build/text-documents.ts";
import { isTextIndexPath } from "../text-search/build/text-index.ts";
import { dataFiles } from "./data-files.ts";
import { textIndexFiles } from "./text-index-files.ts";
import type { SiteFile } from "./write-files.ts";

/** Yields the files among which that of this path is, if there is one. What else a build writes is added here. */
export function* unrenderedFiles(
  path: string,
  downloads: DownloadContext,
  register: Register,
  policy: { searchClosedTrajectories: boolean },
): Generator<SiteFile> {
  if (!isTextIndexPath(path)) return yield* dataFiles(downloads);
  yield* textIndexFiles(textDocuments(register, policy));
}

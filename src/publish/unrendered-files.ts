/** Lists the files of a site that Astro does not render, for the development server. */
import type { DownloadContext } from "../downloads/context.ts";
import type { Register } from "../register/register.ts";
import { isTextIndexPath, makeTextIndex } from "../text-search/build/text-index.ts";
import { dataFiles, type DataFile } from "./data-files.ts";

/** Yields the files among which that of this path is, if there is one. What else a build writes is added here. */
export function* unrenderedFiles(
  path: string,
  downloads: DownloadContext,
  register: Register,
  policy: { searchClosedTrajectories: boolean },
): Generator<DataFile> {
  if (!isTextIndexPath(path)) return yield* dataFiles(downloads);
  for (const file of makeTextIndex(register, policy)) yield { url: file.path, pieces: [file.content] };
}

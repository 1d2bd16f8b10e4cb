/** What the downloads and feeds of the site are made of: the publication that is being built, and its publisher. */
import type { DownloadContext } from "./downloads/context.ts";
import { openPublication } from "./open-publication.ts";
import { settings } from "./settings.ts";

let opened: Promise<DownloadContext> | undefined;

/** Opened once, so that what is counted for one download is counted for all. */
export function openDownloads(): Promise<DownloadContext> {
  opened ??= openPublication().then((publication) => ({ publication, settings }));
  return opened;
}

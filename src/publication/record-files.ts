/**
 * The download and the feed of every location, and the feeds of municipalities and organisers: thousands of small
 * files, written straight to their place. Through the site builder they would take as long as pages.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { DownloadContext } from "../downloads/context.ts";
import { locationDownloadUrl } from "../downloads/files.ts";
import { locationDownload } from "../downloads/location.ts";
import { writeAtom } from "../feeds/atom.ts";
import { locationFeed, municipalityFeed, organiserFeed } from "../feeds/feeds.ts";
import { feedUrl, locationUrl, municipalityUrl, organiserUrl } from "../urls.ts";

interface RecordFile {
  url: string;
  text: string;
}

/** Writes them into a built site. */
export function writeRecordFiles(context: DownloadContext, outDirectory: string): void {
  for (const { url, text } of recordFiles(context)) {
    const path = join(outDirectory, decodeURIComponent(url));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

function* recordFiles(context: DownloadContext): Generator<RecordFile> {
  const { records, municipalities } = context.publication.register;
  for (const location of records.locations) {
    const text = JSON.stringify(locationDownload(location, context));
    yield { url: locationDownloadUrl(location.id), text };
    yield { url: feedUrl(locationUrl(location.id)), text: writeAtom(locationFeed(location, context)) };
  }
  for (const municipality of municipalities) {
    const url = feedUrl(municipalityUrl(municipality.slug));
    yield { url, text: writeAtom(municipalityFeed(municipality, context)) };
  }
  for (const organiser of records.organisers) {
    const url = feedUrl(organiserUrl(organiser.id));
    yield { url, text: writeAtom(organiserFeed(organiser, context)) };
  }
}

/**
 * Makes the files under /data/v1/, the feeds of records and security.txt: thousands of small ones and some very large ones. They
 * bypass the site builder, in which the small ones would take as long as pages, and the large ones would be held in
 * memory whole, several times.
 */
import { municipalitySlugs } from "../domain/municipalities.ts";
import type { DownloadContext } from "../downloads/context.ts";
import { downloadUrl, locationDownloadUrl, tableCsv, tableJson } from "../downloads/files.ts";
import { locationsGeoJson } from "../downloads/geojson.ts";
import { locationDownload } from "../downloads/location.ts";
import { downloadTables } from "../downloads/tables.ts";
import { writeAtom } from "../formats/atom.ts";
import { locationFeed, municipalityFeed, organiserFeed } from "../feeds/feeds.ts";
import { snapshotPath, snapshotPieces } from "../change-log/snapshot.ts";
import { securityTxt, securityTxtPath } from "./security-txt.ts";
import type { SiteFile } from "./write-files.ts";
import { feedUrl, locationUrl, municipalityUrl, organiserUrl } from "../urls.ts";

/** Yields every file of the downloads and feeds that Astro does not render. */
export function* dataFiles(context: DownloadContext): Generator<SiteFile> {
  for (const table of downloadTables) {
    yield { url: downloadUrl(`${table.name}.csv`), pieces: tableCsv(table, context) };
    yield { url: downloadUrl(`${table.name}.json`), pieces: tableJson(table, context) };
  }
  yield { url: downloadUrl("locaties.geojson"), pieces: locationsGeoJson(context) };
  yield { url: snapshotPath, pieces: snapshotPieces(context.publication.snapshot) };
  const security = securityTxt(context.settings, context.publication.peildatum);
  if (security !== null) yield { url: securityTxtPath, pieces: [security] };
  yield* recordFiles(context);
}

function* recordFiles(context: DownloadContext): Generator<SiteFile> {
  const { records, municipalities } = context.publication.register;
  for (const location of records.locations) {
    const text = JSON.stringify(locationDownload(location, context));
    yield { url: locationDownloadUrl(location.id), pieces: [text] };
    yield { url: feedUrl(locationUrl(location.id)), pieces: [writeAtom(locationFeed(location, context))] };
  }
  for (const { slug, municipality } of municipalitySlugs(municipalities)) {
    const url = feedUrl(municipalityUrl(slug));
    yield { url, pieces: [writeAtom(municipalityFeed(municipality, context))] };
  }
  for (const organiser of records.organisers) {
    const url = feedUrl(organiserUrl(organiser.id));
    yield { url, pieces: [writeAtom(organiserFeed(organiser, context))] };
  }
}

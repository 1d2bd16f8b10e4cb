/**
 * The pages, feeds and files of records are those of the records in the downloads, and no others; and each municipality,
 * those that merged into another one among them, has its page and its feed.
 */
import { municipalitySlugs } from "../../../domain/municipalities.ts";
import { locationDownloadUrl } from "../../../downloads/files.ts";
import { municipalities } from "../../../load-site.ts";
import {
  feedUrl,
  locationUrl,
  municipalityUrl,
  organiserUrl,
  reportPdfUrl,
  reportUrl,
  stepUrl,
} from "../../../urls.ts";
import { recordTables, type RecordRows } from "../record-rows.ts";
import type { ReportFinding, Rule } from "../rule.ts";

/** Files of one kind: every record has one, and nothing else may. */
interface FilesOfRecords {
  /** Matches the files of this kind, and no others. */
  kind: RegExp;
  addresses: readonly string[];
  /** What the records are, for the report. */
  records: string;
}

export const recordPages: Rule = {
  name: "Pages of records",
  start: ({ files, rows }, report) => {
    reportUnread(rows, report);
    for (const { kind, addresses, records } of filesOfRecords(rows)) {
      const expected = new Set(addresses.map(fileOf));
      for (const file of expected) {
        if (!files.has(file)) report(file, `is missing, and it belongs to ${records}`);
      }
      for (const file of files) {
        if (kind.test(file) && !expected.has(file)) report(file, `belongs to none of ${records}`);
      }
    }
    return {};
  },
};

function reportUnread(rows: RecordRows, report: ReportFinding): void {
  for (const [name, file] of Object.entries(recordTables)) {
    if (rows[name as keyof RecordRows] !== null) continue;
    report(file, "can't be read as a table, so its records can't be compared with their pages");
  }
}

function filesOfRecords({ locations, reports, steps }: RecordRows): FilesOfRecords[] {
  return [
    ...(locations === null ? [] : filesOfLocations(locations)),
    ...(reports === null ? [] : filesOfReports(reports)),
    ...(steps === null
      ? []
      : [
          {
            kind: /^handhavingsrapport\/.*index\.html$/,
            addresses: steps.map(({ stapnummer }) => stepUrl(stapnummer)),
            records: "the steps in the downloads",
          },
        ]),
    ...filesOfMunicipalities(),
  ];
}

function filesOfLocations(rows: NonNullable<RecordRows["locations"]>): FilesOfRecords[] {
  const records = "the locations in the downloads";
  const pages = rows.map(({ dossiernummer }) => locationUrl(dossiernummer));
  const organisers = [...new Set(rows.map(({ organisator_id: id }) => organiserUrl(id)))];
  const ofOrganisers = "the organisers of the locations in the downloads";
  return [
    { kind: /^locatie\/.*index\.html$/, addresses: pages, records },
    { kind: /^locatie\/.*feed\.xml$/, addresses: pages.map(feedUrl), records },
    {
      kind: /^data\/v1\/locatie\//,
      addresses: rows.map(({ dossiernummer }) => locationDownloadUrl(dossiernummer)),
      records,
    },
    { kind: /^organisator\/.*index\.html$/, addresses: organisers, records: ofOrganisers },
    { kind: /^organisator\/.*feed\.xml$/, addresses: organisers.map(feedUrl), records: ofOrganisers },
  ];
}

function filesOfReports(rows: NonNullable<RecordRows["reports"]>): FilesOfRecords[] {
  return [
    {
      kind: /^inspectierapport\/.*index\.html$/,
      addresses: rows.map(({ rapportnummer }) => reportUrl(rapportnummer)),
      records: "the reports in the downloads",
    },
    {
      kind: /^inspectierapport\/.*\.pdf$/,
      addresses: rows.filter(({ pdf }) => pdf).map(({ rapportnummer }) => reportPdfUrl(rapportnummer)),
      records: "the reports in the downloads that have a PDF",
    },
  ];
}

function filesOfMunicipalities(): FilesOfRecords[] {
  const records = "the municipalities of today and before";
  const pages = municipalitySlugs(municipalities).map(({ slug }) => municipalityUrl(slug));
  return [
    { kind: /^gemeente\/.*index\.html$/, addresses: pages, records },
    { kind: /^gemeente\/.*feed\.xml$/, addresses: pages.map(feedUrl), records },
  ];
}

function fileOf(url: string): string {
  const path = decodeURIComponent(url).slice(1);
  return path.endsWith("/") ? `${path}index.html` : path;
}

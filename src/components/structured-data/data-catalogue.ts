/** The downloads as schema.org data: a `Dataset` for each table. */
import { permalink, type DownloadContext } from "../../downloads/context.ts";
import { downloadUrl } from "../../downloads/files.ts";
import type { DownloadTable } from "../../downloads/table.ts";
import { downloadTables } from "../../downloads/tables.ts";

type JsonLd = Record<string, unknown>;

/** Returns the `DataCatalog` with its data sets. */
export function dataCatalogueJsonLd(context: DownloadContext): JsonLd {
  const { settings } = context;
  return {
    "@context": "https://schema.org",
    "@type": "DataCatalog",
    "@id": `${permalink(context, "/data/")}#catalogus`,
    name: `Open data van ${settings.siteName}`,
    url: permalink(context, "/data/"),
    license: settings.licence.url,
    publisher: { "@type": "Organization", name: settings.publisherName },
    dataset: downloadTables.map((table) => dataset(table, context)),
  };
}

function dataset(table: DownloadTable, context: DownloadContext): JsonLd {
  const { publication, settings } = context;
  const { isFictitious } = publication.register.records;
  return {
    "@type": "Dataset",
    "@id": permalink(context, `/data/#${table.name}`),
    name: `${table.title} kinderopvang`,
    description: [...(isFictitious ? ["Fictieve gegevens."] : []), table.description, ...table.leftOut].join(
      " ",
    ),
    url: permalink(context, `/data/#${table.name}`),
    license: settings.licence.url,
    creator: { "@type": "Organization", name: settings.publisherName },
    isAccessibleForFree: true,
    inLanguage: "nl",
    spatialCoverage: "Vlaanderen en Brussel",
    dateModified: publication.peildatum,
    version: String(publication.number),
    distribution: [
      download(`${table.name}.csv`, "text/csv", context),
      download(`${table.name}.json`, "application/json", context),
    ],
  };
}

function download(file: string, encodingFormat: string, context: DownloadContext): JsonLd {
  return { "@type": "DataDownload", encodingFormat, contentUrl: permalink(context, downloadUrl(file)) };
}

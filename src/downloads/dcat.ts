/**
 * Makes dcat.jsonld, which describes the downloads as a catalogue by DCAT-AP Vlaanderen. Each table is a data set, each
 * of its files a distribution. The file contains its context, so that a reader needs nothing else from the web.
 */
import { permalink, type DownloadContext } from "./context.ts";
import { csvStats, downloadUrl } from "./files.ts";
import type { JsonObject, DownloadTable } from "./table.ts";
import { downloadTables } from "./tables.ts";

const profile = "https://data.vlaanderen.be/doc/applicatieprofiel/DCAT-AP-VL/erkendestandaard/2026-02-12";
const authority = "http://publications.europa.eu/resource/authority";

const jsonLdContext = {
  adms: "http://www.w3.org/ns/adms#",
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  spdx: "http://spdx.org/rdf/terms#",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};

/** Returns the catalogue with its data sets. */
export function dcatCatalogue(context: DownloadContext): JsonObject {
  const { publication, settings } = context;
  const home = permalink(context, "/data/");
  const datasets = downloadTables.map((table) => dataset(table, context));
  return {
    "@context": jsonLdContext,
    "@id": `${home}#catalogus`,
    "@type": "dcat:Catalog",
    "dct:identifier": `${home}#catalogus`,
    "dct:title": dutch(`Open data van ${settings.siteName}`),
    "dct:description": dutch(
      described("Kinderopvang in Vlaanderen en Brussel: inspectie, opvolging en handhaving.", context),
    ),
    "dct:publisher": publisher(context),
    "dcat:contactPoint": contactPoint(context),
    "dct:license": reference(settings.licence.url),
    "dct:language": reference(`${authority}/language/NLD`),
    "dct:spatial": flanders(),
    "dct:issued": day(publication.peildatum),
    "dct:modified": day(publication.peildatum),
    "foaf:homepage": reference(home),
    "dcat:dataset": datasets,
    "dcat:record": downloadTables.map((table) => catalogueRecord(table, context)),
  };
}

function dataset(table: DownloadTable, context: DownloadContext): JsonObject {
  const { publication } = context;
  const id = datasetId(table, context);
  return {
    "@id": id,
    "@type": "dcat:Dataset",
    "dct:identifier": id,
    "dct:title": dutch(`${table.title} kinderopvang`),
    "dct:description": dutch(described([table.description, ...table.leftOut].join(" "), context)),
    "dct:publisher": publisher(context),
    "dcat:contactPoint": contactPoint(context),
    "dct:accessRights": reference(`${authority}/access-right/PUBLIC`),
    "dct:accrualPeriodicity": reference(`${authority}/frequency/IRREG`),
    "dct:issued": day(publication.peildatum),
    "dct:modified": day(publication.peildatum),
    "dct:spatial": flanders(),
    "dct:language": reference(`${authority}/language/NLD`),
    "dcat:theme": [reference(`${authority}/data-theme/SOCI`), reference(`${authority}/data-theme/GOVE`)],
    "dcat:keyword": ["kinderopvang", table.title.toLowerCase()].map(dutch),
    "dcat:landingPage": reference(permalink(context, "/data/")),
    "dcat:version": String(publication.number),
    "dcat:distribution": [
      { ...distribution(table, `${table.name}.csv`, "CSV", context), ...sizeOf(table, context) },
      distribution(table, `${table.name}.json`, "JSON", context),
      ...(table.name === "locaties" ? [distribution(table, "locaties.geojson", "GEOJSON", context)] : []),
    ],
  };
}

const mediaTypes = {
  CSV: "text/csv",
  JSON: "application/json",
  GEOJSON: "application/geo+json",
};

function distribution(
  table: DownloadTable,
  file: string,
  format: keyof typeof mediaTypes,
  context: DownloadContext,
): JsonObject {
  const url = permalink(context, downloadUrl(file));
  return {
    "@id": url,
    "@type": "dcat:Distribution",
    "dct:identifier": url,
    "dct:title": dutch(`${table.title} (${file})`),
    "dcat:accessURL": reference(permalink(context, "/data/")),
    "dcat:downloadURL": reference(url),
    "dct:license": reference(context.settings.licence.url),
    "dct:format": reference(`${authority}/file-type/${format}`),
    "dcat:mediaType": reference(`http://www.iana.org/assignments/media-types/${mediaTypes[format]}`),
    ...(format === "CSV" && {
      "dct:conformsTo": standard(permalink(context, downloadUrl("datapackage.json")), "Data Package"),
    }),
  };
}

function sizeOf(table: DownloadTable, context: DownloadContext): JsonObject {
  const facts = csvStats(context).get(table.name);
  if (!facts) return {};
  return {
    "dcat:byteSize": { "@value": String(facts.bytes), "@type": "xsd:nonNegativeInteger" },
    "spdx:checksum": {
      "@type": "spdx:Checksum",
      "spdx:algorithm": reference("http://spdx.org/rdf/terms#checksumAlgorithm_sha256"),
      "spdx:checksumValue": { "@value": facts.sha256, "@type": "xsd:hexBinary" },
    },
  };
}

function catalogueRecord(table: DownloadTable, context: DownloadContext): JsonObject {
  const id = `${datasetId(table, context)}-record`;
  return {
    "@id": id,
    "@type": "dcat:CatalogRecord",
    "dct:identifier": id,
    "foaf:primaryTopic": reference(datasetId(table, context)),
    "dct:modified": { "@value": `${context.publication.peildatum}T00:00:00Z`, "@type": "xsd:dateTime" },
    "dct:conformsTo": standard(profile, "DCAT-AP Vlaanderen"),
  };
}

function datasetId(table: DownloadTable, context: DownloadContext): string {
  return permalink(context, `/data/#${table.name}`);
}

function publisher(context: DownloadContext): JsonObject {
  return {
    "@id": permalink(context, "/data/#uitgever"),
    "@type": ["foaf:Agent", "dct:Agent"],
    "foaf:name": dutch(context.settings.publisherName),
  };
}

function contactPoint(context: DownloadContext): JsonObject {
  return {
    "@type": "vcard:Kind",
    "vcard:hasEmail": reference(`mailto:${context.settings.contactEmail}`),
    "foaf:page": reference(permalink(context, "/over/")),
  };
}

/** Returns Flanders and Brussels, by the codes of the European regions. */
function flanders(): JsonObject[] {
  return ["BE2", "BE1"].map((code) => ({
    "@id": `http://data.europa.eu/nuts/code/${code}`,
    "@type": "dct:Location",
  }));
}

function standard(url: string, title: string): JsonObject {
  return { "@id": url, "@type": "dct:Standard", "dct:title": dutch(title) };
}

function described(text: string, { publication }: DownloadContext): string {
  return publication.register.records.isFictitious ? `Fictieve gegevens: alles is verzonnen. ${text}` : text;
}

function dutch(text: string): JsonObject {
  return { "@value": text, "@language": "nl" };
}

function reference(url: string): JsonObject {
  return { "@id": url };
}

function day(date: string): JsonObject {
  return { "@value": date, "@type": "xsd:date" };
}

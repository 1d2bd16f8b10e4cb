/** Each file is of a kind that a site has, and the files that every site has are there. */
import { alertSubjectsPath } from "../../../domain/alert-subjects-file.ts";
import { publicationFilePath } from "../../../domain/publication-file.ts";
import { snapshotPath } from "../../../change-log/snapshot.ts";
import { downloadUrl } from "../../../downloads/files.ts";
import { downloadTables } from "../../../downloads/tables.ts";
import { listPages, writtenPages } from "../../../portal-search/build/indexed-pages.ts";
import { pagefindFolder, portalSearchUrl, vocabularyPath } from "../../../portal-search/browser/paths.ts";
import { indexPath } from "../../../text-search/browser/paths.ts";
import { securityTxtPath } from "../../security-txt.ts";
import type { Rule } from "../rule.ts";

export const knownFiles: Rule = {
  name: "Files of the site",
  start: ({ files }, report) => {
    for (const file of requiredFiles) if (!files.has(file)) report(file, "is missing, and every site has it");
    for (const file of files) {
      if (!requiredFiles.has(file) && !kinds.some((kind) => kind.test(file)))
        report(file, "is no file of a site");
    }
    return {};
  },
};

const requiredFiles: ReadonlySet<string> = new Set(
  [
    "/index.html",
    "/404.html",
    "/favicon.svg",
    "/deelbeeld.png",
    "/feed.xml",
    "/zoeken/index.json",
    "/handhavingsrapporten/stappen.json",
    "/kaart/ondergrond.json",
    ...[portalSearchUrl, ...[...writtenPages, ...listPages].map(({ url }) => url)].map(
      (url) => `${url}index.html`,
    ),
    ...["locaties.geojson", "datapackage.json", "dcat.jsonld"].map(downloadUrl),
    ...downloadTables.flatMap(({ name }) => [downloadUrl(`${name}.csv`), downloadUrl(`${name}.json`)]),
    `/${publicationFilePath}`,
    `/${alertSubjectsPath}`,
    snapshotPath,
    vocabularyPath,
  ].map((path) => path.slice(1)),
);

/** Files that a site may have. Other rules say which of them it has: of records, of the search indexes, of the bundler. */
const kinds: readonly RegExp[] = [
  /^(?:locatie|organisator)\/.+\/(?:index\.html|feed\.xml)$/,
  /^inspectierapport\/.+\/(?:index\.html|rapport\.pdf)$/,
  /^handhavingsrapport\/.+\/index\.html$/,
  /^gemeente\/[a-z0-9-]+\/(?:index\.html|feed\.xml)$/,
  /^kaart\/gemeente\/[a-z0-9-]+\.json$/,
  /^data\/v1\/locatie\/.+\.json$/,
  /^cijfers\/(?:\d{4}\/)?[a-z0-9-]+\.csv$/,
  /^(?:cijfers|handhavingsrapporten)\/\d{4}\/index\.html$/,
  /^wijzigingen\/\d{4}-\d{2}-\d{2}\/index\.html$/,
  /^_astro\/[^/]+\.[\w-]{8}\.(?:css|js|png|svg|webp|woff2)$/,
  startingWith(indexPath),
  startingWith(pagefindFolder),
  startingWith(securityTxtPath),
  // Static hosts read their headers from this file, which is put there after publishing.
  /^_headers$/,
];

function startingWith(path: string): RegExp {
  return new RegExp(`^${path.slice(1).replaceAll(".", "\\.")}`);
}

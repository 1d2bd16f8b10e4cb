/** Checks that a publication has the pages that its Register calls for, and no others. */
import { municipalitySlugs } from "../../domain/municipalities.ts";
import type { Register } from "../../register/register.ts";
import { feedUrl, locationUrl, municipalityUrl, organiserUrl, reportUrl, stepUrl } from "../../urls.ts";

/** Matches pages in the sections in which each public record has a page, and nothing else may have one. */
const recordSections = /^(?:locatie|inspectierapport|handhavingsrapport|organisator)\/.*index\.html$/;

/** Lists records without a page, and pages without a public record. */
export function missingAndExtraPages(files: readonly string[], register: Register): string[] {
  const { records, steps, municipalities } = register;
  const recordPages = new Set(
    [
      ...records.locations.map(({ id }) => locationUrl(id)),
      ...records.reports.map(({ id }) => reportUrl(id)),
      ...steps.map(({ id }) => stepUrl(id)),
      ...records.organisers.map(({ id }) => organiserUrl(id)),
    ].map(fileOf),
  );
  const present = new Set(files);
  const promised = [
    ...recordPages,
    ...municipalitySlugs(municipalities).flatMap(({ slug }) => [
      fileOf(municipalityUrl(slug)),
      feedUrl(municipalityUrl(slug)).slice(1),
    ]),
    "index.html",
    "404.html",
    "wijzigingen/index.html",
    "data/v1/publication.json",
    "data/v1/stand.json",
    "data/v1/wijzigingen.json",
    "feed.xml",
    "meldingen/index.html",
    "meldingen/onderwerpen.json",
  ];
  return [
    ...promised.filter((file) => !present.has(file)).map((file) => `/${file} is missing`),
    ...files
      .filter((file) => recordSections.test(file) && !recordPages.has(file))
      .map((file) => `/${file} is the page of no public record`),
  ];
}

/** Returns the files of the step pages that search engines must leave alone (P4). */
export function pastStepFiles(register: Register): ReadonlySet<string> {
  const past = register.records.trajectories.filter(({ isOpen }) => !isOpen);
  return new Set(past.flatMap(({ steps }) => steps.map(({ id }) => fileOf(stepUrl(id)))));
}

function fileOf(url: string): string {
  return `${decodeURIComponent(url).slice(1)}index.html`;
}

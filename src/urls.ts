/** Makes the URLs of the site. They are a promise, since house rules of organisers and press articles link to them. */
import type { IsoDate } from "./domain/dates.ts";

/** Returns the address of a path of the site; `baseUrl` is its origin, without a slash at the end. */
export function absoluteUrl(baseUrl: string, path: string): string {
  return baseUrl + path;
}

/** Matches ids that Astro can't handle in a path; their pages are built under a stand-in name and renamed. */
const unbuildable = /[%#?]/;

/** Returns the name under which the page of `id` is built: the id itself, or a stand-in that publishing renames. */
export function buildName(id: string): string {
  return unbuildable.test(id) ? `_${Buffer.from(id).toString("hex")}` : id;
}

/** Returns the page of a location. */
export function locationUrl(locationId: string): string {
  return `/locatie/${encodeURIComponent(locationId)}/`;
}

/** Returns the page of an inspection report. */
export function reportUrl(reportId: string): string {
  return `/inspectierapport/${encodeURIComponent(reportId)}/`;
}

/** Returns the page of a report with the anchor of one finding. */
export function findingUrl(reportId: string, findingNumber: string): string {
  return `${reportUrl(reportId)}#${findingAnchor(findingNumber)}`;
}

/** Returns the anchor of a finding on the page of its report. */
export function findingAnchor(findingNumber: string): string {
  return anchor("vaststelling", findingNumber);
}

/** Returns the anchor of a record on a page that shows several: other characters than letters and digits become codes. */
export function anchor(
  kind: "vaststelling" | "rapport" | "inbreuken" | "traject" | "stap",
  id: string,
): string {
  const safe = id.replace(/[^A-Za-z0-9-]/gu, (character) => `_${character.codePointAt(0)?.toString(16)}`);
  return `${kind}-${safe}`;
}

/** Returns the anchor of the breaches of a visit on the page of its location. */
export function breachesAnchor(reportId: string): string {
  return anchor("inbreuken", reportId);
}

/** Returns the anchor of a reply on the page of its report or step, by its index in the replies, oldest first. */
export function replyAnchor(index: number): string {
  return `reactie-${index + 1}`;
}

/** Returns the published PDF of a report. */
export function reportPdfUrl(reportId: string): string {
  return `${reportUrl(reportId)}rapport.pdf`;
}

/** Returns the page of an enforcement step. */
export function stepUrl(stepId: string): string {
  return `/handhavingsrapport/${encodeURIComponent(stepId)}/`;
}

/** Returns the page of an organiser. */
export function organiserUrl(organiserId: string): string {
  return `/organisator/${encodeURIComponent(organiserId)}/`;
}

/** Returns the page of a municipality, by the slug of its official name. */
export function municipalityUrl(slug: string): string {
  return `/gemeente/${slug}/`;
}

/** Returns the page with all enforcement steps, or with those of one municipality or organiser. */
export function enforcementStepsUrl(only?: { municipality: string } | { organiserId: string }): string {
  const page = "/handhavingsrapporten/";
  if (only === undefined) return page;
  const [name, value] =
    "municipality" in only ? ["gemeente", only.municipality] : ["organisator", only.organiserId];
  return `${page}?${new URLSearchParams({ [name]: value }).toString()}`;
}

/** Returns the page with the plain table of the steps of which organisers were notified in one year. */
export function enforcementYearUrl(year: number): string {
  return `/handhavingsrapporten/${year}/`;
}

/** Returns the page of a location with the anchor of one trajectory. */
export function trajectoryUrl(locationId: string, trajectoryId: string): string {
  return `${locationUrl(locationId)}#${anchor("traject", trajectoryId)}`;
}

/** Returns the page of everything that changed in the publications of one day. */
export function changeDayUrl(date: IsoDate): string {
  return `/wijzigingen/${date}/`;
}

/** The page with the figures over the years. */
export const figuresUrl = "/cijfers/";

/** Returns the page with the report on one year. */
export function figuresYearUrl(year: number): string {
  return `${figuresUrl}${year}/`;
}

/** Returns the CSV of one figure; without a year, the one over the years. */
export function figureCsvUrl(figureId: string, year: number | null = null): string {
  return `${year === null ? figuresUrl : figuresYearUrl(year)}${figureId}.csv`;
}

/** Returns the feed of a page: of the whole site, a location, a municipality or an organiser. */
export function feedUrl(page: string): string {
  return `${page}feed.xml`;
}

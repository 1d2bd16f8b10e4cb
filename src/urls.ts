/** The URLs of the site: a promise, since house rules of organisers and press articles link here. */
import type { IsoDate } from "./domain/dates.ts";

/** Ids that the site builder can't take in a path; their pages are built under a stand-in and renamed. */
const unbuildable = /[%#?]/;

/** The name under which the page of `id` is built: the id itself, or a stand-in that publishing renames. */
export function buildName(id: string): string {
  return unbuildable.test(id) ? `_${Buffer.from(id).toString("hex")}` : id;
}

/** The page of a location. */
export function locationUrl(locationId: string): string {
  return `/locatie/${encodeURIComponent(locationId)}/`;
}

/** The page of an inspection report. */
export function reportUrl(reportId: string): string {
  return `/inspectierapport/${encodeURIComponent(reportId)}/`;
}

/** The place of one finding on the page of its report. */
export function findingUrl(reportId: string, findingNumber: string): string {
  return `${reportUrl(reportId)}#${findingAnchor(findingNumber)}`;
}

/** The anchor of a finding on the page of its report. */
export function findingAnchor(findingNumber: string): string {
  return anchor("vaststelling", findingNumber);
}

/** The anchor of a record on a page that shows several: letters and digits stay, other signs as their code. */
export function anchor(kind: "vaststelling" | "rapport" | "traject" | "stap", id: string): string {
  const safe = id.replace(/[^A-Za-z0-9-]/gu, (sign) => `_${sign.codePointAt(0)?.toString(16)}`);
  return `${kind}-${safe}`;
}

/** The anchor of a reply on the page of its report or step; replies stand there oldest first. */
export function replyAnchor(place: number): string {
  return `reactie-${place + 1}`;
}

/** The published PDF of a report. */
export function reportPdfUrl(reportId: string): string {
  return `${reportUrl(reportId)}rapport.pdf`;
}

/** The page of an enforcement step. */
export function stepUrl(stepId: string): string {
  return `/handhavingsrapport/${encodeURIComponent(stepId)}/`;
}

/** The page of an organiser. */
export function organiserUrl(organiserId: string): string {
  return `/organisator/${encodeURIComponent(organiserId)}/`;
}

/** The page of a municipality, by the slug of its official name. */
export function municipalityUrl(slug: string): string {
  return `/gemeente/${slug}/`;
}

/** The page with all enforcement steps, or with those of one municipality or organiser. */
export function enforcementStepsUrl(only?: { municipality: string } | { organiserId: string }): string {
  const page = "/handhavingsrapporten/";
  if (only === undefined) return page;
  const [name, value] =
    "municipality" in only ? ["gemeente", only.municipality] : ["organisator", only.organiserId];
  return `${page}?${new URLSearchParams({ [name]: value }).toString()}`;
}

/** The plain table of the steps that were told in one year. */
export function enforcementYearUrl(year: number): string {
  return `/handhavingsrapporten/${year}/`;
}

/** The place of a trajectory on the page of its location. */
export function trajectoryUrl(locationId: string, trajectoryId: string): string {
  return `${locationUrl(locationId)}#${anchor("traject", trajectoryId)}`;
}

/** The page of all that changed in the publications of one day. */
export function changeDayUrl(date: IsoDate): string {
  return `/wijzigingen/${date}/`;
}

/** The figures over the years. */
export const figuresUrl = "/cijfers/";

/** The report on one year. */
export function figuresYearUrl(year: number): string {
  return `${figuresUrl}${year}/`;
}

/** The table of one figure as CSV; without a year the one over the years. */
export function figureCsvUrl(figureId: string, year: number | null = null): string {
  return `${year === null ? figuresUrl : figuresYearUrl(year)}${figureId}.csv`;
}

/** The feed of a page: of the whole site, a location, a municipality or an organiser. */
export function feedUrl(page: string): string {
  return `${page}feed.xml`;
}

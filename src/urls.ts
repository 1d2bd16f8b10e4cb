/** The URLs of the site: a promise, since house rules of organisers and press articles link here. */

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

/** The place of a trajectory on the page of its location. */
export function trajectoryUrl(locationId: string, trajectoryId: string): string {
  return `${locationUrl(locationId)}#${anchor("traject", trajectoryId)}`;
}

/** The feed of a page: of the whole site, a location, a municipality or an organiser. */
export function feedUrl(page: string): string {
  return `${page}feed.xml`;
}

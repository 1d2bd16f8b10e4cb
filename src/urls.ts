/** The URLs of the site: a promise, since house rules of organisers and press articles link here. */

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
  return `vaststelling-${encodeURIComponent(findingNumber)}`;
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

/** Writes `security.txt` (RFC 9116): whom to tell of a hole in the site. */
import { anniversary, type IsoDate } from "../domain/dates.ts";
import type { Settings } from "../domain/settings-schema.ts";

/** Where the standard wants the file. */
export const securityTxtPath = "/.well-known/security.txt";

/**
 * Returns the text of the file, or null where the publisher names no contact. It expires a year after the peildatum, so
 * that a site which nobody publishes any more does not name a contact for ever.
 */
export function securityTxt(
  { securityContact, baseUrl }: Pick<Settings, "securityContact" | "baseUrl">,
  peildatum: IsoDate,
): string | null {
  if (securityContact === null) return null;
  const isWebAddress = securityContact.startsWith("https:");
  const canonical = new URL(securityTxtPath, baseUrl);
  return [
    `Contact: ${isWebAddress ? securityContact : `mailto:${securityContact}`}`,
    `Expires: ${anniversary(peildatum, 1)}T00:00:00Z`,
    "Preferred-Languages: nl, en",
    // The standard allows only an address that nobody can change on its way.
    ...(canonical.protocol === "https:" ? [`Canonical: ${canonical.href}`] : []),
    "",
  ].join("\n");
}

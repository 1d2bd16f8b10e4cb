/** The input of every download, and what all downloads share. */
import type { FileHead } from "../domain/publication-file.ts";
import type { Settings } from "../domain/settings-schema.ts";
import { absoluteUrl } from "../urls.ts";
import type { Publication } from "../change-log/publication.ts";

export interface DownloadContext {
  publication: Publication;
  settings: Pick<
    Settings,
    "baseUrl" | "siteName" | "publisherName" | "contactEmail" | "securityContact" | "licence"
  >;
}

/** Returns the absolute URL of a path of the site. */
export function permalink({ settings }: DownloadContext, path: string): string {
  return absoluteUrl(settings.baseUrl, path);
}

/** Returns the licence for reuse of the data. */
export function licenceInDutch({ settings }: DownloadContext): FileHead["licentie"] {
  return { naam: settings.licence.name, url: settings.licence.url };
}

/** Returns the head of every JSON download: whose data they are, of which day, and whether they are fictitious. */
export function provenance(context: DownloadContext): FileHead {
  const { publication, settings } = context;
  const { isFictitious, source } = publication.register.records;
  return {
    contract: 1,
    fictief: isFictitious,
    peildatum: publication.peildatum,
    publicatie: publication.number,
    bron: source,
    uitgever: settings.publisherName,
    licentie: licenceInDutch(context),
  };
}

/** What every download is made of. */
import type { FileHead } from "../domain/publication-file.ts";
import type { Settings } from "../domain/settings-schema.ts";
import type { Publication } from "../change-log/publication.ts";

export interface DownloadContext {
  publication: Publication;
  settings: Pick<Settings, "baseUrl" | "siteName" | "publisherName" | "contactEmail" | "licence">;
}

/** The whole address of a path of the site. */
export function permalink({ settings }: DownloadContext, path: string): string {
  return new URL(path, settings.baseUrl).href;
}

/** Under which the data may be used again. */
export function licenceInDutch({ settings }: DownloadContext): FileHead["licentie"] {
  return { naam: settings.licence.name, url: settings.licence.url };
}

/** What every JSON download says of itself first: whose data, of when, and whether they are made up. */
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

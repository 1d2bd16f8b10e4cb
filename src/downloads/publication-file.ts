/** publication.json: which publication this is. Who follows the portal asks for this file first. */
import type { PublicationFile } from "../domain/publication-file.ts";
import { licenceInDutch, permalink, type DownloadContext } from "./context.ts";
import { csvFacts, downloadUrl } from "./files.ts";

/** The number, the one before it, and how much there is of everything. */
export function publicationFile(context: DownloadContext): PublicationFile {
  const { number, peildatum, previous, changes, register } = context.publication;
  const { isFictitious, source } = register.records;
  const link = (file: string): string => permalink(context, downloadUrl(file));
  return {
    contract: 1,
    nummer: number,
    peildatum,
    vorige: previous && { nummer: previous.number, peildatum: previous.peildatum },
    fictief: isFictitious,
    bron: source,
    uitgever: context.settings.publisherName,
    licentie: licenceInDutch(context),
    aantal_rijen: Object.fromEntries([...csvFacts(context)].map(([name, { rows }]) => [name, rows])),
    aantal_wijzigingen: changes.filter(({ publication }) => publication === number).length,
    links: {
      site: permalink(context, "/"),
      data: permalink(context, "/data/"),
      wijzigingen: link("wijzigingen.json"),
      feed: permalink(context, "/feed.xml"),
      datapackage: link("datapackage.json"),
      dcat: link("dcat.jsonld"),
    },
  };
}

/** Makes publication.json, which identifies the publication: programs that follow the portal request it first. */
import type { PublicationFile } from "../domain/publication-file.ts";
import { licenceInDutch, permalink, type DownloadContext } from "./context.ts";
import { csvStats, downloadUrl } from "./files.ts";

/** Returns the number of the publication and of the one before it, the number of rows of each table, and links. */
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
    aantal_rijen: Object.fromEntries([...csvStats(context)].map(([name, { rows }]) => [name, rows])),
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

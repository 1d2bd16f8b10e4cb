/**
 * What the JSON files of a publication say of the publication, and publication.json itself: one contract for what
 * writes them and for what reads them. A reader takes from it the fields that it needs.
 */
import { z } from "zod";

/** Where publication.json stands in a publication. */
export const publicationFilePath = "data/v1/publication.json";

const publicationNumber = z.int().min(1);
const count = z.int().min(0);

const source = {
  contract: z.literal(1),
  fictief: z.boolean(),
  peildatum: z.iso.date(),
  bron: z.string(),
  uitgever: z.string(),
  licentie: z.object({ naam: z.string(), url: z.string() }),
};

/** What every JSON download says of itself first. */
export const fileHeadSchema = z.object({ ...source, publicatie: publicationNumber });
export type FileHead = z.infer<typeof fileHeadSchema>;

/** A table as JSON. */
export const tableFileSchema = fileHeadSchema.extend({ tabel: z.string(), rijen: z.array(z.unknown()) });
export type TableFile = z.infer<typeof tableFileSchema>;

export const publicationFileSchema = z.object({
  ...source,
  nummer: publicationNumber,
  /** The publication before it; null for the first one. */
  vorige: z.object({ nummer: publicationNumber, peildatum: z.iso.date() }).nullable(),
  /** Of every table of the downloads. */
  aantal_rijen: z.record(z.string(), count),
  /** The changes that this publication brought. */
  aantal_wijzigingen: count,
  links: z.object({
    site: z.string(),
    data: z.string(),
    wijzigingen: z.string(),
    feed: z.string(),
    datapackage: z.string(),
    dcat: z.string(),
  }),
});
export type PublicationFile = z.infer<typeof publicationFileSchema>;

/**
 * The head of every JSON file of a publication, and publication.json itself: one contract for the code that writes them
 * and the code that reads them. A reader picks the fields that it needs.
 */
import { z } from "zod";

/** The path of publication.json in a publication. */
export const publicationFilePath = "data/v1/publication.json";

/** A database holds it as a whole number of 32 bits. */
const publicationNumber = z.int32().min(1);
const count = z.int().min(0);

const source = {
  contract: z.literal(1),
  fictief: z.boolean(),
  peildatum: z.iso.date(),
  bron: z.string(),
  uitgever: z.string(),
  licentie: z.object({ naam: z.string(), url: z.string() }),
};

/** The fields with which every JSON download begins. */
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
  /** Number of rows of every table of the downloads. */
  aantal_rijen: z.record(z.string(), count),
  /** Number of changes that are new in this publication. */
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

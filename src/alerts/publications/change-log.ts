/** Parses the change log of a publication, a public file whose form is checked here. */
import type { z } from "zod";
import { changeLogFileSchema, changeRowSchema } from "../../domain/change-log-file.ts";
import { publicationFileSchema } from "../../domain/publication-file.ts";
import { parsePublicationText, rowsOf } from "./parse-file.ts";

const { nummer, datum, url } = changeRowSchema.shape;

/** The fields of an event that the service needs. A field that is absent counts as an empty one. */
const eventSchema = changeRowSchema.omit({ dossiernummers: true, fictief: true }).extend({
  nummer: nummer.default(null),
  datum: datum.default(null),
  /** Only the path is kept, so that a mail leads to the portal of the settings and nowhere else. */
  url: url.transform((address) => (address === null ? null : pathOf(address))).default(null),
});

const changeLogSchema = changeLogFileSchema
  .pick({ contract: true, publicatie: true, peildatum: true })
  .extend({
    fictief: changeLogFileSchema.shape.fictief.default(false),
    rijen: rowsOf(eventSchema),
  });

const publicationSchema = publicationFileSchema.pick({ contract: true, nummer: true, peildatum: true });

export type ChangeEvent = z.infer<typeof eventSchema>;
export type ChangeLog = z.infer<typeof changeLogSchema>;

/** Drops the host that a URL names. */
function pathOf(url: string): string {
  const { pathname, search, hash } = new URL(url, "http://portaal.invalid");
  return pathname + search + hash;
}

/** Parses the text of `wijzigingen.json`. */
export function parseChangeLog(text: string): ChangeLog {
  const log = parsePublicationText(changeLogSchema, text, "wijzigingen.json");
  if (new Set(log.rijen.map(({ wijziging_id }) => wijziging_id)).size === log.rijen.length) return log;
  throw new Error("wijzigingen.json of the publication gives two events the same wijziging_id.");
}

/** Reads the number out of the text of `publication.json`. */
export function parsePublicationNumber(text: string): number {
  return parsePublicationText(publicationSchema, text, "publication.json").nummer;
}

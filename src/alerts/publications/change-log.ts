/** Parses the change log of a publication, a public file whose form is checked here. */
import { z } from "zod";
import { changeLogFileSchema, changeRowSchema } from "../../domain/change-log-file.ts";
import { publicationFileSchema } from "../../domain/publication-file.ts";

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
    rijen: z.array(eventSchema),
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
  const log = parse(changeLogSchema, text, "wijzigingen.json");
  if (new Set(log.rijen.map(({ wijziging_id }) => wijziging_id)).size === log.rijen.length) return log;
  throw new Error("wijzigingen.json of the publication gives two events the same wijziging_id.");
}

/** Reads the number out of the text of `publication.json`. */
export function parsePublicationNumber(text: string): number {
  return parse(publicationSchema, text, "publication.json").nummer;
}

function parse<T>(schema: z.ZodType<T>, text: string, file: string): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new Error(`${file} of the publication is not JSON.`, { cause });
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new Error(`${file} of the publication is not as it should be: ${z.prettifyError(result.error)}`);
}

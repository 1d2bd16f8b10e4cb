/** The change log of a publication as anybody can read it, checked at the border. */
import { z } from "zod";
import { changeLogFileSchema, changeRowSchema } from "../../domain/change-log-file.ts";
import { publicationFileSchema } from "../../domain/publication-file.ts";

const { nummer, datum, url } = changeRowSchema.shape;

/** What the service needs of an event. A field that is absent is taken for one that is empty. */
const eventSchema = changeRowSchema.omit({ dossiernummers: true, fictief: true }).extend({
  nummer: nummer.default(null),
  datum: datum.default(null),
  /** Kept as a path on the portal of the settings: a mail leads nowhere else. */
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

/** Whatever host it names gives way to the portal's. */
function pathOf(url: string): string {
  const { pathname, search, hash } = new URL(url, "http://portaal.invalid");
  return pathname + search + hash;
}

/** The change log out of the text of `wijzigingen.json`. */
export function parseChangeLog(text: string): ChangeLog {
  const log = parse(changeLogSchema, text, "wijzigingen.json");
  if (new Set(log.rijen.map(({ wijziging_id }) => wijziging_id)).size === log.rijen.length) return log;
  throw new Error("wijzigingen.json of the publication gives two events the same wijziging_id.");
}

/** The number out of the text of `publication.json`. */
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

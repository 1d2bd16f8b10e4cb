/** The change log of a publication as anybody can read it, checked at the border. */
import { z } from "zod";
import { changeKinds } from "../../domain/codes.ts";

const shortText = z.string().max(2_000);

const placeSchema = z.object({
  dossiernummer: z.string().min(1).max(200),
  naam: shortText,
  gemeente: shortText,
  gemeente_slug: z.string().max(200),
  organisator_id: z.string().max(200),
});

const eventSchema = z.object({
  wijziging_id: z.string().min(1).max(1_000),
  soort: z.enum(changeKinds),
  nummer: z.string().max(200).nullable().default(null),
  datum: z.iso.date().nullable().default(null),
  gepubliceerd_op: z.iso.date(),
  publicatie: z.int().min(1),
  /** Kept as a path on the portal of the settings: a mail leads nowhere else. */
  url: z.string().max(2_000).refine(isWebAddress).transform(pathOf).nullable().default(null),
  titel: shortText.min(1),
  tekst: z.string().max(10_000),
  locaties: z.array(placeSchema).max(50),
});

const changeLogSchema = z.object({
  contract: z.literal(1),
  publicatie: z.int().min(1),
  peildatum: z.iso.date(),
  fictief: z.boolean().default(false),
  rijen: z.array(eventSchema),
});

const publicationSchema = z.object({
  contract: z.literal(1),
  nummer: z.int().min(1),
  peildatum: z.iso.date(),
});

export type ChangeEvent = z.infer<typeof eventSchema>;
export type ChangeLog = z.infer<typeof changeLogSchema>;

/** Whatever host it names gives way to the portal's. */
const anyPortal = "http://portaal.invalid";

function isWebAddress(url: string): boolean {
  return URL.canParse(url, anyPortal) && /^https?:$/.test(new URL(url, anyPortal).protocol);
}

function pathOf(url: string): string {
  const { pathname, search, hash } = new URL(url, anyPortal);
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

/** wijzigingen.json: one contract for the download that is written and for the alert service, which reads it. */
import { z } from "zod";
import { changeKinds } from "./codes.ts";
import { tableFileSchema } from "./publication-file.ts";

/** The path of the change log in a publication. */
export const changeLogPath = "data/v1/wijzigingen.json";

/** Matches text without control characters and halves of characters, which a database refuses or stores as another. */
export const storableText = /^[^\p{Cc}\p{Cs}]*$/u;

/** The loaders refuse ids that are longer than half of this. */
const id = z.string().min(1).max(200).regex(storableText);

/** The location of a change, with the ids by which somebody can follow it. */
const changeLocationSchema = z.object({
  dossiernummer: id,
  naam: z.string(),
  gemeente: z.string(),
  gemeente_slug: id,
  organisator_id: id,
});

/** Texts have no maximum length here, since the source does not limit its names. */
export const changeRowSchema = z.object({
  wijziging_id: z.string().min(1).max(1_000).regex(storableText),
  soort: z.enum(changeKinds),
  dossiernummers: z.array(id),
  nummer: id.nullable(),
  datum: z.iso.date().nullable(),
  gepubliceerd_op: z.iso.date(),
  publicatie: z.int32().min(1),
  url: z.string().max(2_000).refine(isWebAddress, "must be a web address").nullable(),
  fictief: z.boolean(),
  titel: z.string().min(1),
  tekst: z.string(),
  /** Their number is checked before each of them is. */
  locaties: z.array(z.unknown()).max(50).pipe(z.array(changeLocationSchema)),
});
export type ChangeRow = z.infer<typeof changeRowSchema>;

export const changeLogFileSchema = tableFileSchema.extend({
  tabel: z.literal("wijzigingen"),
  rijen: z.array(changeRowSchema),
});
export type ChangeLogFile = z.infer<typeof changeLogFileSchema>;

/** Tells whether a URL is a web address; a relative one is an address on the portal. */
function isWebAddress(url: string): boolean {
  return (
    URL.canParse(url, "http://portaal.invalid") &&
    /^https?:$/.test(new URL(url, "http://portaal.invalid").protocol)
  );
}

/** wijzigingen.json: one contract for the download that is written and for the alert service, which mails about it. */
import { z } from "zod";
import { changeKinds } from "./codes.ts";
import { tableFileSchema } from "./publication-file.ts";

/** Where the change log stands in a publication. */
export const changeLogPath = "data/v1/wijzigingen.json";

/** The loaders refuse an id that is longer than half of this. */
const id = z.string().min(1).max(200);

/** Where a change happened: by what somebody may follow the location. */
const changeLocationSchema = z.object({
  dossiernummer: id,
  naam: z.string(),
  gemeente: z.string(),
  gemeente_slug: id,
  organisator_id: id,
});

/** Texts have no longest length here: a name may be as long as the source has it. */
export const changeRowSchema = z.object({
  wijziging_id: z.string().min(1).max(1_000),
  soort: z.enum(changeKinds),
  dossiernummers: z.array(id),
  nummer: id.nullable(),
  datum: z.iso.date().nullable(),
  gepubliceerd_op: z.iso.date(),
  publicatie: z.int().min(1),
  url: z.string().max(2_000).refine(isWebAddress, "must be a web address").nullable(),
  fictief: z.boolean(),
  titel: z.string().min(1),
  tekst: z.string(),
  locaties: z.array(changeLocationSchema).max(50),
});
export type ChangeRow = z.infer<typeof changeRowSchema>;

export const changeLogFileSchema = tableFileSchema.extend({
  tabel: z.literal("wijzigingen"),
  rijen: z.array(changeRowSchema),
});
export type ChangeLogFile = z.infer<typeof changeLogFileSchema>;

/** A relative address is one on the portal. */
function isWebAddress(url: string): boolean {
  return (
    URL.canParse(url, "http://portaal.invalid") &&
    /^https?:$/.test(new URL(url, "http://portaal.invalid").protocol)
  );
}

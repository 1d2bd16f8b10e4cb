/** onderwerpen.json: the subjects that can be followed by e-mail, which each publication writes for the alert service. */
import { z } from "zod";
import { alertSubjectKinds } from "./alerts.ts";
import { storableText } from "./change-log-file.ts";

/** The path of the list in a publication. */
export const alertSubjectsPath = "meldingen/onderwerpen.json";

export const alertSubjectsFileSchema = z.object({
  contract: z.literal(1),
  peildatum: z.iso.date(),
  fictief: z.boolean(),
  onderwerpen: z.array(
    z.object({
      soort: z.enum(alertSubjectKinds),
      id: z.string().max(200).regex(storableText),
      naam: z.string().min(1),
    }),
  ),
});
export type AlertSubjectsFile = z.infer<typeof alertSubjectsFileSchema>;

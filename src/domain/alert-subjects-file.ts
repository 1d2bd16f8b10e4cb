/** onderwerpen.json: what can be followed by e-mail, written with every publication and read by the alert service. */
import { z } from "zod";
import { alertSubjectKinds } from "./alerts.ts";

/** Where the list stands in a publication. */
export const alertSubjectsPath = "meldingen/onderwerpen.json";

export const alertSubjectsFileSchema = z.object({
  contract: z.literal(1),
  peildatum: z.iso.date(),
  fictief: z.boolean(),
  onderwerpen: z.array(
    z.object({ soort: z.enum(alertSubjectKinds), id: z.string(), naam: z.string().min(1) }),
  ),
});
export type AlertSubjectsFile = z.infer<typeof alertSubjectsFileSchema>;

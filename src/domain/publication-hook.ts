/** The body of the call by which the publisher tells the alert service that there is a new publication. */
import { z } from "zod";

export const publicationHookSchema = z.object({
  type: z.literal("publication.current"),
  timestamp: z.iso.datetime(),
  data: z.object({ nummer: z.int().min(1), peildatum: z.iso.date() }),
});
export type PublicationHook = z.infer<typeof publicationHookSchema>;

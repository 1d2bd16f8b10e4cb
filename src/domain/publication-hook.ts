/** The body of the call by which the publisher announces a new publication to the alert service. */
import { z } from "zod";

export const publicationHookSchema = z.object({
  type: z.literal("publication.current"),
  timestamp: z.iso.datetime(),
  data: z.object({ nummer: z.int().min(1), peildatum: z.iso.date() }),
});
export type PublicationHook = z.infer<typeof publicationHookSchema>;

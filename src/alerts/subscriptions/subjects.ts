/** What can be followed: the list that every publication brings, held in memory and read again when a new one comes. */
import { z } from "zod";
import { alertSubjectKinds, type AlertSubject } from "../../domain/alerts.ts";
import { oneLine } from "../mail/message.ts";
import type { SubjectRef } from "./subscribe.ts";

/** Where the list stands in a publication. */
export const subjectsPath = "meldingen/onderwerpen.json";

const fileSchema = z.object({
  contract: z.literal(1),
  fictief: z.boolean(),
  onderwerpen: z.array(
    z.object({ soort: z.enum(alertSubjectKinds), id: z.string(), naam: z.string().min(1) }),
  ),
});

export interface SubjectList {
  isFictitious: boolean;
  size: number;
  /** Null where the portal has no such page, or no longer. */
  find: (ref: SubjectRef) => AlertSubject | null;
}

/** Parses the list; throws where it is not one. */
export function parseSubjects(text: string): SubjectList {
  const file = fileSchema.parse(JSON.parse(text));
  const byKey = new Map(
    file.onderwerpen.map(({ soort, id, naam }) => [
      keyOf({ kind: soort, id }),
      { kind: soort, id, name: oneLine(naam) },
    ]),
  );
  return {
    isFictitious: file.fictief,
    size: byKey.size,
    find: (ref) => byKey.get(keyOf(ref)) ?? null,
  };
}

function keyOf({ kind, id }: SubjectRef): string {
  return `${kind}/${id}`;
}

/** What can be followed: the list that every publication brings, held in memory and read again when a new one comes. */
import { alertSubjectsFileSchema } from "../../domain/alert-subjects-file.ts";
import type { AlertSubject, SubjectRef } from "../../domain/alerts.ts";
import { oneLine } from "../mail/message.ts";

const fileSchema = alertSubjectsFileSchema.omit({ peildatum: true });

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

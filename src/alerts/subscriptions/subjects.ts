/** The subjects that can be followed: a list in every publication, kept in memory and read again with each new one. */
import { alertSubjectsFileSchema } from "../../domain/alert-subjects-file.ts";
import type { SubjectRef } from "../../domain/alerts.ts";
import type { KnownSubjects } from "../mail/context.ts";
import { oneLine } from "../mail/message.ts";
import { parsePublicationText, rowsOf } from "../publications/parse-file.ts";

const fileSchema = alertSubjectsFileSchema
  .omit({ peildatum: true })
  .extend({ onderwerpen: rowsOf(alertSubjectsFileSchema.shape.onderwerpen.element) });

export interface SubjectList extends KnownSubjects {
  isFictitious: boolean;
  size: number;
}

/** Parses the list; throws when the text is no such list. */
export function parseSubjects(text: string): SubjectList {
  const file = parsePublicationText(fileSchema, text, "onderwerpen.json");
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

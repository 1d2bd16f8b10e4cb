/**
 * The snapshot that a publication leaves for the next one to be compared with: which facts it showed, and since when.
 *
 * It holds present facts alone. A fact that is withdrawn takes its own past with it: the only trace that remains is
 * that something was withdrawn at a location on a day, and that for 30 days. The snapshot is published as
 * /data/v1/stand.json, so that a publication can follow on one that is known by its web address only.
 */
import { z } from "zod";
import { withRows } from "../formats/json-rows.ts";

const publicationNumber = z.int().min(1);
const publicationOrNever = z.int().min(0);

const publishedFactSchema = z.object({
  id: z.string().min(1),
  /** The published key of `parentIds`. */
  under: z.array(z.string()).default([]),
  /** The number of the publication in which it became news; 0 where it never was. */
  since: publicationOrNever.default(0),
  /** The number of the publication in which its content last changed; 0 = never. */
  corrected: publicationOrNever.default(0),
  content: z.string().nullable().default(null),
  /** The day from which its years online count (P4, P10). */
  agesFrom: z.iso.date().nullable().default(null),
});

const snapshotSchema = z.object({
  contract: z.literal(1),
  /** The chain of publications, oldest first; the last one is this one. */
  publications: z.array(z.object({ number: publicationNumber, peildatum: z.iso.date() })).min(1),
  facts: z.array(publishedFactSchema.transform(({ under: parentIds, ...fact }) => ({ ...fact, parentIds }))),
  withdrawals: z.array(
    z.object({
      /** Null where the location itself is gone. */
      locationId: z.string().nullable(),
      publication: publicationNumber,
    }),
  ),
});

export type Snapshot = z.infer<typeof snapshotSchema>;
export type SnapshotFact = Snapshot["facts"][number];
export type Withdrawal = Snapshot["withdrawals"][number];
export type PublicationRef = Snapshot["publications"][number];

/** The path of the file, from the root of a publication. */
export const snapshotPath = "/data/v1/stand.json";

/** Returns the publication that a snapshot is of, which is the last one of its chain. */
export function publicationRefOf({ publications }: Snapshot): PublicationRef {
  const last = publications.at(-1);
  if (last) return last;
  throw new Error("The publication has no number.");
}

/** Formats a snapshot as JSON. */
export function formatSnapshot(snapshot: Snapshot): string {
  return [...snapshotPieces(snapshot)].join("");
}

/** Formats it piece by piece, one fact a line; a key that has its default value is left out. */
export function snapshotPieces({ contract, publications, facts, withdrawals }: Snapshot): Generator<string> {
  const lines = facts.values().map((fact) => JSON.stringify(publishedFact(fact)));
  return withRows({ contract, publications, withdrawals }, "facts", lines);
}

function publishedFact({
  id,
  parentIds,
  since,
  corrected,
  content,
  agesFrom,
}: SnapshotFact): Partial<z.input<typeof publishedFactSchema>> {
  return {
    id,
    ...(parentIds.length > 0 && { under: parentIds }),
    ...(since > 0 && { since }),
    ...(corrected > 0 && { corrected }),
    ...(content !== null && { content }),
    ...(agesFrom !== null && { agesFrom }),
  };
}

/** Parses what `formatSnapshot` wrote; throws with a list of what is wrong. */
export function parseSnapshot(text: string): Snapshot {
  const result = snapshotSchema.safeParse(JSON.parse(text));
  if (result.success) return result.data;
  throw new Error(z.prettifyError(result.error));
}

/**
 * What a publication leaves for the next one to be compared with: which facts it showed, and since when.
 *
 * It holds present facts alone. A fact that is withdrawn takes its own past with it: all that stays is that
 * something was withdrawn at a location on a day, for 30 days. It is published as /data/v1/stand.json, so that
 * a publication can follow on one that is known by its web address only.
 */
import { z } from "zod";
import { withRows } from "../formats/json-rows.ts";

const publicationNumber = z.int().min(1);
const publicationOrNever = z.int().min(0);

const standingSchema = z.object({
  contract: z.literal(1),
  /** The chain of publications, oldest first; the last one is this one. */
  publications: z.array(z.object({ number: publicationNumber, peildatum: z.iso.date() })).min(1),
  facts: z.array(
    z.object({
      id: z.string().min(1),
      /** The ids of the facts without which it could not be public. */
      under: z.array(z.string()).default([]),
      /** The number of the publication in which it became news; 0 where it never was. */
      since: publicationOrNever.default(0),
      /** The number of the publication in which its content last changed; 0 = never. */
      corrected: publicationOrNever.default(0),
      content: z.string().nullable().default(null),
      /** The day from which its years online count (P4, P10). */
      agesFrom: z.iso.date().nullable().default(null),
    }),
  ),
  withdrawals: z.array(
    z.object({
      /** Null where the location itself is gone. */
      locationId: z.string().nullable(),
      publication: publicationNumber,
    }),
  ),
});

export type Standing = z.infer<typeof standingSchema>;
export type StandingFact = Standing["facts"][number];
export type Withdrawal = Standing["withdrawals"][number];
export type PublicationRef = Standing["publications"][number];

/** The path of the file, from the root of a publication. */
export const standingPath = "/data/v1/stand.json";

/** What stands as JSON. */
export function writeStanding(standing: Standing): string {
  return [...standingPieces(standing)].join("");
}

/** The same piece by piece, one fact a line; what is as usual is left out. */
export function standingPieces({ contract, publications, facts, withdrawals }: Standing): Generator<string> {
  const lines = facts.values().map(({ id, under, since, corrected, content, agesFrom }) =>
    JSON.stringify({
      id,
      ...(under.length > 0 && { under }),
      ...(since > 0 && { since }),
      ...(corrected > 0 && { corrected }),
      ...(content !== null && { content }),
      ...(agesFrom !== null && { agesFrom }),
    }),
  );
  return withRows({ contract, publications, withdrawals }, "facts", lines);
}

/** Reads what `writeStanding` wrote; throws with what is wrong. */
export function readStanding(text: string): Standing {
  const result = standingSchema.safeParse(JSON.parse(text));
  if (result.success) return result.data;
  throw new Error(z.prettifyError(result.error));
}

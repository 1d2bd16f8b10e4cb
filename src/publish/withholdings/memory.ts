/**
 * The private memory: what the last publication withheld, so that the next one can't lose it by a slip.
 *
 * It outlives the source. A withholding stays in it until its last day has passed or an operator allowed its loss, even
 * while its record is absent, for a record that comes back must not come back unprotected.
 */
import { z } from "zod";
import { withholdingSubjects } from "../../domain/codes.ts";
import { withholdingKinds } from "../../domain/withholdings.ts";

const subject = z.enum(withholdingSubjects);
const id = z.string().min(1);
const column = z.string().min(1);

const withholdingSchema = z.strictObject({
  kind: z.enum(withholdingKinds),
  subject,
  id,
  column: column.nullable(),
  from: z.iso.date().nullable(),
  until: z.iso.date().nullable(),
});

/** The flags by which an operator allows what would be refused. */
export const permissions = ["disclosure", "removal"] as const;
export type Permission = (typeof permissions)[number];

const decisionSchema = z.strictObject({
  permission: z.enum(permissions),
  /** The peildatum of the publication that it was given for. */
  day: z.iso.date(),
  /** The operator's own words, which are stored here and nowhere else. */
  reason: z.string().min(1),
  /** The number of problems that it allowed. */
  letThrough: z.int().min(0),
});

/** Why something of an earlier publication may not be shown again. */
export const shownCauses = [...withholdingKinds, "in doubt", "P9", "private home", "reply"] as const;

const shownItemSchema = z.strictObject({
  cause: z.enum(shownCauses),
  subject,
  id,
  /** The text or other part of the record; null for the whole of it. */
  part: z.string().min(1).nullable(),
  from: z.iso.date().nullable(),
  until: z.iso.date().nullable(),
});

const textSchema = z.strictObject({ subject, id, column });

const rememberedPublicationSchema = z.strictObject({
  publication: z.string().min(1),
  /** The texts that were withheld in it, whatever was public of their records. */
  hiddenTexts: z.array(textSchema),
  /** The private homes in it, of which it hides the address. */
  privateHomes: z.array(id),
  /** What it shows that is withheld now, or from a day that is known. */
  shows: z.array(shownItemSchema),
});

export const memorySchema = z.strictObject({
  /**
   * The folder of the publication that it was made for. After a rollback that is not the current one: what is withheld
   * now holds whatever is current.
   */
  publication: z.string().min(1),
  /** The latest day that any publication was of, since an export may be of an earlier one after a rollback. */
  peildatum: z.iso.date(),
  /** The tables of the contract that its export held. */
  tables: z.array(z.string()),
  /** Files in `publicatie/` that are known to be no table. */
  strayFiles: z.array(z.string()),
  withholdings: z.array(withholdingSchema),
  privateHomes: z.array(id),
  /** Texts that the personal data gate stopped. */
  gatedTexts: z.array(textSchema),
  /** The highest number that any publication had; 0 in a memory of before that was remembered. */
  highestNumber: z.int().min(0).default(0),
  /** This publication and those that were kept beside it, for a rollback. */
  publications: z.array(rememberedPublicationSchema).default([]),
  /** Oldest first. */
  decisions: z.array(decisionSchema),
});

export type Memory = z.infer<typeof memorySchema>;
export type RememberedWithholding = Memory["withholdings"][number];
export type ShownItem = z.infer<typeof shownItemSchema>;
export type RememberedPublication = z.infer<typeof rememberedPublicationSchema>;
export type Decision = Memory["decisions"][number];

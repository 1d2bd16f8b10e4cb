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

export const memorySchema = z.strictObject({
  /** The folder of the publication that it belongs to. */
  publication: z.string().min(1),
  peildatum: z.iso.date(),
  /** The tables of the contract that its export held. */
  tables: z.array(z.string()),
  /** Files in `publicatie/` that are known to be no table. */
  strayFiles: z.array(z.string()),
  withholdings: z.array(withholdingSchema),
  privateHomes: z.array(id),
  /** Texts that the personal data gate stopped. */
  gatedTexts: z.array(z.strictObject({ subject, id, column })),
  /** Oldest first. */
  decisions: z.array(decisionSchema),
});

export type Memory = z.infer<typeof memorySchema>;
export type RememberedWithholding = Memory["withholdings"][number];
export type Decision = Memory["decisions"][number];

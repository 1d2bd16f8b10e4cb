/**
 * The private memory: what the last publication withheld, so that the next one can't lose it by a slip.
 *
 * It outlives the source. A withholding stays in it until its last day has passed or an operator let it through,
 * also while its record is away, for a record that comes back must not come back unprotected.
 */
import { z } from "zod";
import { withholdingSubjects } from "../../domain/codes.ts";
import {
  hasEndedBy,
  withheldKey,
  withholdingKinds,
  type ExportWithholdings,
} from "../../domain/withholdings.ts";
import type { Comparison } from "./comparison.ts";

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

/** The flags by which an operator lets through what would be refused. */
export const permissions = ["disclosure", "removal"] as const;

const decisionSchema = z.strictObject({
  permission: z.enum(permissions),
  /** The peildatum of the publication that it was given for. */
  day: z.iso.date(),
  /** The operator's own words; they stand here and nowhere else. */
  reason: z.string().min(1),
  /** How many problems it let through. */
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

/** What a publication remembers for the next one; `before` is the memory that it was compared with. */
export function nextMemory(
  publication: string,
  now: ExportWithholdings,
  before: { memory: Memory; comparison: Comparison } | null,
  decision: Decision | null,
): Memory {
  const { memory, comparison } = before ?? { memory: null, comparison: null };
  const rows = now.withholdings.map(({ row: _row, ...withholding }) => withholding);
  return {
    publication,
    peildatum: now.peildatum,
    tables: now.tables,
    strayFiles: unique([...(memory?.strayFiles ?? []), ...now.strayFiles]),
    withholdings: livingPeriods([...rows, ...(comparison?.kept ?? [])], now.peildatum),
    privateHomes: [...now.privateHomes, ...homesThatAreAway(memory, now)],
    gatedTexts: now.gatedTexts,
    decisions: [...(memory?.decisions ?? []), ...(decision === null ? [] : [decision])],
  };
}

function homesThatAreAway(memory: Memory | null, { records }: ExportWithholdings): string[] {
  return (memory?.privateHomes ?? []).filter((home) => !records.has({ subject: "locatie", id: home }));
}

/**
 * What has ended goes, unless another period of the same text still holds: without the ended one, the next
 * comparison would take it for a new row that ends the one that holds.
 */
function livingPeriods(withholdings: RememberedWithholding[], day: string): RememberedWithholding[] {
  const living = new Set(withholdings.filter((one) => !hasEndedBy(one, day)).map(keyOf));
  const byContent = new Map(withholdings.map((one) => [JSON.stringify(one), one]));
  return [...byContent.values()].filter((one) => living.has(keyOf(one)));
}

function keyOf(withholding: RememberedWithholding): string {
  return `${withholding.kind} ${withheldKey(withholding, withholding.column)}`;
}

function unique(values: string[]): string[] {
  return [...new Set(values)];
}

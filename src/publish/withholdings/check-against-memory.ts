/** Checks an export against the private memory before it is built, and updates the memory with each publication. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Fact } from "../../change-log/facts.ts";
import type { IsoDate } from "../../domain/dates.ts";
import type { ExportWithholdings } from "../../domain/withholdings.ts";
import { isPublicationFolder } from "../folder-name.ts";
import { PublicationRefused, type RefusalKind } from "../../change-log/refused.ts";
import { removalRefusal, type Removals } from "../removals/messages.ts";
import type { RemovedRecords } from "../removals/removed-records.ts";
import { compareWithMemory, removedTables, unmatchedRows, type DisclosureProblem } from "./comparison.ts";
import { memoryFileName, readMemory, writeMemory } from "./memory-file.ts";
import type { Decision, Memory, Permission } from "./memory.ts";
import { nextMemory } from "./next-memory.ts";
import { disclosureRefusal, noticesOf } from "./messages.ts";
import { rememberPublications, unfitPublications } from "./remembered-publications.ts";

/** The result of the check, which is needed until the publication is current. */
export interface MemoryCheck {
  /** Shown to the operator once the publication is current. */
  notices: string[];
  before: Memory | null;
  next: Memory;
  /** Kept publications that show what is withheld, by folder: they are removed. */
  unfit: string[];
}

/** The reasons that an operator gave with the flags of `publish`; null for a flag that was not given. */
export type Permissions = Record<Permission, string | null>;

/** What is checked: the next publication, by its folder, what its export withholds, and what it removes. */
export interface NextPublication {
  name: string;
  withholdings: ExportWithholdings;
  /** The facts that it shows. */
  facts: readonly Fact[];
  /** The kinds of records of which too many would be gone. */
  removed: readonly RemovedRecords[];
  /** The day on the clock of this machine. */
  today: IsoDate;
}

/** Checks an export; a reason allows what would be refused otherwise. Throws PublicationRefused. */
export async function checkAgainstMemory(
  directory: string,
  { name, withholdings: now, facts, removed, today }: NextPublication,
  permissions: Permissions,
): Promise<MemoryCheck> {
  const reading = await readMemory(directory);
  if (reading.state === "damaged" && permissions.disclosure === null) {
    throw damagedMemory(directory, reading.problem);
  }
  const memory = reading.state === "whole" ? reading.memory : null;
  const comparison = memory && compareWithMemory(memory, now);
  const removals = { records: removed, tables: memory === null ? [] : removedTables(memory, now) };
  refuse(comparison?.problems ?? [], removals, now, permissions);
  const decision = (permission: Permission, letThrough: number): Decision[] => {
    const reason = permissions[permission];
    return reason === null ? [] : [{ permission, day: now.peildatum, reason, letThrough }];
  };
  const withoutPublications = nextMemory(name, now, memory && comparison && { memory, comparison }, [
    ...decision("disclosure", comparison?.problems.length ?? Number(reading.state === "damaged")),
    ...decision("removal", removals.records.length + removals.tables.length),
  ]);
  const withheldNow = { memory: withoutPublications, withholdings: now, facts };
  const publications = await rememberPublications(directory, memory, withheldNow);
  const next = { ...withoutPublications, publications };
  return {
    notices: [
      ...(await newMemoryNotices(directory, reading.state)),
      ...noticesOf(comparison ?? withoutMemory(now)),
    ],
    before: memory,
    next,
    unfit: unfitPublications(memory, next, today),
  };
}

/** Refuses in one message whatever no reason was given for. */
function refuse(
  problems: readonly DisclosureProblem[],
  removals: Removals,
  now: ExportWithholdings,
  { disclosure, removal }: Permissions,
): void {
  const hasRemovals = removals.records.length > 0 || removals.tables.length > 0;
  const refusals: [RefusalKind, message: string][] = [];
  if (problems.length > 0 && disclosure === null) {
    refusals.push(["disclosure", disclosureRefusal(problems, now)]);
  }
  if (hasRemovals && removal === null) refusals.push(["removal", removalRefusal(removals)]);
  if (refusals.length === 0) return;
  throw new PublicationRefused(
    refusals.map(([, message]) => message).join("\n"),
    refusals.map(([kind]) => kind),
  );
}

/** Writes both memories just before the publication becomes current, so that a run killed from here on forgets nothing. */
export async function writeBothMemories(directory: string, { before, next }: MemoryCheck): Promise<void> {
  await writeMemory(directory, before === null ? [next] : [before, next]);
}

/** Writes the new memory alone, once the publication is current. */
export async function writeNextMemory(directory: string, { next }: MemoryCheck): Promise<void> {
  await writeMemory(directory, [next]);
}

function damagedMemory(directory: string, problem: string): PublicationRefused {
  return new PublicationRefused(
    `Nothing was published, for the private memory of what is withheld is damaged: ${problem} ` +
      `(${join(directory, memoryFileName)}).\nPut a backup of it back. Where there is none, look through ` +
      "publicatie/inhoudingen and edison/bezwaren by hand, for nothing can be compared, and publish with " +
      '--allow-disclosure "<reason>": that makes it anew.',
    "memory",
  );
}

/** Returns the part of a comparison that can be made without knowing what was withheld before. */
function withoutMemory(now: ExportWithholdings): Parameters<typeof noticesOf>[0] {
  const { strayFiles } = now;
  return { ended: [], homesOpened: [], knownUnmatched: unmatchedRows(now), knownStrayFiles: strayFiles };
}

async function newMemoryNotices(
  directory: string,
  state: "missing" | "damaged" | "whole",
): Promise<string[]> {
  if (state === "damaged") return ["The private memory of what is withheld was damaged, and is made anew."];
  const hasPublications = (await readdir(directory)).some(isPublicationFolder);
  if (state === "whole" || !hasPublications) return [];
  return [
    "There was no private memory of what is withheld: it begins with this publication. " +
      "Nothing could be compared with the last one.",
  ];
}

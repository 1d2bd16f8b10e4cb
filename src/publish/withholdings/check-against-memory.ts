/** Checks an export against the private memory before it is built, and updates the memory with each publication. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { ExportWithholdings } from "../../domain/withholdings.ts";
import { isPublicationFolder } from "../folder-name.ts";
import { PublicationRefused } from "../../change-log/refused.ts";
import { compareWithMemory, unmatchedRows, type MemoryComparison } from "./comparison.ts";
import { memoryFileName, readMemory, writeMemory } from "./memory-file.ts";
import type { Decision, Memory } from "./memory.ts";
import { nextMemory } from "./next-memory.ts";
import { disclosureRefusal, noticesOf } from "./messages.ts";

/** The result of the check, which is needed until the publication is current. */
export interface MemoryCheck {
  /** Shown to the operator once the publication is current. */
  notices: string[];
  before: Memory | null;
  next: Memory;
}

interface Before {
  memory: Memory;
  comparison: MemoryComparison;
}

/** Checks an export; a `reason` allows what would be refused otherwise. Throws PublicationRefused. */
export async function checkAgainstMemory(
  directory: string,
  publication: string,
  now: ExportWithholdings,
  reason: string | null,
): Promise<MemoryCheck> {
  const reading = await readMemory(directory);
  if (reading.state === "damaged" && reason === null) throw damagedMemory(directory, reading.problem);
  const before = reading.state === "whole" ? compare(reading.memory, now, reason) : null;
  const letThrough = before?.comparison.problems.length ?? Number(reading.state === "damaged");
  const decision: Decision | null =
    reason === null ? null : { permission: "disclosure", day: now.peildatum, reason, letThrough };
  return {
    notices: [
      ...(await newMemoryNotices(directory, reading.state)),
      ...noticesOf(before?.comparison ?? withoutMemory(now)),
    ],
    before: before?.memory ?? null,
    next: nextMemory(publication, now, before, decision),
  };
}

/** Writes both memories just before the publication becomes current, so that a run killed from here on forgets nothing. */
export async function writeBothMemories(directory: string, { before, next }: MemoryCheck): Promise<void> {
  await writeMemory(directory, before === null ? [next] : [before, next]);
}

/** Writes the new memory alone, once the publication is current. */
export async function writeNextMemory(directory: string, { next }: MemoryCheck): Promise<void> {
  await writeMemory(directory, [next]);
}

function compare(memory: Memory, now: ExportWithholdings, reason: string | null): Before {
  const comparison = compareWithMemory(memory, now);
  if (comparison.problems.length > 0 && reason === null) {
    throw new PublicationRefused(disclosureRefusal(comparison.problems, now));
  }
  return { memory, comparison };
}

function damagedMemory(directory: string, problem: string): PublicationRefused {
  return new PublicationRefused(
    `Nothing was published, for the private memory of what is withheld is damaged: ${problem} ` +
      `(${join(directory, memoryFileName)}).\nPut a backup of it back. Where there is none, look through ` +
      "publicatie/inhoudingen and edison/bezwaren by hand, for nothing can be compared, and publish with " +
      '--allow-disclosure "<reason>": that makes it anew.',
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

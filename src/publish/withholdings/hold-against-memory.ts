/** Holds an export against the private memory before it is built, and keeps the memory with each publication. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { ExportWithholdings } from "../../domain/withholdings.ts";
import { isPublicationFolder } from "../folder-name.ts";
import { PublicationRefused } from "../../change-log/refused.ts";
import { compareWithMemory, unmatchedRows, type Comparison } from "./comparison.ts";
import { memoryFileName, readMemory, writeMemory } from "./memory-file.ts";
import type { Decision, Memory } from "./memory.ts";
import { nextMemory } from "./next-memory.ts";
import { disclosureRefusal, noticesOf } from "./messages.ts";

/** What is kept of the comparison until the publication is current. */
export interface HeldAgainstMemory {
  /** Told to the operator once the publication stands. */
  notices: string[];
  before: Memory | null;
  next: Memory;
}

interface Before {
  memory: Memory;
  comparison: Comparison;
}

/** Compares; `reason` lets through what would be refused. Throws PublicationRefused. */
export async function holdAgainstMemory(
  directory: string,
  publication: string,
  now: ExportWithholdings,
  reason: string | null,
): Promise<HeldAgainstMemory> {
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

/** Just before the publication becomes current: from here on a killed run has either memory, and forgets nothing. */
export async function rememberBoth(directory: string, { before, next }: HeldAgainstMemory): Promise<void> {
  await writeMemory(directory, before === null ? [next] : [before, next]);
}

/** Once the publication is current. */
export async function rememberNext(directory: string, { next }: HeldAgainstMemory): Promise<void> {
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

/** All that can be said without knowing what was withheld before. */
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

/** The facts of the last publication compared with those of this one. */
import { partsOf } from "./facts.ts";
import type { Snapshot, SnapshotFact } from "./snapshot.ts";

/** What is compared of a fact: its id says everything else. */
type ComparedFact = Pick<SnapshotFact, "id" | "parentIds">;

export interface FactDiff {
  previousById: ReadonlyMap<string, SnapshotFact>;
  currentById: ReadonlyMap<string, ComparedFact>;
  /** Facts of the last publication that are not in this one. */
  removed: SnapshotFact[];
  /** The subject keys of facts that were not in the last publication. */
  addedSubjects: ReadonlySet<string>;
  /** The subject keys of facts that are not in this publication. */
  removedSubjects: ReadonlySet<string>;
  /** Those among them of licences that did not hold then. */
  removedInterruptions: ReadonlySet<string>;
}

/** Compares the facts of a publication with those of the one before it. */
export function diffFacts(previous: Snapshot, facts: readonly ComparedFact[]): FactDiff {
  const previousById = new Map(previous.facts.map((fact) => [fact.id, fact]));
  const currentById = new Map(facts.map((fact) => [fact.id, fact]));
  const removed = previous.facts.filter(({ id }) => !currentById.has(id));
  const added = facts.filter(({ id }) => !previousById.has(id));
  return {
    previousById,
    currentById,
    removed,
    addedSubjects: new Set(added.map(subjectKey)),
    removedSubjects: new Set(removed.map(subjectKey)),
    removedInterruptions: new Set(removed.filter(isInterruption).map(subjectKey)),
  };
}

function isInterruption({ id }: SnapshotFact): boolean {
  const { kind, parts } = partsOf(id);
  return kind === "vergunning" && parts[1] !== "vergund";
}

/** Returns what a fact is about, without what it says: one report's follow-up, one location's licence. */
export function subjectKey({ id, parentIds }: { id: string; parentIds: string[] }): string {
  return `${partsOf(id).kind} of ${parentIds.join(" and ")}`;
}

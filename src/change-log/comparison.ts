/** The facts of the last publication beside those of this one. */
import { partsOf, type Fact } from "./facts.ts";
import type { Standing, StandingFact } from "./standing.ts";

export interface Comparison {
  before: ReadonlyMap<string, StandingFact>;
  now: ReadonlyMap<string, Fact>;
  /** Facts of the last publication that are not in this one. */
  vanished: StandingFact[];
  /** By kind and what they hang on: facts that were not in the last publication. */
  added: ReadonlySet<string>;
  /** By kind and what they hang on: facts that are not in this publication. */
  lost: ReadonlySet<string>;
  /** The same, of licences that did not hold then. */
  lostInterruptions: ReadonlySet<string>;
}

/** Lays the facts of a publication beside those of the one before it. */
export function compare(previous: Standing, facts: readonly Fact[]): Comparison {
  const before = new Map(previous.facts.map((fact) => [fact.id, fact]));
  const now = new Map(facts.map((fact) => [fact.id, fact]));
  const vanished = previous.facts.filter(({ id }) => !now.has(id));
  const added = facts.filter(({ id }) => !before.has(id));
  return {
    before,
    now,
    vanished,
    added: new Set(added.map(subject)),
    lost: new Set(vanished.map(subject)),
    lostInterruptions: new Set(vanished.filter(isInterruption).map(subject)),
  };
}

function isInterruption({ id }: StandingFact): boolean {
  const { kind, parts } = partsOf(id);
  return kind === "vergunning" && parts[1] !== "vergund";
}

/** What a fact is about, whatever it says: one report's follow-up, one location's licence. */
export function subject({ id, under }: { id: string; under: string[] }): string {
  return `${partsOf(id).kind} of ${under.join(" and ")}`;
}

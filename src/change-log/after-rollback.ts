/**
 * Makes the snapshot that a publication after a rollback follows.
 *
 * Visitors have the `current` publication again, while readers of the change log were told what the `newest` one said as
 * well. The next publication follows both: what either of them told keeps its number, so that nothing is told twice, and
 * what was taken back is told as withdrawn only where it stays away.
 */
import type { IsoDate } from "../domain/dates.ts";
import { diffFacts } from "./fact-diff.ts";
import type { Fact } from "./facts.ts";
import { publicationRefOf, type Snapshot, type SnapshotFact, type Withdrawal } from "./snapshot.ts";
import { withdrawnFacts } from "./withdrawn.ts";

/** Publications that came after the one that is current now. */
export interface LaterPublications {
  /** The newest one that is known; null where none came after the current one. */
  newest: Snapshot | null;
  /** The highest number that any publication ever had; 0 where nobody knows. */
  highestNumber: number;
}

/** There was no rollback. */
export const noLaterPublications: LaterPublications = { newest: null, highestNumber: 0 };

/** Returns whether `newest` followed, at once or later, on `current`. */
export function isLater(newest: Snapshot, current: Snapshot): boolean {
  const { number, peildatum } = publicationRefOf(current);
  return (
    publicationRefOf(newest).number > number &&
    newest.publications.some((one) => one.number === number && one.peildatum === peildatum)
  );
}

/** Joins both snapshots; `facts` are those of the publication that follows them. */
export function joinSnapshots(
  current: Snapshot,
  newest: Snapshot,
  facts: readonly Fact[],
  pastTrajectoryYears: number,
): Snapshot {
  const nextById = new Map(facts.map((fact) => [fact.id, fact]));
  const currentById = new Map(current.facts.map((fact) => [fact.id, fact]));
  const newestIds = new Set(newest.facts.map(({ id }) => id));
  return {
    contract: 1,
    publications: newest.publications,
    facts: [
      ...newest.facts.map((fact) => joinFacts(currentById.get(fact.id), fact, nextById.get(fact.id))),
      // What the newest one withdrew was told by it, and is not told again; what is back was never away.
      ...current.facts.filter(({ id }) => !newestIds.has(id) && nextById.has(id)),
    ],
    withdrawals: joinWithdrawals(current, newest, nextById, pastTrajectoryYears),
  };
}

function joinFacts(current: SnapshotFact | undefined, newest: SnapshotFact, next?: Fact): SnapshotFact {
  if (!current) return newest;
  const { content, corrected } =
    newest.content === next?.content && current.content !== next?.content ? newest : current;
  return { ...newest, since: current.since, content, corrected };
}

/** Leaves out the withdrawals of facts that are back, since the log would say of them what is not so. */
function joinWithdrawals(
  current: Snapshot,
  newest: Snapshot,
  nextById: ReadonlyMap<string, Fact>,
  pastTrajectoryYears: number,
): Withdrawal[] {
  const { number } = publicationRefOf(current);
  const later = newest.withdrawals.filter(({ publication }) => publication > number);
  for (const locationId of locationsOfReturned(current, newest, nextById, pastTrajectoryYears)) {
    const index = later.findLastIndex((withdrawal) => withdrawal.locationId === locationId);
    if (index >= 0) later.splice(index, 1);
  }
  return [...current.withdrawals, ...later];
}

function locationsOfReturned(
  current: Snapshot,
  newest: Snapshot,
  nextById: ReadonlyMap<string, Fact>,
  pastTrajectoryYears: number,
): (string | null)[] {
  const peildatum: IsoDate = publicationRefOf(newest).peildatum;
  return withdrawnFacts(diffFacts(current, newest.facts), peildatum, pastTrajectoryYears)
    .filter(({ id }) => nextById.has(id))
    .flatMap(({ locationIds }) => locationIds);
}

/**
 * Finds the facts that were withdrawn between two publications: those that are no longer shown, and that neither
 * went with their parent, nor were replaced by news, nor reached the end of their years online.
 */
import type { IsoDate } from "../domain/dates.ts";
import { endedLocationYears } from "../domain/publicity.ts";
import { staysOnline } from "../domain/retention.ts";
import { subjectKey, type FactDiff } from "./fact-diff.ts";
import { factId, partsOf } from "./facts.ts";
import type { SnapshotFact } from "./snapshot.ts";

/** A fact that was withdrawn, with the locations that it was about; null where the location itself is gone. */
export interface WithdrawnFact {
  id: string;
  locationIds: (string | null)[];
}

/** Returns the facts that were withdrawn. */
export function withdrawnFacts(
  diff: FactDiff,
  peildatum: IsoDate,
  pastTrajectoryYears: number,
): WithdrawnFact[] {
  return diff.removed
    .filter((fact) => fact.parentIds.every((parent) => diff.currentById.has(parent)))
    .filter((fact) => !hasAged(fact, peildatum, pastTrajectoryYears))
    .filter((fact) => !isReplaced(fact, diff) && !followsTrajectory(fact, diff))
    .map((fact) => ({ id: fact.id, locationIds: locationsOf(fact, diff.previousById) }));
}

/**
 * Returns the ids of the facts that reached the end of their years online (P4, P10), with those that went along with
 * them.
 */
export function agedFacts(
  { removed }: FactDiff,
  peildatum: IsoDate,
  pastTrajectoryYears: number,
): ReadonlySet<string> {
  const removedById = new Map(removed.map((fact) => [fact.id, fact]));
  const isAged = (fact: SnapshotFact): boolean =>
    hasAged(fact, peildatum, pastTrajectoryYears) ||
    fact.parentIds.some((id) => {
      const parent = removedById.get(id);
      return parent !== undefined && isAged(parent);
    });
  return new Set(removed.filter(isAged).map(({ id }) => id));
}

/** Implements P4 and P10. With 0 years a trajectory is gone when it closes, so its end was never shown. */
function hasAged({ id, agesFrom }: SnapshotFact, peildatum: IsoDate, pastTrajectoryYears: number): boolean {
  const { kind } = partsOf(id);
  if (kind === "handhavingstraject" && pastTrajectoryYears === 0) return true;
  const years = kind === "locatie" ? endedLocationYears : pastTrajectoryYears;
  return agesFrom !== null && !staysOnline(agesFrom, peildatum, years);
}

/** Records have an identity of their own: a new report does not replace a withdrawn one. */
const recordKinds = new Set(["locatie", "inspectierapport", "handhavingstraject", "handhavingsstap"]);

function isReplaced(fact: SnapshotFact, { addedSubjects }: FactDiff): boolean {
  return !recordKinds.has(partsOf(fact.id).kind) && addedSubjects.has(subjectKey(fact));
}

/** The follow-up `handhaving` is only shown with its trajectory (P3): what took that offline, took this along. */
function followsTrajectory(fact: SnapshotFact, { currentById, removedSubjects }: FactDiff): boolean {
  const { kind, parts } = partsOf(fact.id);
  if (kind !== "opvolging" || parts[2] !== "handhaving") return false;
  const locations = fact.parentIds.flatMap((report) => currentById.get(report)?.parentIds ?? []);
  return locations.some((location) =>
    removedSubjects.has(subjectKey({ id: factId("handhavingstraject"), parentIds: [location] })),
  );
}

function locationsOf(fact: SnapshotFact, previousById: FactDiff["previousById"]): (string | null)[] {
  const { kind, parts } = partsOf(fact.id);
  if (kind === "locatie") return [null];
  return fact.parentIds.flatMap((parentId) => {
    const parent = partsOf(parentId);
    if (parent.kind === "locatie") return parent.parts;
    const known = previousById.get(parentId);
    if (!known) {
      throw new Error(`The last publication has no ${parentId}, on which ${kind} ${parts[0]} hangs.`);
    }
    return locationsOf(known, previousById);
  });
}

/** A publication: the Register with its number, its predecessor and its change log. */
import type { IsoDate } from "../domain/dates.ts";
import type { Change } from "../domain/records.ts";
import type { Register } from "../register/register.ts";
import { noLaterPublications, type LaterPublications } from "./after-rollback.ts";
import { changesOf } from "./changes.ts";
import { factsOf } from "./facts.ts";
import { firstSnapshot, nextSnapshot } from "./next-snapshot.ts";
import { publicationRefOf, type PublicationRef, type Snapshot } from "./snapshot.ts";

export interface Publication {
  register: Register;
  number: number;
  peildatum: IsoDate;
  /** Null for the first one, with which the change log begins. */
  previous: PublicationRef | null;
  snapshot: Snapshot;
  /** Newest publication first. */
  changes: Change[];
  /** Newest first; withdrawals from a location included. */
  changesByLocation: ReadonlyMap<string, Change[]>;
}

/** Makes the publication that follows `previous`, or the first one; a number is never used twice. Throws PublicationRefused. */
export function makePublication(
  register: Register,
  previous: Snapshot | null,
  pastTrajectoryYears: number,
  later: LaterPublications = noLaterPublications,
): Publication {
  const facts = factsOf(register);
  const { peildatum } = register.records;
  const snapshot = previous
    ? nextSnapshot(previous, facts, peildatum, pastTrajectoryYears, later)
    : firstSnapshot(facts, peildatum, later.highestNumber + 1);
  const changes = changesOf(snapshot, facts);
  return {
    register,
    number: publicationRefOf(snapshot).number,
    peildatum,
    previous: snapshot.publications.at(-2) ?? null,
    snapshot,
    changes,
    changesByLocation: groupByLocation(changes),
  };
}

function groupByLocation(changes: readonly Change[]): Map<string, Change[]> {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    for (const id of change.locationIds) groups.set(id, [...(groups.get(id) ?? []), change]);
  }
  return groups;
}

/** One publication: the Register with its number, its place in the chain and its change log. */
import type { IsoDate } from "../domain/dates.ts";
import type { Change } from "../domain/records.ts";
import type { Register } from "../register/register.ts";
import { changesOf } from "./changes.ts";
import { factsOf } from "./facts.ts";
import { beginStanding, followStanding } from "./follow.ts";
import type { PublicationRef, Standing } from "./standing.ts";

export interface Publication {
  register: Register;
  number: number;
  peildatum: IsoDate;
  /** Null for the first one, with which the change log begins. */
  previous: PublicationRef | null;
  standing: Standing;
  /** Newest publication first. */
  changes: Change[];
  /** Newest first; what was withdrawn from a location among them. */
  changesByLocation: ReadonlyMap<string, Change[]>;
}

/** Makes the publication that follows on `previous`, or the first one. Throws PublicationRefused. */
export function makePublication(
  register: Register,
  previous: Standing | null,
  pastTrajectoryYears: number,
): Publication {
  const facts = factsOf(register);
  const { peildatum } = register.records;
  const standing = previous
    ? followStanding(previous, facts, peildatum, pastTrajectoryYears)
    : beginStanding(facts, peildatum);
  const changes = changesOf(standing, facts);
  return {
    register,
    number: standing.publications.length,
    peildatum,
    previous: standing.publications.at(-2) ?? null,
    standing,
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

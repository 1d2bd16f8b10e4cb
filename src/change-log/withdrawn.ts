/**
 * Which facts were withdrawn between two publications: what is no longer shown, and neither went with
 * something bigger, nor was replaced by news, nor reached the end of its years online.
 */
import type { IsoDate } from "../domain/dates.ts";
import { endedLocationYears } from "../domain/publicity.ts";
import { staysOnline } from "../domain/retention.ts";
import { subject, type Comparison } from "./comparison.ts";
import { factId, partsOf } from "./facts.ts";
import type { StandingFact } from "./standing.ts";

/** The location of each withdrawn fact; null where the location itself is gone. */
export function locationsOfWithdrawn(
  comparison: Comparison,
  peildatum: IsoDate,
  pastTrajectoryYears: number,
): (string | null)[] {
  return comparison.vanished
    .filter((fact) => fact.under.every((parent) => comparison.now.has(parent)))
    .filter((fact) => !hasAged(fact, peildatum, pastTrajectoryYears))
    .filter((fact) => !isReplaced(fact, comparison) && !followsTrajectory(fact, comparison))
    .flatMap((fact) => locationsOf(fact, comparison.before));
}

/** P4, P10. With 0 years a trajectory is gone when it closes, so its end was never shown. */
function hasAged({ id, agesFrom }: StandingFact, peildatum: IsoDate, pastTrajectoryYears: number): boolean {
  const { kind } = partsOf(id);
  if (kind === "handhavingstraject" && pastTrajectoryYears === 0) return true;
  const years = kind === "locatie" ? endedLocationYears : pastTrajectoryYears;
  return agesFrom !== null && !staysOnline(agesFrom, peildatum, years);
}

/** Records have an identity of their own: a new report does not replace a withdrawn one. */
const records = new Set(["locatie", "inspectierapport", "handhavingstraject", "handhavingsstap"]);

function isReplaced(fact: StandingFact, { added }: Comparison): boolean {
  return !records.has(partsOf(fact.id).kind) && added.has(subject(fact));
}

/** The follow-up `handhaving` is only shown with its trajectory (P3): what took that, took this. */
function followsTrajectory(fact: StandingFact, { now, lost }: Comparison): boolean {
  const { kind, parts } = partsOf(fact.id);
  if (kind !== "opvolging" || parts[2] !== "handhaving") return false;
  const locationIds = fact.under.flatMap((report) => now.get(report)?.locationIds ?? []);
  return locationIds.some((id) =>
    lost.has(subject({ id: factId("handhavingstraject"), under: [factId("locatie", id)] })),
  );
}

function locationsOf(fact: StandingFact, before: Comparison["before"]): (string | null)[] {
  const { kind, parts } = partsOf(fact.id);
  if (kind === "locatie") return [null];
  return fact.under.flatMap((parent) => {
    const above = partsOf(parent);
    if (above.kind === "locatie") return above.parts;
    const known = before.get(parent);
    if (!known) throw new Error(`The last publication has no ${parent}, on which ${kind} ${parts[0]} hangs.`);
    return locationsOf(known, before);
  });
}

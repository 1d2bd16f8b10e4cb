/**
 * Counts which public records an export would remove. They are counted by number, so that records which merely got other
 * numbers count as gone: whoever links to them finds nothing.
 */
import { diffFacts } from "../../change-log/fact-diff.ts";
import { factsOf, partsOf, type Fact } from "../../change-log/facts.ts";
import type { Snapshot } from "../../change-log/snapshot.ts";
import { agedFacts } from "../../change-log/withdrawn.ts";
import type { Settings } from "../../domain/settings-schema.ts";
import type { RecordIndex } from "../../domain/withholdings.ts";
import { withholdingsOf, type LoadedSite } from "../../load-site.ts";

/** The kinds of records that are counted, each of which has pages and addresses of its own. */
const countedKinds = ["locatie", "inspectierapport", "handhavingsstap"] as const;
export type CountedKind = (typeof countedKinds)[number];

/** The records of one kind that would be gone, by number and by cause. */
export interface RemovedRecords {
  kind: CountedKind;
  /** The number of them in the last publication. */
  before: number;
  /** Those that the export does not hold. */
  absent: string[];
  /** Those that it holds and that the policy keeps from the public. */
  hidden: string[];
  /** Those whose years online are over (P4, P10), in the export or not. */
  aged: string[];
}

type ExportLimits = Pick<Settings["limits"], "maxRemovedShare" | "maxRemovedRecords">;

/** Returns the kinds of records of which more would be gone than both limits allow. */
export function tooManyRemoved({ previous, register, site, ...loaded }: LoadedSite): RemovedRecords[] {
  if (previous === null) return [];
  const { limits, policy } = site.settings;
  const { records } = withholdingsOf({ register, ...loaded });
  return removedRecords(previous, factsOf(register), records, {
    peildatum: register.records.peildatum,
    pastTrajectoryYears: policy.pastTrajectoryYears,
  }).filter((removed) => isTooMany(removed, limits));
}

/** Returns what is gone of each kind, however little; `records` are those of the export. */
export function removedRecords(
  previous: Snapshot,
  facts: readonly Fact[],
  records: Pick<RecordIndex, "has">,
  { peildatum, pastTrajectoryYears }: { peildatum: string; pastTrajectoryYears: number },
): RemovedRecords[] {
  const diff = diffFacts(previous, facts);
  const aged = agedFacts(diff, peildatum, pastTrajectoryYears);
  return countedKinds.map((kind) => {
    const ofKind = ({ id }: { id: string }): boolean => partsOf(id).kind === kind;
    const causes = Map.groupBy(diff.removed.filter(ofKind), ({ id }) => {
      if (aged.has(id)) return "aged";
      return records.has({ subject: kind, id: numberOf(id) }) ? "hidden" : "absent";
    });
    const numbers = (cause: "absent" | "hidden" | "aged"): string[] =>
      (causes.get(cause) ?? []).map(({ id }) => numberOf(id));
    return {
      kind,
      before: previous.facts.filter(ofKind).length,
      absent: numbers("absent"),
      hidden: numbers("hidden"),
      aged: numbers("aged"),
    };
  });
}

/** Returns how many are gone, for whatever cause. */
export function removedCount({ absent, hidden, aged }: RemovedRecords): number {
  return absent.length + hidden.length + aged.length;
}

function isTooMany(removed: RemovedRecords, { maxRemovedShare, maxRemovedRecords }: ExportLimits): boolean {
  const total = removedCount(removed);
  return total > maxRemovedRecords && total > maxRemovedShare * removed.before;
}

function numberOf(factId: string): string {
  return partsOf(factId).parts[0] ?? "";
}

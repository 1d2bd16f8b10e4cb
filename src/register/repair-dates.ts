/**
 * The breaches of a location that have no recorded date of repair, by visit and by whether somebody still answers for
 * them. That nobody recorded a repair is another fact than that there was none.
 */
import type { TransferKind } from "../domain/codes.ts";
import type { Finding, InspectionReport, Location, Transfer } from "../domain/records.ts";
import { isFollowUpConcluded } from "./follow-up.ts";
import type { Register } from "./register.ts";

/** `current` and `concluded` are of this organiser at this address; the others are named by what changed since. */
export const breachGroupKinds = [
  "current",
  "concluded",
  "overname",
  "wijziging_rechtsvorm",
  "verhuis",
] as const;
export type BreachGroupKind = (typeof breachGroupKinds)[number];

export interface VisitBreaches {
  report: InspectionReport;
  /** In the order of the report; at least one. */
  breaches: Finding[];
}

export interface BreachGroup {
  kind: BreachGroupKind;
  /** Newest visit first. */
  visits: VisitBreaches[];
}

/** Groups the breaches without a date of repair; a group without any is left out. */
export function breachesWithoutRepairDate(register: Register, location: Location): BreachGroup[] {
  const visits = visitsTo(register, location, new Set()).toSorted((a, b) =>
    b.report.visitDate.localeCompare(a.report.visitDate),
  );
  const byKind = Map.groupBy(visits, ({ kind }) => kind);
  return breachGroupKinds.flatMap((kind) => {
    const found = (byKind.get(kind) ?? []).flatMap(({ report }) => breachesOf(report));
    return found.length === 0 ? [] : [{ kind, visits: found }];
  });
}

interface GroupedVisit {
  report: InspectionReport;
  kind: BreachGroupKind;
}

/** A visit to this location, or to one that it took over at this address; a move leaves the old address behind. */
function visitsTo(register: Register, location: Location, seen: ReadonlySet<string>): GroupedVisit[] {
  const incoming = register.transfersTo.get(location.id) ?? [];
  const own = (register.reportsByLocation.get(location.id) ?? []).map((report) => ({
    report,
    kind: transferAfter(incoming, report)?.kind ?? ownKind(register, location, report),
  }));
  const known = new Set([...seen, location.id]);
  return [...own, ...incoming.flatMap((transfer) => visitsBefore(register, transfer, known))];
}

function visitsBefore(register: Register, transfer: Transfer, seen: ReadonlySet<string>): GroupedVisit[] {
  const former = register.locationById.get(transfer.fromLocationId);
  if (!former || transfer.kind === "verhuis" || seen.has(former.id)) return [];
  return visitsTo(register, former, seen)
    .filter(({ report }) => report.visitDate <= transfer.date)
    .map(({ report, kind }) => ({ report, kind: kind === "overname" ? kind : transfer.kind }));
}

/** What changed since a visit: a take-over before all, since another organiser answers for the care from then on. */
function transferAfter(incoming: readonly Transfer[], { visitDate }: InspectionReport): Transfer | undefined {
  const after = incoming.filter(({ date }) => visitDate < date);
  const order: readonly TransferKind[] = ["overname", "wijziging_rechtsvorm", "verhuis"];
  return order.map((kind) => after.find((transfer) => transfer.kind === kind)).find(Boolean);
}

function ownKind(register: Register, location: Location, report: InspectionReport): BreachGroupKind {
  const trajectories = register.trajectoriesByLocation.get(location.id) ?? [];
  return isFollowUpConcluded(report, location, trajectories) ? "concluded" : "current";
}

function breachesOf(report: InspectionReport): VisitBreaches[] {
  const breaches = report.findings.filter(({ kind, fixedOn }) => kind === "inbreuk" && fixedOn === null);
  return breaches.length === 0 ? [] : [{ report, breaches }];
}

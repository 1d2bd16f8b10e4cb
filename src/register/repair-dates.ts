/**
 * The breaches of a location that have no recorded date of repair, by visit and by whether somebody still answers for
 * them. That nobody recorded a repair is another fact than that there was none.
 */
import type { TransferKind } from "../domain/codes.ts";
import type { IsoDate } from "../domain/dates.ts";
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
  const visits = visitsTo(register, location).toSorted((a, b) =>
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

/** A location, and how it became the one that is asked about: null for that one itself. */
interface Predecessor {
  location: Location;
  /** What happened since; a take-over before all. */
  transferKind: TransferKind | null;
  /** Its visits up to this day count, because it went over on that day; null for no such day. */
  until: IsoDate | null;
}

/**
 * A visit to this location, or to one that it took over at this address; a move leaves the old address behind. Each
 * location is looked at once, however many transfers lead to it: they may form a circle, or a chain of thousands.
 */
function visitsTo(register: Register, location: Location): GroupedVisit[] {
  const visits: GroupedVisit[] = [];
  const found: Predecessor[] = [{ location, transferKind: null, until: null }];
  const seen = new Set([location.id]);
  for (const one of found) {
    const incoming = register.transfersTo.get(one.location.id) ?? [];
    visits.push(...visitsOf(register, one, incoming));
    for (const transfer of incoming.toSorted((a, b) => b.date.localeCompare(a.date))) {
      const former = register.locationById.get(transfer.fromLocationId);
      if (!former || transfer.kind === "verhuis" || seen.has(former.id)) continue;
      seen.add(former.id);
      found.push(predecessor(one, former, transfer));
    }
  }
  return visits;
}

function predecessor(later: Predecessor, location: Location, { kind, date }: Transfer): Predecessor {
  return {
    location,
    transferKind: kind === "overname" ? kind : (later.transferKind ?? kind),
    until: later.until === null || date < later.until ? date : later.until,
  };
}

function visitsOf(
  register: Register,
  { location, transferKind, until }: Predecessor,
  incoming: readonly Transfer[],
): GroupedVisit[] {
  const reports = register.reportsByLocation.get(location.id) ?? [];
  return reports
    .filter(({ visitDate }) => until === null || visitDate <= until)
    .map((report) => {
      const kind = transferAfter(incoming, report)?.kind ?? ownKind(register, location, report);
      return { report, kind: kind === "overname" ? kind : (transferKind ?? kind) };
    });
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

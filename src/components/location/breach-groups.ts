import type { BreachGroup, BreachGroupKind, VisitBreaches } from "../../register/repair-dates.ts";
import type { OpenRows } from "./long-lists.ts";

/** The heading over each group of breaches, but for those that this organiser still answers for. */
export const breachGroupHeadings: Record<Exclude<BreachGroupKind, "current">, string> = {
  concluded: "Eerdere bezoeken, opvolging afgerond",
  overname: "Onder de vorige organisator",
  wijziging_rechtsvorm: "Onder de vorige rechtsvorm",
  verhuis: "Op het vorige adres",
};

/** A group of breaches with the visits that stand open, and those that are folded away. */
export interface FoldedBreachGroup {
  kind: BreachGroupKind;
  open: VisitBreaches[];
  folded: VisitBreaches[];
}

/** Leaves the newest visits open, as far as there is room for their breaches. */
export function foldBreachGroups(
  groups: readonly BreachGroup[],
  { breaches, breachesOfVisit }: Pick<OpenRows, "breaches" | "breachesOfVisit">,
): FoldedBreachGroup[] {
  let room = breaches;
  return groups.map(({ kind, visits }) => {
    const open = visits.filter((visit) => {
      const hasRoom = room > 0;
      room -= Math.min(visit.breaches.length, breachesOfVisit);
      return hasRoom;
    });
    return { kind, open, folded: visits.slice(open.length) };
  });
}

/** Counts the breaches of visits. */
export function breachesIn(visits: readonly VisitBreaches[]): number {
  return visits.reduce((sum, { breaches }) => sum + breaches.length, 0);
}

import { expect, it } from "vitest";
import type { Finding } from "../../domain/records.ts";
import type { BreachGroup } from "../../register/repair-dates.ts";
import { testReport } from "../../register/fixtures/records.ts";
import { breachesIn, foldBreachGroups } from "./breach-groups.ts";

function group(kind: BreachGroup["kind"], ...breachesOfVisits: number[]): BreachGroup {
  const visits = breachesOfVisits.map((total) => ({
    report: testReport({}),
    breaches: Array.from({ length: total }, (_, index): Finding => ({
      number: String(index + 1),
      theme: "infrastructuur",
      result: "niet_in_orde",
      kind: "inbreuk",
      description: { state: "shown", text: "De deur sluit niet." },
      fixedOn: null,
    })),
  }));
  return { kind, visits };
}

const room = { breaches: 20, breachesOfVisit: 10 };

it.each([
  { visits: [2, 3], open: 2 },
  { visits: [400, 8], open: 2 },
  { visits: [8, 8, 8, 8], open: 3 },
  { visits: Array.from({ length: 90 }, () => 8), open: 3 },
])("of visits with $visits breaches, $open stand open and none is lost", ({ visits, open }) => {
  const [folded] = foldBreachGroups([group("current", ...visits)], room);
  expect(folded?.open.length).toBe(open);
  expect(breachesIn([...(folded?.open ?? []), ...(folded?.folded ?? [])])).toBe(
    visits.reduce((sum, total) => sum + total, 0),
  );
});

it("groups share the room, those of this organiser before others", () => {
  const folded = foldBreachGroups([group("current", 10, 10), group("overname", 1)], room);
  expect(folded.map(({ open }) => open.length)).toEqual([2, 0]);
});

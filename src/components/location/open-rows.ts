/** How much of each list stands open on the page of a location: as much as a phone has room for, beside the other lists. */
import type { EnforcementTrajectory, InspectionReport, Reply } from "../../domain/records.ts";
import type { BreachGroup } from "../../register/repair-dates.ts";
import type { LocationFacts } from "../../states/location-facts.ts";
import { foldTrajectories } from "../enforcement/folded-trajectories.ts";
import { foldReports } from "../inspection/folded-reports.ts";
import { openRoomOf } from "../ui/long-text.ts";
import { foldBreachGroups } from "./breach-groups.ts";
import type { OpenRows } from "./long-lists.ts";

const mostRows: OpenRows = {
  breaches: 20,
  breachesOfVisit: 10,
  followedVisits: 6,
  trajectories: 2,
  steps: 6,
};

/** What stands open of each list however long the others are. */
const leastRows: OpenRows = {
  breaches: 3,
  breachesOfVisit: 3,
  followedVisits: 0,
  trajectories: 1,
  steps: 1,
};

/** From the most to the least that stands open. */
const shares = [1, 0.75, 0.5, 0.25, 0];

/** What the lists may take of a page of 15,000 px on a phone of 360 px: the rest of it takes up to 7,200 px. */
const maxListHeight = 7_300;

/** Heights in px on such a phone: of breaches with texts that are as long as they usually get, of others without theirs. */
const heights = {
  breach: 290,
  breachVisit: 80,
  reply: 180,
  report: 410,
  theme: 64,
  trajectory: 290,
  step: 330,
  character: 0.72,
};

/** Returns how much stands open on the page of a location: the most with which its lists have room. */
export function openRowsOf(facts: LocationFacts, groups: readonly BreachGroup[]): OpenRows {
  const choices = shares.map((share) => rowsAt(share));
  return choices.find((rows) => listHeight(facts, groups, rows) <= maxListHeight) ?? leastRows;
}

function rowsAt(share: number): OpenRows {
  const between = (name: keyof OpenRows): number =>
    Math.round(leastRows[name] + share * (mostRows[name] - leastRows[name]));
  return {
    breaches: between("breaches"),
    breachesOfVisit: between("breachesOfVisit"),
    followedVisits: between("followedVisits"),
    trajectories: between("trajectories"),
    steps: between("steps"),
  };
}

function listHeight(facts: LocationFacts, groups: readonly BreachGroup[], rows: OpenRows): number {
  const visits = foldBreachGroups(groups, rows).flatMap(({ open }) => open);
  const answered = new Set(groups.flatMap((group) => group.visits.map(({ report }) => report)));
  return sum([
    ...visits.map(
      ({ report, breaches }) =>
        heights.breachVisit +
        repliesHeight(report.replies) +
        heights.breach * Math.min(breaches.length, rows.breachesOfVisit),
    ),
    ...foldReports(facts, rows.followedVisits).open.map((report) => reportHeight(report, answered)),
    ...foldTrajectories(facts.oversight.trajectories, rows.trajectories).open.map((trajectory) =>
      trajectoryHeight(trajectory, rows.steps),
    ),
  ]);
}

/** A reply stands with the breaches of its report, where these stand above. */
function reportHeight(report: InspectionReport, answered: ReadonlySet<InspectionReport>): number {
  const found = new Set(report.findings.filter(({ kind }) => kind !== null).map(({ theme }) => theme));
  const replies = answered.has(report) ? [] : report.replies;
  return heights.report + heights.theme * found.size + repliesHeight(replies);
}

function trajectoryHeight({ steps }: EnforcementTrajectory, maxSteps: number): number {
  const open = steps.slice(-maxSteps);
  return (
    heights.trajectory +
    sum(
      open.map(
        ({ explanation, replies }) =>
          heights.step + heights.character * openRoomOf(explanation) + repliesHeight(replies),
      ),
    )
  );
}

function repliesHeight(replies: readonly Reply[]): number {
  return sum(replies.map(({ text }) => heights.reply + heights.character * openRoomOf(text)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

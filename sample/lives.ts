/** Puts together what happens to a location: visits, enforcement, follow-up, replies, complaints. */
import type { CareType } from "../src/domain/codes.ts";
import { dayOf, horizon } from "./days.ts";
import { enforcementRandom, planEnforcementVisits, planTrajectories } from "./enforcement.ts";
import type { Life, SampleLocation, PlantedText, SampleTrajectory, Visit } from "./model.ts";
import { Random, streams } from "./random.ts";
import { followReport, makeVisit, planVisits, withoutCrowding } from "./visits.ts";

/** Simulates the whole life of a location, out to the horizon. */
export function simulateLife(seed: number, location: SampleLocation): Life {
  const random = new Random(seed, streams.visits, location.index);
  const enforcing = enforcementRandom(seed, location);
  const trajectories = planTrajectories(enforcing, location);
  const planned = trajectories.flatMap((one) => planEnforcementVisits(enforcing, location, one));
  const visits = withoutCrowding([...planVisits(random, location), ...planned]).map((plan, i) => {
    const visit = makeVisit(random, location, i + 1, plan);
    if (plan.startsTrajectory && plan.trajectory) plan.trajectory.report = visit;
    return visit;
  });
  for (const visit of visits) {
    followReport(random, location, visit, trajectories);
    visit.advice = adviseOn(random, visit, trajectories);
    addReply(random, visit);
    plantIn(
      random,
      visit,
      visit.reply ? ["conclusie", "omschrijving", "tekst"] : ["conclusie", "omschrijving"],
    );
  }
  for (const step of trajectories.flatMap((one) => one.steps)) plantIn(enforcing, step, ["toelichting"]);
  return { location, visits, trajectories, complaints: drawComplaints(seed, location) };
}

/** The advice comes before the decision and does not bind: now and then it says less than what followed. */
function adviseOn(random: Random, visit: Visit, trajectories: readonly SampleTrajectory[]): Visit["advice"] {
  if (visit.breaches === 0) return "geen";
  if (trajectories.some((one) => one.report === visit))
    return random.chance(0.92) ? "opstart_handhaving" : "geen";
  const { final } = visit;
  if (final === undefined) return "geen";
  const open = trajectories.find((one) => one.start <= final && (one.end ?? horizon) > final);
  if (open) return visit.breaches > 1 ? "verderzetting_handhaving" : "geen";
  return visit.breaches >= 5 && random.chance(0.3) ? "opstart_handhaving" : "geen";
}

function addReply(random: Random, visit: Visit): void {
  if (visit.final === undefined || !random.chance(visit.breaches > 0 ? 0.12 : 0.02)) return;
  const day = visit.final + random.int(2, 20);
  visit.reply = { day };
  if (random.chance(0.8)) visit.reply.releasedOn = day + random.int(3, 18);
  // The release is often planned for the day on which the next round of replies goes online.
  if (random.chance(0.4)) visit.reply.isScheduled = true;
}

/** About thirty texts at scale 1 hold something that must not be shown. */
function plantIn(random: Random, target: { planted?: PlantedText }, texts: readonly PlantedText[]): void {
  if (random.chance(0.0021)) target.planted = random.pick(texts);
}

const complaintsPerYear: Record<CareType, number> = {
  gezinsopvang: 0.024,
  groepsopvang: 0.22,
  groepsopvang_samenwerkend: 0.12,
  buitenschools: 0.06,
};
const firstComplaintDay = dayOf("2019-01-01");

function drawComplaints(seed: number, location: SampleLocation): number[] {
  const random = new Random(seed, streams.complaints, location.index);
  const wait = 365 / complaintsPerYear[location.careType];
  const last = Math.min(location.end ?? horizon, horizon);
  const days: number[] = [];
  let day = Math.max(firstComplaintDay, location.start) + random.exponential(wait);
  for (; day <= last; day += random.exponential(wait)) days.push(Math.floor(day));
  return days;
}

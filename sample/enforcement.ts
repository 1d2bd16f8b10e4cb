/**
 * Enforcement trajectories: about four locations in a hundred are in one in the course of a year. A trajectory follows one
 * of a few courses, which decides on its measure, its appeal and the way it ends.
 */
import type { CareType, ClosingReason, EnforcementTrigger, Measure } from "../src/domain/codes.ts";
import { firstEnforcementDay, horizon } from "./days.ts";
import type { SampleAppeal, SampleLocation, SampleStep, SampleTrajectory } from "./model.ts";
import { Random, streams } from "./random.ts";
import type { PlannedVisit } from "./visits.ts";

const startsPerYear: Record<CareType, number> = {
  gezinsopvang: 0.016,
  groepsopvang: 0.05,
  groepsopvang_samenwerkend: 0.042,
  buitenschools: 0.012,
};

type Course = "warning" | "twoWarnings" | "intent" | "measure" | "subsidy" | "fine" | "urgent" | "overturned";

const courses: readonly (readonly [Course, number])[] = [
  ["warning", 48],
  ["twoWarnings", 10],
  ["intent", 10],
  ["measure", 10],
  ["subsidy", 8],
  ["fine", 3],
  ["urgent", 9],
  ["overturned", 2],
];

/** Plans the trajectories of a location. They do not overlap, and the last one is a lifting where the licence was lifted. */
export function planTrajectories(random: Random, location: SampleLocation): SampleTrajectory[] {
  const trajectories: SampleTrajectory[] = [];
  const lifting = planLifting(random, location);
  const last = (lifting?.start ?? location.end ?? horizon) - 30;
  const meanWait = 365 / startsPerYear[location.careType];
  let start = Math.round(Math.max(firstEnforcementDay, location.start + 100) + random.exponential(meanWait));
  while (start < last) {
    const trajectory = runCourse(random, location, start, random.weighted(courses));
    if (lifting && (trajectory.end ?? horizon) >= lifting.start) break;
    trajectories.push(trajectory);
    start = Math.round((trajectory.end ?? horizon) + 100 + random.exponential(meanWait));
  }
  if (lifting) trajectories.push(lifting);
  for (const trajectory of trajectories) endWithLocation(trajectory, location);
  trajectories.forEach((trajectory, i) => numberTrajectory(trajectory, location, i + 1));
  return trajectories;
}

/** Numbers a trajectory and its steps by dossier, ordinal and ordinal of the step. */
export function numberTrajectory(
  trajectory: SampleTrajectory,
  location: SampleLocation,
  ordinal: number,
): void {
  const file = location.dossier.slice(4);
  trajectory.number = `T-${file}-${ordinal}`;
  trajectory.steps.forEach((step, i) => (step.number = `S-${file}-${ordinal}-${i + 1}`));
}

function planLifting(random: Random, location: SampleLocation): SampleTrajectory | undefined {
  const { end, endState } = location;
  if (end === undefined || endState !== "opgeheven") return undefined;
  const start = end - random.int(150, 330);
  if (start < firstEnforcementDay || start < location.start + 60) return undefined;
  const decided = end - random.int(32, 60);
  const intended = decided - random.int(25, 60);
  const trajectory = newTrajectory(start, drawTriggers(random, false));
  if (random.chance(0.25))
    trajectory.steps.push(suspension(random, intended - 20, true, decided - intended + 40));
  else trajectory.steps.push(newStep(random, "aanmaning", start + 2));
  trajectory.steps.push(newStep(random, "voornemen", intended, "opheffing_vergunning"));
  const decision = newStep(random, "beslissing", decided, "opheffing_vergunning");
  decision.from = end;
  if (random.chance(0.4)) {
    const outcome = random.weighted([
      ["bevestigd", 7],
      ["onontvankelijk", 2],
      ["ingetrokken", 1],
    ] as const);
    // The ruling may come long after the licence ended.
    decision.appeal = makeAppeal(random, decision, outcome);
  }
  trajectory.steps.push(decision);
  return close(trajectory, end, "maatregel_uitgevoerd");
}

function runCourse(
  random: Random,
  location: SampleLocation,
  start: number,
  course: Course,
): SampleTrajectory {
  const trajectory = newTrajectory(start, drawTriggers(random, course === "urgent"));
  if (course === "urgent") return runUrgent(random, trajectory);
  trajectory.steps.push(newStep(random, "aanmaning", start + random.int(0, 4)));
  switch (course) {
    case "warning":
      return close(trajectory, start + random.int(90, 280), "tekorten_weggewerkt");
    case "twoWarnings":
      trajectory.steps.push(newStep(random, "aanmaning", start + random.int(70, 140)));
      return close(trajectory, start + random.int(200, 380), "tekorten_weggewerkt");
    case "intent":
      return runIntent(random, trajectory);
    case "measure":
      return runMeasure(
        random,
        trajectory,
        random.pick(["wijziging_vergunning", "wijziging_vergunning", "schorsing_vergunning"] as const),
      );
    case "subsidy":
      return runMeasure(random, trajectory, drawSubsidyMeasure(random, location));
    case "fine":
      return runMeasure(random, trajectory, "geldboete");
    case "overturned":
      return runOverturned(random, trajectory);
  }
}

function drawSubsidyMeasure(random: Random, location: SampleLocation): Measure {
  if (location.subsidies.length === 0 || location.subsidies.includes("T0")) return "wijziging_vergunning";
  return random.weighted<Measure>([
    ["vermindering_subsidie", 5],
    ["terugvordering_subsidie", 3],
    ["stopzetting_subsidie", 1],
    ["schorsing_subsidie", 2],
  ]);
}

/** The organiser is notified of an intention and heard, and it goes no further. */
function runIntent(random: Random, trajectory: SampleTrajectory): SampleTrajectory {
  const intended = trajectory.start + random.int(60, 120);
  const measure = random.pick([
    "schorsing_vergunning",
    "opheffing_vergunning",
    "wijziging_vergunning",
  ] as const);
  trajectory.steps.push(newStep(random, "voornemen", intended, measure));
  if (random.chance(0.6)) {
    trajectory.steps.push(newStep(random, "beslissing", intended + random.int(25, 50), "geen_maatregel"));
  }
  return close(trajectory, intended + random.int(60, 160), "tekorten_weggewerkt");
}

function runMeasure(random: Random, trajectory: SampleTrajectory, measure: Measure): SampleTrajectory {
  const intended = trajectory.start + random.int(50, 120);
  const decided = intended + random.int(25, 55);
  trajectory.steps.push(newStep(random, "voornemen", intended, measure));
  const decision =
    measure === "schorsing_vergunning"
      ? suspension(random, decided, false)
      : newStep(random, "beslissing", decided, measure);
  decision.from ??= decided + random.int(10, 30);
  if (measure.endsWith("subsidie")) decision.until = decision.from + random.int(60, 180);
  if (measure === "geldboete" || measure === "terugvordering_subsidie")
    decision.amountEur = random.int(4, 160) * 25;
  decision.appeal ??= drawAppeal(random, decision, 0.3);
  trajectory.steps.push(decision);
  const end = Math.max(decision.until ?? 0, decision.from) + random.int(5, 60);
  return close(trajectory, end, random.chance(0.5) ? "maatregel_uitgevoerd" : "tekorten_weggewerkt");
}

/** Runs a suspension out of precaution, on the day of the danger or the day after; it is no proof of a breach. */
function runUrgent(random: Random, trajectory: SampleTrajectory): SampleTrajectory {
  const decision = suspension(random, trajectory.start, true);
  decision.appeal = drawAppeal(random, decision, 0.25);
  trajectory.steps.push(decision);
  let until = decision.until ?? trajectory.start + 60;
  if (random.chance(0.25)) {
    const extension = suspension(random, until - 5, false, 45);
    extension.isPrecaution = true;
    extension.from = until + 1;
    extension.until = until + 45;
    until = extension.until;
    trajectory.steps.push(extension);
  }
  const isUnfounded = random.chance(0.4);
  if (!isUnfounded && random.chance(0.5)) trajectory.steps.push(newStep(random, "aanmaning", until + 1));
  if (isUnfounded && random.chance(0.5))
    trajectory.steps.push(newStep(random, "beslissing", until - 1, "geen_maatregel"));
  return isUnfounded
    ? close(trajectory, until + random.int(1, 15), "ongegrond")
    : close(trajectory, until + random.int(20, 120), "tekorten_weggewerkt");
}

/** Runs a lifting that does not hold: it is revised after an objection, or annulled. */
function runOverturned(random: Random, trajectory: SampleTrajectory): SampleTrajectory {
  const intended = trajectory.start + random.int(50, 90);
  trajectory.steps.push(newStep(random, "voornemen", intended, "opheffing_vergunning"));
  const decision = newStep(random, "beslissing", intended + random.int(30, 50), "opheffing_vergunning");
  decision.from = decision.decided + 120;
  const outcome = random.pick(["herzien", "vernietigd"] as const);
  const appeal = makeAppeal(random, decision, outcome);
  decision.appeal = { ...appeal, suspends: "ja" };
  trajectory.steps.push(decision);
  return close(trajectory, (appeal.ruledOn ?? decision.from) + random.int(20, 90), "tekorten_weggewerkt");
}

function newTrajectory(start: number, triggers: EnforcementTrigger[]): SampleTrajectory {
  return { number: "", triggers, start, steps: [] };
}

function close(trajectory: SampleTrajectory, end: number, closing: ClosingReason): SampleTrajectory {
  trajectory.end = end;
  trajectory.closing = closing;
  return trajectory;
}

/**
 * Makes a step of which the organiser is notified within a few days. As far as the source knows, a very few organisers
 * never were.
 */
export function newStep(
  random: Random,
  kind: SampleStep["kind"],
  decided: number,
  measure?: Measure,
): SampleStep {
  const step: SampleStep = { number: "", kind, isUrgent: false, isPrecaution: false, decided };
  if (measure) step.measure = measure;
  const delay = random.int(0, 5);
  if (!random.chance(0.004)) step.notified = decided + delay;
  if (random.chance(0.15)) {
    const day = decided + delay + random.int(4, 20);
    step.reply = { day };
    if (random.chance(0.75)) step.reply.releasedOn = day + random.int(3, 14);
  }
  return step;
}

function suspension(
  random: Random,
  decided: number,
  isUrgent: boolean,
  length = random.pick([30, 45, 60, 60, 90]),
): SampleStep {
  const step = newStep(random, "beslissing", decided, "schorsing_vergunning");
  step.isUrgent = isUrgent;
  step.isPrecaution = isUrgent;
  if (isUrgent) step.notified = decided + random.int(0, 1);
  step.from = isUrgent ? decided + random.int(0, 1) : decided + random.int(7, 20);
  step.until = step.from + length;
  // Some last until further notice: their end is known when it comes.
  if (random.chance(0.2)) step.untilKnownOn = step.until;
  return step;
}

function drawAppeal(random: Random, decision: SampleStep, chance: number): SampleAppeal | undefined {
  if (!random.chance(chance)) return undefined;
  const outcome = random.weighted([
    ["bevestigd", 50],
    ["herzien", 18],
    ["ingetrokken", 14],
    ["onontvankelijk", 12],
    ["vernietigd", 4],
  ] as const);
  return makeAppeal(random, decision, outcome);
}

function makeAppeal(
  random: Random,
  decision: SampleStep,
  outcome: NonNullable<SampleAppeal["outcome"]>,
): SampleAppeal {
  const filed = (decision.notified ?? decision.decided) + random.int(5, 28);
  const isInadmissible = outcome === "onontvankelijk";
  const suspends =
    decision.isUrgent || isInadmissible
      ? "nee"
      : random.weighted([
          ["ja", 3],
          ["nee", 4],
          ["onbekend", 1],
        ] as const);
  return {
    filed,
    examinedOn: filed + random.int(10, 21),
    admissible: isInadmissible ? "nee" : "ja",
    suspends,
    outcome,
    ruledOn: filed + (isInadmissible ? random.int(25, 50) : random.int(60, 120)),
  };
}

function drawTriggers(random: Random, isUrgent: boolean): EnforcementTrigger[] {
  if (isUrgent) {
    return random.weighted<EnforcementTrigger[]>([
      [["gevaarsituatie"], 6],
      [["gevaarsituatie", "melding"], 2],
      [["klacht", "gevaarsituatie"], 1],
      [["inspectie", "gevaarsituatie"], 1],
    ]);
  }
  return random.weighted<EnforcementTrigger[]>([
    [["inspectie"], 60],
    [["inspectie", "klacht"], 18],
    [["klacht"], 8],
    [["melding"], 8],
    [["inspectie", "melding"], 4],
    [["gevaarsituatie"], 2],
  ]);
}

/** Ends a trajectory with its location, without the steps that were still to come. */
function endWithLocation(trajectory: SampleTrajectory, location: SampleLocation): void {
  const { end } = location;
  if (end === undefined || (trajectory.end ?? horizon) <= end) return;
  trajectory.steps = trajectory.steps.filter((step) => step.decided < end);
  for (const step of trajectory.steps) if ((step.until ?? end) > end) step.until = end;
  close(trajectory, end, location.isTakenOver ? "overname" : "organisator_gestopt");
}

/** Plans the visits that go with a trajectory: the one it started from, and those that check whether things were put right. */
export function planEnforcementVisits(
  random: Random,
  location: SampleLocation,
  trajectory: SampleTrajectory,
): PlannedVisit[] {
  const { start, triggers } = trajectory;
  const end = trajectory.end ?? horizon;
  const visits: PlannedVisit[] = [];
  const isUrgent = trajectory.steps[0]?.isUrgent === true;
  if (triggers.includes("inspectie") && !isUrgent) {
    const reason = triggers.includes("klacht") ? "klacht" : random.chance(0.7) ? "gewoon" : "opvolging";
    // 25 days at most until the draft and 28 until the report is final: it always is when enforcement starts.
    visits.push({
      date: start - random.int(56, 72),
      reason,
      weight: "serious",
      trajectory,
      startsTrajectory: true,
    });
  } else {
    const reason = triggers.includes("klacht") ? "klacht" : "gevaarsituatie";
    visits.push({
      date: start + random.int(0, 9),
      reason,
      weight: trajectory.closing === "ongegrond" ? "clean" : "usual",
      trajectory,
    });
  }
  if (end - start > 170 && random.chance(0.6)) {
    visits.push({ date: start + random.int(60, 100), reason: "opvolging", weight: "usual", trajectory });
  }
  if (trajectory.closing === "tekorten_weggewerkt" && end - start > 80 && random.chance(0.85)) {
    visits.push({ date: end - random.int(45, 60), reason: "opvolging", weight: "clean", trajectory });
  }
  const last = Math.min(location.end ?? horizon, horizon);
  return visits.filter((visit) => visit.date > location.start + 14 && visit.date < last);
}

/** Returns the stream for the enforcement of one location. */
export function enforcementRandom(seed: number, location: SampleLocation): Random {
  return new Random(seed, streams.enforcement, location.index);
}

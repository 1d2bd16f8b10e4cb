/**
 * Plans when Zorginspectie came and why, and what became of the report. Group care is visited twice in three years, home
 * care once in five, care after school once in four; follow-up visits count towards that pace.
 */
import type { CareType, VisitReason } from "../src/domain/codes.ts";
import { dayOf, firstVisitDay, horizon, yearOfDay, onWeekday } from "./days.ts";
import type { SampleFollowUp, SampleLocation, SampleTrajectory, Visit } from "./model.ts";
import type { Random } from "./random.ts";

/** A visit that is to take place, before its report is made. */
export interface PlannedVisit {
  date: number;
  reason: VisitReason;
  /** How much is found, from nothing at all to enough for enforcement. */
  weight: "clean" | "usual" | "serious" | "remaining";
  trajectory?: SampleTrajectory;
  /** The report that made the trajectory start is always finished, within the usual time. */
  startsTrajectory?: boolean;
}

const intervalDays: Record<CareType, number> = {
  gezinsopvang: 2500,
  groepsopvang: 850,
  groepsopvang_samenwerkend: 850,
  buitenschools: 1750,
};

/** Extra visits a year after a complaint or a dangerous situation. */
const extraPerYear: Record<CareType, { complaint: number; danger: number }> = {
  gezinsopvang: { complaint: 0.005, danger: 0.003 },
  groepsopvang: { complaint: 0.03, danger: 0.02 },
  groepsopvang_samenwerkend: { complaint: 0.025, danger: 0.015 },
  buitenschools: { complaint: 0.01, danger: 0.008 },
};

const screeningEnd = dayOf("2023-12-31");
const newInstrumentDay = dayOf("2025-01-01");

/** Returns the name of the version of the instrument on a day. */
export function instrumentVersion(day: number): string {
  return day < newInstrumentDay ? "2018" : "2023";
}

/** Plans the visits that no enforcement trajectory asks for. */
export function planVisits(random: Random, location: SampleLocation): PlannedVisit[] {
  const first = Math.max(firstVisitDay, location.start + 90);
  const last = Math.min(horizon, (location.end ?? horizon) - 5);
  const visits = planRegular(random, location, first, last);
  const { complaint, danger } = extraPerYear[location.careType];
  planExtra(random, visits, first, last, complaint, "klacht");
  planExtra(random, visits, first, last, danger, "gevaarsituatie");
  return visits;
}

function planRegular(random: Random, location: SampleLocation, first: number, last: number): PlannedVisit[] {
  const visits: PlannedVisit[] = [];
  const interval = intervalDays[location.careType];
  let date = first + random.int(0, interval);
  while (date <= last) {
    const isScreening = date <= screeningEnd && random.chance(0.2);
    visits.push({ date: onWeekday(date), reason: isScreening ? "herevaluatie" : "gewoon", weight: "usual" });
    if (random.chance(0.08)) {
      const followUp = onWeekday(date + random.int(120, 260));
      if (followUp <= last) visits.push({ date: followUp, reason: "opvolging", weight: "remaining" });
    }
    date += Math.round(interval * (0.7 + 0.6 * random.next()));
  }
  return visits;
}

function planExtra(
  random: Random,
  visits: PlannedVisit[],
  first: number,
  last: number,
  perYear: number,
  reason: VisitReason,
): void {
  for (
    let date = first + random.exponential(365 / perYear);
    date <= last;
    date += random.exponential(365 / perYear)
  ) {
    visits.push({ date: onWeekday(Math.round(date)), reason, weight: "usual" });
  }
}

/** Returns the visits by date, no two of them closer than six weeks. Those that a trajectory needs come before others. */
export function withoutCrowding(visits: readonly PlannedVisit[]): PlannedVisit[] {
  const kept: PlannedVisit[] = [];
  const byImportance = visits.filter((one) => one.trajectory).concat(visits.filter((one) => !one.trajectory));
  for (const visit of byImportance) {
    const gap = visit.trajectory ? 3 : 42;
    if (kept.every((other) => Math.abs(other.date - visit.date) >= gap)) kept.push(visit);
  }
  return kept.sort((a, b) => a.date - b.date);
}

/** Makes a visit with its report out of a planned one. */
export function makeVisit(
  random: Random,
  location: SampleLocation,
  ordinal: number,
  planned: PlannedVisit,
): Visit {
  const { date, reason } = planned;
  const { breaches, points } = drawFindings(random, planned.weight);
  const visit: Visit = {
    number: `FICT-${yearOfDay(date)}-${location.dossier.slice(4)}-${ordinal}`,
    ordinal,
    date,
    isAnnounced: reason === "gewoon" || reason === "herevaluatie" ? random.chance(0.15) : false,
    reason,
    draft: date + random.int(8, 25),
    breaches,
    points,
    advice: "geen",
    dimensions: drawDimensions(random, location, reason),
    followUps: [],
  };
  finishReport(random, visit, planned.startsTrajectory === true);
  return visit;
}

function drawFindings(random: Random, weight: PlannedVisit["weight"]): { breaches: number; points: number } {
  switch (weight) {
    case "clean":
      return { breaches: 0, points: random.chance(0.3) ? 1 : 0 };
    case "remaining":
      return {
        breaches: random.weighted([
          [0, 55],
          [1, 30],
          [2, 15],
        ]),
        points: random.int(0, 1),
      };
    case "serious":
      return { breaches: random.int(4, 8), points: random.int(0, 2) };
    case "usual":
      return random.weighted([
        [{ breaches: 0, points: 0 }, 34],
        [{ breaches: 0, points: random.int(1, 2) }, 18],
        [{ breaches: random.int(1, 2), points: random.int(0, 1) }, 34],
        [{ breaches: random.int(3, 5), points: random.int(0, 2) }, 14],
      ]);
  }
}

/** MeMoQ belongs to ordinary visits to day care; the sixth dimension of 2018 asks for a second visit and is often missing. */
function drawDimensions(random: Random, location: SampleLocation, reason: VisitReason): 0 | 5 | 6 {
  if (reason !== "gewoon" || location.careType === "buitenschools") return 0;
  const isTaken = random.chance(location.careType === "gezinsopvang" ? 0.12 : 0.3);
  return isTaken ? (random.chance(0.28) ? 6 : 5) : 0;
}

/** The organiser has fourteen days, and Zorginspectie fourteen more after a reaction; a few reports fall outside. */
function finishReport(random: Random, visit: Visit, isCertain: boolean): void {
  const reactedAfter = random.chance(0.35) ? random.int(2, 14) : undefined;
  if (reactedAfter !== undefined) visit.reaction = visit.draft + reactedAfter;
  if (!isCertain && random.chance(0.004)) return; // A draft that nobody ever finished.
  const usual = reactedAfter === undefined ? random.int(14, 16) : reactedAfter + 14;
  visit.final = visit.draft + usual;
  if (random.chance(0.004)) visit.final -= random.int(2, 5);
  else if (!isCertain && random.chance(0.01)) visit.final += random.int(10, 45);
}

/** Draws the history of follow-up of a report, and when its breaches were found fixed. */
export function followReport(
  random: Random,
  location: SampleLocation,
  visit: Visit,
  trajectories: readonly SampleTrajectory[],
): void {
  const { final } = visit;
  if (final === undefined) return;
  const last = Math.min(horizon, location.end ?? horizon);
  const rows: SampleFollowUp[] = [{ status: "onderzoeksfase", day: final + random.int(0, 2) }];
  const evaluated = final + random.int(8, 35);
  const trajectory = trajectories.find((one) => one.report === visit) ?? openTrajectory(trajectories, final);
  if (trajectory) {
    const start = Math.max(trajectory.start, final + random.int(3, 6));
    if (trajectory.end === undefined || start < trajectory.end)
      rows.push({ status: "handhaving", day: start });
    if (trajectory.end !== undefined) {
      rows.push({ status: "geen_verdere_opvolging", day: Math.max(trajectory.end, final + 7) });
      if (trajectory.closing === "tekorten_weggewerkt" && visit.breaches > 0)
        visit.fixedOn ??= trajectory.end;
    }
  } else if (visit.breaches === 0) rows.push({ status: "geen_verdere_opvolging", day: evaluated });
  else followOrganiser(random, visit, rows, evaluated);
  visit.followUps = rows.filter((row) => row.day <= last);
  if (visit.fixedOn !== undefined && visit.fixedOn > last) delete visit.fixedOn;
}

function openTrajectory(
  trajectories: readonly SampleTrajectory[],
  day: number,
): SampleTrajectory | undefined {
  return trajectories.find((one) => one.start <= day + 14 && (one.end === undefined || one.end > day));
}

function followOrganiser(random: Random, visit: Visit, rows: SampleFollowUp[], evaluated: number): void {
  const action =
    visit.breaches > 2 ? random.pick(["plan_van_aanpak", "gesprek"] as const) : "werking_bijsturen";
  rows.push({ status: "opvolging_organisator", action, day: evaluated });
  if (action === "gesprek" && random.chance(0.5)) {
    rows.push({
      status: "opvolging_organisator",
      action: "plan_van_aanpak",
      day: evaluated + random.int(14, 40),
    });
  }
  if (!random.chance(0.75)) return;
  visit.fixedOn = evaluated + random.int(45, 200);
  rows.push({ status: "geen_verdere_opvolging", day: visit.fixedOn + random.int(0, 15) });
}

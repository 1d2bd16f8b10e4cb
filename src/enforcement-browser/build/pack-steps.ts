/** Packs the rows into the file that the enforcement browser fetches. */
import * as codes from "../../domain/codes.ts";
import type { IsoDate } from "../../domain/dates.ts";
import type { Appeal } from "../../domain/records.ts";
import { daysBefore } from "../../packing/day-numbers.ts";
import type { RowTrajectory, StepRow } from "../browser/step-row.ts";
import {
  stepsVersion,
  type OpenSteps,
  type PackedAppeal,
  type PackedStep,
  type PackedTrajectory,
  type StepsFile,
} from "../browser/steps-file.ts";

/** Packs the rows. The same rows give the same bytes. */
export function packSteps({ peildatum, isFictitious, trajectories }: OpenSteps): StepsFile {
  const byLocation = Map.groupBy(trajectories, ({ location }) => location);
  const locations = [...byLocation.keys()];
  const municipalities = [...new Set(locations.map(({ municipality }) => municipality))];
  const organisers = [...new Set(locations.map(({ organiser }) => organiser))];
  return {
    version: stepsVersion,
    peildatum,
    isFictitious,
    municipalities: municipalities.map(({ name, province }) => [name, province]),
    organisers: organisers.map(({ id, name }) => [id, name]),
    locations: [...byLocation].map(([location, own]) => [
      location.id,
      location.name,
      codes.careTypes.indexOf(location.careType),
      municipalities.indexOf(location.municipality),
      organisers.indexOf(location.organiser),
      own.map((trajectory) => packTrajectory(peildatum, trajectory)),
    ]),
  };
}

function packTrajectory(peildatum: IsoDate, trajectory: RowTrajectory): PackedTrajectory {
  const { startedOn } = trajectory;
  return [
    trajectory.id,
    trajectory.triggers.map((trigger) => codes.enforcementTriggers.indexOf(trigger)),
    trajectory.reportId,
    daysBefore(peildatum, startedOn),
    daysAfter(startedOn, trajectory.endedOn),
    indexOfCode(codes.closingReasons, trajectory.closingReason),
    trajectory.steps.map((step) => packStep(startedOn, step)),
  ];
}

function packStep(startedOn: IsoDate, step: StepRow): PackedStep {
  const { decidedOn } = step;
  return [
    step.id,
    codes.stepKinds.indexOf(step.kind),
    indexOfCode(codes.measures, step.measure),
    step.isUrgent ? 1 : 0,
    step.isPrecaution ? 1 : 0,
    daysBefore(decidedOn, startedOn),
    daysBefore(step.notifiedOn, decidedOn),
    daysAfter(decidedOn, step.effectiveFrom),
    daysAfter(decidedOn, step.endsOn),
    step.amountEur,
    step.appeals.map((appeal) => packAppeal(decidedOn, appeal)),
  ];
}

function packAppeal(stepDecidedOn: IsoDate, appeal: Appeal): PackedAppeal {
  return [
    daysBefore(appeal.lodgedOn, stepDecidedOn),
    codes.triStates.indexOf(appeal.isAdmissible),
    codes.triStates.indexOf(appeal.suspendsEffect),
    indexOfCode(codes.appealOutcomes, appeal.outcome),
    daysAfter(stepDecidedOn, appeal.decidedOn),
  ];
}

function daysAfter(from: IsoDate, date: IsoDate | null): number | null {
  return date === null ? null : daysBefore(date, from);
}

function indexOfCode<T extends string>(list: readonly T[], code: T | null): number | null {
  return code === null ? null : list.indexOf(code);
}

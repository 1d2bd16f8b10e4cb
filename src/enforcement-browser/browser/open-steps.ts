/** Opens the file of the steps in the browser. Throws when it is damaged, cut off or of another version. */
import * as codes from "../../domain/codes.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { slugOf } from "../../domain/text.ts";
import type { Appeal } from "../../domain/records.ts";
import { dateBefore } from "../../packing/day-numbers.ts";
import { itemAt } from "../../packing/item-at.ts";
import type { RowLocation, RowTrajectory, StepRow } from "./step-row.ts";
import {
  stepsVersion,
  type OpenSteps,
  type PackedAppeal,
  type PackedStep,
  type PackedTrajectory,
  type StepsFile,
} from "./steps-file.ts";

/** Opens the fetched file. */
export function openSteps(file: StepsFile): OpenSteps {
  const { version, peildatum, isFictitious } = file;
  if (version !== stepsVersion) throw new Error(`The steps are of version ${version}, not ${stepsVersion}.`);
  const municipalities = file.municipalities.map(([name, province]) => ({
    slug: slugOf(name),
    name,
    province,
  }));
  const organisers = file.organisers.map(([id, name]) => ({ id, name }));
  const trajectories = file.locations.flatMap(([id, name, careType, municipality, organiser, own]) => {
    const location: RowLocation = {
      id,
      name,
      careType: itemAt(codes.careTypes, careType),
      municipality: itemAt(municipalities, municipality),
      organiser: itemAt(organisers, organiser),
    };
    return own.map((packed) => openTrajectory(peildatum, location, packed));
  });
  return { peildatum, isFictitious, trajectories };
}

function openTrajectory(peildatum: IsoDate, location: RowLocation, packed: PackedTrajectory): RowTrajectory {
  const [id, triggers, reportId, started, ended, closingReason, steps] = packed;
  const startedOn = dateBefore(peildatum, started);
  const trajectory: RowTrajectory = {
    id,
    location,
    triggers: triggers.map((trigger) => itemAt(codes.enforcementTriggers, trigger)),
    reportId,
    startedOn,
    endedOn: dateAfter(startedOn, ended),
    closingReason: codeAt(codes.closingReasons, closingReason),
    steps: [],
  };
  trajectory.steps = steps.map((step) => openStep(trajectory, step));
  return trajectory;
}

function openStep(trajectory: RowTrajectory, packed: PackedStep): StepRow {
  const [id, kind, measure, isUrgent, isPrecaution, decided, notified, effective, ends, amountEur, appeals] =
    packed;
  const decidedOn = dateBefore(trajectory.startedOn, -decided);
  return {
    id,
    kind: itemAt(codes.stepKinds, kind),
    measure: codeAt(codes.measures, measure),
    isUrgent: isUrgent === 1,
    isPrecaution: isPrecaution === 1,
    decidedOn,
    notifiedOn: dateBefore(decidedOn, -notified),
    effectiveFrom: dateAfter(decidedOn, effective),
    endsOn: dateAfter(decidedOn, ends),
    amountEur,
    appeals: appeals.map((appeal) => openAppeal(decidedOn, appeal)),
    trajectory,
  };
}

function openAppeal(stepDecidedOn: IsoDate, packed: PackedAppeal): Appeal {
  const [lodged, isAdmissible, suspendsEffect, outcome, decided] = packed;
  return {
    lodgedOn: dateBefore(stepDecidedOn, -lodged),
    isAdmissible: itemAt(codes.triStates, isAdmissible),
    suspendsEffect: itemAt(codes.triStates, suspendsEffect),
    outcome: codeAt(codes.appealOutcomes, outcome),
    decidedOn: dateAfter(stepDecidedOn, decided),
  };
}

function dateAfter(from: IsoDate, days: number | null): IsoDate | null {
  return days === null ? null : dateBefore(from, -days);
}

function codeAt<T extends string>(list: readonly T[], index: number | null): T | null {
  return index === null ? null : itemAt(list, index);
}

/** Builds the rows of the enforcement browser from the Register. */
import type { EnforcementStep, EnforcementTrajectory } from "../../domain/records.ts";
import { by } from "../../domain/sorting.ts";
import { locationOf, municipalityOf, organiserOf, type Register } from "../../register/register.ts";
import type {
  RowLocation,
  RowMunicipality,
  RowOrganiser,
  RowTrajectory,
  StepRow,
} from "../browser/step-row.ts";

/** Returns all public trajectories with their steps, sorted by location and start. */
export function trajectoryRows(register: Register): RowTrajectory[] {
  // Each municipality, organiser and location is one object, because the packed file contains each of them once.
  const municipalities = new Map<string, RowMunicipality>();
  const organisers = new Map<string, RowOrganiser>();
  const locations = new Map<string, RowLocation>();
  const locationRow = (trajectory: EnforcementTrajectory): RowLocation => {
    const location = locationOf(register, trajectory);
    const { slug, name, province } = municipalityOf(register, location);
    const organiser = organiserOf(register, location);
    return once(locations, location.id, () => ({
      id: location.id,
      name: location.name,
      careType: location.careType,
      municipality: once(municipalities, slug, () => ({ slug, name, province: province || "Brussel" })),
      organiser: once(organisers, organiser.id, () => ({ id: organiser.id, name: organiser.name })),
    }));
  };
  return register.records.trajectories
    .toSorted(by(({ locationId, startedOn, id }) => `${locationId} ${startedOn} ${id}`))
    .map((trajectory) => trajectoryRow(trajectory, locationRow(trajectory)));
}

function once<T>(known: Map<string, T>, key: string, make: () => T): T {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

function trajectoryRow(trajectory: EnforcementTrajectory, location: RowLocation): RowTrajectory {
  const { id, triggers, reportId, startedOn, endedOn, closingReason } = trajectory;
  const facts = { id, triggers, reportId, startedOn, endedOn, closingReason };
  const row: RowTrajectory = { ...facts, location, steps: [] };
  for (const step of trajectory.steps) row.steps.push(stepRow(step, row));
  return row;
}

function stepRow(step: EnforcementStep, trajectory: RowTrajectory): StepRow {
  const { id, kind, measure, isUrgent, isPrecaution, amountEur, appeals } = step;
  const { decidedOn, notifiedOn, effectiveFrom, endsOn } = step;
  const dates = { decidedOn, notifiedOn, effectiveFrom, endsOn };
  return { id, kind, measure, isUrgent, isPrecaution, ...dates, amountEur, appeals, trajectory };
}

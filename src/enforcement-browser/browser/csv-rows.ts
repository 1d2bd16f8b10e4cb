/**
 * Writes the current selection as a table: one row for each step, with the facts of its trajectory and its location.
 * Columns have the names of the downloads. The values of several appeals are separated by `|`.
 */
import { fieldTerms } from "../../domain/glossary/fields.ts";
import type { Appeal } from "../../domain/records.ts";
import type { CsvCell } from "../../formats/csv.ts";
import { absoluteUrl, stepUrl } from "../../urls.ts";
import type { StepRow } from "./step-row.ts";
import type { OpenSteps } from "./steps-file.ts";

interface CsvContext extends Pick<OpenSteps, "peildatum" | "isFictitious"> {
  /** The address of the site, because links in a file have to be absolute. */
  baseUrl: string;
}

interface CsvColumn {
  name: string;
  cell: (step: StepRow, context: CsvContext) => CsvCell;
}

const terms = {
  step: fieldTerms.EnforcementStep,
  trajectory: fieldTerms.EnforcementTrajectory,
  location: fieldTerms.Location,
  organiser: fieldTerms.Organiser,
  appeal: fieldTerms.Appeal,
  publication: fieldTerms.PublicRecords,
};

const columns: readonly CsvColumn[] = [
  { name: terms.step.id.column, cell: ({ id }) => id },
  { name: terms.step.kind.column, cell: ({ kind }) => kind },
  { name: terms.step.measure.column, cell: ({ measure }) => measure },
  { name: terms.step.isUrgent.column, cell: ({ isUrgent }) => isUrgent },
  { name: terms.step.isPrecaution.column, cell: ({ isPrecaution }) => isPrecaution },
  { name: terms.step.decidedOn.column, cell: ({ decidedOn }) => decidedOn },
  { name: terms.step.notifiedOn.column, cell: ({ notifiedOn }) => notifiedOn },
  { name: terms.step.effectiveFrom.column, cell: ({ effectiveFrom }) => effectiveFrom },
  { name: terms.step.endsOn.column, cell: ({ endsOn }) => endsOn },
  { name: terms.step.amountEur.column, cell: ({ amountEur }) => amountEur },
  appealColumn("lodgedOn"),
  appealColumn("isAdmissible"),
  appealColumn("suspendsEffect"),
  appealColumn("outcome"),
  appealColumn("decidedOn"),
  { name: terms.trajectory.id.column, cell: ({ trajectory }) => trajectory.id },
  {
    name: `traject_${terms.trajectory.triggers.column}`,
    cell: ({ trajectory }) => trajectory.triggers.join("|"),
  },
  { name: `traject_${terms.trajectory.startedOn.column}`, cell: ({ trajectory }) => trajectory.startedOn },
  { name: `traject_${terms.trajectory.endedOn.column}`, cell: ({ trajectory }) => trajectory.endedOn },
  {
    name: `traject_${terms.trajectory.closingReason.column}`,
    cell: ({ trajectory }) => trajectory.closingReason,
  },
  { name: terms.trajectory.reportId.column, cell: ({ trajectory }) => trajectory.reportId },
  { name: terms.location.id.column, cell: ({ trajectory }) => trajectory.location.id },
  { name: `locatie_${terms.location.name.column}`, cell: ({ trajectory }) => trajectory.location.name },
  { name: terms.location.careType.column, cell: ({ trajectory }) => trajectory.location.careType },
  { name: terms.location.locality.column, cell: ({ trajectory }) => trajectory.location.municipality.name },
  { name: "provincie", cell: ({ trajectory }) => trajectory.location.municipality.province },
  { name: terms.organiser.id.column, cell: ({ trajectory }) => trajectory.location.organiser.id },
  {
    name: `organisator_${terms.organiser.name.column}`,
    cell: ({ trajectory }) => trajectory.location.organiser.name,
  },
  { name: "url", cell: ({ id }, { baseUrl }) => absoluteUrl(baseUrl, stepUrl(id)) },
  { name: terms.publication.peildatum.column, cell: (_, { peildatum }) => peildatum },
  { name: terms.publication.isFictitious.column, cell: (_, { isFictitious }) => isFictitious },
];

function appealColumn(field: keyof Appeal): CsvColumn {
  return {
    name: `bezwaar_${terms.appeal[field].column}`,
    cell: ({ appeals }) =>
      appeals.length === 0 ? null : appeals.map((appeal) => appeal[field] ?? "").join("|"),
  };
}

/** The names of the columns. */
export const csvHeader: readonly string[] = columns.map(({ name }) => name);

/** Returns the rows of the file, in the order of the steps. */
export function csvRows(steps: readonly StepRow[], context: CsvContext): CsvCell[][] {
  return steps.map((step) => columns.map(({ cell }) => cell(step, context)));
}

/** Returns the name of the file, which says when the data are made up. */
export function csvFileName({ peildatum, isFictitious }: CsvContext): string {
  return `handhavingsstappen-${isFictitious ? "fictief-" : ""}${peildatum}.csv`;
}

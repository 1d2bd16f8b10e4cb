/**
 * Every public step of enforcement, with its trajectory and its newest appeal.
 * Search engines index CSV and JSON, so the texts about a closed trajectory stay on the page of the step (P4).
 */
import type { Appeal, EnforcementStep, EnforcementTrajectory } from "../../domain/records.ts";
import { newestAppeal } from "../../register/oversight.ts";
import { stepUrl } from "../../urls.ts";
import { fieldColumn, shownText, textColumns, type DownloadColumn } from "../column.ts";
import { inDutch, repliesInDutch } from "../nested.ts";
import { defineDownloadTable } from "../table.ts";
import { aboutLocation, countColumn, pageColumn } from "./shared-columns.ts";

/** A step with its trajectory. */
export interface StepInTrajectory {
  locationId: string;
  trajectory: EnforcementTrajectory;
  step: EnforcementStep;
}

/** Makes rows of the steps of a trajectory. */
export function stepRows(trajectory: EnforcementTrajectory): StepInTrajectory[] {
  return trajectory.steps.map((step) => ({ locationId: trajectory.locationId, trajectory, step }));
}

const appealOf = ({ step }: StepInTrajectory): Appeal | undefined => newestAppeal(step);

const stepColumns: DownloadColumn<StepInTrajectory>[] = [
  fieldColumn("EnforcementStep", "kind", { isRequired: true, codes: "stepKinds" }, ({ step }) => step.kind),
  fieldColumn("EnforcementStep", "measure", { codes: "measures" }, ({ step }) => step.measure),
  fieldColumn(
    "EnforcementStep",
    "isUrgent",
    { type: "boolean", isRequired: true },
    ({ step }) => step.isUrgent,
  ),
  fieldColumn(
    "EnforcementStep",
    "isPrecaution",
    { type: "boolean", isRequired: true },
    ({ step }) => step.isPrecaution,
  ),
  fieldColumn(
    "EnforcementStep",
    "decidedOn",
    { type: "date", isRequired: true },
    ({ step }) => step.decidedOn,
  ),
  fieldColumn(
    "EnforcementStep",
    "notifiedOn",
    { type: "date", isRequired: true },
    ({ step }) => step.notifiedOn,
  ),
  fieldColumn("EnforcementStep", "effectiveFrom", { type: "date" }, ({ step }) => step.effectiveFrom),
  fieldColumn("EnforcementStep", "endsOn", { type: "date" }, ({ step }) => step.endsOn),
  fieldColumn("EnforcementStep", "amountEur", { type: "number" }, ({ step }) => step.amountEur),
  ...textColumns<StepInTrajectory, "EnforcementStep">(
    "EnforcementStep",
    "explanation",
    ({ step, trajectory }) => shownText(step.explanation, !trajectory.isOpen),
  ),
];

const trajectoryColumns: DownloadColumn<StepInTrajectory>[] = [
  fieldColumn(
    "EnforcementTrajectory",
    "triggers",
    { isList: true, codes: "enforcementTriggers" },
    ({ trajectory }) => trajectory.triggers,
    "traject_aanleiding",
  ),
  fieldColumn(
    "EnforcementTrajectory",
    "reportId",
    {},
    ({ trajectory }) => trajectory.reportId,
    "traject_rapportnummer",
  ),
  fieldColumn(
    "EnforcementTrajectory",
    "startedOn",
    { type: "date", isRequired: true },
    ({ trajectory }) => trajectory.startedOn,
    "traject_datum_start",
  ),
  fieldColumn(
    "EnforcementTrajectory",
    "endedOn",
    { type: "date" },
    ({ trajectory }) => trajectory.endedOn,
    "traject_datum_einde",
  ),
  fieldColumn(
    "EnforcementTrajectory",
    "closingReason",
    { codes: "closingReasons" },
    ({ trajectory }) => trajectory.closingReason,
    "traject_reden_einde",
  ),
  fieldColumn(
    "EnforcementTrajectory",
    "isOpen",
    { type: "boolean", isRequired: true },
    ({ trajectory }) => trajectory.isOpen,
    "traject_lopend",
  ),
];

const appealColumns: DownloadColumn<StepInTrajectory>[] = [
  countColumn(
    "aantal_bezwaren",
    "Bezwaren",
    "Hoeveel bezwaren tegen deze stap online staan. De kolommen hierna gaan over het jongste.",
    ({ step }) => step.appeals.length,
  ),
  fieldColumn(
    "Appeal",
    "lodgedOn",
    { type: "date" },
    (row) => appealOf(row)?.lodgedOn ?? null,
    "bezwaar_datum_ingediend",
  ),
  fieldColumn(
    "Appeal",
    "isAdmissible",
    { codes: "triStates" },
    (row) => appealOf(row)?.isAdmissible ?? null,
    "bezwaar_ontvankelijk",
  ),
  fieldColumn(
    "Appeal",
    "suspendsEffect",
    { codes: "triStates" },
    (row) => appealOf(row)?.suspendsEffect ?? null,
    "bezwaar_schort_op",
  ),
  fieldColumn(
    "Appeal",
    "outcome",
    { codes: "appealOutcomes" },
    (row) => appealOf(row)?.outcome ?? null,
    "bezwaar_uitspraak",
  ),
  fieldColumn(
    "Appeal",
    "decidedOn",
    { type: "date" },
    (row) => appealOf(row)?.decidedOn ?? null,
    "bezwaar_datum_uitspraak",
  ),
];

export const stepsDownloadTable = defineDownloadTable<StepInTrajectory>({
  name: "handhavingsstappen",
  title: "Handhavingsstappen",
  description: "Eén rij per openbare stap van handhaving, met haar traject en het jongste bezwaar.",
  leftOut: [
    "Een stap staat online vanaf 3\u00A0dagen nadat de organisator ze kent.",
    "Trajecten die startten vóór 1 september 2022 staan niet online.",
    "Ongegronde trajecten en vernietigde stappen verdwijnen.",
    "Van afgesloten trajecten staan de toelichting en de reacties enkel op de pagina van de stap.",
    "Een voornemen is geen beslissing. Een maatregel uit voorzorg bewijst geen inbreuk.",
  ],
  columns: [
    fieldColumn("EnforcementStep", "id", { isRequired: true, isUnique: true }, ({ step }) => step.id),
    fieldColumn("EnforcementStep", "trajectoryId", { isRequired: true }, ({ step }) => step.trajectoryId),
    ...aboutLocation<StepInTrajectory>(),
    ...stepColumns,
    ...trajectoryColumns,
    ...appealColumns,
    countColumn(
      "aantal_reacties",
      "Reacties",
      "Hoeveel reacties van de organisator online staan. De tekst staat in het JSON-bestand.",
      ({ step }) => step.replies.length,
    ),
    pageColumn<StepInTrajectory>(({ step }) => stepUrl(step.id)),
  ],
  rows: ({ publication }) => publication.register.records.trajectories.values().flatMap(stepRows),
  nested: ({ step, trajectory }) => ({
    bezwaren: inDutch("Appeal", step.appeals),
    reacties: repliesInDutch(step.replies, !trajectory.isOpen),
  }),
});

/**
 * What a visitor of the enforcement browser selects: all that the URL holds. Within one list of choices any of the
 * chosen values will do; between the lists, all have to hold.
 */
import {
  appealOutcomes,
  careTypes,
  enforcementTriggers,
  measures,
  stepKinds,
  type CareType,
  type EnforcementTrigger,
  type Measure,
  type StepKind,
} from "../../domain/codes.ts";
import type { IsoDate } from "../../domain/dates.ts";

export const yesNo = ["ja", "nee"] as const;
export const trajectoryStates = ["lopend", "afgesloten"] as const;

/** A step whose decision was annulled disappears, so that outcome is not among them. */
export const appealStates = [
  "geen",
  "lopend",
  ...appealOutcomes.filter((outcome) => outcome !== "vernietigd"),
] as const;

/** The provinces of the municipality reference, and Brussels, by their slug. */
export const provinces = [
  "antwerpen",
  "limburg",
  "oost-vlaanderen",
  "vlaams-brabant",
  "west-vlaanderen",
  "brussel",
] as const;

/** The lists of which more than one value can be chosen. */
export interface ChoiceValues {
  kinds: StepKind;
  measures: Measure;
  triggers: EnforcementTrigger;
  urgency: (typeof yesNo)[number];
  precaution: (typeof yesNo)[number];
  appeals: (typeof appealStates)[number];
  trajectoryStates: (typeof trajectoryStates)[number];
  careTypes: CareType;
  provinces: (typeof provinces)[number];
}

export type ChoiceName = keyof ChoiceValues;

/** Something for each value of each list. */
export type ByChoice<T> = { [Name in ChoiceName]: Record<ChoiceValues[Name], T> };

export type ChosenValues = { [Name in ChoiceName]: readonly ChoiceValues[Name][] };

/** All values of each list, in the order in which they are shown. */
export const choiceLists: ChosenValues = {
  kinds: stepKinds,
  measures,
  triggers: enforcementTriggers,
  urgency: yesNo,
  precaution: yesNo,
  appeals: appealStates,
  trajectoryStates,
  careTypes,
  provinces,
};

export const choiceNames = Object.keys(choiceLists) as ChoiceName[];

export const stepDates = ["meegedeeld", "ingang"] as const;
export type StepDate = (typeof stepDates)[number];

export interface Selection {
  /** Words of a location, organiser, municipality or number, as typed. */
  text: string;
  /** The period in which the organiser was told, both days included. */
  from: IsoDate | null;
  until: IsoDate | null;
  choices: ChosenValues;
  /** Slug of the official name. */
  municipality: string | null;
  organiserId: string | null;
  sort: StepDate;
  isOldestFirst: boolean;
  isGrouped: boolean;
  /** How many steps, or trajectories where they are grouped, are shown. */
  shown: number;
}

/** How many come at a time. */
export const stepsPerPage = 50;

/** The selection with other values in one list of choices. */
export function withChoice<Name extends ChoiceName>(
  { choices }: Selection,
  name: Name,
  values: readonly ChoiceValues[Name][],
): Pick<Selection, "choices"> {
  return { choices: { ...choices, [name]: values } };
}

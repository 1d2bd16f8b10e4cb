/**
 * The selection of a visitor of the enforcement browser: all that the URL holds. Within one list of choices a step
 * needs any of the chosen values; it has to pass all lists.
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

/** The states of an appeal. A step whose decision was annulled disappears, so that outcome is not among them. */
export const appealStates = [
  "geen",
  "lopend",
  ...appealOutcomes.filter((outcome) => outcome !== "vernietigd"),
] as const;

/** The slugs of the provinces in the municipality reference, and of Brussels. */
export const provinces = [
  "antwerpen",
  "limburg",
  "oost-vlaanderen",
  "vlaams-brabant",
  "west-vlaanderen",
  "brussel",
] as const;

/** The lists from which more than one value can be chosen. */
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

/** A `T` for each value of each list. */
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
  /** The typed words of a location, organiser, municipality or number. */
  text: string;
  /** The period in which the organiser was notified, both days included. */
  from: IsoDate | null;
  until: IsoDate | null;
  choices: ChosenValues;
  /** The slug of the official name. */
  municipality: string | null;
  organiserId: string | null;
  sort: StepDate;
  isOldestFirst: boolean;
  isGrouped: boolean;
  /** The number of steps, or of trajectories when steps are grouped, that are shown. */
  shown: number;
}

/** How many come at a time. */
export const stepsPerPage = 25;

/** Returns the change that sets other values in one list of choices. */
export function withChoice<Name extends ChoiceName>(
  { choices }: Selection,
  name: Name,
  values: readonly ChoiceValues[Name][],
): Pick<Selection, "choices"> {
  return { choices: { ...choices, [name]: values } };
}

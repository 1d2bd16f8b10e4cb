/**
 * Finds the steps of a selection, and counts how many have each value of a filter under the other filters, so that a
 * chosen value shows its share of the steps found. It takes one pass over the rows: a step that only one filter stops
 * is a step that a change of that filter could add.
 */
import { slugOf } from "../../domain/text.ts";
import { wordsOf } from "../../finder/browser/words.ts";
import {
  choiceLists,
  choiceNames,
  type ByChoice,
  type ChoiceName,
  type ChoiceValues,
  type Selection,
} from "./selection.ts";
import type { StepRow } from "./step-row.ts";

export interface StepSearchResult {
  /** In the order of the rows. */
  steps: StepRow[];
  /** For each value, how many of the steps that the other filters let through have it. */
  counts: ByChoice<number>;
  /** The number of steps with one year of notification, municipality or organiser chosen. */
  byYear: ReadonlyMap<string, number>;
  byMunicipality: ReadonlyMap<string, number>;
  byOrganiser: ReadonlyMap<string, number>;
}

type Test = (step: StepRow) => boolean;
type FilterName = "text" | "period" | "municipality" | "organiser" | ChoiceName;

const valuesOf: { [Name in ChoiceName]: (step: StepRow) => readonly ChoiceValues[Name][] } = {
  kinds: (step) => [step.kind],
  measures: (step) => (step.measure === null ? [] : [step.measure]),
  triggers: (step) => step.trajectory.triggers,
  urgency: (step) => [step.isUrgent ? "ja" : "nee"],
  precaution: (step) => [step.isPrecaution ? "ja" : "nee"],
  appeals: appealStatesOf,
  trajectoryStates: (step) => [step.trajectory.endedOn === null ? "lopend" : "afgesloten"],
  careTypes: (step) => [step.trajectory.location.careType],
  provinces: (step) => [provinceOf(step)],
};

/** Finds the steps of a selection among all rows. */
export function findSteps(rows: readonly StepRow[], selection: Selection): StepSearchResult {
  const tests = testsOf(selection);
  const found: StepRow[] = [];
  const stoppedBy = new Map<FilterName, StepRow[]>(tests.map(([name]) => [name, []]));
  for (const step of rows) {
    const stoppers = tests.filter(([, passes]) => !passes(step));
    const [stopper] = stoppers;
    if (!stopper) found.push(step);
    else if (stoppers.length === 1) stoppedBy.get(stopper[0])?.push(step);
  }
  const withoutFilter = (name: FilterName): StepRow[] => [...found, ...(stoppedBy.get(name) ?? [])];
  return {
    steps: found,
    counts: countsOf(withoutFilter),
    byYear: countBy(withoutFilter("period"), yearNotified),
    byMunicipality: countBy(withoutFilter("municipality"), municipalityOf),
    byOrganiser: countBy(withoutFilter("organiser"), organiserOf),
  };
}

/** Returns the year in which the organiser was notified. */
export function yearNotified(step: StepRow): string {
  return step.notifiedOn.slice(0, 4);
}

/** Returns a test for each filter that the selection sets; a filter that it leaves open stops nothing. */
function testsOf(selection: Selection): [FilterName, Test][] {
  const { text, from, until, municipality, organiserId } = selection;
  const tests: [FilterName, Test][] = [];
  const words = wordsOf(text);
  if (words.length > 0)
    tests.push(["text", (step) => words.every((word) => wordsIn(step).includes(` ${word}`))]);
  if (from !== null || until !== null)
    tests.push([
      "period",
      ({ notifiedOn }) => (from ?? "") <= notifiedOn && (until === null || notifiedOn <= until),
    ]);
  if (municipality !== null) tests.push(["municipality", (step) => municipalityOf(step) === municipality]);
  if (organiserId !== null) tests.push(["organiser", (step) => organiserOf(step) === organiserId]);
  for (const name of choiceNames) {
    const chosen: readonly string[] = selection.choices[name];
    if (chosen.length > 0) tests.push([name, (step) => isAmong(valuesOf[name](step), chosen)]);
  }
  return tests;
}

/** Returns true when one of the values is chosen, or when nothing is. */
function isAmong(values: readonly string[], chosen: readonly string[]): boolean {
  return chosen.length === 0 || values.some((value) => chosen.includes(value));
}

function countsOf(withoutFilter: (name: ChoiceName) => StepRow[]): ByChoice<number> {
  const counts = choiceNames.map((name) => {
    const candidates = withoutFilter(name).map((step) => valuesOf[name](step));
    const entries = choiceLists[name].map((value) => [
      value,
      candidates.filter((values) => isAmong(values, [value])).length,
    ]);
    return [name, Object.fromEntries(entries)];
  });
  return Object.fromEntries(counts) as ByChoice<number>;
}

function countBy(steps: readonly StepRow[], key: (step: StepRow) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const step of steps) counts.set(key(step), (counts.get(key(step)) ?? 0) + 1);
  return counts;
}

function municipalityOf(step: StepRow): string {
  return step.trajectory.location.municipality.slug;
}

function organiserOf(step: StepRow): string {
  return step.trajectory.location.organiser.id;
}

function provinceOf(step: StepRow): ChoiceValues["provinces"] {
  return slugOf(step.trajectory.location.municipality.province) as ChoiceValues["provinces"];
}

function appealStatesOf({ appeals }: StepRow): ChoiceValues["appeals"][] {
  if (appeals.length === 0) return ["geen"];
  return appeals.map(({ outcome }) => (outcome === null || outcome === "vernietigd" ? "lopend" : outcome));
}

const knownWords = new WeakMap<StepRow, string>();

/** Returns the words by which a step is found, each after a space. They are cached: each letter needs them. */
function wordsIn(step: StepRow): string {
  const known = knownWords.get(step);
  if (known !== undefined) return known;
  const { id, trajectory } = step;
  const { location } = trajectory;
  const texts = [
    location.name,
    location.organiser.name,
    location.municipality.name,
    location.id,
    trajectory.id,
    id,
  ];
  const words = ` ${texts.flatMap(wordsOf).join(" ")}`;
  knownWords.set(step, words);
  return words;
}

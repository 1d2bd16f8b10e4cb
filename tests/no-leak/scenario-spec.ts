/** Generates random scenarios for the leak test, with values around the limits of each rule; days count from the peildatum. */
import fc from "fast-check";
import {
  careTypes,
  closingReasons,
  followUpStatuses,
  licenceStates,
  measures,
  stepKinds,
} from "../../src/domain/codes.ts";

/** Periods of withholdings, in days from the peildatum. */
const periods = [
  { from: -400, until: null, isInForce: true },
  { from: 0, until: null, isInForce: true },
  { from: 1, until: null, isInForce: false },
  { from: -9, until: -1, isInForce: false },
  { from: -9, until: 0, isInForce: true },
  { from: -9, until: 1, isInForce: true },
] as const;

const textKinds = [
  "plain",
  "plain",
  "plain",
  "register number",
  "iban",
  "e-mail",
  "phone",
  "company number",
  "publisher's phone",
] as const;

/** Generates what an inhouding withholds: mostly nothing, else the whole record or one of its columns. */
function withholding<const Column extends string>(...columns: Column[]) {
  const target = fc.constantFrom<(Column | "record" | "nothing")[]>(
    "nothing",
    "nothing",
    "nothing",
    "nothing",
    "record",
    ...columns,
  );
  return fc.record({ target, period: fc.constantFrom(...periods) });
}

const text = fc.record({ kind: fc.constantFrom(...textKinds) });
const border = fc.constantFrom(-1, 0, 1);
const borderOrNever = fc.constantFrom(-1, 0, 1, null);

const replies = fc.array(fc.record({ released: borderOrNever, text, withheld: withholding("tekst") }), {
  maxLength: 1,
});

const finding = fc.record({
  result: fc.constantFrom("niet_in_orde" as const, "in_orde" as const),
  text,
  fixed: borderOrNever,
  withheld: withholding("omschrijving"),
});

const report = fc.record({
  visit: fc.constantFrom(
    "2022-11-15",
    "2022-11-16",
    "2022-11-17",
    "recent" as const,
    "recent" as const,
    "recent" as const,
  ),
  final: fc.constantFrom(-1, -1, 0, 1, null),
  conclusion: text,
  findings: fc.array(finding, { maxLength: 3 }),
  hasQuality: fc.boolean(),
  followUps: fc.uniqueArray(
    fc.record({ status: fc.constantFrom(...followUpStatuses), day: fc.constantFrom(-20, -2, -1, 0, 1) }),
    { maxLength: 2, selector: ({ day }) => day },
  ),
  replies,
  withheld: withholding("conclusie"),
  hasPdf: fc.boolean(),
});

const appeal = fc.record({
  lodged: border,
  outcome: fc.constantFrom(null, null, "bevestigd" as const, "herzien" as const, "vernietigd" as const),
  decided: border,
});

const step = fc.record({
  kind: fc.constantFrom(...stepKinds),
  measure: fc.constantFrom(...measures),
  /** The day of notification; `early` is soon after the start of its trajectory. */
  notified: fc.constantFrom(null, "early" as const, "early" as const, -4, -3, -2, 0, 1),
  text,
  appeals: fc.array(appeal, { maxLength: 1 }),
  replies,
  withheld: withholding("toelichting"),
});

const trajectory = fc.record({
  start: fc.constantFrom("2022-08-31", "2022-09-01", "recent" as const, "recent" as const),
  /** The end; `five years` counts days from the day five years before the peildatum. */
  end: fc.oneof(
    fc.constant(null),
    fc.record({ from: fc.constantFrom("five years" as const, "peildatum" as const), days: border }),
  ),
  reason: fc.constantFrom(...closingReasons),
  namesReport: fc.boolean(),
  steps: fc.array(step, { minLength: 1, maxLength: 3 }),
  withheld: withholding(),
});

const location = fc.record({
  hasOwnOrganiser: fc.boolean(),
  isPrivateHome: fc.boolean(),
  careType: fc.constantFrom(...careTypes),
  state: fc.constantFrom("vergund" as const, "vergund" as const, ...licenceStates),
  since: fc.record({ from: fc.constantFrom("five years" as const, "peildatum" as const), days: border }),
  hours: text,
  withheld: withholding("openingsuren", "telefoon", "email", "website"),
  /** Years from the peildatum's own. */
  complaints: fc.uniqueArray(fc.constantFrom(1, 0, -1, -4, -5), { maxLength: 3 }),
  reports: fc.array(report, { maxLength: 2 }),
  trajectories: fc.array(trajectory, { maxLength: 2 }),
  /** The day on which the next location takes it over. */
  transfer: borderOrNever,
});

export type TextSpec = typeof text extends fc.Arbitrary<infer T> ? T : never;
export type RepliesSpec = typeof replies extends fc.Arbitrary<infer T> ? T : never;
export type FindingSpec = typeof finding extends fc.Arbitrary<infer T> ? T : never;
export type ReportSpec = typeof report extends fc.Arbitrary<infer T> ? T : never;
export type StepSpec = typeof step extends fc.Arbitrary<infer T> ? T : never;
export type TrajectorySpec = typeof trajectory extends fc.Arbitrary<infer T> ? T : never;
export type LocationSpec = typeof location extends fc.Arbitrary<infer T> ? T : never;

export interface WithholdingSpec {
  target: string;
  period: { from: number; until: number | null; isInForce: boolean };
}

export interface ScenarioSpec {
  peildatum: string;
  locations: LocationSpec[];
}

/** Days that include ends of months and leap days, where calendar arithmetic goes wrong. */
const peildatums = ["2026-10-31", "2027-12-31", "2028-02-29", "2029-02-28", "2029-03-01", "2033-02-28"];

/** Generates scenarios with a number of locations between two limits. */
export function scenarios(minLength: number, maxLength: number): fc.Arbitrary<ScenarioSpec> {
  return fc.record({
    peildatum: fc.constantFrom(...peildatums),
    locations: fc.array(location, { minLength, maxLength }),
  });
}

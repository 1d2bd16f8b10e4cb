/**
 * Generates random histories of a few locations, as a source system would record them. Days count from
 * 1 January 2025.
 */
import fc from "fast-check";
import { addDays, type IsoDate } from "../../src/domain/dates.ts";

export interface ReportLife {
  id: string;
  /** The day on which it becomes definitive, and so public. */
  finalDay: number;
  followUpDays: number[];
  fixedDay: number | null;
  replyDay: number | null;
  /** The day on which its conclusion is corrected. */
  correctedDay: number | null;
  /** The day from which it is withheld. */
  withheldDay: number | null;
}

export interface StepLife {
  id: string;
  /** The day on which the organiser is notified; the step is public three days later. */
  notifiedDay: number;
  appealDay: number | null;
  /** Null where the appeal is not decided. */
  outcomeDay: number | null;
  withheldDay: number | null;
}

export interface LocationLife {
  id: string;
  startDay: number;
  /** The days on which the licence is alternately suspended and restored. */
  licenceDays: number[];
  reports: ReportLife[];
  steps: StepLife[];
  /** The day on which the trajectory of its steps ends. */
  closedDay: number | null;
}

export interface History {
  locations: LocationLife[];
  /** The peildatum of each publication, oldest first. */
  publicationDays: number[];
}

/** Returns the calendar date of a day of a history. */
export function dateOf(day: number): IsoDate {
  return addDays("2025-01-01", day);
}

const day = fc.integer({ min: 60, max: 500 });
const maybeDay = fc.option(day, { nil: null });

const reportLife = fc
  .record({
    finalDay: day,
    followUpDays: fc.uniqueArray(fc.integer({ min: 1, max: 200 }), { maxLength: 3 }),
    fixedDay: maybeDay,
    replyDay: maybeDay,
    correctedDay: maybeDay,
    withheldDay: fc.option(day, { nil: null, freq: 2 }),
  })
  .map((life) => ({
    ...life,
    followUpDays: life.followUpDays.map((after) => life.finalDay + after).sort((a, b) => a - b),
    fixedDay: life.fixedDay === null ? null : life.finalDay + Math.floor(life.fixedDay / 4),
  }));

const stepLife = fc
  .record({
    notifiedDay: day,
    appealAfter: fc.option(fc.integer({ min: 4, max: 90 }), { nil: null }),
    outcomeAfter: fc.option(fc.integer({ min: 0, max: 90 }), { nil: null }),
    withheldDay: fc.option(day, { nil: null, freq: 2 }),
  })
  .map(({ notifiedDay, appealAfter, outcomeAfter, withheldDay }) => {
    const appealDay = appealAfter === null ? null : notifiedDay + appealAfter;
    const outcomeDay = appealDay === null || outcomeAfter === null ? null : appealDay + outcomeAfter;
    return { notifiedDay, appealDay, outcomeDay, withheldDay };
  });

const locationLife = fc.record({
  startDay: fc.constantFrom(0, 0, 100, 250),
  licenceDays: fc.uniqueArray(fc.integer({ min: 260, max: 500 }), { maxLength: 4 }),
  reports: fc.array(reportLife, { maxLength: 3 }),
  steps: fc.array(stepLife, { maxLength: 3 }),
  closedDay: maybeDay,
});

/** Generates histories of one to three locations over three to six publications; two may have the same peildatum. */
export const histories: fc.Arbitrary<History> = fc
  .record({
    locations: fc.array(locationLife, { minLength: 1, maxLength: 3 }),
    publicationDays: fc.array(fc.integer({ min: 60, max: 520 }), { minLength: 3, maxLength: 6 }),
  })
  .map(({ locations, publicationDays }) => ({
    locations: locations.map((location, index) => nameLife(location, index + 1)),
    publicationDays: publicationDays.sort((a, b) => a - b),
  }));

type Unnamed<T extends { id: string }> = Omit<T, "id">;

function nameLife(
  life: Omit<LocationLife, "id" | "reports" | "steps"> & {
    reports: Unnamed<ReportLife>[];
    steps: Unnamed<StepLife>[];
  },
  number: number,
): LocationLife {
  return {
    ...life,
    id: `10000000${number}`,
    licenceDays: life.licenceDays.sort((a, b) => a - b),
    reports: life.reports.map((report, index) => ({ ...report, id: `R/${number}.${index}` })),
    steps: life.steps.map((step, index) => ({ ...step, id: `S ${number}.${index}` })),
  };
}

/** Returns the last suspension or restoration of the licence up to a day; null where it holds since it began. */
export function lastLicenceChange(
  { licenceDays }: LocationLife,
  on: number,
): { state: "geschorst" | "vergund"; since: number } | null {
  const past = licenceDays.filter((changed) => changed <= on);
  const since = past.at(-1);
  if (since === undefined) return null;
  return { state: past.length % 2 === 1 ? "geschorst" : "vergund", since };
}

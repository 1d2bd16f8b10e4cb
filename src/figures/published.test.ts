import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { periods } from "../domain/codes.ts";
import type { KeyFigure } from "../domain/records.ts";
import { publishedSeries, seriesBreaks, seriesRows } from "./published.ts";
import { otherSubject, subjects } from "./subjects.ts";
import { testRegister } from "../register/fixtures/records.ts";
import { countYears } from "./yearly-counts.ts";

const figure: KeyFigure = {
  year: 2021,
  period: "jaar",
  indicator: "klachten_ontvankelijk",
  breakdown: null,
  value: 631,
  unit: "aantal",
  source: "Bron A",
};

const anyFigure: fc.Arbitrary<KeyFigure> = fc.record({
  year: fc.integer({ min: 2015, max: 2027 }),
  period: fc.constantFrom(...periods),
  indicator: fc.constantFrom(
    "klachten_ontvankelijk",
    "Iets nieuws",
    "iets nieuws",
    "iets-nieuws",
    "?",
    "constructor",
  ),
  breakdown: fc.constantFrom(null, "gezinsopvang", "toString", "Onbekend"),
  value: fc.integer({ min: 0, max: 9 }),
  unit: fc.constantFrom("aantal", "procent", "uur"),
  source: fc.constantFrom("Bron A", "Bron B"),
});

test("puts every figure of an export in one cell of one table, in a section that the pages have", () => {
  const sections = new Set([...subjects.map(({ id }) => id), otherSubject.id]);
  fc.assert(
    fc.property(fc.array(anyFigure), (keyFigures) => {
      const register = testRegister({ keyFigures });
      const series = publishedSeries(register);
      const shown = series.flatMap((one) =>
        seriesRows(one).flatMap(({ year, period, source, cells }) =>
          cells.flatMap((values, column) =>
            values.map(({ value, unit }) => ({
              year,
              period,
              indicator: one.indicator,
              breakdown: one.breakdowns[column] ?? null,
              value,
              unit,
              source,
            })),
          ),
        ),
      );
      const sorted = (figures: KeyFigure[]): string[] => figures.map((one) => JSON.stringify(one)).sort();
      expect(sorted(shown)).toEqual(sorted(keyFigures));
      expect(series.every(({ term }) => sections.has(term.subjectId))).toBe(true);
      expect(new Set(series.map(({ id }) => id)).size).toBe(series.length);
      const { years } = countYears(register, 5);
      expect(keyFigures.filter(({ year }) => !years.includes(year))).toEqual([]);
    }),
  );
});

describe("a published series", () => {
  test("keeps quarters apart from the year, and two sources apart from each other", () => {
    const [series] = publishedSeries(
      testRegister({
        keyFigures: [
          { ...figure, period: "Q1", value: 100 },
          figure,
          { ...figure, source: "Bron B", value: 640 },
          { ...figure, breakdown: "gezinsopvang", value: 82 },
        ],
      }),
    );
    expect(series?.breakdowns).toEqual([null, "gezinsopvang"]);
    expect(
      series && seriesRows(series).map(({ period, source, cells }) => [period, source, cells.flat().length]),
    ).toEqual([
      ["jaar", "Bron A", 2],
      ["jaar", "Bron B", 1],
      ["Q1", "Bron A", 1],
    ]);
  });

  test("does not depend on the order of the rows", () => {
    fc.assert(
      fc.property(fc.array(anyFigure), (keyFigures) => {
        const there = publishedSeries(testRegister({ keyFigures }));
        const back = publishedSeries(testRegister({ keyFigures: keyFigures.toReversed() }));
        expect(back).toEqual(there);
      }),
    );
  });
});

describe("the breaks of a published series", () => {
  const breaksOf = (...keyFigures: Partial<KeyFigure>[]) => {
    const [series] = publishedSeries(
      testRegister({ keyFigures: keyFigures.map((change) => ({ ...figure, ...change })) }),
    );
    return series && seriesBreaks(series);
  };

  test("are the years from which a part is counted apart, or no longer", () => {
    const [group, together] = ["groepsopvang", "groepsopvang_samenwerkend"];
    expect(breaksOf({ breakdown: group }, { year: 2022, breakdown: group })).toEqual([]);
    expect(
      breaksOf(
        { breakdown: group },
        { year: 2022, breakdown: group },
        { year: 2022, breakdown: together },
        { year: 2023, breakdown: group },
      ),
    ).toEqual([
      { kind: "split", year: 2022, breakdowns: [together] },
      { kind: "merged", year: 2023, breakdowns: [together] },
    ]);
  });

  test("are the years whose figures come from another source alone", () => {
    expect(breaksOf({}, { year: 2022, source: "Bron B" })).toEqual([
      { kind: "source", year: 2022, before: 2021 },
    ]);
    expect(breaksOf({}, { year: 2022 }, { year: 2022, source: "Bron B" })).toEqual([]);
  });

  test("are not what a quarter or a total alone lacks", () => {
    expect(breaksOf({ breakdown: "gezinsopvang" }, { year: 2022, period: "Q1" }, { year: 2022 })).toEqual([]);
  });
});

test("never lets published figures change a count", () => {
  const counts = (keyFigures: KeyFigure[]) =>
    countYears(testRegister({ keyFigures }), 5).counts.map(({ byYear }) => [...byYear]);
  expect(counts([{ ...figure, year: 2025 }])).toEqual(counts([]));
});

/** Random selections for property tests. */
import fc from "fast-check";
import { choiceLists, choiceNames, stepDates, type Choices, type Selection } from "./selection.ts";

const orNull = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(value, { nil: null, freq: 2 });

const day = fc
  .date({ min: new Date("2022-09-01"), max: new Date("2026-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Most lists are left open: else next to nothing would be found. */
const choices = fc.record(
  Object.fromEntries(
    choiceNames.map((name) => [
      name,
      fc.oneof(
        { weight: 4, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.subarray([...choiceLists[name]]) },
      ),
    ]),
  ),
) as unknown as fc.Arbitrary<Choices>;

/** Selections over what these municipalities and organisers are called. */
export function selections(
  municipalities: readonly string[],
  organiserIds: readonly string[],
): fc.Arbitrary<Selection> {
  return fc.record({
    text: fc.oneof(fc.constant(""), fc.constant(""), fc.constantFrom("de", "Gent", "kinder", "é&=?#")),
    from: orNull(day),
    until: orNull(day),
    choices,
    municipality: fc.oneof(fc.constant(null), fc.constant(null), fc.constantFrom(...municipalities)),
    organiserId: fc.oneof(fc.constant(null), fc.constant(null), fc.constantFrom(...organiserIds)),
    sort: fc.constantFrom(...stepDates),
    isOldestFirst: fc.boolean(),
    isGrouped: fc.boolean(),
    shown: fc.integer({ min: 1, max: 40 }).map((pages) => pages * 50),
  });
}

/** Every number beside a filter is counted again over the Register, for random filters and everyday queries. */
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { careTypes, features, followUpStatuses, priceKinds } from "../../domain/codes.ts";
import { buildFinderIndex } from "../build/build-index.ts";
import { filterFacts, type FilterFacts } from "../fixtures/filter-facts.ts";
import { sampleRegister } from "../fixtures/sample-index.ts";
import { openFinder } from "./finder.ts";
import { defaultState } from "./finder-state.ts";
import { enforcementFilters, type Finder, type FinderState } from "./finder-types.ts";

const lists = {
  careTypes,
  priceKinds,
  features,
  enforcement: enforcementFilters,
  followUp: followUpStatuses,
};
const listNames = Object.keys(lists) as (keyof typeof lists)[];
const monthsBefore: Record<number, string> = { 6: "2026-04-30", 12: "2025-10-31", 24: "2024-10-31" };
/** The random filters of an ordinary run, and of a long one (tests/long/run.ts). */
const runs = Number(process.env["FINDER_COUNT_RUNS"] ?? 60);
const seed = process.env["FINDER_COUNT_SEED"];

let finder: Finder;
let facts: FilterFacts[];
let anyState: fc.Arbitrary<Query>;

/** A state, and the locations that its query and place mean, found without the finder. */
interface Query {
  state: FinderState;
  isMeant: (location: FilterFacts) => boolean;
}

beforeAll(async () => {
  const register = await sampleRegister(0.15);
  finder = openFinder(buildFinderIndex(register));
  facts = filterFacts(register);
  anyState = anyQuery(facts);
}, 60_000);

function anyQuery(locations: readonly FilterFacts[]): fc.Arbitrary<Query> {
  const isGroup = (one: FilterFacts): boolean => one.careTypes.includes("groepsopvang");
  const isFamily = (one: FilterFacts): boolean => one.careTypes.includes("gezinsopvang");
  const name = locations.find((one) => !one.isEnded)?.name ?? "";
  const asked: [Partial<FinderState>, (location: FilterFacts) => boolean][] = [
    [{}, () => true],
    [{ query: "crèches in Gent" }, (one) => isGroup(one) && one.municipality === "gent"],
    [{ query: "ik zoek een onthaalmoeder" }, isFamily],
    [{ query: "onthaalouder 9000" }, (one) => isFamily(one) && one.postcode === "9000"],
    [{ query: "opvang Antwerpen" }, (one) => one.municipality === "antwerpen"],
    [{ municipality: "leuven" }, (one) => one.municipality === "leuven"],
    [{ postcode: "2000" }, (one) => one.postcode === "2000"],
    [
      { organiserId: locations[0]?.organiserId ?? "" },
      (one) => one.organiserId === locations[0]?.organiserId,
    ],
    [{ query: name, isLiteral: true }, (one) => hasWordsOf(one, name)],
  ];
  const some = <T extends string>(values: readonly T[]): fc.Arbitrary<T[]> =>
    fc.oneof({ weight: 2, arbitrary: fc.constant<T[]>([]) }, fc.subarray([...values], { minLength: 1 }));
  const filters = fc.record({
    careTypes: some(careTypes),
    priceKinds: some(priceKinds),
    features: some(features),
    enforcement: some(enforcementFilters),
    followUp: some(followUpStatuses),
    hasReport: fc.boolean(),
    includesEnded: fc.boolean(),
    minimumPlaces: fc.constantFrom(null, null, 9, 19, 37),
    visitedWithinMonths: fc.constantFrom(null, null, 6, 12, 24),
  });
  return fc
    .tuple(fc.constantFrom(...asked), filters)
    .map(([[query, isMeant], chosen]) => ({ state: { ...defaultState, ...chosen, ...query }, isMeant }));
}

function hasWordsOf({ name }: FilterFacts, words: string): boolean {
  return name === words;
}

/** Counts again, the slow and plain way. */
function countOf(
  { state, isMeant }: Query,
  change: Partial<FinderState>,
  hasAlso = (_: FilterFacts) => true,
) {
  const after = { ...state, ...change };
  const since = after.visitedWithinMonths === null ? "" : (monthsBefore[after.visitedWithinMonths] ?? "?");
  return facts.filter(
    (one) =>
      isMeant(one) &&
      listNames.every(
        (list) =>
          after[list].length === 0 ||
          one[list].some((value) => (after[list] as readonly string[]).includes(value)),
      ) &&
      (!after.hasReport || one.hasReport) &&
      (after.includesEnded || !one.isEnded) &&
      one.places >= (after.minimumPlaces ?? 0) &&
      (since === "" || (one.lastVisit ?? "") >= since) &&
      hasAlso(one),
  ).length;
}

it("every number beside a filter is the number of locations that have it under the other filters", () => {
  fc.assert(
    fc.property(anyState, (query) => {
      const { total, counts } = finder.find(query.state, null);
      expect(total).toBe(countOf(query, {}));
      for (const list of listNames) {
        const shown: Record<string, number> = counts[list];
        for (const value of lists[list]) {
          expect(shown[value], `${list} ${value}`).toBe(countOf(query, { [list]: [value] }));
          if ((query.state[list] as readonly string[]).includes(value)) {
            expect(shown[value], `share of ${list} ${value}`).toBeLessThanOrEqual(total);
          }
        }
      }
      expect(counts.hasReport).toBe(countOf(query, { hasReport: true }));
      expect(counts.includesEnded).toBe(countOf(query, { includesEnded: true }, ({ isEnded }) => isEnded));
      for (const name of ["minimumPlaces", "visitedWithinMonths"] as const) {
        for (const { value, total: shown } of counts[name]) {
          expect(shown, `${name} ${value}`).toBe(countOf(query, { [name]: value }));
        }
      }
    }),
    { numRuns: runs, ...(seed !== undefined && { seed: Number(seed) }) },
  );
}, 600_000);

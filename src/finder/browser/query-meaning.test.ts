/** Everyday questions mean filters and a place: every word of the table beside every name of the reference. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { CareType } from "../../domain/codes.ts";
import { nameKey } from "../../domain/municipalities.ts";
import type { Location } from "../../domain/records.ts";
import { isEnded, type Register } from "../../register/register.ts";
import { buildFinderIndex } from "../build/build-index.ts";
import { sampleRegister } from "../fixtures/sample-index.ts";
import { locationsCounted } from "../../strings/counts.ts";
import { careWords } from "./care-words.ts";
import { openFinder } from "./finder.ts";
import { defaultState } from "./finder-state.ts";
import type { Finder, FinderState } from "./finder-types.ts";

let register: Register;
let finder: Finder;
let namesByKey: Map<string, string>;

const terms = careWords.flatMap(({ means, words }) =>
  words.split(",").map((word) => ({ word: word.replace(/\s+/g, " ").trim(), means })),
);

beforeAll(async () => {
  register = await sampleRegister(0.1);
  finder = openFinder(buildFinderIndex(register));
  const names = register.municipalities.flatMap((one) =>
    [one, ...one.parts].flatMap((place) => [place.name, ...place.otherNames.map(({ name }) => name)]),
  );
  namesByKey = new Map(names.map((name) => [nameKey(name), name]));
}, 60_000);

function idsFound(state: Partial<FinderState>): string[] {
  const { rows } = finder.find({ ...defaultState, ...state }, null);
  return [...rows].map((row) => finder.location(row).id).sort();
}

function idsOf(isWanted: (location: Location) => boolean): string[] {
  const running = register.records.locations.filter((location) => !isEnded(location) && isWanted(location));
  return running.map(({ id }) => id).sort();
}

function isCalled(name: string): (location: Location) => boolean {
  const key = nameKey(name);
  const bears = ({ name: own, otherNames }: { name: string; otherNames: { name: string }[] }): boolean =>
    [own, ...otherNames.map((other) => other.name)].some((one) => nameKey(one) === key);
  const areas = register.municipalities.flatMap((whole) => [
    ...(bears(whole) ? [{ nis: whole.nis, postcodes: whole.postcodes }] : []),
    ...whole.parts.filter(bears).map(({ postcodes }) => ({ nis: whole.nis, postcodes })),
  ]);
  return ({ municipalityNis, postcode }) =>
    areas.some(({ nis, postcodes }) => nis === municipalityNis && postcodes.includes(postcode));
}

const ways: readonly ((word: string, place: string) => string)[] = [
  (word, place) => `${word} ${place}`,
  (word, place) => `${place} ${word}`,
  (word, place) => `${word} in ${place}`,
  (word, place) => `Ik zoek een ${word.toUpperCase()} in de buurt van ${place}?`,
  (word, place) => `${word} te ${place.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()}`,
];

describe("a question for a kind of care in a place", () => {
  it("finds that care there, whatever the word, the name and the order", { timeout: 60_000 }, () => {
    const names = [...namesByKey.values()];
    fc.assert(
      fc.property(
        fc.constantFrom(...terms),
        fc.nat(names.length - 1),
        fc.constantFrom(...ways),
        ({ word, means }, nth, way) => {
          const place = names[nth] ?? "";
          const isThere = isCalled(place);
          const isMeant = ({ careType, priceKind, features }: Location): boolean =>
            (!means.careTypes || means.careTypes.includes(careType)) &&
            (!means.priceKinds || means.priceKinds.includes(priceKind)) &&
            (!means.features || means.features.some((feature) => features.includes(feature)));
          const wanted = idsOf((location) => isThere(location) && isMeant(location));
          const query = way(word, place);
          expect(idsFound({ query }), query).toEqual(wanted);
          expect(finder.read(query), query).not.toBeNull();
        },
      ),
      { numRuns: 250 },
    );
  });

  const group: CareType[] = ["groepsopvang"];
  const family: CareType[] = ["gezinsopvang"];
  const afterSchool: CareType[] = ["buitenschools"];
  const young: CareType[] = ["gezinsopvang", "groepsopvang", "groepsopvang_samenwerkend"];
  const questions: [string, Partial<FinderState>][] = [
    ["creche", { careTypes: group }],
    ["Crèches", { careTypes: group }],
    ["kribbe gent", { careTypes: group, municipality: "gent" }],
    ["kribbe in de Panne", { careTypes: group, municipality: "de-panne" }],
    ["de panne kribbe", { careTypes: group, municipality: "de-panne" }],
    ["creche Ledeberg", { careTypes: group, municipality: "gent", part: "ledeberg" }],
    ["opvang in leuven", { municipality: "leuven" }],
    ["in leuven", { municipality: "leuven" }],
    ["kinderopvang Louvain", { municipality: "leuven" }],
    ["crèche à Gand", { careTypes: group, municipality: "gent" }],
    ["crèche Ixelles", { careTypes: group, municipality: "elsene" }],
    ["childcare in Ghent", { municipality: "gent" }],
    ["onthaalmoeder", { careTypes: family }],
    ["onthaalmoeder 9050", { careTypes: family, postcode: "9050" }],
    ["9050 Ledeberg onthaalouders", { careTypes: family, postcode: "9050" }],
    ["onthaalouder borsbeek", { careTypes: family, municipality: "antwerpen", part: "borsbeek" }],
    ["ontaalmoeder mechelen", { careTypes: family, municipality: "mechelen" }],
    ["onthaalm", { careTypes: family }],
    ["ibo", { careTypes: afterSchool }],
    ["IBO's in Hasselt", { careTypes: afterSchool, municipality: "hasselt" }],
    ["naschoolse opvang", { careTypes: afterSchool }],
    ["voor- en naschoolse opvang Aalst", { careTypes: afterSchool, municipality: "aalst" }],
    [
      "buitenschoolse kinderopvang brugge centrum",
      { careTypes: afterSchool, municipality: "brugge", part: "brugge-centrum" },
    ],
    ["kinder dagverblijf kortrijk", { careTypes: group, municipality: "kortrijk" }],
    ["kinderdagverblyf nevele", { careTypes: group, municipality: "deinze", part: "nevele" }],
    ["opvang voor baby's in Genk", { careTypes: young, municipality: "genk" }],
    ["kribbe voor een baby in genk", { careTypes: group, municipality: "genk" }],
    ["kribbe of onthaalmoeder genk", { careTypes: ["gezinsopvang", "groepsopvang"], municipality: "genk" }],
    ["inclusieve opvang gent", { features: ["inclusieve_opvang"], municipality: "gent" }],
    [
      "kribbe inkomenstarief gent",
      { careTypes: group, priceKinds: ["inkomenstarief"], municipality: "gent" },
    ],
    ["kribbe antwerpen qqxx", { careTypes: group, municipality: "antwerpen" }],
    ["qqxx gent", { municipality: "gent" }],
    ["kribbe beveren", { careTypes: group, query: "beveren" }],
  ];

  it.each(questions)("«%s»", (query, target) => {
    const reading = finder.read(query);
    expect(sorted(reading?.target)).toEqual(sorted(target));
    expect(idsFound({ query })).toEqual(idsFound(target));
  });

  function sorted(target: Partial<FinderState> | undefined) {
    return { ...target, careTypes: target?.careTypes?.toSorted() };
  }
});

describe("a name", () => {
  it("is found by its words, though they mean a kind of care as well", () => {
    const called = register.records.locations.filter(
      ({ name, ...location }) =>
        /^(Kinderopvang|Opvang|Kribbe|Crèche|IBO) \p{Lu}/u.test(name) && !isEnded({ name, ...location }),
    );
    expect(called.length).toBeGreaterThan(5);
    for (const { id, name } of called.slice(0, 40)) {
      expect(idsFound({ query: name }), name).toContain(id);
      expect(finder.suggest(name)[0]?.label, name).toBe(name);
    }
  });

  it("is found under another word for the care", () => {
    const [location] = register.records.locations.filter(
      ({ careType, name, ...rest }) => careType === "groepsopvang" && !isEnded({ careType, name, ...rest }),
    );
    const rest = location?.name.replace(/^\S+\s/, "") ?? "";
    expect(finder.read(`crèche ${rest}`)?.target.careTypes).toEqual(["groepsopvang"]);
    expect(idsFound({ query: `crèche ${rest}` })).toContain(location?.id);
  });

  it("is only letters where the visitor says so", () => {
    expect(idsFound({ query: "kribbe gent", isLiteral: true }).length).toBeLessThan(
      idsFound({ query: "kribbe gent" }).length,
    );
  });
});

it("of several places with one name the others are offered, from the one that was chosen too", () => {
  const choices = (state: Partial<FinderState>): string[] =>
    finder.namesakes({ ...defaultState, ...state }).map(({ label, detail }) => `${label}, ${detail}`);
  expect(choices({ query: "beveren" })).toHaveLength(4);
  expect(choices({ query: "kribbe beveren" })).toHaveLength(4);
  expect(choices({ municipality: "roeselare", part: "beveren" })).toHaveLength(3);
  expect(choices({ municipality: "halle" })).toEqual(["Halle, Zoersel"]);
  expect(choices({ municipality: "gent", part: "ledeberg" })).toEqual([]);
  expect(choices({})).toEqual([]);
});

it("suggestions lead to that care in a place while its name is typed", () => {
  const [first] = finder.suggest("kribbe oosten");
  expect(first).toMatchObject({ kind: "gemeente", label: "Oostende", care: "groepsopvang" });
  expect(first?.target).toEqual({ municipality: "oostende", careTypes: ["groepsopvang"] });
  const total = finder.find(
    { ...defaultState, municipality: "oostende", careTypes: ["groepsopvang"] },
    null,
  ).total;
  expect(first?.detail).toBe(locationsCounted(total));
  expect(finder.suggest("onthaalmoeders")[0]).toMatchObject({ kind: "soort opvang", label: "Gezinsopvang" });
});

it("an unfinished word for childcare before a place counts as that word, though names begin with it", () => {
  for (const typed of ["kinderopvan gent", "kinderdagverblij in Gent", "onthaaloude gent"]) {
    expect(finder.read(typed)?.target.municipality, typed).toBe("gent");
    expect(finder.read(typed)?.rest, typed).toBe("");
  }
});

import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { nameKey, type Municipality, type MunicipalityPart } from "../../domain/municipalities.ts";
import type { Location } from "../../domain/records.ts";
import { isEnded, type Register } from "../../register/register.ts";
import { buildFinderIndex } from "../build/build-index.ts";
import { defaultState } from "./finder-state.ts";
import type { Finder, FinderState, Suggestion } from "./finder-types.ts";
import { openFinder } from "./finder.ts";
import { sampleRegister } from "../fixtures/sample-index.ts";

interface Place {
  name: string;
  municipality: Municipality;
  part: MunicipalityPart | null;
}

let register: Register;
let finder: Finder;
let places: Place[];
let placesByKey: Map<string, Place[]>;

beforeAll(async () => {
  register = await sampleRegister(0.05);
  finder = openFinder(buildFinderIndex(register));
  places = register.municipalities.flatMap((municipality) =>
    [null, ...municipality.parts].flatMap((part) =>
      [part ?? municipality, ...(part ?? municipality).otherNames].map(({ name }) => ({
        name,
        municipality,
        part,
      })),
    ),
  );
  placesByKey = Map.groupBy(places, ({ name }) => nameKey(name));
}, 60_000);

function targetOf({ municipality, part }: Place): string {
  return part === null ? municipality.slug : `${municipality.slug}/${part.name}`;
}

function named(typed: string): string[] {
  return finder
    .suggest(typed)
    .filter(({ isNamed }) => isNamed)
    .map(targetOfSuggestion);
}

function targetOfSuggestion({ target, label }: Suggestion): string {
  if (!("municipality" in target)) return label;
  return target.part === undefined ? String(target.municipality) : `${target.municipality}/${label}`;
}

function idsFound(state: Partial<FinderState>): string[] {
  const { rows } = finder.find({ ...defaultState, ...state }, null);
  return [...rows].map((row) => finder.location(row).id).sort();
}

function idsIn(isThere: (location: Location) => boolean): string[] {
  const running = register.records.locations.filter((location) => !isEnded(location));
  return running
    .filter(isThere)
    .map(({ id }) => id)
    .sort();
}

function liesIn({ municipality, part }: Place): (location: Location) => boolean {
  return ({ municipalityNis, postcode }) =>
    municipalityNis === municipality.nis && (part === null || part.postcodes.includes(postcode));
}

describe("every name of the reference", { timeout: 30_000 }, () => {
  it("is suggested first for each place with that name, a municipality before parts", () => {
    for (const [key, bearers] of placesByKey) {
      for (const { name } of bearers) {
        const found = named(name);
        expect(found.toSorted(), name).toEqual([...new Set(bearers.map(targetOf))].sort());
        const whole = bearers.find(({ part }) => part === null);
        if (whole) expect(found[0], name).toBe(whole.municipality.slug);
        expect(key).not.toBe("");
      }
    }
    expect(placesByKey.size).toBeGreaterThan(1200);
  });

  it("leads to the locations there and to no others, under its own name", () => {
    for (const place of places) {
      const chosen = finder
        .suggest(place.name, placesByKey.get(nameKey(place.name))?.length)
        .find((suggestion) => targetOfSuggestion(suggestion) === targetOf(place));
      const target = chosen?.target;
      if (!target || !("municipality" in target)) throw new Error(`${place.name} is not suggested`);
      expect(chosen?.label).toBe((place.part ?? place.municipality).name);
      expect(idsFound(target), place.name).toEqual(idsIn(liesIn(place)));
      const partName = finder.partName({
        municipality: target.municipality ?? null,
        part: target.part ?? null,
      });
      expect(partName).toBe(place.part?.name ?? null);
    }
  });

  it("finds as a text the locations there, and those with that name", () => {
    for (const [key, bearers] of placesByKey) {
      const [{ name = "" } = {}] = bearers;
      const words = name
        .normalize("NFD")
        .replace(/\p{Diacritic}/gu, "")
        .toLowerCase()
        .split(/[^a-z0-9]+/)
        .filter((word) => word !== "st" && word !== "sint");
      const isCalledSo = (location: Location): boolean =>
        words.every((word) => location.name.toLowerCase().includes(word));
      const wanted = idsIn((location) => bearers.some((place) => liesIn(place)(location)));
      const found = idsFound({ query: name });
      expect(
        wanted.filter((id) => !found.includes(id)),
        key,
      ).toEqual([]);
      const others = found.filter((id) => !wanted.includes(id));
      const strangers = others.filter((id) => !isCalledSo(register.locationById.get(id) as Location));
      expect(strangers, key).toEqual([]);
    }
  });

  it("is recognized in capitals, in small letters and without accents", () => {
    const way = fc.constantFrom(
      (name: string) => name.toUpperCase(),
      (name: string) => name.toLowerCase(),
      (name: string) => name.normalize("NFD").replace(/\p{Diacritic}/gu, ""),
      (name: string) => name.replaceAll("-", " "),
      (name: string) => name.replaceAll("'", "’"),
      (name: string) => name.replace(/\b(?:Sint|Saint)\b/g, "St."),
      (name: string) => ` ${name}  `,
    );
    fc.assert(
      fc.property(fc.nat(places.length - 1), fc.array(way, { maxLength: 3 }), (position, ways) => {
        const { name = "" } = places[position] ?? {};
        expect(named(ways.reduce((typed, change) => change(typed), name))).toEqual(named(name));
      }),
    );
  });
});

describe("a place is meant by", () => {
  it.each([
    ["Uccle", ["ukkel"]],
    ["Ukkel - Uccle", ["ukkel"]],
    ["Uccle/Ukkel", ["ukkel"]],
    ["Bruxelles", ["brussel"]],
    ["Brussel 1", ["brussel"]],
    ["Brussel-Stad", ["brussel"]],
    ["Ville de Bruxelles", ["brussel"]],
    ["Elsene (Brussel)", ["elsene"]],
    ["Laeken", ["brussel/Laken"]],
    ["Rhode-St-Genèse", ["sint-genesius-rode"]],
    ["Crainhem", ["kraainem"]],
    ["Anvers", ["antwerpen"]],
    ["Gand", ["gent"]],
    ["Gent (Ledeberg)", ["gent/Ledeberg"]],
    ["borsbeek", ["antwerpen/Borsbeek"]],
    ["Beveren-Waas", ["beveren-kruibeke-zwijndrecht/Beveren-Waas"]],
    ["Kruibeke Zwijndrecht", ["beveren-kruibeke-zwijndrecht"]],
    ["Stad Gent", ["gent"]],
    ["Halle", ["halle", "zoersel/Halle"]],
  ])("%s", (typed, expected) => {
    expect(named(typed)).toEqual(expected);
  });

  it.each(["9000 Gent", "Antwerpen Gent", "Atlantis", "-", "1000"])("nothing like %s", (typed) => {
    const places = finder.suggest(typed).filter(({ isNamed, kind }) => isNamed && kind !== "postcode");
    expect(places).toEqual([]);
  });
});

it("a name with its title means the organiser of that name, if there is one", () => {
  const { records } = register;
  const organisers = records.organisers.map((organiser) => ({ ...organiser, name: "Stad Gent" }));
  const organiserById = new Map(organisers.map((organiser) => [organiser.id, organiser]));
  const renamed = openFinder(buildFinderIndex({ ...register, organiserById }));
  expect(renamed.suggest("stad gent")[0]).toMatchObject({ kind: "organisator", label: "Stad Gent" });
  expect(renamed.suggest("gent")[0]).toMatchObject({ kind: "gemeente", isNamed: true });
});

it("the part that its municipality is named after comes first of several places", () => {
  const first = finder.suggest("Beveren").slice(0, 4).map(targetOfSuggestion)[0];
  expect(first).toBe("beveren-kruibeke-zwijndrecht/Beveren");
});

it("an unknown part is ignored, and so is a part without a municipality", () => {
  expect(idsFound({ municipality: "gent", part: "atlantis" })).toEqual(idsFound({ municipality: "gent" }));
  expect(idsFound({ part: "ledeberg" })).toEqual(idsFound({}));
});

it("distances from a part count from its centre, and replace the part as a filter", () => {
  const centre = finder.centreOf({ ...defaultState, municipality: "gent", part: "ledeberg" });
  expect(centre).toEqual(finder.centreOf({ ...defaultState, postcode: "9050" }));
  const around = idsFound({ municipality: "gent", part: "ledeberg", withinKm: 25 });
  expect(around.length).toBeGreaterThan(idsFound({ municipality: "gent" }).length);
});

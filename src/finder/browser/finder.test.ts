import { effectiveLicenceState } from "../../domain/licence.ts";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { features } from "../../domain/codes.ts";
import { isEnded, municipalityOf, type Register } from "../../register/register.ts";
import { buildFinderIndex } from "../build/build-index.ts";
import { defaultState } from "./finder-state.ts";
import { distanceFrom } from "./distance.ts";
import type { Position } from "../../domain/geo.ts";
import type { Finder, FinderState } from "./finder-types.ts";
import { openFinder } from "./finder.ts";
import type { FinderIndexFile } from "./index-file.ts";
import { sampleRegister } from "../fixtures/sample-index.ts";

let register: Register;
let text: string;
let finder: Finder;

beforeAll(async () => {
  register = await sampleRegister(0.15);
  text = JSON.stringify(buildFinderIndex(register));
  finder = openFinder(JSON.parse(text) as FinderIndexFile);
}, 60_000);

function found(state: Partial<FinderState>, position: Parameters<Finder["find"]>[1] = null) {
  const result = finder.find({ ...defaultState, ...state }, position);
  return { ...result, locations: [...result.rows].map((row) => finder.location(row)) };
}

function suggested(typed: string): string[] {
  return finder.suggest(typed).map(({ kind, label }) => `${kind} ${label}`);
}

describe("the index", () => {
  it("holds every public location as the Register has it", () => {
    expect(finder.size).toBe(register.records.locations.length);
    for (let row = 0; row < finder.size; row += 1) {
      const shown = finder.location(row);
      const location = register.locationById.get(shown.id);
      if (!location) throw new Error(`${shown.id} is not in the Register`);
      expect(shown).toMatchObject({
        name: location.name,
        organiserId: location.organiserId,
        municipalityName: municipalityOf(register, location).name,
        postcode: location.postcode,
        locality: location.locality,
        careType: location.careType,
        priceKind: location.priceKind,
        places: location.places,
        features: features.filter((feature) => location.features.includes(feature)),
        licenceState: effectiveLicenceState(location.licence, register.records.peildatum),
        isPrivateHome: location.isPrivateHome,
        isApproximate: location.point.isApproximate,
        lastVisit: register.reportsByLocation.get(location.id)?.[0]?.visitDate ?? null,
        street: location.address ? `${location.address.street} ${location.address.houseNumber}` : null,
      });
      expect(shown.latitude).toBeCloseTo(location.point.latitude, 4);
      expect(shown.longitude).toBeCloseTo(location.point.longitude, 4);
    }
  });

  it("holds no street or contact of a private home, even if the Register did (P7)", () => {
    const planted = {
      address: { street: "GEHEIMESTRAAT", houseNumber: "GEHEIM 7", box: "GEHEIM" },
      contact: { phone: "GEHEIM", email: "GEHEIM", website: "GEHEIM" },
    };
    const locations = register.records.locations.map((location) =>
      location.isPrivateHome ? { ...location, ...planted } : location,
    );
    const leaky = { ...register, records: { ...register.records, locations } };
    expect(JSON.stringify(buildFinderIndex(leaky))).toBe(text);
    expect(found({ includesEnded: true }).locations.some((one) => one.isPrivateHome)).toBe(true);
  });

  it("is the same for the same Register, and small", () => {
    expect(JSON.stringify(buildFinderIndex(register))).toBe(text);
    expect(gzipSync(text).length / finder.size).toBeLessThan(40);
  });

  it("rejects another version and a damaged file", () => {
    const file = JSON.parse(text) as FinderIndexFile;
    expect(() => openFinder({ ...file, version: 1 as 2 })).toThrow(/version/);
    expect(() => openFinder({ ...file, rows: { ...file.rows, place: ["x"] } })).toThrow(/length/);
  });
});

describe("suggestions", () => {
  it.each([
    ["sint niklaas", "gemeente Sint-Niklaas"],
    ["St-Niklaas", "gemeente Sint-Niklaas"],
    ["sintniklaas", "gemeente Sint-Niklaas"],
    ["niklaas sint", "gemeente Sint-Niklaas"],
    ["oostnde", "gemeente Oostende"],
    ["oost ende", "gemeente Oostende"],
    ["Kortryk", "gemeente Kortrijk"],
    ["gen", "gemeente Genk"],
    ["borsbeek", "deelgemeente Borsbeek"],
    ["Belsele", "deelgemeente Belsele"],
    ["8400", "postcode 8400"],
    ["9000 gent", "postcode 9000"],
    ["knokke", "deelgemeente Knokke"],
    ["knokke h", "gemeente Knokke-Heist"],
  ])("for «%s» include %s at the top", (typed, wanted) => {
    expect(suggested(typed).slice(0, typed === "gen" ? 3 : 1)).toContain(wanted);
  });

  it("find misspelt words in the names of locations and organisers", () => {
    const labels = finder.suggest("kinderopvng").map(({ label }) => label.toLowerCase());
    expect(labels.length).toBeGreaterThan(0);
    expect(labels.every((label) => label.includes("kinderopvang"))).toBe(true);
  });

  it("lead from a part to the locations in its own postcodes, under its own name", () => {
    const [suggestion] = finder.suggest("belsele");
    expect(suggestion?.target).toEqual({ municipality: "sint-niklaas", part: "belsele" });
    const { locations } = found(suggestion?.target as Partial<FinderState>);
    expect(locations.length).toBeGreaterThan(0);
    expect(locations.every(({ postcode }) => postcode === "9111")).toBe(true);
    expect(finder.partName({ municipality: "sint-niklaas", part: "belsele" })).toBe("Belsele");
  });

  it("lead to the page of a location, and otherwise to a filter", () => {
    const location = found({}).locations[0];
    const suggestion = finder.suggest(`${location?.name} ${location?.municipalityName}`)[0];
    expect(suggestion).toMatchObject({ kind: "opvang", label: location?.name });
    expect(finder.suggest("oostende")[0]?.target).toEqual({ municipality: "oostende" });
    expect(finder.suggest("8400")[0]?.target).toEqual({ postcode: "8400" });
  });

  it("leave out locations that have ended, and are at most eight", () => {
    const ended = new Set(register.records.locations.filter(isEnded).map((one) => `/locatie/${one.id}/`));
    for (const typed of ["de", "on", "kind", "a", "e"]) {
      const suggestions = finder.suggest(typed);
      expect(suggestions.length).toBeLessThanOrEqual(8);
      expect(suggestions.some(({ target }) => "href" in target && ended.has(target.href))).toBe(false);
    }
  });

  it("are none for an empty text, and accept any text", () => {
    for (const typed of ["", "   ", "-'", "¿?"]) expect(finder.suggest(typed)).toEqual([]);
    for (const typed of ["(.*)+[", "a ".repeat(500), "é".repeat(999), "\n\0"]) finder.suggest(typed);
  });
});

const thresholdsOf = {
  minimumPlaces: [9, 19, 37],
  visitedWithinMonths: [6, 12, 24],
  withinKm: [2, 5, 10, 25],
};
const bySize = (a: number | null, b: number | null): number => (a ?? 0) - (b ?? 0);

/** Counts location by location, without the finder's own threshold filters. */
function bruteForce(state: Partial<FinderState>, position: Position | null): number {
  const { minimumPlaces = null, visitedWithinMonths = null, withinKm = null, ...rest } = state;
  const origin = position ?? finder.centreOf({ ...defaultState, ...state });
  const isAround = withinKm !== null && origin !== null;
  const place = isAround && position === null ? { municipality: null, postcode: null } : {};
  const since = visitedWithinMonths && monthsBefore(finder.peildatum, visitedWithinMonths);
  return found({ ...rest, ...place }, position).locations.filter(
    (one) =>
      (minimumPlaces === null || one.places >= minimumPlaces) &&
      (!since || (one.lastVisit !== null && one.lastVisit >= since)) &&
      (!isAround || distanceFrom(origin)(one.latitude, one.longitude) <= withinKm),
  ).length;
}

/** Returns the last day of an earlier month, which suffices because the peildatum of the sample is a last day too. */
function monthsBefore(peildatum: string, months: number): string {
  const date = new Date(`${peildatum.slice(0, 7)}-01`);
  date.setUTCMonth(date.getUTCMonth() - months + 1, 0);
  return date.toISOString().slice(0, 10);
}

describe("results", () => {
  it("leave out ended locations unless asked for", () => {
    const current = register.records.locations.filter((location) => !isEnded(location)).length;
    expect(found({}).total).toBe(current);
    expect(found({ includesEnded: true }).total).toBe(finder.size);
    expect(found({}).counts.includesEnded).toBe(finder.size - current);
  });

  it("count for each threshold the results of choosing it", () => {
    const point = { latitude: 51.05, longitude: 3.72 };
    const states: [Partial<FinderState>, Position | null][] = [
      [{}, null],
      [{}, point],
      [{ minimumPlaces: 9, visitedWithinMonths: 12, enforcement: ["geen"] }, null],
      [{ municipality: "gent", minimumPlaces: 14 }, null],
      [{ municipality: "gent", withinKm: 10, careTypes: ["groepsopvang"] }, null],
      [{ postcode: "9000", withinKm: 7, visitedWithinMonths: 24 }, null],
      [{ municipality: "gent", withinKm: 40, minimumPlaces: 37 }, point],
      [{ municipality: "nergens", withinKm: 5 }, null],
      [{ area: [3.6, 51, 3.8, 51.1], query: "de", includesEnded: true }, point],
    ];
    const keys = ["minimumPlaces", "visitedWithinMonths", "withinKm"] as const;
    for (const [state, position] of states) {
      const { counts } = found(state, position);
      for (const key of keys) {
        const values = counts[key].map(({ value }) => value);
        expect(values).toEqual([...new Set([null, ...thresholdsOf[key], state[key] ?? null])].sort(bySize));
        for (const { value, total } of counts[key]) {
          expect(total, `${key} ${value}`).toBe(bruteForce({ ...state, [key]: value }, position));
        }
      }
    }
  });

  it("are sorted by name, by distance or by newest publication", () => {
    const names = found({}).locations.map(({ name }) => name);
    expect(names).toEqual(names.toSorted(new Intl.Collator("nl", { numeric: true }).compare));
    const near = found({ sort: "afstand" }, { latitude: 51.05, longitude: 3.72 });
    const kilometres = [...(near.distancesKm ?? [])];
    expect(kilometres).toHaveLength(near.total);
    const known = kilometres.filter((km) => !Number.isNaN(km));
    known.forEach((km, i) => expect(km).toBeGreaterThanOrEqual((known[i - 1] ?? 0) - 0.001));
    const dates = found({ sort: "publicatie" }).locations.map(({ lastPublication }) => lastPublication ?? "");
    expect(dates).toEqual(dates.toSorted().reverse());
    expect(found({ sort: "afstand" }).distancesKm).toBeNull();
  });

  it("put private homes after all others, by postcode and without a distance of their own", () => {
    const origin = finder.centreOf({ ...defaultState, postcode: "9050" });
    for (const [state, position] of [
      [{ sort: "afstand" }, { latitude: 51.05, longitude: 3.72 }],
      [{ sort: "afstand", municipality: "gent" }, null],
      [{ withinKm: 10, postcode: "9050" }, null],
    ] as [Partial<FinderState>, Position | null][]) {
      const { locations, distancesKm } = found(state, position);
      const hidden = locations.map((one) => one.isPrivateHome || one.isApproximate);
      expect(hidden).toContain(true);
      expect(hidden).toEqual(hidden.toSorted());
      expect([...(distancesKm ?? [])].map(Number.isNaN)).toEqual(hidden);
      const from = distanceFrom(position ?? origin ?? { latitude: 0, longitude: 0 });
      if (state.municipality) continue;
      const homes = locations.filter((_, index) => hidden[index]);
      const metres = homes.map(({ latitude, longitude }) => Math.round(from(latitude, longitude) * 1000));
      expect(metres).toEqual(metres.toSorted((one, other) => one - other));
    }
  });

  it("lie in the chosen place, or within some kilometres of it", () => {
    const inGent = found({ municipality: "gent" });
    expect(inGent.total).toBeGreaterThan(0);
    expect(inGent.locations.every(({ municipalitySlug }) => municipalitySlug === "gent")).toBe(true);
    const around = found({ municipality: "gent", withinKm: 15 });
    const known = [...(around.distancesKm ?? [])].filter((km) => !Number.isNaN(km));
    expect(Math.max(...known)).toBeLessThanOrEqual(15);
    expect(new Set(around.locations.map((one) => one.municipalitySlug)).size).toBeGreaterThan(1);
    expect(found({ municipality: "nergens" }).total).toBe(0);
  });

  it("respect the other filters", () => {
    expect(found({ minimumPlaces: 20 }).locations.every(({ places }) => places >= 20)).toBe(true);
    const year = found({ visitedWithinMonths: 12 }).locations.map(({ lastVisit }) => lastVisit ?? "");
    expect(year.length).toBeGreaterThan(0);
    expect(year.every((date) => date >= "2025-10-31")).toBe(true);
    const box = found({ area: [3.6, 51, 3.8, 51.1] }).locations;
    expect(box.every((one) => one.longitude >= 3.6 && one.longitude <= 3.8 && one.latitude <= 51.1)).toBe(
      true,
    );
    const organiserId = finder.location(0).organiserId;
    const theirs = found({ organiserId, includesEnded: true }).locations;
    expect(theirs.length).toBeGreaterThan(0);
    expect(theirs.every((one) => one.organiserId === organiserId)).toBe(true);
  });

  it("are found by misspelt and partial words", () => {
    expect(found({ query: "oostnde" }).total).toBe(found({ query: "oostende" }).total);
    const { name, postcode, id } = finder.location(found({}).rows[5] ?? 0);
    expect(found({ query: `${postcode} ${name.slice(0, -1)}` }).locations.map((one) => one.id)).toContain(id);
    expect(found({ query: "qqqqzzzz" }).total).toBe(0);
  });
});

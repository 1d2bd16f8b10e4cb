import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  formerMunicipalities,
  nameKey,
  type Municipality,
  type MunicipalityPart,
  type OtherName,
} from "../domain/municipalities.ts";
import { loadExport } from "./load-export.ts";
import {
  municipalities,
  municipalityReference,
  postcodeCentre,
  postcodePlaces,
} from "./municipality-reference.ts";
import { slugOf } from "../domain/text.ts";

function matched(nis: string | null, postcode: string | null, name: string | null): string {
  const match = municipalityReference.match({ nis, postcode, name });
  return match.municipality ? `${match.municipality.name}, by ${match.by}` : match.problem;
}

describe("a municipality is found", () => {
  test.each([
    ["by its code", "44021", null, null, "Gent, by code"],
    ["by a code of before a merger", "44011", null, null, "Deinze, by code"],
    ["by its code whatever the name says", "44021", "2000", "Antwerpen", "Gent, by code"],
    ["by postcode and name when the code is unknown", "99999", "9000", "Gent", "Gent, by postcode and name"],
    ["by postcode and the name of a part", null, "8791", "Beveren", "Waregem, by postcode and name"],
    [
      "by postcode and old name",
      null,
      "9120",
      "Beveren",
      "Beveren-Kruibeke-Zwijndrecht, by postcode and name",
    ],
    ["by postcode and the post's name", null, "9180", "Moerbeke-Waas", "Lokeren, by postcode and name"],
    ["by name where one postcode has two", null, "1050", "Elsene", "Elsene, by postcode and name"],
    ["by its name alone", null, null, "SINT NIKLAAS", "Sint-Niklaas, by name"],
    ["by a short spelling", null, null, "St.-Niklaas", "Sint-Niklaas, by name"],
    ["by an old name alone", null, null, "Opglabbeek", "Oudsbergen, by name"],
    ["by a part that no other has", null, null, "Wondelgem", "Gent, by name"],
    ["by name when the postcode is another's", null, "2000", "Wondelgem", "Gent, by name"],
    ["by its official French name", null, "1180", "Uccle", "Ukkel, by postcode and name"],
    ["by a French name alone", null, null, "Bruxelles", "Brussel, by name"],
    ["by a French name where French has facilities", null, null, "Renaix", "Ronse, by name"],
    ["by an old French spelling", null, "1950", "Crainhem", "Kraainem, by postcode and name"],
    ["by a French name in common use", null, "2000", "Anvers", "Antwerpen, by postcode and name"],
    ["by the French name of a part", null, "1020", "Laeken", "Brussel, by postcode and name"],
    ["by both names", null, null, "Ukkel - Uccle", "Ukkel, by name"],
    ["by both names with a hyphen", null, null, "UCCLE-UKKEL", "Ukkel, by name"],
    ["by three names", null, null, "Brussel/Bruxelles/Brussels", "Brussel, by name"],
    ["by a name behind its postcode", null, "1000", "1000 Bruxelles", "Brussel, by postcode and name"],
    ["by a name behind its country and postcode", null, null, "B-1180 Uccle", "Ukkel, by name"],
    ["by a name before its postcode", null, null, "Gent (9000)", "Gent, by name"],
    ["by a postal district", null, "1000", "Brussel 1", "Brussel, by postcode and name"],
    ["by a title behind it", null, null, "Brussel-Stad", "Brussel, by name"],
    ["by a French title", null, null, "Ville de Bruxelles", "Brussel, by name"],
    ["by a title before an article", null, null, "Gemeente De Pinte", "Nazareth-De Pinte, by name"],
    ["by the whole with its part", null, null, "Gent (Ledeberg)", "Gent, by name"],
    ["by a part with its whole", null, null, "Beveren (Roeselare)", "Roeselare, by name"],
    ["by two parts of one", null, null, "Kruibeke Zwijndrecht", "Beveren-Kruibeke-Zwijndrecht, by name"],
    ["by a part with its province", null, null, "Halle (Antwerpen)", "Zoersel, by name"],
    ["by a name with its region", null, null, "Elsene (Brussel)", "Elsene, by name"],
    ["by «Ste»", null, "1082", "Berchem-Ste-Agathe", "Sint-Agatha-Berchem, by postcode and name"],
    ["by «St» for «Saint»", null, null, "Molenbeek St. Jean", "Sint-Jans-Molenbeek, by name"],
    ["by a name of Wallonia too, with its postcode", null, "1190", "Forest", "Vorst, by postcode and name"],
    ["by an old name elsewhere in it", null, "2000", "Borsbeek", "Antwerpen, by postcode and name"],
  ])("%s", (_, nis, postcode, name, expected) => {
    expect(matched(nis, postcode, name)).toBe(expected);
  });
});

describe("no municipality is found", () => {
  test.each([
    ["for a name that several have", null, null, "Beveren", /ambiguous.*Waregem.*Roeselare/],
    ["for an official name that elsewhere is a part", null, null, "Tielt", /ambiguous/],
    ["for a name that none has", null, "9000", "Atlantis", /no municipality/],
    ["for a name of Wallonia too", null, null, "Forest", /also a place in Wallonia.*Vorst \(1190\)/],
    ["for a French name there", null, "4420", "Saint-Nicolas", /also a place in Wallonia.*Sint-Niklaas/],
    ["for a French name with a postcode there", null, "4000", "Saint-Gilles", /Wallonia/],
    ["for two names of different places", null, null, "Antwerpen - Gent", /no municipality/],
    ["for two names without punctuation between them", null, "2000", "Antwerpen Gent", /no municipality/],
    ["for a postcode with punctuation", null, "9000", "9000 -", /no municipality/],
    ["for the name of a property of every object", null, null, "constructor", /no municipality/],
    ["for nothing at all", null, null, null, /no municipality is named/],
  ])("%s", (_, nis, postcode, name, expected) => {
    expect(matched(nis, postcode, name)).toMatch(expected);
  });
});

test("every municipality has a slug of its own", () => {
  expect(new Set(municipalities.map(({ slug }) => slug)).size).toBe(municipalities.length);
  expect(municipalities.find(({ nis }) => nis === "46021")?.slug).toBe("sint-niklaas");
});

test("every old code leads to a municipality of today", () => {
  expect(municipalityReference.byNis("23023")?.name).toBe("Pajottegem");
  expect(municipalityReference.isFormerNis("23023")).toBe(true);
  expect(municipalityReference.keptItsCode("11002")).toBe(true);
  expect(municipalityReference.keptItsCode("23106")).toBe(false);
});

test("names compare without accents, capitals, hyphens and short forms", () => {
  expect(nameKey("St.-Léonard ")).toBe(nameKey("sint leonard"));
  expect(nameKey("Ste-Agathe")).toBe(nameKey("SAINTE AGATHE"));
  expect(nameKey("’s-Gravenvoeren")).toBe(nameKey("'s Gravenvoeren"));
  expect(nameKey("Stad")).toBe("stad");
});

test("the centre of a postcode is that of its main place, or else the middle of its places", () => {
  expect(postcodeCentre("2930", "11008")).toEqual({
    latitude: 51.2912,
    longitude: 4.4918,
    isApproximate: true,
  });
  const beveren = postcodeCentre("9120", "46030");
  expect(beveren.latitude).toBeGreaterThan(51.18);
  expect(beveren.latitude).toBeLessThan(51.26);
  expect(postcodeCentre("0000", "44021").isApproximate).toBe(true);
});

interface Name {
  name: string;
  municipality: Municipality;
  part: MunicipalityPart | null;
  otherName: OtherName | null;
}

const names = municipalities.flatMap((municipality) =>
  [null, ...municipality.parts].flatMap((part): Name[] => [
    { name: (part ?? municipality).name, municipality, part, otherName: null },
    ...(part ?? municipality).otherNames.map((otherName) => ({
      name: otherName.name,
      municipality,
      part,
      otherName,
    })),
  ]),
);
const namesByKey = Map.groupBy(names, ({ name }) => nameKey(name));

function postcodesOf({ municipality, part }: Name): string[] {
  return (part ?? municipality).postcodes;
}

/** Returns true for official names, old names and sub-municipalities, which the contract matches by name alone. */
function isFirstRank({ part, otherName }: Name): boolean {
  return part?.kind !== "post" && (otherName?.isOfficial ?? true);
}

describe("every name of the reference", () => {
  test("has postcodes within its municipality only", () => {
    for (const { municipality, part } of names) {
      expect(part?.postcodes, part?.name).not.toEqual([]);
      const postcodes = part?.postcodes ?? municipality.postcodes;
      const strange = postcodes.filter((code) => !municipalityReference.hasPostcode(municipality, code));
      expect(strange, part?.name).toEqual([]);
    }
    expect(names.length).toBeGreaterThan(1250);
  });

  test("matches with each of its own postcodes, in its own Dutch spelling", () => {
    for (const name of names) {
      for (const postcode of postcodesOf(name)) {
        const match = municipalityReference.match({ nis: null, postcode, name: name.name });
        expect(match, `${postcode} ${name.name}`).toEqual({
          municipality: name.municipality,
          by: "postcode and name",
        });
        expect(municipalityReference.meaningIn(name.municipality, name.name, postcode)).toMatchObject({
          place: (name.part ?? name.municipality).name,
          isOfficial: name.otherName?.isOfficial ?? true,
          isAtPostcode: true,
        });
      }
    }
  });

  test("matches alone when one municipality has it, and otherwise leads to a problem that names all that do", () => {
    for (const [key, bearers] of namesByKey) {
      const first = bearers.some(isFirstRank) ? bearers.filter(isFirstRank) : bearers;
      const expected = new Set(first.map(({ municipality }) => municipality));
      const match = municipalityReference.match({ nis: null, postcode: "0000", name: first[0]?.name ?? "" });
      if (bearers.some(({ otherName }) => otherName?.isAlsoElsewhere)) {
        expect(match, key).toMatchObject({ municipality: null });
      } else if (expected.size === 1) {
        expect(match, key).toEqual({ municipality: [...expected][0], by: "name" });
      } else {
        const { problem } = match as { problem: string };
        for (const { name } of expected) expect(problem, key).toContain(name);
      }
    }
  });

  test("belongs to the municipality that the post, Statbel and the mergers give it", () => {
    for (const { name, nis, postcode } of postcodePlaces) {
      const match = municipalityReference.match({ nis: null, postcode, name });
      expect(match.municipality?.nis, `${postcode} ${name}`).toBe(nis);
    }
  });

  test("matches in other capitals, without accents or hyphens, and with other apostrophes", () => {
    const way = fc.constantFrom(
      (name: string) => name.toUpperCase(),
      (name: string) => name.toLowerCase(),
      (name: string) => name.normalize("NFD"),
      (name: string) => name.normalize("NFD").replace(/\p{Diacritic}/gu, ""),
      (name: string) => name.replaceAll("-", " "),
      (name: string) => name.replaceAll("'", "’"),
      (name: string) => name.replace(/\b(?:Sint|Saint)\b/g, "St."),
      (name: string) => name.replace(/\bSainte\b/g, "Ste"),
      (name: string) => `  ${name} `,
    );
    const written = fc.tuple(fc.constantFrom(...names), fc.array(way, { maxLength: 4 }));
    fc.assert(
      fc.property(written, ([name, ways]) => {
        const typed = ways.reduce((text, change) => change(text), name.name);
        const [postcode = ""] = postcodesOf(name);
        const match = municipalityReference.match({ nis: null, postcode, name: typed });
        expect(match.municipality?.name, typed).toBe(name.municipality.name);
      }),
    );
  });

  test("is needed for a match: a text without a name leads to no municipality", () => {
    const known = new Set(namesByKey.keys());
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (text) => {
        fc.pre(![...known].some((key) => nameKey(text).includes(key)));
        expect(
          municipalityReference.match({ nis: null, postcode: "9000", name: text }).municipality,
        ).toBeNull();
      }),
    );
  });
});

test("a name in common use is distinguished from an official one", () => {
  const inUse = names.filter(({ otherName }) => otherName && !otherName.isOfficial).map(({ name }) => name);
  expect(inUse).toEqual(
    expect.arrayContaining(["Anvers", "Malines", "Louvain", "Gand", "Bruges", "Courtrai"]),
  );
  const official = names
    .filter(({ otherName }) => otherName?.isOfficial)
    .map(({ municipality }) => municipality);
  const region = (name: string) => new Set(official.filter((one) => one.region.startsWith(name))).size;
  // In Brussels 13 of the 19 have another name in French, and 6 of the 12 with facilities.
  expect([region("Brussel"), region("Vlaams")]).toEqual([13, 6]);
});

test("a former municipality has the postcodes of its old area only", () => {
  const areas = new Map(
    municipalities
      .flatMap(({ parts }) => parts)
      .filter(({ kind }) => kind === "former")
      .map(({ name, postcodes }) => [name, postcodes.join(" ")]),
  );
  expect(Object.fromEntries(areas)).toMatchObject({
    Borsbeek: "2150",
    Beveren: "9120 9130",
    Moerbeke: "9180",
    Herne: "1540 1541",
    Kortessem: "3720 3721 3722 3723 3724",
    "Meeuwen-Gruitrode": "3670",
    Borgloon: "3840",
  });
});

test("an old slug leads to one municipality of today, and never hides a slug of today", () => {
  const former = formerMunicipalities(municipalities);
  expect(former.length).toBe(35);
  expect(new Set(former.map(({ slug }) => slug)).size).toBe(former.length);
  expect(former.every(({ name, slug }) => slug === slugOf(name))).toBe(true);
  expect(former.filter(({ slug }) => municipalities.some((one) => one.slug === slug))).toEqual([]);
});

test("an export with French names of municipalities in Brussels is read without a warning", async () => {
  const folder = join(import.meta.dirname, "fixtures/cases/21-brussels-french-names");
  const { records, issues } = await loadExport(folder);
  expect(
    records.locations.map(({ locationId, municipalityNis }) => `${locationId} ${municipalityNis}`),
  ).toEqual(["900000001 21016", "900000002 21016", "900000003 21004", "900000004 21016"]);
  expect(issues.filter(({ table }) => table === "edison/locaties")).toEqual([]);
});

/** The map names the municipality in the middle of an empty view by the lines of its own file, and none where it can't. */
import { expect, it } from "vitest";
import { countryBordersAround, landAround } from "../../data-loaders/land.ts";
import { municipalities, postcodePlaces } from "../../data-loaders/municipality-reference.ts";
import { readReferenceBorders } from "../../data-loaders/reference-borders.ts";
import type { BorderRing } from "../../domain/municipalities.ts";
import { testRegister } from "../../register/fixtures/records.ts";
import { openMunicipalityAt } from "../browser/municipality-at.ts";
import { baseLayers } from "./base-layers.ts";
import { placeNames } from "./place-names.ts";

const borders = readReferenceBorders();
const mapContext = {
  postcodePlaces,
  borders,
  bordersOf: "reference" as const,
  landAround,
  countryBordersAround,
};
const register = { ...testRegister({ locations: [] }, [...municipalities]), mapContext };
const municipalityAt = openMunicipalityAt({ places: placeNames(register), layers: baseLayers(mapContext) });

/** Tells whether a point lies within rings, by the number of edges that a line to the east crosses. */
function isWithin(rings: readonly BorderRing[], longitude: number, latitude: number): boolean {
  const crossed = rings.flatMap((ring) =>
    ring.slice(1).filter(([east, north], index) => {
      const [west, south] = ring[index] ?? [east, north];
      const at = west + ((latitude - south) / (north - south)) * (east - west);
      return south > latitude !== north > latitude && longitude < at;
    }),
  );
  return crossed.length % 2 === 1;
}

it("finds nearly every point of Flanders and Brussels in its municipality, and no point outside in one", () => {
  const found = { right: 0, wrong: 0, unnamed: 0, outside: 0 };
  for (let latitude = 50.68; latitude < 51.5; latitude += 0.047) {
    for (let longitude = 2.55; longitude < 5.95; longitude += 0.071) {
      const actual = borders.find(({ rings }) => isWithin(rings, longitude, latitude))?.name ?? null;
      const named = municipalityAt({ latitude, longitude });
      if (actual === null && named === null) found.outside += 1;
      else if (named === null) found.unnamed += 1;
      else found[named === actual ? "right" : "wrong"] += 1;
    }
  }
  expect(found.right).toBeGreaterThan(400);
  expect(found.outside).toBeGreaterThan(200);
  // The lines of the map are simplified: a point beside a border may lie on the other side of it.
  expect(found.wrong / found.right).toBeLessThan(0.005);
  expect(found.unnamed / found.right).toBeLessThan(0.02);
});

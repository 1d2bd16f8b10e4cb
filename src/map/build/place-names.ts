/** Makes the place names under the map from our own municipality reference, so that the map works offline. */
import type { Municipality } from "../../domain/municipalities.ts";
import { by } from "../../domain/sorting.ts";
import type { Register } from "../../register/register.ts";
import type { PackedPlaceName } from "../browser/base-data.ts";

/** The first `upTo` municipalities show from each zoom on. Their parts show from a later one. */
const namesByZoom = [
  { upTo: 14, zoom: 7 },
  { upTo: 60, zoom: 9 },
  { upTo: Infinity, zoom: 10 },
];
const partZoom = 12;

/** Returns all names, the most important first: municipalities by their number of locations, then their parts. */
export function placeNames(register: Register): PackedPlaceName[] {
  const size = ({ nis }: Municipality): number => register.locationsByMunicipality.get(nis)?.length ?? 0;
  const municipalities = register.municipalities.toSorted(
    (one, other) => size(other) - size(one) || other.postcodes.length - one.postcodes.length,
  );
  return [...municipalities.map(municipalityName), ...partNames(register)];
}

function municipalityName(municipality: Municipality, rank: number): PackedPlaceName {
  const { name, postcodes, latitude, longitude } = municipality;
  const zoom = namesByZoom.find(({ upTo }) => rank < upTo)?.zoom ?? partZoom;
  return [name, postcodes[0] ?? "", pack(latitude), pack(longitude), zoom];
}

/** Returns the parts with a postcode, except those with the name of their municipality, which is already on the map. */
function partNames({ mapContext, municipalityByNis }: Register): PackedPlaceName[] {
  return mapContext.postcodePlaces
    .filter((place) => place.name !== municipalityByNis.get(place.nis)?.name)
    .toSorted(by((place) => `${place.isMain ? 0 : 1} ${place.postcode} ${place.name}`))
    .map(({ name, postcode, latitude, longitude }) => [
      name,
      postcode,
      pack(latitude),
      pack(longitude),
      partZoom,
    ]);
}

function pack(degrees: number): number {
  return Math.round(degrees * 1e4);
}

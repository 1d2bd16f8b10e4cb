/** Figures of a list of locations: of a municipality, or of an organiser. */
import { careTypes, type CareType } from "../domain/codes.ts";
import type { Location } from "../domain/records.ts";
import type { Register } from "./register.ts";

/** The running care of one kind. */
export interface CareTypeCount {
  careType: CareType;
  locations: number;
  places: number;
  suspended: number;
}

/** Counts running locations by kind of care, in the order of the code list; a kind without any is left out. */
export function countByCareType(current: readonly Location[]): CareTypeCount[] {
  const byCareType = Map.groupBy(current, ({ careType }) => careType);
  return careTypes.flatMap((careType) => {
    const locations = byCareType.get(careType);
    if (!locations) return [];
    const places = locations.reduce((sum, location) => sum + location.places, 0);
    const suspended = locations.filter(({ licence }) => licence.state === "geschorst").length;
    return [{ careType, locations: locations.length, places, suspended }];
  });
}

/** Returns the locations with an open trajectory or a suspended licence, in the order in which they come. */
export function enforcedNow(register: Register, locations: readonly Location[]): Location[] {
  return locations.filter(
    ({ id, licence }) =>
      licence.state === "geschorst" ||
      register.trajectoriesByLocation.get(id)?.some(({ isOpen }) => isOpen) === true,
  );
}

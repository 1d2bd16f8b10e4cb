/** The sentences with numbers that sum up a list of locations. */
import type { IsoDate } from "../../domain/dates.ts";
import type { CareTypeCount } from "../../register/location-figures.ts";
import { locationsCounted, placesCounted } from "../../strings/counts.ts";
import { count, formFor, formatDate } from "../../strings/format.ts";

/** Counts the care of one kind: `76 locaties met 2.100 plaatsen`, `…, waarvan 1 geschorst`. */
export function careTypeLine({ locations, places, suspended }: Omit<CareTypeCount, "careType">): string {
  const line = `${locationsCounted(locations)} met ${placesCounted(places)}`;
  return suspended === 0 ? line : `${line}, waarvan ${count(suspended, "geschorst", "geschorst")}`;
}

/** Counts the care that ended: `90 locaties`, `90 locaties, waarvan 3 opgeheven`. */
export function endedLine(ended: number, lifted: number): string {
  const line = locationsCounted(ended);
  return lifted === 0 ? line : `${line}, waarvan ${count(lifted, "opgeheven", "opgeheven")}`;
}

/** Tells how many locations are in enforcement or suspended; where none is, what that does not mean (P11). */
export function enforcedNowSentence(enforced: number, peildatum: IsoDate): string {
  const on = `Op ${formatDate(peildatum)}`;
  if (enforced === 0) {
    return `${on} staat geen lopende handhaving en geen schorsing online. Dat betekent niet dat alles in orde is.`;
  }
  return `${on} ${formFor(enforced, "is", "zijn")} ${locationsCounted(enforced)} in handhaving of geschorst.`;
}

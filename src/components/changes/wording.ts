/** How many changes a publication brought, as the pages of the change log say it. */
import type { IsoDate } from "../../domain/dates.ts";
import { changesCounted } from "../../strings/counts.ts";
import { capitalize, formFor, formatDate, formatPeriod } from "../../strings/format.ts";

/** Describes the page of a day: `12 wijzigingen in de publicatie van 31 oktober 2026.` */
export function dayDescription(total: number, date: IsoDate): string {
  return capitalize(`${changesCounted(total)} in de publicatie van ${formatDate(date)}.`);
}

/** Introduces the changes of a day: `12 wijzigingen die nog online staan.` */
export function dayLead(total: number): string {
  const stand = total === 1 ? "staat" : "staan";
  return capitalize(`${changesCounted(total)} die nog online ${stand}.`);
}

/** Introduces the newest day: `De laatste wijzigingen zijn van 31 oktober 2026: 12 wijzigingen.` */
export function newestDaySentence(total: number, date: IsoDate): string {
  const lead = total === 1 ? "De laatste wijziging is" : "De laatste wijzigingen zijn";
  return `${lead} van ${formatDate(date)}: ${changesCounted(total)}.`;
}

/** Tells how much changed: `Van 2 tot en met 31 oktober 2026 waren er 12 wijzigingen.` */
export function recentSentence(changes: number, since: IsoDate, peildatum: IsoDate): string {
  const period = capitalize(formatPeriod(since, peildatum));
  if (changes === 0) return `${period} veranderde er niets.`;
  return `${period} ${formFor(changes, "was", "waren")} er ${changesCounted(changes)}.`;
}

/** Stands where the changes would, in the publication with which the change log begins. */
export const firstPublicationSentence =
  "Dit is de eerste publicatie. Vanaf de volgende staat hier wat er veranderde.";

/** Stands where the place of a change would. */
export const unknownPlace = "Een locatie die niet meer online staat";

/** A kind with more changes than this on one day is folded away. */
export const maxOpenChanges = 8;

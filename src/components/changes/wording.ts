/** How many changes a publication brought, as the pages of the change log say it. */
import type { IsoDate } from "../../domain/dates.ts";
import { changesCounted } from "../../strings/counts.ts";
import { capitalize, formatDate } from "../../strings/format.ts";

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

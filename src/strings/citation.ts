/** How a document of the portal is cited: its title, whom it is about, and the publication that showed it. */
import type { IsoDate } from "../domain/dates.ts";
import { formatDate } from "./format.ts";

/** Returns `Kinderopvang in zicht, publicatie 4, toestand op 31 oktober 2026`. */
export function publicationCited(siteName: string, number: number, peildatum: IsoDate): string {
  return `${siteName}, publicatie ${number}, toestand op ${formatDate(peildatum)}`;
}

/** Returns `Inspectierapport over het bezoek van 12 maart 2026`. */
export function reportTitle({ visitDate }: { visitDate: IsoDate }): string {
  return `Inspectierapport over het bezoek van ${formatDate(visitDate)}`;
}

/** Returns `vaststelling 3 van het bezoek van 12 maart 2026`: which one is meant, where several read the same. */
export function findingReference(number: string, { visitDate }: { visitDate: IsoDate }): string {
  return `vaststelling ${number} van het bezoek van ${formatDate(visitDate)}`;
}

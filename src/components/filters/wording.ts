/** Sentences about results that the finder, the enforcement browser and the search inside texts share. */
import { capitalize, formatNumber } from "../../strings/format.ts";

/** Returns the heading of the results: `97 locaties gevonden`. */
export function foundHeading(counted: string): string {
  return `${capitalize(counted)} gevonden`;
}

/** Returns the words of the button that shows the results: `Toon 97 locaties`. */
export function showLabel(total: number, counted: string): string {
  return total === 0 ? foundHeading(counted) : `Toon ${counted}`;
}

/** Announces more of the same results: `25 locaties erbij, 50 van 97.` */
export function moreSentence(addedCounted: string, shown: number, total: number): string {
  return `${addedCounted} erbij, ${formatNumber(shown)} van ${formatNumber(total)}.`;
}

/** Announces the results without one filter: `Filter Groepsopvang verwijderd. 97 locaties gevonden.` */
export function filterRemovedSentence(label: string, foundSentence: string): string {
  return `Filter ${label} verwijderd. ${foundSentence}`;
}

/** Announces another order: `Gesorteerd op afstand.` */
export function sortedSentence(orderLabel: string): string {
  return `Gesorteerd op ${orderLabel.toLowerCase()}.`;
}

/** When a page lists so many locations that its lists are folded away by letter. */

/** Some 150 px a row on a phone: with the rest of a page, forty rows are as long as a page may be. */
const maxOpenRows = 40;

/** Returns true for a page with more locations than it can show at once. */
export function isLongPage(locations: number): boolean {
  return locations > maxOpenRows;
}

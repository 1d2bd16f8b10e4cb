/**
 * Tells locations apart that have one name in one municipality: by street, or in a private home by postcode (P7), and by
 * file number where that is the same as well.
 */
import type { Distinction } from "./finder-types.ts";
import type { OpenIndex } from "./open-index.ts";

/** Returns the function that finds what sets a row apart; null where its name is enough. */
export function openDistinctions(open: OpenIndex): (row: number) => Distinction | null {
  let rowsByName: Map<string, number[]> | undefined;
  return (row) => {
    rowsByName ??= groupRows(open);
    const namesakes = rowsByName.get(nameIn(open, row)) ?? [];
    if (namesakes.length < 2) return null;
    const own = whereabouts(open, row);
    const isAlone = namesakes.every((other) => other === row || whereabouts(open, other) !== own);
    return { whereabouts: own, fileNumber: isAlone ? null : open.locationId(row) };
  };
}

/** Says what sets a location apart: `Kerkstraat 3`, or `9050, dossiernummer 0123456789`. */
export function distinctionText({ whereabouts, fileNumber }: Distinction): string {
  return fileNumber === null ? whereabouts : `${whereabouts}, ${fileNumberText(fileNumber)}`;
}

/** Names a file number: `dossiernummer 0123456789`. */
export function fileNumberText(fileNumber: string): string {
  return `dossiernummer ${fileNumber}`;
}

function groupRows(open: OpenIndex): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (let row = 0; row < open.size; row += 1) {
    const key = nameIn(open, row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** Letters in capitals and spaces look different, but nobody can tell names by them. */
function nameIn(open: OpenIndex, row: number): string {
  return `${open.municipality[row]} ${open.names[row]?.toLowerCase()}`;
}

function whereabouts(open: OpenIndex, row: number): string {
  const { isPrivateHome, street, postcode } = open.location(row);
  return isPrivateHome ? postcode : (street ?? postcode);
}

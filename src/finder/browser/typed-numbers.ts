/**
 * Reads the numbers in what is typed: postcodes that are glued to a name, the number of a location's file and that of an
 * organiser.
 */
import { memoizeLast } from "./memoize-last.ts";
import type { OpenIndex } from "./open-index.ts";

/** Sets a postcode apart from the words around it: «9000Gent», «Gent9000» and «B-9000 Gent» become «9000 Gent». */
export function apartPostcodes(typed: string): string {
  return typed
    .replace(/(?<![\p{L}\p{N}])b[- ]?(?=\d{4}(?!\d))/giu, "")
    .replace(/(?<![\p{L}\p{N}])(\d{4})(?=\p{L}{3})/gu, "$1 ")
    .replace(/(\p{L}{3})(?=\d{4}(?![\p{L}\p{N}]))/gu, "$1 ");
}

/** Returns the function that finds the row of a typed file number: «0123456789», «dossier 0123.456.789». */
export function openFileNumbers({ size, locationId }: OpenIndex): (typed: string) => number | null {
  let rows: Map<string, number> | undefined;
  return memoizeLast((typed: string) => {
    const id = typed.replace(/dossier|nummer|nr|[\s.:/-]/gi, "");
    if (!/^\d{9,10}$/.test(id)) return null;
    rows ??= new Map(Array.from({ length: size }, (_, row) => [locationId(row), row]));
    return rows.get(id) ?? null;
  });
}

/** Shorter, it is a postcode, the number of a house or a year. */
const minOrganiserIdLength = 5;

/** Returns the function that finds the organiser of a typed number, as its page shows it: «ORG-00012», «org 00012». */
export function openOrganiserIds({ organisers }: OpenIndex): (typed: string) => number | null {
  let indexById: Map<string, number> | undefined;
  const keyOf = (id: string): string => id.toLowerCase().replace(/[\s.:/-]/g, "");
  return memoizeLast((typed: string) => {
    const bare = typed.replace(/organisator(?:nummer)?|nummer|nr\b/gi, "");
    const keys = [typed, bare].map(keyOf).filter((key) => key.length >= minOrganiserIdLength);
    if (!/\d/.test(typed) || keys.length === 0) return null;
    indexById ??= new Map(organisers.map(({ id }, index) => [keyOf(id), index]));
    const [found = null] = keys.flatMap((key) => indexById?.get(key) ?? []);
    return found;
  });
}

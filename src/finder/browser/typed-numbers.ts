/** Reads the numbers in what is typed: postcodes that are glued to a name, and the number of a location's file. */
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

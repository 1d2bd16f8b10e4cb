/** Compares two built sites, byte for byte. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesIn } from "../src/publish/verify/built-pages.ts";

/** Lists the files that exist in one of them only, or differ. */
export function differences(one: string, other: string): string[] {
  const own = new Set(filesIn(one));
  const others = new Set(filesIn(other));
  const differs = (file: string): boolean =>
    !own.has(file) ||
    !others.has(file) ||
    !readFileSync(join(one, file)).equals(readFileSync(join(other, file)));
  return [...new Set([...own, ...others])].filter(differs);
}

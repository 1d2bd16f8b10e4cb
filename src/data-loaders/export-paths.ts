/**
 * Paths as export.json writes them, which is not always how the file system writes them. Capitals, backslashes, `./`,
 * `edison/../edison/`, percent-encoding and Unicode's two spellings of an accent must not evade the check of a file.
 */
import { readdirSync } from "node:fs";
import { join, posix } from "node:path";
import { tidyKey } from "../domain/text.ts";

/** Returns the path in one spelling, relative to the export, or null for a path that leads out of it. */
export function canonicalPath(path: string): string | null {
  // A path that was copied may contain byte order marks and zero-width characters.
  const plain = tidyKey(path).replaceAll("\\", "/");
  const normal = posix.normalize(plain.replace(/ ?\/ ?/g, "/")).replace(/\/$/, "");
  const leadsOut = posix.isAbsolute(normal) || /^[a-z]:/i.test(normal) || normal.split("/")[0] === "..";
  return leadsOut ? null : normal.toLowerCase();
}

/** Decodes the percent-encoding of a path, or returns the path itself when its percent signs mean nothing. */
export function percentDecoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Returns the files of the export with this canonical path: none, one, or several that differ in capitals only. */
export function filesAt(directory: string, canonical: string): string[] {
  return fileFinder(directory)(canonical);
}

/** Returns `filesAt` for many paths of one export: each folder is read once. */
export function fileFinder(directory: string): (canonical: string) => string[] {
  const namesByFolder = new Map<string, Map<string | null, string[]>>();
  const namesOf = (folder: string): Map<string | null, string[]> => {
    const known = namesByFolder.get(folder);
    if (known) return known;
    const names = Map.groupBy(namesIn(join(directory, folder)), canonicalPath);
    namesByFolder.set(folder, names);
    return names;
  };
  return (canonical) => {
    let found = [""];
    for (const segment of canonical.split("/")) {
      found = found.flatMap((folder) =>
        (namesOf(folder).get(segment) ?? []).map((name) => posix.join(folder, name)),
      );
    }
    return found;
  };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/**
 * Paths as export.json writes them, which is not always how the file system does: capitals, backslashes, `./`,
 * `edison/../edison/`, percent signs and Unicode's two ways to spell an accent must not be a way round a promise.
 */
import { readdirSync } from "node:fs";
import { join, posix } from "node:path";
import { tidyKey } from "../domain/text.ts";

/** The path in one spelling, relative to the export; null for one that leads out of it. */
export function canonicalPath(path: string): string | null {
  // Byte order marks and zero-width characters come along when a path is copied.
  const plain = tidyKey(path).replaceAll("\\", "/");
  const normal = posix.normalize(plain.replace(/\s*\/\s*/g, "/")).replace(/\/$/, "");
  const leadsOut = posix.isAbsolute(normal) || /^[a-z]:/i.test(normal) || normal.split("/")[0] === "..";
  return leadsOut ? null : normal.toLowerCase();
}

/** The path with percent signs read as in a web address; the path itself where they mean nothing. */
export function percentDecoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The files of the export that have this canonical path: none, one, or several that differ in capitals only. */
export function filesAt(directory: string, canonical: string): string[] {
  let found = [""];
  for (const segment of canonical.split("/")) {
    found = found.flatMap((folder) =>
      namesIn(join(directory, folder))
        .filter((name) => canonicalPath(name) === segment)
        .map((name) => posix.join(folder, name)),
    );
  }
  return found;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

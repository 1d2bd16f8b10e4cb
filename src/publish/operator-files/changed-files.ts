/**
 * `changes.txt`: which files of the current publication are new or changed since the one before it, and which are gone,
 * for whoever copies the site to a static host. It is written once the publication is current; a run that is killed
 * before that leaves the list of an earlier one, which names itself as that, and the next run mends it.
 *
 *     from<tab>publicatie-0011-2026-10-24
 *     to<tab>publicatie-0012-2026-10-31
 *     new<tab>inspectierapport/R9/index.html
 *     changed<tab>index.html
 *     gone<tab>_astro/search.Bq3x.js
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { hashFiles, readHashList, type HashList } from "./hash-list.ts";
import { writeOwnerOnly } from "./owner-only-file.ts";

/** The name of the file, in the folder of the publications. */
export const changedFilesName = "changes.txt";

/** The files that differ between two publications, by their path inside the site. */
export interface ChangedFiles {
  new: string[];
  changed: string[];
  gone: string[];
}

/** Compares the files of two publications. */
export function compareFiles(before: HashList, after: HashList): ChangedFiles {
  const files = [...after.keys()];
  return {
    new: files.filter((file) => !before.has(file)),
    changed: files.filter((file) => before.has(file) && before.get(file) !== after.get(file)),
    gone: [...before.keys()].filter((file) => !after.has(file)),
  };
}

/** Writes which files differ between two publications, by their folders; every file is new where there was none before. */
export async function writeChangedFiles(
  directory: string,
  from: string | null,
  to: string,
): Promise<ChangedFiles> {
  const before = from === null ? new Map<string, string>() : await hashesOf(join(directory, from));
  const files = compareFiles(before, await hashesOf(join(directory, to)));
  await writeOwnerOnly(join(directory, changedFilesName), formatChangedFiles(from, to, files));
  return files;
}

/** Writes the list anew where a run was killed between making `current` what it is and writing the list. */
export async function mendChangedFiles(directory: string, current: string): Promise<void> {
  const to = await listedPublication(directory);
  if (to === null || to === current) return;
  await writeChangedFiles(directory, to, current);
}

/** Returns the folder of the publication that the list leads to; null where there is no list. */
async function listedPublication(directory: string): Promise<string | null> {
  const text = await readFile(join(directory, changedFilesName), "utf8").catch(() => "");
  return /^to\t(.+)$/m.exec(text)?.[1] ?? null;
}

/** A publication that was made before there were hashes, or lost them, is read as it is. */
async function hashesOf(publicationFolder: string): Promise<HashList> {
  return (await readHashList(publicationFolder)) ?? hashFiles(publicationFolder);
}

function formatChangedFiles(from: string | null, to: string, files: ChangedFiles): string {
  const kinds = ["new", "changed", "gone"] as const;
  // New files come first: whoever copies in this order never has a page that asks for a file which is not there yet.
  const lines = [
    ...(from === null ? [] : [["from", from]]),
    ["to", to],
    ...kinds.flatMap((kind) => files[kind].map((file) => [kind, file])),
  ];
  return lines.map((line) => `${line.join("\t")}\n`).join("");
}

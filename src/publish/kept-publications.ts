/** The publications on disk: which there are, and how one is removed, or what a killed run left of one. */
import { readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { currentFolder } from "./current-link.ts";
import { isPublicationFolder } from "./folder-name.ts";
import { hashListPath } from "./operator-files/hash-list.ts";
import { writeOwnerOnly } from "./operator-files/owner-only-file.ts";

/** Holds the name that the folder `next` gets, from before it has it until the run is over. */
const nextNameFile = "next.name";

const removing = ".removing-";
const hashListEnding = hashListPath("");

/** What a run writes before it is whole, and what it removes in part when it is killed. */
const unfinished = [
  /^next$/,
  /^\.next\.(?:building|old)$/,
  /^current\.next$/,
  /^(?:private-memory\.json|changes\.txt|next\.name|publicatie-[\d-]+\.sha256)\.next$/,
  new RegExp(`^${removing}`),
];

/** Lists the folders of all publications, oldest first. */
export async function publicationFolders(directory: string): Promise<string[]> {
  return (await readdir(directory)).filter(isPublicationFolder).sort();
}

/** Removes a publication with its hashes. */
export async function removePublication(directory: string, name: string): Promise<void> {
  const doomed = join(directory, `${removing}${name}`);
  await rm(doomed, { recursive: true, force: true });
  // Renamed first: a run that is killed meanwhile must not leave half a publication that somebody rolls back to.
  await rename(join(directory, name), doomed);
  await rm(hashListPath(join(directory, name)), { force: true });
  await rm(doomed, { recursive: true, force: true });
}

/** The publications of which a rollback or a withholding decides whether they stay, by the names of their folders. */
interface Decided {
  current: string;
  /** The one that was current before, which visitors may still be reading, and which is old after a rollback. */
  previous: string | null;
  /** Those that show what is withheld by now. */
  unfit: readonly string[];
}

/** Removes all but the current publication and the newest others, `keep` in all, and those that are unfit. */
export async function removeOldPublications(
  directory: string,
  { current, previous, unfit }: Decided,
  keep: number,
): Promise<void> {
  const others = (await publicationFolders(directory)).filter((name) => name !== current);
  const old = others.slice(0, -Math.max(keep - 1, 1)).filter((name) => name !== previous);
  const removed = others.filter((name) => old.includes(name) || unfit.includes(name));
  for (const name of removed) await removePublication(directory, name);
}

/** Notes which folder is about to be put in place, so that it is known for unfinished until `current` leads to it. */
export async function noteNextName(directory: string, name: string): Promise<void> {
  await writeOwnerOnly(join(directory, nextNameFile), `${name}\n`);
}

/** Returns the name that the last run put in place, or was about to; null where that run came to its end. */
export async function readNextName(directory: string): Promise<string | null> {
  const text = await readFile(join(directory, nextNameFile), "utf8").catch(() => "");
  return isPublicationFolder(text.trim()) ? text.trim() : null;
}

/** Forgets that name, once the run is over. */
export async function forgetNextName(directory: string): Promise<void> {
  await rm(join(directory, nextNameFile), { recursive: true, force: true });
}

/** Removes what a killed run, or one that failed, left unfinished. Only a run that holds the lock may do so. */
export async function removeLeftovers(directory: string): Promise<void> {
  const nextName = await readNextName(directory);
  const names = await readdir(directory);
  if (nextName !== null && names.includes(nextName) && nextName !== (await currentFolder(directory))) {
    // It was put in place and never became current: nobody may go back to it.
    await removePublication(directory, nextName);
  }
  const leftovers = names.filter(
    (name) => unfinished.some((form) => form.test(name)) || isOrphan(name, names),
  );
  for (const name of leftovers) await rm(join(directory, name), { recursive: true, force: true });
  await forgetNextName(directory);
}

/** Returns whether a file holds the hashes of a publication that is gone. */
function isOrphan(name: string, names: readonly string[]): boolean {
  if (!name.endsWith(hashListEnding)) return false;
  const folder = name.slice(0, -hashListEnding.length);
  return isPublicationFolder(folder) && !names.includes(folder);
}

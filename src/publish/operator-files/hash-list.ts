/**
 * The hashes of a publication: a file beside its folder, in the form that `sha256sum -c` reads. It is there before the
 * publication becomes current, and goes with its folder.
 *
 *     3f5a…  publicatie-0012-2026-10-31/index.html
 */
import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { filesIn } from "../verify/built-pages.ts";
import { writeOwnerOnly } from "./owner-only-file.ts";

/** The SHA-256 of every file of a site, in hexadecimal, by its path inside the site. */
export type HashList = ReadonlyMap<string, string>;

/** Returns the path of the hashes of a publication from that of its folder. */
export function hashListPath(publicationFolder: string): string {
  return `${publicationFolder}.sha256`;
}

/** Computes the hash of every file in a folder. */
export function hashFiles(folder: string): HashList {
  return new Map(filesIn(folder).map((file) => [file, hash("sha256", readFileSync(join(folder, file)))]));
}

/** Writes the hashes of a publication beside its folder, whether or not that is there already. */
export async function writeHashList(publicationFolder: string, hashes: HashList): Promise<void> {
  const name = basename(publicationFolder);
  // No name needs the escapes of sha256sum: an id holds neither a line break nor a backslash.
  const lines = [...hashes].map(([file, hash]) => `${hash}  ${name}/${file}\n`);
  await writeOwnerOnly(hashListPath(publicationFolder), lines.join(""));
}

/** Reads the hashes of a publication; returns null where there are none, or where a line is not one of them. */
export async function readHashList(publicationFolder: string): Promise<HashList | null> {
  const text = await readFile(hashListPath(publicationFolder), "utf8").catch(() => "");
  if (!text.endsWith("\n")) return null;
  const before = `${basename(publicationFolder)}/`;
  const entries = text
    .split("\n")
    .slice(0, -1)
    .map((line) => parseLine(line, before));
  return entries.every((entry) => entry !== null) ? new Map(entries) : null;
}

function parseLine(line: string, before: string): [file: string, hash: string] | null {
  const [, hash = "", file = ""] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
  return file.startsWith(before) ? [file.slice(before.length), hash] : null;
}

/**
 * Reads and writes the private memory: one file beside the publications that only its owner can read.
 *
 * The file is written whole, flushed to disk, and renamed into place. While a publication is put in place the file
 * holds the old memory and the new one, and the symlink `current` decides which of them is valid: so a run that is
 * killed, whenever that is, forgets nothing and remembers nothing that was not published.
 */
import { chmod, lstat, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { currentFolder } from "../current-link.ts";
import { ownerOnly, writeOwnerOnly } from "../operator-files/owner-only-file.ts";
import { memorySchema, type Memory } from "./memory.ts";

/** The name of the file, in the folder of the publications. */
export const memoryFileName = "private-memory.json";

const fileSchema = z.strictObject({
  version: z.literal(1),
  /** The valid memory; or the last one and the next one, while the next publication is put in place. */
  memories: z.union([z.tuple([memorySchema]), z.tuple([memorySchema, memorySchema])]),
});

export type MemoryReading =
  { state: "missing" } | { state: "damaged"; problem: string } | { state: "whole"; memory: Memory };

/** Reads the memory that belongs to the current publication of `directory`. */
export async function readMemory(directory: string): Promise<MemoryReading> {
  const path = join(directory, memoryFileName);
  try {
    const found = await lstat(path);
    if (!found.isFile()) return { state: "damaged", problem: "it is no plain file" };
    // A backup that was restored may have other permissions.
    if ((found.mode & 0o777) !== ownerOnly) await chmod(path, ownerOnly);
    return parseMemory(await readFile(path, "utf8"), await currentFolder(directory));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return { state: "missing" };
    return { state: "damaged", problem: `it can't be read (${code ?? "unknown error"})` };
  }
}

function parseMemory(text: string, current: string | null): MemoryReading {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // The message of the parser quotes the file, so it is not repeated.
    return { state: "damaged", problem: "it is no valid JSON" };
  }
  const file = fileSchema.safeParse(json);
  if (!file.success) {
    const [first] = file.error.issues;
    return { state: "damaged", problem: `its form is not right (${first?.path.join(".") || "the whole"})` };
  }
  const { memories } = file.data;
  return {
    state: "whole",
    memory: memories.find(({ publication }) => publication === current) ?? memories[0],
  };
}

/** Writes one memory, or the last one and the next one; replaces what was there. */
export async function writeMemory(directory: string, memories: [Memory] | [Memory, Memory]): Promise<void> {
  await writeOwnerOnly(
    join(directory, memoryFileName),
    `${JSON.stringify({ version: 1, memories }, null, 1)}\n`,
  );
}

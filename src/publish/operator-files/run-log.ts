/**
 * `publish.log`: one JSON object a line for every run, oldest first. It holds no reason of a flag and no message, since
 * a message may name what is withheld.
 */
import { open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { RefusalKind } from "../../change-log/refused.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { flushNames } from "../target-folder.ts";
import { ownerOnly } from "./owner-only-file.ts";

/** The name of the file, in the folder of the publications. */
export const runLogName = "publish.log";

export interface LoggedRun {
  /** When the run began. */
  time: string;
  /** Null where the run was killed. */
  command: "publish" | "rollback" | null;
  /** `failed` is a fault of the program; a killed run is logged by the one after it. */
  outcome: "published" | "refused" | "failed" | "killed";
  /** The publication that the run made current; null where it made none. */
  number: number | null;
  peildatum: IsoDate | null;
  /** How long it took; null where that is not known. */
  seconds: number | null;
  refused: readonly RefusalKind[];
  /** The number of warnings that the operator was given. */
  warnings: number;
}

const numberedRun = z.object({ number: z.int() });

/** Adds a line at the end, and flushes it to disk. Returns whether the log was there before. */
export async function logRun(directory: string, run: LoggedRun): Promise<{ existed: boolean }> {
  const file = await open(join(directory, runLogName), "a+", ownerOnly);
  try {
    const { size, mode } = await file.stat();
    if ((mode & 0o777) !== ownerOnly) await file.chmod(ownerOnly);
    const isCutOff = size > 0 && !(await endsLine(file, size));
    // A power cut may have left half a line, which must not swallow this one.
    await file.appendFile(`${isCutOff ? "\n" : ""}${JSON.stringify(run)}\n`);
    await file.sync();
    return { existed: size > 0 };
  } finally {
    await file.close();
    await flushNames(directory);
  }
}

/** Returns the number of the last publication that the log knows of; null where it knows none. */
export async function lastLoggedNumber(directory: string): Promise<number | null> {
  const text = await readFile(join(directory, runLogName), "utf8").catch(() => "");
  const numbers = text.split("\n").flatMap((line) => numberIn(line) ?? []);
  return numbers.at(-1) ?? null;
}

async function endsLine(file: Awaited<ReturnType<typeof open>>, size: number): Promise<boolean> {
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer.toString() === "\n";
}

function numberIn(line: string): number | null {
  try {
    return numberedRun.parse(JSON.parse(line)).number;
  } catch {
    return null;
  }
}

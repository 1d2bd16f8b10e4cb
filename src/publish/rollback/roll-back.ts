/**
 * Makes an earlier publication current again, by the one rename with which `publish` ends. One that shows what is withheld
 * now stays where it is, whatever else is wrong.
 */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { PublicationRefused } from "../../change-log/refused.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { callAlertService, type Hook } from "../call-hook.ts";
import { currentFolder, pointCurrentAt } from "../current-link.ts";
import { examples } from "../examples.ts";
import { runExclusively } from "../exclusive-run.ts";
import { explainFault, faultAfterSwitch } from "../explain-fault.ts";
import { partsOfFolderName } from "../folder-name.ts";
import { compareFiles, writeChangedFiles, type ChangedFiles } from "../operator-files/changed-files.ts";
import { hashFiles, readHashList } from "../operator-files/hash-list.ts";
import { readMemory, writeMemory } from "../withholdings/memory-file.ts";
import { judgePublications, type KeptPublication, type Obstacle } from "./judge-publications.ts";
import { nothingBefore, refusalKind, rollbackRefusal, twoFolders, unknownNumber } from "./messages.ts";

export interface RollbackOptions {
  /** The folder of all publications. */
  directory: string;
  /** The number to go back to; null for the one before the current one. */
  number: number | null;
  /** The hook that notifies the alert service; null where none is set. */
  hook: Hook | null;
  /** The day on the clock of this machine. */
  today: IsoDate;
  /** That clock itself, for the log alone. */
  now: () => Date;
  /** Tells what went wrong without stopping the run. */
  warn: (line: string) => void;
}

export interface RollbackResult {
  number: number;
  peildatum: IsoDate;
  folder: string;
  /** The number of the one that was current; null where `current` led to none. */
  from: number | null;
  /** The files that differ from that one; null where they could not be listed. */
  files: ChangedFiles | null;
}

/** Lists the publications that are kept, newest first. Throws PublicationRefused where there are none. */
export async function listPublications(directory: string, today: IsoDate): Promise<KeptPublication[]> {
  const folder = resolve(directory);
  try {
    const kept = await judgePublications(folder, today);
    if (kept.length > 0) return kept;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw explainFault(error);
  }
  throw new PublicationRefused(
    `There are no publications in ${folder}. Name with --to the folder to which they were published.`,
    "number",
  );
}

/** Goes back to an earlier publication. Throws PublicationRefused, with everything as it was. */
export async function rollBack(options: RollbackOptions): Promise<RollbackResult> {
  // Looked at first, since a folder that is not there must not be made.
  await listPublications(options.directory, options.today);
  return runExclusively({ ...options, command: "rollback" }, async (directory, warn) => {
    const from = await currentFolder(directory);
    const target = await chooseTarget(options, directory, from);
    await keepMemoryWhole(directory);
    await pointCurrentAt(directory, target.name);
    const files = await listChangedFiles(directory, from, target, warn);
    await callAlertService(target, options.hook, warn);
    const { number, peildatum } = target;
    return { number, peildatum, folder: join(directory, target.name), from: numberOf(from), files };
  });
}

async function chooseTarget(
  { number, today }: RollbackOptions,
  directory: string,
  from: string | null,
): Promise<KeptPublication> {
  const kept = await listPublications(directory, today);
  const before = numberOf(from) ?? Infinity;
  const [target, twin] = kept.filter((one) =>
    number === null ? one.number < before : one.number === number,
  );
  if (!target) {
    throw new PublicationRefused(
      number === null ? nothingBefore(before, directory) : unknownNumber(number, directory, kept),
      "number",
    );
  }
  const obstacle = target.obstacle ?? damageIn(await changedSince(join(directory, target.name)));
  if (obstacle !== null) {
    throw new PublicationRefused(rollbackRefusal(target, obstacle, kept), refusalKind(obstacle));
  }
  if (twin?.number === target.number) throw new PublicationRefused(twoFolders(target, twin), "number");
  return target;
}

function numberOf(folder: string | null): number | null {
  return folder === null ? null : (partsOfFolderName(folder)?.number ?? null);
}

function damageIn(files: readonly string[]): Obstacle | null {
  if (files.length === 0) return null;
  return {
    kind: "damaged",
    problem: `files are gone, changed or new since it was made (${examples(files, ", ")})`,
  };
}

/** Returns the files of a publication that do not have the hashes beside it; none where there are no hashes. */
async function changedSince(folder: string): Promise<string[]> {
  const hashes = await readHashList(folder);
  if (hashes === null) return [];
  const files = compareFiles(hashes, hashFiles(folder));
  return [...files.gone, ...files.changed, ...files.new];
}

/**
 * Leaves one memory in the file, that of the newest publication, which holds before the switch and after it: beside an
 * older one, `current` would decide, and what was withheld since would be forgotten.
 */
async function keepMemoryWhole(directory: string): Promise<void> {
  const reading = await readMemory(directory);
  if (reading.state === "whole") await writeMemory(directory, [reading.memory]);
}

/** The publication is current already, so a list that can't be written is a warning. */
async function listChangedFiles(
  directory: string,
  from: string | null,
  { name, number }: KeptPublication,
  warn: (line: string) => void,
): Promise<ChangedFiles | null> {
  try {
    // The way back from a link to nowhere: nobody knows what was there, so every file is new.
    const before = from !== null && existsSync(join(directory, from)) ? from : null;
    return await writeChangedFiles(directory, before, name);
  } catch (error) {
    warn(
      `Publication ${number} is current, but changes.txt is still an earlier list: ${faultAfterSwitch(error)}`,
    );
    return null;
  }
}

/**
 * What every run that changes the publications does: it opens their folder, holds the lock, mends what a killed run left
 * there, and is logged however it ends.
 */
import { join, resolve } from "node:path";
import type { IsoDate } from "../domain/dates.ts";
import { currentFolder } from "./current-link.ts";
import { explainFault, faultAfterSwitch } from "./explain-fault.ts";
import { partsOfFolderName } from "./folder-name.ts";
import { forgetNextName, publicationFolders, readNextName, removeLeftovers } from "./kept-publications.ts";
import { withLock } from "./lock.ts";
import { mendChangedFiles } from "./operator-files/changed-files.ts";
import { lastLoggedNumber, logRun, runLogName, type LoggedRun } from "./operator-files/run-log.ts";
import { refusalKindsOf } from "./refusal-kinds.ts";
import { openTargetFolder } from "./target-folder.ts";

export interface RunContext {
  command: "publish" | "rollback";
  /** The folder of all publications. */
  directory: string;
  /** The clock of this machine, for the log alone. */
  now: () => Date;
  /** Tells the operator what went wrong without stopping the run. */
  warn: (line: string) => void;
}

/** A run that began, and how many warnings it gave until now. */
interface Run extends RunContext {
  time: string;
  beganMs: number;
  warnings: number;
  hadPublications: boolean;
}

/** What `work` made current. */
interface MadeCurrent {
  number: number;
  peildatum: IsoDate;
}

const nothing = { number: null, peildatum: null };

/**
 * Runs `work` alone in the folder of the publications, and logs it. `work` gets the absolute path of that folder, and
 * returns what is current then. Throws what it throws, a fault of the file system as a refusal.
 */
export async function runExclusively<T extends MadeCurrent>(
  context: RunContext,
  work: (directory: string, warn: (line: string) => void) => Promise<T>,
): Promise<T> {
  const run: Run = {
    ...context,
    directory: resolve(context.directory),
    time: context.now().toISOString(),
    // The clock may be set while the run is at work, this one can't.
    beganMs: performance.now(),
    warnings: 0,
    hadPublications: false,
    warn: (line) => {
      run.warnings += 1;
      context.warn(line);
    },
  };
  let isOpen = false;
  try {
    await openTargetFolder(run.directory);
    run.hadPublications = (await publicationFolders(run.directory)).length > 0;
    isOpen = true;
    return await withLock(join(run.directory, "publishing.lock"), async (abandonedSince) => {
      await mendAfterKill(run, abandonedSince);
      const madeCurrent = await work(run.directory, run.warn);
      await logPublished(run, madeCurrent);
      return madeCurrent;
    });
  } catch (error) {
    const explained = explainFault(error);
    if (isOpen) await logNotPublished(run, explained);
    throw explained;
  }
}

/** Mends what a run left that was killed, and logs it as such. */
async function mendAfterKill(run: Run, abandonedSince: Date | null): Promise<void> {
  const { directory } = run;
  const current = await currentFolder(directory);
  if (abandonedSince !== null) {
    const madeCurrent = await madeCurrentByKilled(directory, current);
    const unknown = { command: null, seconds: null, refused: [], warnings: 0 };
    await addToLog(run, {
      time: abandonedSince.toISOString(),
      outcome: "killed",
      ...madeCurrent,
      ...unknown,
    });
  }
  await removeLeftovers(directory);
  try {
    if (current !== null) await mendChangedFiles(directory, current);
  } catch (error) {
    run.warn(`changes.txt is still the list of an earlier publication: ${faultAfterSwitch(error)}`);
  }
}

/** Returns the publication that a killed run made current, if it did so before it could log it. */
async function madeCurrentByKilled(
  directory: string,
  current: string | null,
): Promise<Pick<LoggedRun, "number" | "peildatum">> {
  const publication = current === null ? null : partsOfFolderName(current);
  const lastLogged = await lastLoggedNumber(directory);
  // Without a log nobody knows what of it was logged, but for the name that a run notes before it switches.
  const isKnown = lastLogged !== null || (await readNextName(directory)) === current;
  return isKnown && publication !== null && publication.number !== lastLogged ? publication : nothing;
}

async function logPublished(run: Run, { number, peildatum }: MadeCurrent): Promise<void> {
  await addToLog(run, lineOf(run, { outcome: "published", number, peildatum, refused: [] }));
  await forgetNextName(run.directory).catch(() => undefined);
}

async function logNotPublished(run: Run, error: unknown): Promise<void> {
  const kinds = refusalKindsOf(error);
  const outcome = kinds === null ? "failed" : "refused";
  await addToLog(run, lineOf(run, { outcome, ...nothing, refused: kinds ?? [] }));
}

function lineOf(
  { time, command, beganMs, warnings }: Run,
  { outcome, number, peildatum, refused }: Pick<LoggedRun, "outcome" | "number" | "peildatum" | "refused">,
): LoggedRun {
  const seconds = Math.round((performance.now() - beganMs) / 100) / 10;
  return { time, command, outcome, number, peildatum, seconds, refused, warnings };
}

/** A log that can't be written stops nothing, but the operator hears of it. */
async function addToLog(run: Run, line: LoggedRun): Promise<void> {
  try {
    const { existed } = await logRun(run.directory, line);
    if (run.hadPublications && !existed) run.warn(`There was no ${runLogName}: it begins with this run.`);
  } catch (error) {
    run.warn(`This run is not in ${runLogName}: ${faultAfterSwitch(error)}`);
  }
}

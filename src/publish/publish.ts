/**
 * Writes a publication into the target folder and makes it the current one: checks and builds it beside the old one,
 * verifies it, and then points `<dir>/current` at it by one rename. Whatever fails before that rename, the old
 * publication stays as it was, for visitors and on disk; a run that was killed leaves folders that the next run
 * replaces.
 */
import { readdirSync } from "node:fs";
import { readdir, rename, rm, symlink } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Publication } from "../change-log/publication.ts";
import { PublicationRefused } from "../change-log/refused.ts";
import type { IsoDate } from "../domain/dates.ts";
import type { Settings } from "../domain/settings-schema.ts";
import {
  completeSite,
  loadRegister,
  withholdingsOf,
  type BuildInput,
  type LoadedRegister,
  type LoadedSite,
} from "../load-site.ts";
import { writeSite } from "./build-site.ts";
import { callHook, type Hook } from "./call-hook.ts";
import { explainFault } from "./explain-fault.ts";
import { folderName, isPublicationFolder } from "./folder-name.ts";
import { withLock } from "./lock.ts";
import { refusePeildatumAhead } from "./peildatum-check.ts";
import { tooManyRemoved } from "./removals/removed-records.ts";
import { flushFolder, flushNames, openTargetFolder } from "./target-folder.ts";
import { verifyPublication } from "./verify/verify.ts";
import {
  checkAgainstMemory,
  type Permissions,
  writeBothMemories,
  writeNextMemory,
} from "./withholdings/check-against-memory.ts";
import { explainRefusal } from "./withholdings/explain-refusal.ts";

export interface PublishOptions {
  exportDirectory: string;
  /** The publication that the first one of the folder follows; later ones follow the current one. */
  firstPrevious: string | null;
  settings: Settings;
  /** The hook that notifies the alert service; null where none is set. */
  hook: Hook | null;
  /** The folder of all publications; the web root is `current` in it. */
  directory: string;
  /** The root of the project. */
  root: string;
  /** How many publications stay on disk, the current one included; at least 2. */
  keep: number;
  /** The reasons why less may be withheld than before, or much removed; null for what may not be. */
  allow: Permissions;
  /** The day on the clock of this machine. */
  today: IsoDate;
  report: (line: string) => void;
}

export interface PublishResult {
  publication: Publication;
  /** The folder of the new publication. */
  folder: string;
  /** Notices for the operator about what is withheld, by number. */
  notices: string[];
}

const maxShownProblems = 20;

/** Publishes an export. Throws ExportRefused or PublicationRefused, with everything as it was. */
export async function publish(options: PublishOptions): Promise<PublishResult> {
  const directory = resolve(options.directory);
  try {
    await openTargetFolder(directory);
    return await withLock(join(directory, "publishing.lock"), () => publishLocked(options, directory));
  } catch (error) {
    throw explainFault(error);
  }
}

async function publishLocked(options: PublishOptions, directory: string): Promise<PublishResult> {
  const input = inputOf(options, directory);
  let loaded: LoadedRegister | null = null;
  try {
    loaded = await loadRegister(input.exportDirectory, input.settings);
    return await publishLoaded(input, await completeSite(loaded, input), options, directory);
  } catch (error) {
    throw await explainRefusal(explainFault(error), directory, loaded);
  }
}

/** Makes the input of the build; a publication follows the one that is current. */
function inputOf(
  { exportDirectory, firstPrevious, settings }: PublishOptions,
  directory: string,
): BuildInput {
  // A link that leads nowhere counts as well: loading then refuses, rather than begin a new change log.
  const hasCurrent = readdirSync(directory).includes("current");
  const previousPublication = hasCurrent ? join(directory, "current") : firstPrevious;
  return { exportDirectory, previousPublication, settings };
}

/** Builds and switches, unless the export would show what the last publication withheld. */
async function publishLoaded(
  input: BuildInput,
  loaded: LoadedSite,
  options: PublishOptions,
  directory: string,
): Promise<PublishResult> {
  const { publication } = loaded.site;
  const name = folderName(publication);
  const building = join(directory, "next");
  refusePeildatumAhead(loaded.register.records, options.today, input.settings.limits);
  const memoryCheck = await checkAgainstMemory(
    directory,
    { name, withholdings: withholdingsOf(loaded), removed: tooManyRemoved(loaded) },
    options.allow,
  );
  try {
    await writeSite(input, loaded, { outDirectory: building, root: options.root, report: options.report });
    refuseProblems(verifyPublication(building, loaded.register));
    await flushFolder(building);
    await writeBothMemories(directory, memoryCheck);
  } catch (error) {
    await rm(building, { recursive: true, force: true });
    throw error;
  }
  const folder = join(directory, name);
  await rm(folder, { recursive: true, force: true });
  await rename(building, folder);
  await pointCurrentAt(directory, name);
  await writeNextMemory(directory, memoryCheck);
  await removeOld(directory, name, options.keep);
  await callAlertService(publication, options);
  return { publication, folder, notices: memoryCheck.notices };
}

function refuseProblems(problems: readonly string[]): void {
  if (problems.length === 0) return;
  const shown = problems.slice(0, maxShownProblems).map((problem) => `  ${problem}`);
  const rest = problems.length > shown.length ? [`  and ${problems.length - shown.length} more`] : [];
  throw new PublicationRefused(
    [`The new publication was not made current, for it is not right:`, ...shown, ...rest].join("\n"),
  );
}

/** Switches by one rename: a visitor gets the old publication or the new one, and never a part of each. */
async function pointCurrentAt(directory: string, name: string): Promise<void> {
  const next = join(directory, "current.next");
  await rm(next, { recursive: true, force: true });
  await symlink(name, next);
  // Each step is on disk before the next one, so that a power cut never leaves a link to a folder that is not there.
  await flushNames(directory);
  await rename(next, join(directory, "current"));
  await flushNames(directory);
}

/** Calls the hook; a failure is only a warning, since the publication is current already. */
async function callAlertService(publication: Publication, { hook, report }: PublishOptions): Promise<void> {
  const problem = hook && (await callHook(hook, publication));
  if (problem) report(`Warning: the alert service was not told (${problem}). It looks for itself, too.`);
}

async function removeOld(directory: string, current: string, keep: number): Promise<void> {
  const folders = (await readdir(directory)).filter(isPublicationFolder).sort();
  const old = folders.filter((name) => name !== current).slice(0, -Math.max(keep - 1, 1));
  for (const name of old) await rm(join(directory, name), { recursive: true, force: true });
}

/**
 * Writes a publication into the target folder and makes it the current one: checks and builds it beside the old one,
 * verifies it, and then points `<dir>/current` at it by one rename. Whatever fails before that rename, the old
 * publication stays as it was, for visitors and on disk; a run that was killed leaves folders that the next run
 * replaces.
 */
import { readdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { factsOf } from "../change-log/facts.ts";
import type { Publication } from "../change-log/publication.ts";
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
import { callAlertService, type Hook } from "./call-hook.ts";
import { currentFolder } from "./current-link.ts";
import { runExclusively } from "./exclusive-run.ts";
import { explainFault } from "./explain-fault.ts";
import { folderName } from "./folder-name.ts";
import { buildFolder, makeCurrent, tidyUp } from "./make-current.ts";
import { limitHeapGrowth } from "./heap-growth.ts";
import type { ChangedFiles } from "./operator-files/changed-files.ts";
import type { HashList } from "./operator-files/hash-list.ts";
import type { Progress } from "./page-progress.ts";
import { refusePeildatumAhead } from "./peildatum-check.ts";
import { refuseFindings } from "./refuse-findings.ts";
import { readLaterPublications } from "./rollback/later-publications.ts";
import { tooManyRemoved } from "./removals/removed-records.ts";
import { verifySite } from "./verify/verify-site.ts";
import { checkAgainstMemory, type Permissions } from "./withholdings/check-against-memory.ts";
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
  /** That clock itself, for the log alone. */
  now: () => Date;
  progress: Progress;
  /** Tells what went wrong without stopping the run. */
  warn: (line: string) => void;
}

export interface PublishResult {
  number: number;
  peildatum: IsoDate;
  publication: Publication;
  /** The folder of the new publication. */
  folder: string;
  /** Notices for the operator about what is withheld, by number. */
  notices: string[];
  /** The files that changed since the publication before; null where they could not be listed. */
  files: ChangedFiles | null;
}

/** Publishes an export. Throws ExportRefused or PublicationRefused, with everything as it was. */
export async function publish(options: PublishOptions): Promise<PublishResult> {
  return runExclusively({ ...options, command: "publish" }, async (directory, warn) => {
    const input = await inputOf(options, directory);
    let loaded: LoadedRegister | null = null;
    try {
      limitHeapGrowth();
      options.progress.report("Reading the export");
      loaded = await loadRegister(input.exportDirectory, input.settings);
      return await publishLoaded(input, await completeSite(loaded, input), { ...options, directory, warn });
    } catch (error) {
      throw await explainRefusal(explainFault(error), directory, loaded);
    }
  });
}

/** Makes the input of the build; a publication follows the one that is current. */
async function inputOf(
  { exportDirectory, firstPrevious, settings }: PublishOptions,
  directory: string,
): Promise<BuildInput> {
  // A link that leads nowhere counts as well: loading then refuses, rather than begin a new change log.
  const hasCurrent = readdirSync(directory).includes("current");
  const previousPublication = hasCurrent ? join(directory, "current") : firstPrevious;
  const later = await readLaterPublications(directory);
  return { exportDirectory, previousPublication, later, settings };
}

/** Builds and switches, unless the export would show what the last publication withheld. */
async function publishLoaded(
  input: BuildInput,
  loaded: LoadedSite,
  options: PublishOptions,
): Promise<PublishResult> {
  const { directory, warn } = options;
  const { publication } = loaded.site;
  const { number, peildatum } = publication;
  const name = folderName(publication);
  refusePeildatumAhead(loaded.register.records, options.today, input.settings.limits);
  const memoryCheck = await checkAgainstMemory(
    directory,
    {
      name,
      withholdings: withholdingsOf(loaded),
      facts: factsOf(loaded.register),
      removed: tooManyRemoved(loaded),
      today: options.today,
    },
    options.allow,
  );
  const previous = await currentFolder(directory);
  const hashes = await buildNext(input, loaded, options);
  const next = { name, number, previous, memoryCheck, hashes, keep: options.keep };
  options.progress.report("Making it current");
  await makeCurrent(directory, next);
  const files = await tidyUp(directory, next, warn);
  await callAlertService(publication, options.hook, warn);
  const folder = join(directory, name);
  return { number, peildatum, publication, folder, notices: memoryCheck.notices, files };
}

/** Builds and verifies the site beside the publications, and returns its hashes; leaves nothing of one that is not right. */
async function buildNext(
  input: BuildInput,
  loaded: LoadedSite,
  { directory, root, progress, warn }: PublishOptions,
): Promise<HashList> {
  const building = buildFolder(directory);
  try {
    await writeSite(input, loaded, { outDirectory: building, root, progress });
    progress.report("Verifying the site");
    const { findings, hashes } = await verifySite(building, input.settings, loaded.register);
    refuseFindings(findings, warn);
    return hashes;
  } catch (error) {
    await rm(building, { recursive: true, force: true });
    throw error;
  }
}

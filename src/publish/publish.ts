/**
 * Makes a publication the current one: checks and builds it beside what stands, looks it over, and then points
 * `<dir>/current` at it by one rename. Whatever fails before that rename, the old publication stays as it was,
 * for visitors and on disk; a run that was killed leaves folders that the next run replaces.
 */
import { readdirSync } from "node:fs";
import { mkdir, readdir, rename, rm, symlink } from "node:fs/promises";
import { join, resolve } from "node:path";
import { withholdingsOf } from "../open-register.ts";
import { buildSite, type BuildResult } from "./build-site.ts";
import { callHook, hookOf } from "./call-hook.ts";
import { folderName, isPublicationFolder } from "./folder-name.ts";
import { PublicationRefused } from "../change-log/refused.ts";
import { withLock } from "./lock.ts";
import { verifyPublication } from "./verify/verify.ts";
import {
  holdAgainstMemory,
  rememberBoth,
  rememberNext,
  type HeldAgainstMemory,
} from "./withholdings/hold-against-memory.ts";
import { tellStillPublic } from "./withholdings/tell-still-public.ts";

export interface PublishOptions {
  exportDirectory: string;
  /** The folder of all publications; the web root is `current` in it. */
  directory: string;
  /** The root of the project. */
  root: string;
  /** How many publications stay on disk, the current one included; at least 2. */
  keep: number;
  /** Why less may be withheld than the last publication withheld; left out where it may not. */
  allowDisclosure?: string | undefined;
  report: (line: string) => void;
}

export interface PublishResult extends BuildResult {
  /** The folder of the new publication. */
  folder: string;
  /** What the operator has to know of what is withheld, by number. */
  notices: string[];
}

const shownProblems = 20;

/** Publishes an export. Throws ExportRefused or PublicationRefused, with everything as it was. */
export async function publish(options: PublishOptions): Promise<PublishResult> {
  const directory = resolve(options.directory);
  await mkdir(directory, { recursive: true });
  return withLock(join(directory, "publishing.lock"), async () => {
    try {
      return await publishLocked(options, directory);
    } catch (error) {
      throw await tellStillPublic(error, directory);
    }
  });
}

async function publishLocked(options: PublishOptions, directory: string): Promise<PublishResult> {
  const building = join(directory, "next");
  const { result, held } = await buildFollowing(options, directory, building);
  try {
    refuseProblems(verifyPublication(building, result.publication.register));
    await rememberBoth(directory, held);
  } catch (error) {
    await rm(building, { recursive: true, force: true });
    throw error;
  }
  const name = folderName(result.publication);
  const folder = join(directory, name);
  await rm(folder, { recursive: true, force: true });
  await rename(building, folder);
  await pointCurrentAt(directory, name);
  await rememberNext(directory, held);
  await removeOld(directory, name, options.keep);
  await tellAlertService(result, options.report);
  return { ...result, folder, notices: held.notices };
}

/**
 * Builds what follows on the current publication, unless it would show what that one withheld. The site builder
 * reads what it follows on from the environment, as with any other build.
 */
async function buildFollowing(
  options: PublishOptions,
  directory: string,
  outDirectory: string,
): Promise<{ result: BuildResult; held: HeldAgainstMemory }> {
  // A link that leads nowhere is there too: then the build refuses, rather than begin a new change log.
  if (readdirSync(directory).includes("current")) {
    process.env["PORTAL_PREVIOUS"] = join(directory, "current");
  }
  let held: HeldAgainstMemory | undefined;
  const result = await buildSite({
    ...options,
    outDirectory,
    onOpened: async (opened, publication) => {
      const now = withholdingsOf(opened);
      held = await holdAgainstMemory(
        directory,
        folderName(publication),
        now,
        options.allowDisclosure ?? null,
      );
    },
  });
  if (held === undefined) throw new Error("The site was built without a look at what is withheld.");
  return { result, held };
}

function refuseProblems(problems: readonly string[]): void {
  if (problems.length === 0) return;
  const shown = problems.slice(0, shownProblems).map((problem) => `  ${problem}`);
  const rest = problems.length > shown.length ? [`  and ${problems.length - shown.length} more`] : [];
  throw new PublicationRefused(
    [`The new publication was not made current, for it is not right:`, ...shown, ...rest].join("\n"),
  );
}

/** One rename: a visitor gets the old publication or the new one, and never a part of each. */
async function pointCurrentAt(directory: string, name: string): Promise<void> {
  const next = join(directory, "current.next");
  await rm(next, { force: true });
  await symlink(name, next);
  await rename(next, join(directory, "current"));
}

/** The publication stands, whether or not the service hears of it now. */
async function tellAlertService(
  { publication }: BuildResult,
  report: PublishOptions["report"],
): Promise<void> {
  const hook = hookOf(process.env);
  const problem = hook && (await callHook(hook, publication));
  if (problem) report(`Warning: the alert service was not told (${problem}). It looks for itself, too.`);
}

async function removeOld(directory: string, current: string, keep: number): Promise<void> {
  const folders = (await readdir(directory)).filter(isPublicationFolder).sort();
  const old = folders.filter((name) => name !== current).slice(0, -Math.max(keep - 1, 1));
  for (const name of old) await rm(join(directory, name), { recursive: true, force: true });
}

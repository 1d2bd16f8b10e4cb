import { join } from "node:path";
import { Command, Option } from "commander";
import { z } from "zod";
import { machineDay } from "../clock.ts";
import { optionParser, progressOn } from "../console.ts";
import type { PublishOptions, PublishResult } from "../../src/publish/publish.ts";
import type { RollbackResult } from "../../src/publish/rollback/roll-back.ts";
import type { RunReport } from "../../src/publish/run-report.ts";
import { readSettings } from "../settings.ts";

const root = join(import.meta.dirname, "../..");

/** Defines `publish`, which makes an export the current publication, or goes back to an earlier one. */
export function publishCommand(): Command {
  return new Command("publish")
    .summary("check, build and verify an export, and make it the current publication")
    .description(
      "Checks and builds an export beside the current publication, verifies it, and makes it current by one rename. Whatever fails before that leaves the old publication as it was.",
    )
    .argument("[export]", "the folder of the export")
    .requiredOption("--to <dir>", "the folder of all publications; the web root is `current` in it")
    .option(
      "--keep <number>",
      "how many publications stay on disk",
      optionParser(z.coerce.number().int().min(2)),
      3,
    )
    .option(
      "--allow-disclosure <reason>",
      "publish although less is withheld than before; the reason stays in the private memory",
      reasonParser('--allow-disclosure "The court lifted its order"'),
    )
    .option(
      "--allow-removal <reason>",
      "publish although much is gone; the reason stays in the private memory",
      reasonParser('--allow-removal "The old cases moved to the archive"'),
    )
    .option("--json", "print one JSON object on standard output, and messages on standard error", false)
    .addOption(
      new Option("--list", "list the publications that are kept, and which may be rolled back to").conflicts(
        onlyForExport,
      ),
    )
    .addOption(
      new Option(
        "--rollback [number]",
        "make an earlier publication current again; without a number the one before the current one",
      )
        .argParser(optionParser(z.coerce.number().int().min(1)))
        .conflicts(["list", ...onlyForExport]),
    )
    .addHelpText(
      "after",
      "\nExample:\n  npm run portal -- publish exports/2026-10-31 --to /srv/kinderopvang" +
        "\n  npm run portal -- publish --list --to /srv/kinderopvang" +
        "\n  npm run portal -- publish --rollback 11 --to /srv/kinderopvang",
    )
    .action(runPublish);
}

/** The options that say how an export is published. */
const onlyForExport = ["keep", "allowDisclosure", "allowRemoval"];

/** Parses the reason of a flag, which may not be empty. */
function reasonParser(example: string): (value: string) => string {
  return optionParser(z.string().trim().min(1, `say why, as in ${example}`));
}

interface PublishCommandOptions {
  to: string;
  keep: number;
  allowDisclosure?: string;
  allowRemoval?: string;
  json: boolean;
  list?: true;
  /** True where no number was given. */
  rollback?: number | true;
}

async function runPublish(
  exportDirectory: string | undefined,
  options: PublishCommandOptions,
  command: Command,
): Promise<void> {
  const { list, rollback } = options;
  if (exportDirectory !== undefined && (list || rollback !== undefined)) {
    command.error(`error: an export is not published by ${list ? "--list" : "--rollback"}`);
  }
  if (list) return listKept(options);
  if (rollback !== undefined) return rollBackTo(rollback === true ? null : rollback, options);
  if (exportDirectory === undefined) command.error("error: missing required argument 'export'");
  return publishExport(exportDirectory, options);
}

async function listKept({ to, json }: PublishCommandOptions): Promise<void> {
  const { listEntries, listLines } = await import("../../src/publish/rollback/messages.ts");
  const { listPublications } = await import("../../src/publish/rollback/roll-back.ts");
  const kept = await listPublications(to, machineDay());
  if (json) console.log(JSON.stringify(listEntries(kept), null, 2));
  else for (const line of listLines(kept)) console.log(line);
}

/** Where a run tells how far it is and what went wrong. */
type RunOutput = Pick<PublishOptions, "progress" | "warn">;

/** Runs what makes a publication current, and tells how it ended; with --json, in one object on standard output. */
async function tell<T>(
  { json }: PublishCommandOptions,
  run: (output: RunOutput) => Promise<T>,
  messagesOf: (result: T) => string[],
  reportOf: (result: T, warnings: readonly string[]) => Promise<RunReport>,
): Promise<void> {
  const { reportNotPublished } = await import("../../src/publish/run-report.ts");
  const progress = progressOn(json ? process.stderr : process.stdout);
  const warnings: string[] = [];
  const warn = (line: string): void => {
    progress.end();
    console.error(line);
    warnings.push(line);
  };
  const printJson = (report: RunReport): void => {
    if (json) console.log(JSON.stringify(report, null, 2));
  };
  try {
    const result = await run({ progress, warn }).finally(progress.end);
    for (const line of messagesOf(result)) (json ? console.error : console.log)(line);
    printJson(await reportOf(result, warnings));
  } catch (error) {
    printJson(reportNotPublished(error, warnings));
    throw error;
  }
}

async function rollBackTo(number: number | null, options: PublishCommandOptions): Promise<void> {
  const { hookOf } = await import("../../src/publish/call-hook.ts");
  const { rollBack } = await import("../../src/publish/rollback/roll-back.ts");
  const { reportRolledBack } = await import("../../src/publish/run-report.ts");
  const run = ({ warn }: RunOutput): Promise<RollbackResult> =>
    rollBack({
      directory: options.to,
      number,
      hook: hookOf(process.env),
      today: machineDay(),
      now: () => new Date(),
      warn,
    });
  await tell(options, run, rollbackMessages, reportRolledBack);
}

function rollbackMessages({ number, folder, from }: RollbackResult): string[] {
  const kept = from === null ? "" : ` Publication ${from} is kept.`;
  return [`Publication ${number} is current again: ${folder}.${kept}`];
}

async function publishExport(exportDirectory: string, options: PublishCommandOptions): Promise<void> {
  const { reportPublished } = await import("../../src/publish/run-report.ts");
  await tell(options, (output) => publishTo(exportDirectory, options, output), messagesOf, reportPublished);
}

async function publishTo(
  exportDirectory: string,
  { to, keep, allowDisclosure, allowRemoval }: PublishCommandOptions,
  output: RunOutput,
): Promise<PublishResult> {
  const { hookOf } = await import("../../src/publish/call-hook.ts");
  const { publish } = await import("../../src/publish/publish.ts");
  return publish({
    exportDirectory,
    firstPrevious: process.env["PORTAL_PREVIOUS"] || null,
    settings: readSettings(process.env),
    hook: hookOf(process.env),
    allow: { disclosure: allowDisclosure ?? null, removal: allowRemoval ?? null },
    today: machineDay(),
    now: () => new Date(),
    directory: to,
    keep,
    root,
    ...output,
  });
}

function messagesOf({ notices, publication, folder }: PublishResult): string[] {
  const { changes, number } = publication;
  const news = changes.filter((change) => change.publication === number);
  return [...notices, `Publication ${number} is current: ${folder} (${news.length} changes)`];
}

import { join } from "node:path";
import { Command } from "commander";
import { z } from "zod";
import { machineDay } from "../clock.ts";
import { optionParser, progressOn } from "../console.ts";
import type { PublishOptions, PublishResult } from "../../src/publish/publish.ts";
import type { RunReport } from "../../src/publish/run-report.ts";
import { readSettings } from "../settings.ts";

const root = join(import.meta.dirname, "../..");

/** Defines `publish`, which makes an export the current publication. */
export function publishCommand(): Command {
  return new Command("publish")
    .summary("check, build and verify an export, and make it the current publication")
    .description(
      "Checks and builds an export beside the current publication, verifies it, and makes it current by one rename. Whatever fails before that leaves the old publication as it was.",
    )
    .argument("<export>", "the folder of the export")
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
    .addHelpText("after", "\nExample:\n  npm run portal -- publish exports/2026-10-31 --to /srv/kinderopvang")
    .action(publishExport);
}

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
}

async function publishExport(exportDirectory: string, options: PublishCommandOptions): Promise<void> {
  const { reportNotPublished, reportPublished } = await import("../../src/publish/run-report.ts");
  const progress = progressOn(options.json ? process.stderr : process.stdout);
  const warnings: string[] = [];
  const warn = (line: string): void => {
    progress.end();
    console.error(line);
    warnings.push(line);
  };
  const printJson = (report: RunReport): void => {
    if (options.json) console.log(JSON.stringify(report, null, 2));
  };
  try {
    const result = await runPublish(exportDirectory, options, { progress, warn }).finally(progress.end);
    for (const line of messagesOf(result)) (options.json ? console.error : console.log)(line);
    printJson(await reportPublished(result, warnings));
  } catch (error) {
    printJson(reportNotPublished(error, warnings));
    throw error;
  }
}

async function runPublish(
  exportDirectory: string,
  { to, keep, allowDisclosure, allowRemoval }: PublishCommandOptions,
  output: Pick<PublishOptions, "progress" | "warn">,
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

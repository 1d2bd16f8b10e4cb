import { join } from "node:path";
import { Command } from "commander";
import { z } from "zod";
import { machineDay } from "../clock.ts";
import { endProgress, optionParser, progress } from "../console.ts";
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
}

async function publishExport(
  exportDirectory: string,
  { to, keep, allowDisclosure, allowRemoval }: PublishCommandOptions,
): Promise<void> {
  const { hookOf } = await import("../../src/publish/call-hook.ts");
  const { publish } = await import("../../src/publish/publish.ts");
  const { folder, publication, notices } = await publish({
    exportDirectory,
    firstPrevious: process.env["PORTAL_PREVIOUS"] || null,
    settings: readSettings(process.env),
    hook: hookOf(process.env),
    allow: { disclosure: allowDisclosure ?? null, removal: allowRemoval ?? null },
    today: machineDay(),
    directory: to,
    keep,
    root,
    report: progress,
  });
  endProgress();
  for (const notice of notices) console.log(notice);
  const { changes, number } = publication;
  const news = changes.filter((change) => change.publication === number);
  console.log(`Publication ${number} is current: ${folder} (${news.length} changes)`);
}

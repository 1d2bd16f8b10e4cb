#!/usr/bin/env node
/** `npm run portal -- <command>`: check an export, make a sample one, publish, send alerts. */
import "./environment.ts";
import { join } from "node:path";
import { z } from "zod";
import { checkExport } from "../src/check-report/check-export.ts";
import { formatCheckReport } from "../src/check-report/format-check-report.ts";
import { defaultPeildatum, writeSample } from "../sample/write-sample.ts";
import { hookOf } from "../src/publish/call-hook.ts";
import { publish } from "../src/publish/publish.ts";
import { alerts, alertsUsage } from "./alerts.ts";
import { endProgress, parseArguments, progress, runCommand, UsageError } from "./console.ts";
import { readSettings } from "./settings.ts";

const root = join(import.meta.dirname, "..");

const usage = `Usage:
  npm run portal -- check <export> [--json]
  npm run portal -- sample <dir> [--scale 1] [--seed 1] [--peildatum ${defaultPeildatum}] [--small]
  npm run portal -- publish <export> --to <dir> [--keep 3] [--allow-disclosure "<reason>"]
${alertsUsage}`;

async function check(args: string[]): Promise<void> {
  const { values, positionals } = parseArguments(args, usage, { json: { type: "boolean", default: false } });
  const [directory, ...rest] = positionals;
  if (!directory || rest.length > 0) throw new UsageError(usage);
  const report = await checkExport(directory, readSettings(process.env));
  console.log(values.json ? JSON.stringify(report, null, 2) : formatCheckReport(report));
  if (report.refused !== null) process.exitCode = 1;
}

const sampleOptions = z.object({
  scale: z.coerce.number().positive().max(20),
  seed: z.coerce.number().int().nonnegative(),
  peildatum: z.iso.date(),
  small: z.boolean(),
});

function sample(args: string[]): void {
  const { values, positionals } = parseArguments(args, usage, {
    scale: { type: "string", default: "1" },
    seed: { type: "string", default: "1" },
    peildatum: { type: "string", default: defaultPeildatum },
    small: { type: "boolean", default: false },
  });
  const [directory, ...rest] = positionals;
  if (!directory || rest.length > 0) throw new UsageError(usage);
  const options = sampleOptions.safeParse(values);
  if (!options.success) throw new UsageError(`${z.prettifyError(options.error)}\n${usage}`);
  writeSample(directory, {
    ...options.data,
    onProgress: (done, total) => progress(`${done} of ${total} locations`),
  });
  endProgress();
  console.log(`The sample stands in ${directory}`);
}

const publishOptions = z.object({
  to: z.string().min(1),
  keep: z.coerce.number().int().min(2),
  "allow-disclosure": z
    .string()
    .trim()
    .min(1, 'say why, as in --allow-disclosure "The court lifted its order"')
    .optional(),
});

async function publishCommand(args: string[]): Promise<void> {
  const { values, positionals } = parseArguments(args, usage, {
    to: { type: "string", default: "" },
    keep: { type: "string", default: "3" },
    "allow-disclosure": { type: "string" },
  });
  const [exportDirectory, ...rest] = positionals;
  const options = publishOptions.safeParse(values);
  if (!exportDirectory || rest.length > 0) throw new UsageError(usage);
  if (!options.success) throw new UsageError(`${z.prettifyError(options.error)}\n${usage}`);
  const { to: directory, keep, "allow-disclosure": allowDisclosure } = options.data;
  const { folder, publication, notices } = await publish({
    exportDirectory,
    firstPrevious: process.env["PORTAL_PREVIOUS"] || null,
    settings: readSettings(process.env),
    hook: hookOf(process.env),
    allowDisclosure: allowDisclosure ?? null,
    directory,
    keep,
    root,
    report: progress,
  });
  endProgress();
  for (const notice of notices) console.log(notice);
  const news = publication.changes.filter((change) => change.publication === publication.number);
  console.log(`Publication ${publication.number} is current: ${folder} (${news.length} changes)`);
}

const commands: Record<string, (args: string[]) => Promise<void> | void> = {
  check,
  sample,
  publish: publishCommand,
  alerts,
};

await runCommand(async () => {
  const [name = "", ...args] = process.argv.slice(2);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new UsageError(usage);
  await command(args);
});

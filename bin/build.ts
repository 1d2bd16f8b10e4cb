#!/usr/bin/env node
/** `PORTAL_EXPORT=<export> npm run build -- --outDir <dir>`: builds the site of an export, or of the sample. */
import "./environment.ts";
import { join } from "node:path";
import { Command } from "commander";
import { buildSite } from "../src/publish/build-site.ts";
import type { Publication } from "../src/change-log/publication.ts";
import type { LoadedRegister } from "../src/load-site.ts";
import { readBuildInput } from "./build-input.ts";
import { progressOn, runCommand } from "./console.ts";

const root = join(import.meta.dirname, "..");

/** Defines `npm run build`. */
export function buildCommand(): Command {
  return new Command("npm run build --")
    .description("Builds the site of the export that PORTAL_EXPORT names; without one, of the sample.")
    .option("--outDir <dir>", "the folder that the site is put in", join(root, "dist"))
    .addHelpText(
      "after",
      "\nExample:\n  PORTAL_EXPORT=exports/2026-10-31 npm run build -- --outDir /tmp/site",
    )
    .showHelpAfterError()
    .allowExcessArguments(false)
    .exitOverride()
    .action(buildAndReport);
}

/** Builds the site and prints how long each phase took. */
async function buildAndReport({ outDir }: { outDir: string }): Promise<void> {
  const started = performance.now();
  const input = await readBuildInput(process.env, "whole");
  console.log(`Reading ${input.exportDirectory}`);
  const progress = progressOn(process.stdout);
  const built = await buildSite(input, { outDirectory: outDir, root, progress }).finally(progress.end);
  const { publication } = built.site;
  const { errors, warnings, withheld } = countIssues(built);
  console.log(`Check: ${errors} errors, ${warnings} warnings, ${withheld} records or texts withheld.`);
  const total = ((performance.now() - started) / 1000).toFixed(1);
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    `Publication ${publication.number}, ${countNewChanges(publication)} changes since the last one.`,
  );
  console.log(
    `Built ${built.pages} pages into ${outDir} in ${total} s: reading and policy ` +
      `${built.seconds.loading.toFixed(1)} s, pages ${built.seconds.pages.toFixed(1)} s; peak memory ${peak} MB.`,
  );
}

function countNewChanges({ changes, number }: Publication): number {
  return changes.filter((change) => change.publication === number).length;
}

function countIssues({ loaded, outcome }: Pick<LoadedRegister, "loaded" | "outcome">) {
  const issues = [...loaded.issues, ...outcome.issues];
  const errors = issues.filter((issue) => issue.severity === "error").length;
  return { errors, warnings: issues.length - errors, withheld: outcome.withheld.length };
}

if (import.meta.main) {
  await runCommand(async () => {
    await buildCommand().parseAsync();
  });
}

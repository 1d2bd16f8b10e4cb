#!/usr/bin/env node
/** `PORTAL_EXPORT=<export> npm run build -- --outDir <dir>`: builds the site of an export, or of the sample. */
import "./environment.ts";
import { join } from "node:path";
import { Command } from "commander";
import { buildSite, type BuildResult } from "../src/publish/build-site.ts";
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
  const { errors, warnings, withheld } = built.checked;
  console.log(`Check: ${errors} errors, ${warnings} warnings, ${withheld} records or texts withheld.`);
  console.log(`Publication ${built.publication}, ${built.newChanges} changes since the last one.`);
  const total = ((performance.now() - started) / 1000).toFixed(1);
  // Linux and Node count in units of 1,024 bytes.
  const peak = Math.round((process.resourceUsage().maxRSS * 1024) / 1e6);
  console.log(
    `Built ${built.pages} pages into ${outDir} in ${total} s: ${phases(built.seconds)}; peak memory ${peak} MB.`,
  );
}

function phases({ loading, bundling, rendering, finishing }: BuildResult["seconds"]): string {
  const seconds = {
    "reading and policy": loading,
    "bundling and data files": bundling,
    pages: rendering,
    "search and moving": finishing,
  };
  return Object.entries(seconds)
    .map(([phase, took]) => `${phase} ${took.toFixed(1)} s`)
    .join(", ");
}

if (import.meta.main) {
  await runCommand(async () => {
    await buildCommand().parseAsync();
  });
}

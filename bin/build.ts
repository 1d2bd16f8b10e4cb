#!/usr/bin/env node
/** `PORTAL_EXPORT=<export> npm run build -- --outDir <dir>`: builds the site; without an export, of the sample. */
import "./environment.ts";
import { join } from "node:path";
import { buildSite } from "../src/publish/build-site.ts";
import type { Publication } from "../src/change-log/publication.ts";
import { endProgress, parseArguments, progress, runCommand } from "./console.ts";
import { makeSample, makeSamplePrevious } from "./sample-export.ts";

const usage = "Usage: [PORTAL_EXPORT=<export>] npm run build [-- --outDir <dir>]";
const root = join(import.meta.dirname, "..");

/** Builds the site and tells how long each phase took. */
export async function buildCommand(args: string[]): Promise<void> {
  const { values } = parseArguments(args, usage, {
    outDir: { type: "string", default: join(root, "dist") },
  });
  const started = performance.now();
  const exportDirectory = process.env["PORTAL_EXPORT"] ?? (await makeSampleTold());
  console.log(`Reading ${exportDirectory}`);
  const { opened, publication, pages, seconds } = await buildSite({
    exportDirectory,
    outDirectory: values.outDir,
    root,
    report: progress,
  });
  endProgress();
  const { errors, warnings, withheld } = countIssues(opened);
  console.log(`Check: ${errors} errors, ${warnings} warnings, ${withheld} records or texts withheld.`);
  const total = ((performance.now() - started) / 1000).toFixed(1);
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`Publication ${publication.number}, ${countNews(publication)} changes since the last one.`);
  console.log(
    `Built ${pages} pages into ${values.outDir} in ${total} s: reading and policy ` +
      `${seconds.opening.toFixed(1)} s, pages ${seconds.pages.toFixed(1)} s; peak memory ${peak} MB.`,
  );
}

async function makeSampleTold(): Promise<string> {
  const started = performance.now();
  const directory = makeSample("whole");
  process.env["PORTAL_PREVIOUS"] ??= await makeSamplePrevious("whole");
  console.log(`Made the sample in ${((performance.now() - started) / 1000).toFixed(1)} s: ${directory}`);
  return directory;
}

function countNews({ changes, number }: Publication): number {
  return changes.filter((change) => change.publication === number).length;
}

function countIssues(opened: Awaited<ReturnType<typeof buildSite>>["opened"]) {
  const issues = [...opened.loaded.issues, ...opened.outcome.issues];
  const errors = issues.filter((issue) => issue.severity === "error").length;
  return { errors, warnings: issues.length - errors, withheld: opened.outcome.withheld.length };
}

if (import.meta.main) await runCommand(() => buildCommand(process.argv.slice(2)));

#!/usr/bin/env node
/**
 * `npm run test:long -- [name] [--seed n] [--minutes m]`: tests that take longer than `npm test` may. Each run repeats
 * a property test of the ordinary suite over many more random inputs; a failure prints its seed, with which it can be
 * run again.
 */
import "../../bin/environment.ts";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { Argument, Command } from "commander";
import { z } from "zod";
import { CommandRefused, optionParser, runCommand } from "../../bin/console.ts";

interface LongRun {
  project: "alerts" | "site" | "unit";
  /** The test file, and a pattern of the tests in it that draw random inputs. */
  file: string;
  tests: string;
  environment: (seed: number, minutes: number) => Record<string, string>;
}

/** The long runs by name. */
export const longRuns: Readonly<Record<string, LongRun>> = {
  "no-leak": {
    project: "site",
    file: "tests/no-leak.test.ts",
    tests: "the Register",
    environment: (seed) => ({ NO_LEAK_SEED: String(seed), NO_LEAK_RUNS: "1000" }),
  },
  fairness: {
    project: "site",
    file: "tests/fairness.test.ts",
    tests: "",
    environment: (seed) => ({ FAIRNESS_SEED: String(seed), FAIRNESS_RUNS: "10" }),
  },
  fuzz: {
    project: "site",
    file: "tests/fuzz.test.ts",
    tests: "",
    environment: (seed, minutes) => ({ FUZZ_SEED: String(seed), FUZZ_MINUTES: String(minutes) }),
  },
  bounds: {
    project: "site",
    file: "tests/bounds.test.ts",
    tests: "",
    environment: () => ({ BOUNDS: "1" }),
  },
  "change-log": {
    project: "site",
    file: "tests/change-log.test.ts",
    tests: "",
    environment: (seed) => ({ CHANGE_LOG_SEED: String(seed), CHANGE_LOG_RUNS: "500" }),
  },
  "page-heights": {
    project: "site",
    file: "tests/page-heights.test.ts",
    tests: "",
    environment: () => ({ PAGE_HEIGHTS: "whole" }),
  },
  "finder-counts": {
    project: "unit",
    file: "src/finder/browser/counts.test.ts",
    tests: "",
    environment: (seed) => ({ FINDER_COUNT_SEED: String(seed), FINDER_COUNT_RUNS: "3000" }),
  },
  "publish-kill-points": {
    project: "unit",
    file: "src/publish/make-current.test.ts",
    tests: "a run that is killed",
    environment: () => ({ PUBLISH_KILL_POINTS: "all" }),
  },
  crash: {
    project: "alerts",
    file: "tests/alerts/crash.test.ts",
    tests: "",
    environment: () => ({ CRASH_POINTS: "all" }),
  },
  "publish-kills": {
    project: "site",
    file: "tests/publish-kills.test.ts",
    tests: "",
    environment: (seed) => ({ PUBLISH_KILLS_SEED: String(seed), PUBLISH_KILLS: "100" }),
  },
  "rollback-kills": {
    project: "site",
    file: "tests/publish-rollback.test.ts",
    tests: "",
    environment: () => ({ ROLLBACK_KILLS: "all" }),
  },
  migrations: {
    project: "alerts",
    file: "tests/alerts/migrations.test.ts",
    tests: "",
    environment: () => ({ MIGRATION_KILL_STEP: "1" }),
  },
  "production-install": {
    project: "alerts",
    file: "tests/alerts/production-install.test.ts",
    tests: "",
    environment: () => ({ PRODUCTION_INSTALL: "1" }),
  },
  "http-stress": {
    project: "alerts",
    file: "tests/alerts/http-stress.test.ts",
    tests: "",
    environment: () => ({ HTTP_STRESS_CONNECTIONS: "10000" }),
  },
  "fuzz-alerts": {
    project: "alerts",
    file: "tests/alerts/fuzz.test.ts",
    tests: "",
    environment: (seed, minutes) => ({
      FUZZ_ALERTS_SEED: String(seed),
      FUZZ_ALERTS_MINUTES: String(minutes),
    }),
  },
};

const root = join(import.meta.dirname, "../..");

function runLong(name: string, seed: number, minutes: number): void {
  const run = longRuns[name];
  if (!run) throw new CommandRefused(`There is no long run ${name}.`);
  console.log(`${name}, seed ${seed}`);
  const words = ["vitest", "run", "--project", run.project, run.file];
  const { status } = spawnSync("npm", ["exec", "--", ...words, ...(run.tests ? ["-t", run.tests] : [])], {
    cwd: root,
    env: { ...process.env, ...run.environment(seed, minutes) },
    stdio: "inherit",
  });
  if (status !== 0) throw new CommandRefused(`${name} failed with seed ${seed}.`);
}

await runCommand(async () => {
  await new Command("npm run test:long --")
    .description("Runs the tests that take longer than `npm test` may.")
    .addArgument(
      new Argument("[name]", "one of them; all where it is left out").choices(Object.keys(longRuns)),
    )
    .option(
      "--seed <number>",
      "other random inputs for another number",
      optionParser(z.coerce.number().int()),
      1,
    )
    .option(
      "--minutes <number>",
      "how long a run goes on that has no end of its own",
      optionParser(z.coerce.number().positive()),
      8,
    )
    .showHelpAfterError()
    .exitOverride()
    .action((name: string | undefined, { seed, minutes }: { seed: number; minutes: number }) => {
      for (const one of name === undefined ? Object.keys(longRuns) : [name]) runLong(one, seed, minutes);
    })
    .parseAsync();
});

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
import { longRuns } from "./runs.ts";

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

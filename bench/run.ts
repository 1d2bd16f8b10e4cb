#!/usr/bin/env node
/** `npm run bench -- <name> [--json]`: runs bench/<name>.ts and prints its figures beside the goals. */
import "../bin/environment.ts";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runCommand, CommandRefused } from "../bin/console.ts";
import { formatTable, type Metrics } from "./metrics.ts";

const usage =
  "Usage: npm run bench -- <finder|panning|build|texts|portal-search|alerts|alerts-memory|alert-day|composing|serve|weights> [--json]";

async function bench(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: { json: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  const [name = "", ...rest] = positionals;
  const file = join(import.meta.dirname, `${name}.ts`);
  if (rest.length > 0 || !/^[a-z-]+$/.test(name) || !existsSync(file)) throw new CommandRefused(usage);
  const module = (await import(file)) as { measure?: () => Promise<Metrics> };
  if (!module.measure) throw new CommandRefused(usage);
  const metrics = await module.measure();
  console.log(values.json ? JSON.stringify(metrics, null, 2) : formatTable(metrics));
}

await runCommand(() => bench(process.argv.slice(2)));

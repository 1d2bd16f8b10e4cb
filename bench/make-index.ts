/**
 * Makes the sample of one scale, its Register and the finder's index in a process of its own. At scale 10 the whole
 * Register takes gigabytes, which would distort later measurements.
 */
import "../bin/environment.ts";
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { defaultPeildatum, writeSample } from "../sample/write-sample.ts";
import { loadRegister } from "../src/load-site.ts";
import { buildFinderIndex } from "../src/finder/build/build-index.ts";
import { defaultSettings } from "../src/domain/settings-schema.ts";
import { limitsAt } from "./scaled-limits.ts";

const cache = join(import.meta.dirname, "../.cache/bench");

/** Returns the text of the index at a scale of the sample. */
export function makeIndex(scale: number): string {
  const file = join(cache, `index-${scale}.json`);
  mkdirSync(cache, { recursive: true });
  const args = ["--max-old-space-size=6144", import.meta.filename, String(scale), file];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`The index at scale ${scale} could not be made.\n${stderr}`);
  return readFileSync(file, "utf8");
}

async function writeIndex(scale: number, file: string): Promise<void> {
  const directory = join(dirname(file), `sample-${scale}`);
  writeSample(directory, { scale, seed: 1, peildatum: defaultPeildatum });
  const { register } = await loadRegister(directory, { ...defaultSettings, limits: limitsAt(scale) });
  writeFileSync(file, JSON.stringify(buildFinderIndex(register)));
  rmSync(directory, { recursive: true });
}

if (import.meta.main) await writeIndex(Number(process.argv[2]), process.argv[3] ?? "");

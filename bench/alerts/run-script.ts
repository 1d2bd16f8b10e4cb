/** Runs the scripts of this folder in processes of their own, as the service runs. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { nodeFlags } from "../../src/alerts/node-flags.ts";

/** Runs a script with the flags of the service, and perhaps more of them, and returns what it prints. */
export async function outputOf(
  script: string,
  values: readonly string[],
  flags: readonly string[] = [],
): Promise<string> {
  const child = spawn(
    process.execPath,
    [...nodeFlags, ...flags, join(import.meta.dirname, script), ...values],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  let output = "";
  child.stdout.on("data", (text: Buffer) => (output += text.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new Error(`bench/alerts/${script} ended with code ${code}.`);
  return output;
}

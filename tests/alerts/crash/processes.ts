/** Starts processes that are to be killed, and waits for their end. */
import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { compileCache } from "../../compile-cache.ts";

/** Bundles a script of this folder into `folder`: as one file it starts in a quarter of the time. */
export function bundle(name: string, folder: string): string {
  const outfile = join(folder, `${name}.mjs`);
  buildSync({
    entryPoints: [join(import.meta.dirname, `${name}.ts`)],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    // nodemailer and pg are CommonJS and need `require` for the modules of Node.
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
    logLevel: "error",
  });
  return outfile;
}

export function startProcess(script: string, ...values: string[]): ChildProcess {
  return spawn(process.execPath, [script, ...values], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, ...compileCache },
  });
}

export interface End {
  /** All points that the process reached; where it was killed, that is the last one. */
  points: string[];
  wasKilled: boolean;
}

/** Waits until the process prints that it is done, ends or is killed. */
export async function waitForEnd(child: ChildProcess): Promise<End> {
  let output = "";
  return await new Promise((resolve, reject) => {
    const listen = (text: Buffer): void => {
      output += text.toString();
      if (output.endsWith("done\n")) settle(false);
    };
    const exit = (code: number | null, signal: string | null): void => {
      if (code === 0 || signal === "SIGKILL") settle(signal !== null);
      else reject(new Error(`The process fell over by itself, with code ${code}.`));
    };
    const settle = (wasKilled: boolean): void => {
      child.stdout?.off("data", listen);
      child.off("close", exit);
      resolve({ points: [...output.matchAll(/^at (.*)$/gm)].map(([, point = ""]) => point), wasKilled });
    };
    child.stdout?.on("data", listen);
    child.on("close", exit);
  });
}

/** Builds a site as users do: through the command, in a process of its own. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { compileCache } from "./compile-cache.ts";

export const root = join(import.meta.dirname, "..");

/** All that the tests make lies in here, outside of what git tracks. */
export const testFolder = join(root, ".cache/tests");

export interface BuildRun {
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

/** Runs `node bin/build.ts` and gives what it said, whether it went well or not. */
export function runBuild(
  exportDirectory: string,
  outDirectory: string,
  environment: Record<string, string> = {},
): Promise<BuildRun> {
  const child = spawn(process.execPath, [join(root, "bin/build.ts"), "--outDir", outDirectory], {
    cwd: root,
    env: { ...ownEnvironment(), ...compileCache, ...environment, PORTAL_EXPORT: exportDirectory },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const run: BuildRun = { exitCode: null, stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (run.stdout += chunk));
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (run.stderr += chunk));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (exitCode) => {
      resolve({ ...run, exitCode });
    });
  });
}

/** Builds a site that has to come out well. */
export async function buildSiteByCommand(
  exportDirectory: string,
  outDirectory: string,
  environment: Record<string, string> = {},
): Promise<void> {
  const run = await runBuild(exportDirectory, outDirectory, environment);
  if (run.exitCode !== 0)
    throw new Error(`The build of ${exportDirectory} failed.\n${run.stderr.slice(0, 2000)}`);
}

/** The environment without what the test runner put in it, which would change how a site is built. */
export function ownEnvironment(): NodeJS.ProcessEnv {
  const names = Object.keys(process.env).filter(
    (name) => !/^(?:VITEST|NODE_ENV$|TEST$|MODE$|DEV$|PROD$|SSR$|BASE_URL$)/.test(name),
  );
  return Object.fromEntries(names.map((name) => [name, process.env[name]]));
}

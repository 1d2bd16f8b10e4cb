/** Runs the commands of the portal as an operator does, each in a process of its own. */
import { spawn, type ChildProcess } from "node:child_process";
import { machineDay } from "../bin/clock.ts";
import { defaultSettings } from "../src/domain/settings-schema.ts";
import { publish } from "../src/publish/publish.ts";
import { refusalKindsOf } from "../src/publish/refusal-kinds.ts";
import type { Permissions } from "../src/publish/withholdings/check-against-memory.ts";
import { compileCache } from "./compile-cache.ts";
import { root } from "./site-build.ts";

export interface PublishRun {
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

/** Starts publishing an export to a folder; `flags` come last on the command line, `environment` is added to its own. */
export function startPublishing(
  exportDirectory: string,
  to: string,
  flags: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): { child: ChildProcess; ended: Promise<PublishRun> } {
  return runPortal(["publish", exportDirectory, "--to", to, ...flags], environment);
}

/** Starts a command of the portal with these words and environment variables. */
export function runPortal(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): { child: ChildProcess; ended: Promise<PublishRun> } {
  const child = spawn(process.execPath, ["bin/portal.ts", ...words], {
    cwd: root,
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], ...compileCache, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const run: PublishRun = { exitCode: null, stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (run.stdout += chunk));
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (run.stderr += chunk));
  const ended = new Promise<PublishRun>((resolve) => {
    child.once("close", (exitCode) => {
      resolve({ ...run, exitCode });
    });
  });
  return { child, ended };
}

/**
 * Publishes in this process what has to be refused before anything is built, and returns the message: that takes a
 * moment, where the command takes a second to start. That a command prints a refusal without a stack is tested by it.
 */
export async function refusalOfPublish(
  exportDirectory: string,
  to: string,
  allow: Partial<Permissions> = {},
): Promise<string> {
  const outcome: unknown = await publish({
    exportDirectory,
    firstPrevious: null,
    settings: defaultSettings,
    hook: null,
    allow: { disclosure: null, removal: null, ...allow },
    today: machineDay(),
    now: () => new Date(),
    directory: to,
    keep: 3,
    root,
    progress: { report: () => undefined, isLive: false },
    warn: () => undefined,
  }).catch((error: unknown) => error);
  if (outcome instanceof Error && refusalKindsOf(outcome) !== null) return outcome.message;
  throw new Error(`Was not refused: ${exportDirectory}`, { cause: outcome });
}

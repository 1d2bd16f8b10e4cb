/** Runs the commands of the portal as an operator does, each in a process of its own. */
import { spawn, type ChildProcess } from "node:child_process";
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
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], ...environment },
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

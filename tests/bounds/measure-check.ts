/** Runs the command `check` on an export, and tells how much memory and processor time its process took. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "../site-build.ts";

export interface MeasuredCheck {
  exitCode: number | null;
  /** The last line of the report: that the export can be used, or the reason why not. */
  verdict: string;
  /** The memory that the process had at most, in megabytes. */
  megabytes: number;
  /** The processor time of all its threads, which hardly depends on what else the machine does. */
  seconds: number;
}

export function measureCheck(directory: string): MeasuredCheck {
  const report = join(import.meta.dirname, "report-usage.ts");
  const words = ["--import", report, "bin/portal.ts", "check", directory];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    cwd: root,
    env: { PATH: process.env["PATH"] },
    encoding: "utf8",
    maxBuffer: 2 ** 30,
    timeout: 600_000,
  });
  const usage: unknown = JSON.parse(stderr.split("\n").at(-1) || "null");
  const { megabytes, seconds } = {
    megabytes: Infinity,
    seconds: Infinity,
    ...Object(usage),
  } as MeasuredCheck;
  return { exitCode: status, verdict: stdout.trimEnd().split("\n").at(-1)?.trim() ?? "", megabytes, seconds };
}

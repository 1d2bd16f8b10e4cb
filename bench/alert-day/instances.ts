/** Instances of the service, each started as its operator starts it: `portal alerts` with settings from the environment. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { nodeFlags } from "../../src/alerts/node-flags.ts";

export interface RunningInstance {
  url: string;
  /** Ends it at once, as a power cut does. */
  kill(): Promise<void>;
  /** Asks it to stop, and waits until it has. */
  stop(): Promise<void>;
  /** Returns its largest memory so far; 0 where the system does not tell (elsewhere than on Linux). */
  peakMegabytes(): number;
}

/** Starts an instance, and waits until it listens. Lines of its log that tell of an error go to stderr. */
export async function startInstance(settings: Record<string, string>): Promise<RunningInstance> {
  const child = spawn(
    process.execPath,
    [...nodeFlags, join(import.meta.dirname, "../../bin/portal.ts"), "alerts"],
    { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, ...settings } },
  );
  const ended = new Promise<void>((resolve) => {
    child.once("close", () => {
      resolve();
    });
  });
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  const port = await new Promise<number>((resolve, reject) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      if (line.includes('"level":"error"')) console.error(line);
      const started = /"event":"started","port":(\d+)/.exec(line)?.[1];
      if (started !== undefined) resolve(Number(started));
    });
    child.once("close", () => {
      reject(new Error("An instance of the service ended before it listened."));
    });
  });
  return {
    url: `http://127.0.0.1:${port}`,
    kill: () => end("SIGKILL"),
    stop: () => end("SIGTERM"),
    peakMegabytes: () => peakMegabytesOf(child.pid ?? 0),
  };
}

function peakMegabytesOf(pid: number): number {
  try {
    const kilobytes = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return Number(kilobytes ?? 0) / 1_024;
  } catch {
    return 0;
  }
}

/** Starts the process that checks exports, and holds it to its memory and its time. */
import { fork, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import type { CheckResult } from "./check-worker.ts";

const maxMegabytes = 1500;
const maxMs = 120_000;

/** The result of a check, or how its process died. */
export type CheckOutcome = CheckResult | { death: string };

export interface CheckProcess {
  check: (directory: string, marker: string) => Promise<CheckOutcome>;
  stop: () => void;
}

/** Starts with the first check, and again after each death. */
export function checkProcess(): CheckProcess {
  let child: ChildProcess | null = null;
  const start = (): ChildProcess =>
    fork(join(import.meta.dirname, "check-worker.ts"), {
      execArgv: [`--max-old-space-size=${maxMegabytes}`],
      env: { PATH: process.env["PATH"] },
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
  const check: CheckProcess["check"] = (directory, marker) =>
    new Promise((resolve) => {
      const running = (child ??= start());
      const finish = (outcome: CheckOutcome): void => {
        clearTimeout(timer);
        running.removeAllListeners();
        if ("death" in outcome) {
          running.kill("SIGKILL");
          child = null;
        }
        resolve(outcome);
      };
      const timer = setTimeout(
        () => finish({ death: `took more than ${maxMs / 1000} s, or never settled` }),
        maxMs,
      );
      running.once("message", (result) => finish(result as CheckResult));
      running.once("exit", (code, signal) => finish({ death: `its process ended with ${signal ?? code}` }));
      running.send({ directory, marker });
    });
  return { check, stop: () => child?.kill() };
}

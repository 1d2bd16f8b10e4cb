/**
 * The points at which a process can die and leave the outside world in another state than at the point before: whenever
 * it learns that a query was done or that the mail server replied. Everything that it does until the next point is lost
 * with it.
 */
export interface CrashPoints {
  /** Starts to count points from 1, and kills the process at point `killAt`, or never for null. */
  arm(killAt: number | null): void;
  reach(point: string): void;
}

/** Prints each point as a line `at <point>`. Points before the first `arm` do not count. */
export function crashPoints(): CrashPoints {
  let left: number | null | undefined;
  return {
    arm(killAt) {
      left = killAt;
    },
    reach(point) {
      if (left === undefined) return;
      process.stdout.write(`at ${point.replaceAll(/\s+/g, " ")}\n`);
      if (left === null) return;
      left -= 1;
      if (left === 0) die();
    },
  };
}

function die(): never {
  process.kill(process.pid, "SIGKILL");
  // The process must do nothing more while the signal is on its way.
  for (;;) continue;
}

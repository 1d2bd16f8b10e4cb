/**
 * The points at which a process can die and leave the outside world another state than at the point before: whenever
 * it hears that a query was done, or that the mail server took a line. Until it hears the next one, all that it does
 * is lost with it.
 */
export interface CrashPoints {
  /** Starts counting, and kills the process at the `killAt`-th point from 1; null for never. */
  arm(killAt: number | null): void;
  reach(point: string): void;
}

/** Tells of each point by a line of the output, `at <point>`. Points before the first `arm` are not counted. */
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
  // Nothing more happens here while the signal is on its way.
  for (;;) continue;
}

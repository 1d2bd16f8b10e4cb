/** How long to wait after a failure: twice as long each time, up to a limit, and never all at the same moment. */
export interface Backoff {
  firstMs: number;
  maxMs: number;
}

/** Milliseconds to wait after the `failures`-th failure in a row (from 1); `random` is from 0 up to 1. */
export function backoff(failures: number, { firstMs, maxMs }: Backoff, random: number): number {
  const full = Math.min(maxMs, firstMs * 2 ** (failures - 1));
  return Math.round(full * (0.5 + random / 2));
}

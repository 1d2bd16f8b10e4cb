/** Exponential backoff with jitter: each wait is twice as long, up to a limit, and waits never end all together. */
export interface Backoff {
  firstMs: number;
  maxMs: number;
}

/** Returns the milliseconds to wait after this many failures in a row (from 1); `random` is from 0 up to 1. */
export function backoff(failures: number, { firstMs, maxMs }: Backoff, random: number): number {
  const full = Math.min(maxMs, firstMs * 2 ** (failures - 1));
  return Math.round(full * (0.5 + random / 2));
}

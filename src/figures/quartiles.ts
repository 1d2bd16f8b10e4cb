/** Median and quartiles of a list of numbers. */

export interface Quartiles {
  first: number;
  median: number;
  third: number;
}

/** Interpolates linearly, as Excel (QUARTILE.INC), R and numpy do by default. Returns null for an empty list. */
export function quartilesOf(values: readonly number[]): Quartiles | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  return { first: quantile(sorted, 0.25), median: quantile(sorted, 0.5), third: quantile(sorted, 0.75) };
}

function quantile(sorted: readonly number[], share: number): number {
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)] ?? 0;
  const above = sorted[Math.ceil(position)] ?? 0;
  return below + (above - below) * (position - Math.floor(position));
}

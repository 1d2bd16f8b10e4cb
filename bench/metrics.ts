/** The result of every bench, and how it is printed. */

export interface Metric {
  value: number;
  unit: string;
  /** `≤ 10`, `≥ 95`; null for a figure that is only there for comparison. */
  goal: string | null;
}

export type Metrics = Record<string, Metric>;

/** Returns true when a metric has no goal, or reaches it. */
export function isReached({ value, goal }: Metric): boolean {
  if (goal === null) return true;
  const [sign, bound] = goal.split(" ");
  return sign === "≤" ? value <= Number(bound) : value >= Number(bound);
}

/** Formats all metrics with their goals as a table. */
export function formatTable(metrics: Metrics): string {
  const width = Math.max(...Object.keys(metrics).map((name) => name.length));
  const lines = Object.entries(metrics).map(([name, metric]) => {
    const value = `${round(metric.value)} ${metric.unit}`.padStart(14);
    const goal = metric.goal === null ? "" : `  goal ${metric.goal}${isReached(metric) ? "" : "  MISSED"}`;
    return `${name.padEnd(width)}${value}${goal}`;
  });
  return lines.join("\n");
}

/** Rounds to two decimals under 10, one under 100, and none above. */
export function round(value: number): number {
  const decimals = Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0;
  return Number(value.toFixed(decimals));
}

/** Collects what the rules find, and says it in few lines: a fault of the layout is on every page. */

/** What one rule found: the first findings, and how many there are. */
export interface RuleFindings {
  rule: string;
  shown: readonly string[];
  count: number;
}

const maxShown = 20;

export class Findings {
  readonly #byRule = new Map<string, { shown: string[]; count: number }>();

  add(rule: string, file: string, reason: string): void {
    const found = this.#byRule.get(rule) ?? { shown: [], count: 0 };
    this.#byRule.set(rule, found);
    found.count += 1;
    if (found.shown.length < maxShown) found.shown.push(`/${file}: ${reason}`);
  }

  /** Returns what was found, by rule, in the order in which the rules found it. */
  list(): RuleFindings[] {
    return [...this.#byRule].map(([rule, found]) => ({ rule, ...found }));
  }
}

/** Writes findings as lines, under the name of their rule. */
export function findingLines(findings: readonly RuleFindings[]): string[] {
  return findings.flatMap(({ rule, shown, count }) => [
    `${rule}:`,
    ...shown.map((line) => `  ${line}`),
    ...(count > shown.length ? [`  and ${count - shown.length} more`] : []),
  ]);
}

/** One thing to do about an export, and the order of such things. */

/** What a problem costs, the most weighty first. */
export const stepCosts = [
  /** The export is refused. */
  "export",
  /** Records are lost, with what hangs on them. */
  "records",
  /** Something stays offline until it can be read, or until a text is mended. */
  "publication",
  /** Single values are lost. */
  "values",
  /** Nothing is lost, but something looks odd or is not there. */
  "nothing",
  /** The export can be published. */
  "none-left",
] as const;
export type StepCost = (typeof stepCosts)[number];

/** The part of `vertaling` that a step proposes; `?` stands where the publisher has to fill something in. */
export type ProposedTranslation = Record<
  string,
  { kopregel?: number; kolommen?: Record<string, string>; codes?: Record<string, Record<string, string>> }
>;

export interface NextStep {
  costs: StepCost;
  /** The tables or files that it is about; empty for the export as a whole. */
  tables: string[];
  column: string | null;
  /** How often the problem occurs: rows, cells, columns or files. */
  count: number;
  problem: string;
  action: string;
  vertaling: ProposedTranslation | null;
}

/** Sorts steps: the most weighty first, then the most frequent, then by table and column. */
export function inOrder(steps: readonly NextStep[]): NextStep[] {
  return steps.toSorted(
    (a, b) =>
      stepCosts.indexOf(a.costs) - stepCosts.indexOf(b.costs) || b.count - a.count || compareNames(a, b),
  );
}

function compareNames(a: NextStep, b: NextStep): number {
  const [first, second] = [a, b].map(({ tables, column, problem }) => [...tables, column, problem].join(" "));
  return (first ?? "") < (second ?? "") ? -1 : 1;
}

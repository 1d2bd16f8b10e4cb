/** What a reader makes of one cell that is not empty: a value, perhaps with a warning, or what is wrong with it. */
import type { Cell } from "../files/cells.ts";

export type Reading<T> = { value: T; warning?: CellProblem } | CellProblem;

export interface CellProblem {
  problem: string;
  expected: string;
  /** The value stands for «none», as databases write it: it counts as not given. */
  isPlaceholder?: true;
}

export type Reader<T> = (cell: Cell) => Reading<T>;

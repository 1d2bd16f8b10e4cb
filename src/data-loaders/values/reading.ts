/** What a reader makes of one cell that is not empty: a value, perhaps with a warning, or what is wrong with it. */
import type { Cell } from "../files/cells.ts";

export type Reading<T> = { value: T; warning?: Problem } | Problem;

export interface Problem {
  problem: string;
  expected: string;
}

export type Reader<T> = (cell: Cell) => Reading<T>;

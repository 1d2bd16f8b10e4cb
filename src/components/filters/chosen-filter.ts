/** One thing that is chosen among the filters of a page, whose state it belongs to. */
export interface ChosenFilter<State> {
  label: string;
  /** The change that takes it away. */
  without: Partial<State>;
}

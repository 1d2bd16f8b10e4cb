/** One chosen filter of a page that has this state. */
export interface ChosenFilter<State> {
  label: string;
  /** The change that removes it. */
  without: Partial<State>;
}

/** Shown when nothing is found: each way to loosen the search, with the number of results it would give. */
import type { ChosenFilter } from "./chosen-filter.ts";

interface Props<State> {
  chosen: readonly ChosenFilter<State>[];
  /** The typed text, and the change that clears it. */
  typed: ChosenFilter<State>;
  /** Returns the number of results after a change. */
  totalWith: (change: Partial<State>) => number;
  /** Words a number of results: `97 locaties`. */
  counted: (total: number) => string;
  allLabel: string;
  onLoosen: (change: Partial<State>) => void;
  onAll: () => void;
}

export function NoResults<State>(props: Props<State>) {
  const { chosen, typed, totalWith, counted, allLabel, onLoosen, onAll } = props;
  const changes = [
    ...chosen.map(({ label, without }) => ({ label: `Zonder filter ${label}`, without })),
    ...(typed.label === "" ? [] : [{ label: `Zonder «${typed.label}»`, without: typed.without }]),
  ];
  const loosening = changes
    .map((change) => ({ ...change, total: totalWith(change.without) }))
    .filter(({ total }) => total > 0)
    .sort((one, other) => one.total - other.total);
  // Without the only thing that was asked for, all results are left.
  const isAllOffered = changes.length === 1 && loosening.length === 1;
  return (
    <div className="panel">
      <p>Zoek ruimer:</p>
      <ul className="finder-ways">
        {loosening.map(({ label, without, total }) => (
          <li key={label}>
            <button type="button" className="button-plain" onClick={() => onLoosen(without)}>
              <span>
                {label}: {counted(total)}
              </span>
            </button>
          </li>
        ))}
        {!isAllOffered && (
          <li>
            <button type="button" className="button-plain" onClick={onAll}>
              {allLabel}
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}

/** Nothing found: what can be loosened, with what that would give. */
import type { ChosenFilter } from "./chosen-filter.ts";

interface Props<State> {
  chosen: readonly ChosenFilter<State>[];
  /** What was typed, and the change that takes it away. */
  typed: ChosenFilter<State>;
  /** How much there would be after a change. */
  totalWith: (change: Partial<State>) => number;
  /** `97 locaties`. */
  counted: (total: number) => string;
  allLabel: string;
  onLoosen: (change: Partial<State>) => void;
  onAll: () => void;
}

export function NoResults<State>(props: Props<State>) {
  const { chosen, typed, totalWith, counted, allLabel, onLoosen, onAll } = props;
  const ways = [
    ...chosen.map(({ label, without }) => ({ label: `Zonder filter ${label}`, without })),
    ...(typed.label === "" ? [] : [{ label: `Zonder «${typed.label}»`, without: typed.without }]),
  ];
  const loosening = ways
    .map((way) => ({ ...way, total: totalWith(way.without) }))
    .filter(({ total }) => total > 0)
    .sort((one, other) => one.total - other.total);
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
        <li>
          <button type="button" className="button-plain" onClick={onAll}>
            {allLabel}
          </button>
        </li>
      </ul>
    </div>
  );
}

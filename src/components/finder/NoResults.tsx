/** Nothing found: what can be loosened, with what that would give. */
import type { FinderState } from "../../search/finder-types.ts";
import type { ChosenFilter } from "./chosen-filters.ts";
import { locationsCounted } from "./wording.ts";

interface Props {
  query: string;
  chosen: readonly ChosenFilter[];
  /** How many locations there would be after a change. */
  totalWith: (change: Partial<FinderState>) => number;
  onLoosen: (change: Partial<FinderState>) => void;
  onAll: () => void;
}

export function NoResults({ query, chosen, totalWith, onLoosen, onAll }: Props) {
  const ways = [
    ...chosen.map(({ label, without }) => ({ label: `Zonder filter ${label}`, change: without })),
    ...(query === "" ? [] : [{ label: `Zonder «${query}»`, change: { query: "" } }]),
  ];
  const loosening = ways
    .map((way) => ({ ...way, total: totalWith(way.change) }))
    .filter(({ total }) => total > 0)
    .sort((one, other) => one.total - other.total);
  return (
    <div className="panel">
      <p>Zoek ruimer:</p>
      <ul className="finder-ways">
        {loosening.map(({ label, change, total }) => (
          <li key={label}>
            <button type="button" className="button-plain" onClick={() => onLoosen(change)}>
              <span>
                {label}: {locationsCounted(total)}
              </span>
            </button>
          </li>
        ))}
        <li>
          <button type="button" className="button-plain" onClick={onAll}>
            Toon alle locaties
          </button>
        </li>
      </ul>
    </div>
  );
}

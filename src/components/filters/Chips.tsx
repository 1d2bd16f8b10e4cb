/** The chosen filters, each as a button that removes it. */
import type { ChosenFilter } from "./chosen-filter.ts";

interface Props<State> {
  chosen: readonly ChosenFilter<State>[];
  onRemove: (filter: ChosenFilter<State>) => void;
  onClear: () => void;
}

export function Chips<State>({ chosen, onRemove, onClear }: Props<State>) {
  if (chosen.length === 0) return null;
  return (
    <ul className="finder-chips" aria-label="Gekozen filters">
      {chosen.map((filter, index) => (
        <li key={`${index} ${filter.label}`}>
          <button type="button" className="finder-chip" onClick={() => onRemove(filter)}>
            <span className="visually-hidden">Verwijder filter </span>
            <span dir="auto">{filter.label}</span>
            <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
              <path d="M4 4l8 8M12 4l-8 8" stroke="currentColor" strokeWidth="2" />
            </svg>
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="button-link" onClick={onClear}>
          Wis alles
        </button>
      </li>
    </ul>
  );
}

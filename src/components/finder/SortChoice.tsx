import { useId } from "react";
import { sortOrders, type SortOrder } from "../../search/finder-types.ts";
import { noMeritSentence, sortLabels } from "./wording.ts";

interface Props {
  order: SortOrder;
  /** False where there is no point to count kilometres from. */
  hasOrigin: boolean;
  onChange: (order: SortOrder) => void;
}

/** The order of the results, and why findings are none. */
export function SortChoice({ order, hasOrigin, onChange }: Props) {
  const id = useId();
  return (
    <div className="finder-sort">
      <label htmlFor={id}>Sorteer op</label>
      <select
        id={id}
        value={order}
        aria-describedby={`${id}-why`}
        onChange={(event) => onChange(event.target.value as SortOrder)}
      >
        {sortOrders.map((each) => (
          <option key={each} value={each} disabled={each === "afstand" && !hasOrigin}>
            {each === "afstand" && !hasOrigin ? "Afstand (kies eerst een plaats)" : sortLabels[each]}
          </option>
        ))}
      </select>
      <p className="meta" id={`${id}-why`}>
        {noMeritSentence}
      </p>
    </div>
  );
}

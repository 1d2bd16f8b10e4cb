import { useId } from "react";
import { sortOrders, type SortOrder } from "../../finder/browser/finder-types.ts";
import { sortLabels } from "./wording.ts";

interface Props {
  order: SortOrder;
  /** False where there is no point to measure kilometres from. */
  hasOrigin: boolean;
  /** Id of the sentence that explains why findings are no order. */
  whyId: string;
  onChange: (order: SortOrder) => void;
}

/** Lets visitors choose the order of the results. */
export function SortChoice({ order, hasOrigin, whyId, onChange }: Props) {
  const id = useId();
  return (
    <div className="finder-sort no-print">
      <label htmlFor={id}>Sorteer op</label>
      <select
        id={id}
        value={order}
        aria-describedby={whyId}
        onChange={(event) => onChange(event.target.value as SortOrder)}
      >
        {sortOrders.map((each) => (
          <option key={each} value={each} disabled={each === "afstand" && !hasOrigin}>
            {each === "afstand" && !hasOrigin ? "Afstand (kies eerst een plaats)" : sortLabels[each]}
          </option>
        ))}
      </select>
    </div>
  );
}

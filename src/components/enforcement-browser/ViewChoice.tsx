import { useId } from "react";
import { stepDates, type Selection, type StepDate } from "../../enforcement-browser/browser/selection.ts";
import { orderLabel } from "./wording.ts";

interface Props {
  selection: Selection;
  onGroup: (isGrouped: boolean) => void;
  onOrder: (sort: StepDate, isOldestFirst: boolean) => void;
}

const orders = stepDates.flatMap((sort) =>
  [false, true].map((isOldestFirst) => ({ sort, isOldestFirst, label: orderLabel(sort, isOldestFirst) })),
);

/**
 * Lets visitors choose between steps and trajectories, and the order. The headers of the table sort too, where there
 * is one.
 */
export function ViewChoice({ selection, onGroup, onOrder }: Props) {
  const id = useId();
  const inUse = orders.findIndex(
    ({ sort, isOldestFirst }) => sort === selection.sort && isOldestFirst === selection.isOldestFirst,
  );
  return (
    <>
      <div className="finder-switch" role="group" aria-label="Weergave">
        <button type="button" aria-pressed={!selection.isGrouped} onClick={() => onGroup(false)}>
          Per stap
        </button>
        <button type="button" aria-pressed={selection.isGrouped} onClick={() => onGroup(true)}>
          Per traject
        </button>
      </div>
      <div className={selection.isGrouped ? "finder-sort" : "finder-sort steps-card-sort"}>
        <label htmlFor={id}>Sorteer op</label>
        <select
          id={id}
          value={inUse}
          onChange={({ target }) => {
            const order = orders[Number(target.value)];
            if (order) onOrder(order.sort, order.isOldestFirst);
          }}
        >
          {orders.map(({ label }, index) => (
            <option key={label} value={index}>
              {label}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}

/** The steps, or their trajectories, a page at a time. «Toon meer» moves the focus to the first new one. */
import { memo, useEffect, useRef } from "react";
import type { StepGroup } from "../../enforcement-browser/browser/order-steps.ts";
import { stepsPerPage, type Selection, type StepDate } from "../../enforcement-browser/browser/selection.ts";
import type { StepRow } from "../../enforcement-browser/browser/step-row.ts";
import { StepTable } from "./StepTable.tsx";
import { TrajectoryList } from "./TrajectoryList.tsx";
import { moreSentence } from "../filters/wording.ts";
import { orderLabel, stepsCounted, trajectoriesCounted } from "./wording.ts";

interface Props extends Pick<Selection, "sort" | "isOldestFirst" | "shown"> {
  steps: readonly StepRow[];
  /** The steps by trajectory; null where they are not grouped. */
  groups: readonly StepGroup[] | null;
  peildatum: string;
  onSort: (sort: StepDate) => void;
  onMore: () => void;
  announce: (sentence: string) => void;
}

export const StepPages = memo(function StepPages(props: Props) {
  const { steps, groups, peildatum, sort, isOldestFirst, shown, onSort, onMore, announce } = props;
  const list = useRef<HTMLDivElement>(null);
  const firstNew = useRef<number | null>(null);
  useEffect(() => {
    if (firstNew.current === null) return;
    const items = list.current?.querySelectorAll("tbody > tr, .trajectory-list > li");
    items?.[firstNew.current]?.querySelector("a")?.focus();
    firstNew.current = null;
  }, [shown]);
  const total = groups?.length ?? steps.length;
  const added = Math.min(stepsPerPage, total - shown);
  const addedCounted = groups ? trajectoriesCounted(added) : stepsCounted(added);
  const showMore = (): void => {
    firstNew.current = shown;
    onMore();
    announce(moreSentence(addedCounted, shown + added, total));
  };
  return (
    <div ref={list}>
      {groups ? (
        <TrajectoryList groups={groups.slice(0, shown)} peildatum={peildatum} />
      ) : (
        <StepTable
          caption={`Handhavingsstappen, ${orderLabel(sort, isOldestFirst).toLowerCase()}`}
          steps={steps.slice(0, shown)}
          peildatum={peildatum}
          order={{ sort, isOldestFirst }}
          onSort={onSort}
        />
      )}
      {added > 0 && (
        <button type="button" className="button-plain finder-more no-print" onClick={showMore}>
          Toon meer<span className="visually-hidden">, {addedCounted}</span>
        </button>
      )}
    </div>
  );
});

/**
 * Steps as a table, and on a small screen as cards. The enforcement browser renders it in the page, where its headers
 * sort; the tables by year are built with it, without a script. The roles are explicit because a table that is shown as
 * cards loses its own in some browsers.
 */
import { useId } from "react";
import type { Selection, StepDate } from "../../enforcement-browser/browser/selection.ts";
import type { RowTrajectory, StepRow } from "../../enforcement-browser/browser/step-row.ts";
import { formatShortDate } from "../../strings/format.ts";
import { anchor, locationUrl, organiserUrl, stepUrl, trajectoryUrl } from "../../urls.ts";
import { stepTitle } from "../../strings/step-title.ts";
import { locationLine, stepLines, trajectoryLength, trajectoryState, triggerLine } from "./wording.ts";

interface Props {
  caption: string;
  steps: readonly StepRow[];
  peildatum: string;
  order: Pick<Selection, "sort" | "isOldestFirst">;
  /** Turns the headers of the dates into buttons where it is given. */
  onSort?: (sort: StepDate) => void;
}

export function StepTable({ caption, steps, peildatum, order, onSort }: Props) {
  const captionId = useId();
  const dateHead = { order, onSort };
  return (
    <div className="table-scroll" role="region" aria-labelledby={captionId} tabIndex={0}>
      <table className="step-table" role="table" aria-labelledby={captionId}>
        <caption id={captionId}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              Stap
            </th>
            <DateHead date="meegedeeld" label="Meegedeeld" {...dateHead} />
            <DateHead date="ingang" label="Ingang" {...dateHead} />
            <th role="columnheader" scope="col">
              Opvang
            </th>
            <th role="columnheader" scope="col">
              Traject
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {steps.map((step) => (
            <Row key={step.id} step={step} peildatum={peildatum} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface DateHeadProps extends Pick<Props, "order" | "onSort"> {
  date: StepDate;
  label: string;
}

function DateHead({ date, label, order, onSort }: DateHeadProps) {
  const isSorted = order.sort === date;
  const direction = order.isOldestFirst ? "ascending" : "descending";
  return (
    <th role="columnheader" scope="col" className="step-date" aria-sort={isSorted ? direction : undefined}>
      {onSort ? (
        <button type="button" className="step-sort" onClick={() => onSort(date)}>
          {label}
          <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
            {isSorted ? (
              <path d={order.isOldestFirst ? "M3 11l5-6 5 6z" : "M3 5l5 6 5-6z"} fill="currentColor" />
            ) : (
              <path d="M4 6l4-4 4 4M4 10l4 4 4-4" fill="none" stroke="currentColor" />
            )}
          </svg>
        </button>
      ) : (
        label
      )}
    </th>
  );
}

function Row({ step, peildatum }: { step: StepRow; peildatum: string }) {
  const { trajectory } = step;
  const { location } = trajectory;
  return (
    <tr role="row" id={anchor("stap", step.id)}>
      <th role="rowheader" scope="row">
        <a href={stepUrl(step.id)}>{stepTitle(step, location.careType)}</a>
        {stepLines(step).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </th>
      <td role="cell" data-label="Meegedeeld" className="step-date">
        <time dateTime={step.notifiedOn}>{formatShortDate(step.notifiedOn)}</time>
      </td>
      <td role="cell" data-label="Ingang" className="step-date">
        {step.effectiveFrom === null ? (
          <>
            <span aria-hidden="true">–</span>
            <span className="visually-hidden">niet vermeld</span>
          </>
        ) : (
          <time dateTime={step.effectiveFrom}>{formatShortDate(step.effectiveFrom)}</time>
        )}
      </td>
      <td role="cell">
        <a dir="auto" data-source="" href={locationUrl(location.id)}>
          {location.name}
        </a>
        <p>{locationLine(location)}</p>
        <p dir="auto" data-source="">
          <a href={organiserUrl(location.organiser.id)}>{location.organiser.name}</a>
        </p>
      </td>
      <td role="cell">
        <TrajectoryStatus trajectory={trajectory} peildatum={peildatum} />
      </td>
    </tr>
  );
}

/** Shows the state of a trajectory with its duration and its trigger, in a row and above a group alike. */
export function TrajectoryStatus({
  trajectory,
  peildatum,
}: {
  trajectory: RowTrajectory;
  peildatum: string;
}) {
  return (
    <>
      <a href={trajectoryUrl(trajectory.location.id, trajectory.id)}>{trajectoryState(trajectory)}</a>
      <p>{trajectoryLength(trajectory, peildatum)}</p>
      <p>{triggerLine(trajectory)}</p>
    </>
  );
}

/** The steps by trajectory, in the order in which they followed each other, with the time between them. */
import type { StepGroup } from "../../enforcement-browser/browser/order-steps.ts";
import { stepBefore, type StepRow } from "../../enforcement-browser/browser/step-row.ts";
import { formatElapsedAfter } from "../../strings/elapsed.ts";
import { formatDate } from "../../strings/format.ts";
import { anchor, locationUrl, organiserUrl, stepUrl } from "../../urls.ts";
import { stepTitle } from "../../strings/step-title.ts";
import { TrajectoryStatus } from "./StepTable.tsx";
import { locationLine, selectedOfTrajectory, stepLines } from "./wording.ts";

interface Props {
  groups: readonly StepGroup[];
  peildatum: string;
}

export function TrajectoryList({ groups, peildatum }: Props) {
  return (
    <ol className="row-list trajectory-list">
      {groups.map(({ trajectory, steps }) => (
        <li key={trajectory.id}>
          <h3 dir="auto" data-source="">
            <a href={locationUrl(trajectory.location.id)}>{trajectory.location.name}</a>
          </h3>
          <p className="meta" dir="auto">
            {locationLine(trajectory.location)}
            <br />
            <a data-source="" href={organiserUrl(trajectory.location.organiser.id)}>
              {trajectory.location.organiser.name}
            </a>
          </p>
          <div className="trajectory-state">
            <TrajectoryStatus trajectory={trajectory} peildatum={peildatum} />
          </div>
          <ol className="trajectory-steps">
            {steps.map((step) => (
              <Step key={step.id} step={step} />
            ))}
          </ol>
          {steps.length < trajectory.steps.length && (
            <p className="meta">{selectedOfTrajectory(steps.length, trajectory.steps.length)}</p>
          )}
        </li>
      ))}
    </ol>
  );
}

function Step({ step }: { step: StepRow }) {
  const before = stepBefore(step);
  return (
    <li id={anchor("stap", step.id)}>
      <a href={stepUrl(step.id)}>{stepTitle(step, step.trajectory.location.careType)}</a>
      <p>
        Genomen op {formatDate(step.decidedOn)}
        {before && `, ${formatElapsedAfter(before.decidedOn, step.decidedOn, "de vorige stap")}`}. Meegedeeld
        op {formatDate(step.notifiedOn)}
        {step.effectiveFrom !== null && `, ingang ${formatDate(step.effectiveFrom)}`}.
      </p>
      {stepLines(step).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </li>
  );
}

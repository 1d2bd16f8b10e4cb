/**
 * The enforcement browser shows all steps, or those that a selection leaves. The URL holds the selection. Where the
 * steps fail to load, one sentence points at the tables by year below it in the page.
 */
import { useCallback, useDeferredValue, useEffect, useMemo } from "react";
import { findSteps } from "../../enforcement-browser/browser/find-steps.ts";
import { sortSteps } from "../../enforcement-browser/browser/order-steps.ts";
import { selectionParams } from "../../enforcement-browser/browser/selection-params.ts";
import type { Selection } from "../../enforcement-browser/browser/selection.ts";
import { usePermalink } from "../filters/use-permalink.ts";
import { useResultAnnouncer, type ResultSentence } from "../filters/use-result-announcer.ts";
import { useReturnPoint } from "../filters/use-return-point.ts";
import { StepResults } from "./StepResults.tsx";
import { saveCsv } from "./save-csv.ts";
import { useSelection } from "./use-selection.ts";
import { useSteps } from "./use-steps.ts";
import { stepsFoundSentence, noStepsSentence } from "./wording.ts";

interface Props {
  /** URL of the site, for links in a file. */
  baseUrl: string;
}

export function EnforcementBrowser({ baseUrl }: Props) {
  const { announcement, announce, announceNext, announceResult } = useResultAnnouncer(stepsFoundSentence);
  const loaded = useSteps();
  const { selection, isLatest, type, choose, showMore } = useSelection(announceNext);
  usePermalink(selectionParams.write(selection).toString());
  // Letters show in their field before the steps render.
  const settled = useDeferredValue(selection);
  const steps = loaded.status === "ready" ? loaded.steps : null;
  const rows = useMemo(() => steps?.trajectories.flatMap((trajectory) => trajectory.steps), [steps]);
  const found = useMemo(() => {
    if (!rows) return null;
    const result = findSteps(rows, settled);
    return { ...result, steps: sortSteps(result.steps, settled) };
  }, [rows, settled]);

  useReturnPoint(found !== null);
  useEffect(() => {
    if (loaded.status === "failed") announce(noStepsSentence);
  }, [loaded.status, announce]);
  useEffect(() => {
    // The steps of a selection that has changed since would take the sentence of the new one.
    if (found && isLatest(settled)) announceResult(found.steps.length);
  }, [found, settled, isLatest, announceResult]);

  const typeAndAnnounce = useCallback(
    (change: Partial<Selection>) => {
      announceNext();
      type(change);
    },
    [announceNext, type],
  );
  const chooseAndAnnounce = useCallback(
    (change: Partial<Selection>, sentence?: ResultSentence) => {
      announceNext(sentence);
      choose(change);
    },
    [announceNext, choose],
  );
  const save = useCallback(() => {
    if (steps && found) saveCsv(found.steps, steps, baseUrl);
  }, [found, steps, baseUrl]);
  return (
    <>
      {loaded.status === "failed" && <p className="panel panel-notice">{noStepsSentence}</p>}
      {loaded.status === "loading" && <p className="meta">De handhavingsstappen worden geladen.</p>}
      {steps && rows && found && (
        <StepResults
          peildatum={steps.peildatum}
          rows={rows}
          selection={selection}
          found={found}
          onType={typeAndAnnounce}
          onChoose={chooseAndAnnounce}
          onMore={showMore}
          onSave={save}
          announce={announce}
        />
      )}
      <p className="visually-hidden no-print" role="status">
        {announcement}
      </p>
    </>
  );
}

import { useEffect, useState } from "react";
import { openSteps } from "../../enforcement-browser/browser/open-steps.ts";
import type { OpenSteps, StepsFile } from "../../enforcement-browser/browser/steps-file.ts";

export type StepsState = { status: "loading" | "failed" } | { status: "ready"; steps: OpenSteps };

/** Loads all steps once the page is rendered. */
export function useSteps(): StepsState {
  const [state, setState] = useState<StepsState>({ status: "loading" });
  useEffect(() => {
    fetchSteps().then(
      (steps) => setState({ status: "ready", steps }),
      () => setState({ status: "failed" }),
    );
  }, []);
  return state;
}

async function fetchSteps(): Promise<OpenSteps> {
  const response = await fetch("/handhavingsrapporten/stappen.json");
  if (!response.ok) throw new Error(`stappen.json: ${response.status}`);
  return openSteps((await response.json()) as StepsFile);
}

import type { CareType } from "../domain/codes.ts";
import { measurePhrase } from "../domain/glossary/licence-words.ts";
import type { EnforcementStep } from "../domain/records.ts";
import { capitalize } from "./format.ts";

/** Returns `Aanmaning`, `Voornemen tot schorsing van de vergunning` or `Beslissing: schorsing van de vergunning`. */
export function stepTitle(step: Pick<EnforcementStep, "kind" | "measure">, careType: CareType): string {
  if (step.kind === "aanmaning" || step.measure === null) return capitalize(step.kind);
  if (step.measure === "geen_maatregel") return `${capitalize(step.kind)}: geen maatregel`;
  const noun = measurePhrase(step.measure, careType).replace(/^de /, "");
  return step.kind === "voornemen" ? `Voornemen tot ${noun}` : `Beslissing: ${noun}`;
}

/** What an appeal says beside the step that it is against: when, whether it is looked into, its effect, its outcome. */
import { isUndecided } from "../domain/appeals.ts";
import type { TriState } from "../domain/codes.ts";
import type { Appeal, EnforcementStep } from "../domain/records.ts";
import { appealLodged, appealOutcome } from "../strings/appeals.ts";
import { formatDate } from "../strings/format.ts";
import { askHelpline } from "./help.ts";
import { contradictionSentence } from "./register-sentences.ts";
import { isInRegister, stepState, type StepContext, type StepState } from "./step-state.ts";

const inadmissible = "Het bezwaar is onontvankelijk.";

const admissibility: Record<TriState, string> = {
  ja: "Het bezwaar is ontvankelijk: het wordt inhoudelijk bekeken.",
  nee: "Het bezwaar is onontvankelijk: het wordt niet inhoudelijk bekeken.",
  onbekend: "Het is nog niet bekend of het bezwaar ontvankelijk is.",
};

/** Whether the decision could hold while the appeal runs: only then does the effect of the appeal matter to anybody. */
const mayHold: ReadonlySet<StepState> = new Set(["halted", "disputed", "later", "running", "undated"]);

/** Describes every appeal against a step, oldest first, in whole sentences. */
export function appealSentences(step: EnforcementStep, context: StepContext): string[] {
  return step.appeals.flatMap((appeal) => sentencesOf(appeal, step, context));
}

/** Describes the newest appeal for the summary of a location, and of it only what it changes. */
export function appealInShort(step: EnforcementStep, context: StepContext): string[] {
  const appeal = step.appeals.at(-1);
  if (!appeal) return [];
  const outcome = appealOutcome(appeal, step.kind);
  if (outcome !== null) return [appealLodged(appeal), outcome];
  return [
    appealLodged(appeal),
    ...(isUndecided(appeal) ? [] : [inadmissible]),
    ...effectSentences(appeal, step, context),
  ];
}

function sentencesOf(appeal: Appeal, step: EnforcementStep, context: StepContext): string[] {
  const outcome = appealOutcome(appeal, step.kind);
  if (outcome !== null) return [appealLodged(appeal), outcome];
  if (!isCurrent(step, context)) {
    return [appealLodged(appeal), isUndecided(appeal) ? "Er staat hier geen uitspraak." : inadmissible];
  }
  return [
    appealLodged(appeal),
    admissibility[appeal.isAdmissible],
    ...(isUndecided(appeal) ? [`Op ${formatDate(context.peildatum)} is er geen uitspraak.`] : []),
    ...effectSentences(appeal, step, context),
  ];
}

function isCurrent(step: EnforcementStep, context: StepContext): boolean {
  const state = stepState(step, context);
  return state !== "past" && state !== "closed";
}

/** Whether the decision holds while the appeal runs; never assumed, since the source says ja, nee or onbekend. */
function effectSentences(appeal: Appeal, step: EnforcementStep, context: StepContext): string[] {
  const state = stepState(step, context);
  if (step.kind !== "beslissing" || !mayHold.has(state)) return [];
  // The sentence about the register says so already, and says whom to ask.
  if (isInRegister(step, context.location) && contradictionSentence(step, context)) return [];
  const isContradictory = appeal.suspendsEffect === "ja" && !isUndecided(appeal);
  if (isContradictory || appeal.suspendsEffect === "onbekend") {
    return [askHelpline("of de beslissing nu geldt")];
  }
  if (appeal.suspendsEffect === "nee") {
    return [
      state === "running"
        ? "De beslissing blijft intussen gelden."
        : "Het bezwaar schort de beslissing niet op.",
    ];
  }
  return ["Het bezwaar schort de beslissing op: ze geldt voorlopig niet."];
}

/**
 * Each state has one mark: its word, its shape and its role in colour, together. Colour follows decisions, not
 * findings, and nothing here is a score.
 */
import type { FindingKind, FindingResult, FollowUpStatus, LicenceState, StepKind } from "../domain/codes.ts";
import { codeTerms } from "../domain/glossary/codes.ts";
import { followUpTerm, type TagSubject } from "../strings/state-tags.ts";
import type { IconName } from "./ui/icon-shapes.ts";

export type StatusRole = "quiet" | "running" | "good" | "action" | "measure";

export interface StatusMark {
  label: string;
  icon: IconName;
  role: StatusRole;
  isSolid?: boolean;
}

const licenceMarks: Record<LicenceState, Omit<StatusMark, "label">> = {
  vergund: { icon: "check", role: "quiet" },
  geschorst: { icon: "pause", role: "measure", isSolid: true },
  opgeheven: { icon: "cross", role: "measure", isSolid: true },
  stopgezet: { icon: "square", role: "quiet" },
};

const followUpMarks: Record<FollowUpStatus, Omit<StatusMark, "label">> = {
  onderzoeksfase: { icon: "circle", role: "running" },
  geen_verdere_opvolging: { icon: "circle-minus", role: "quiet" },
  opvolging_organisator: { icon: "circle-half", role: "action" },
  handhaving: { icon: "circle-full", role: "measure" },
};

const enforcementMarks: Record<"open" | "closed", Omit<StatusMark, "label">> = {
  open: { icon: "square-full", role: "measure" },
  closed: { icon: "square", role: "quiet" },
};

/** The more a step decides, the fuller its square; only a decision has the colour of one. */
const stepMarks: Record<StepKind, Omit<StatusMark, "label">> = {
  aanmaning: { icon: "square-line", role: "quiet" },
  voornemen: { icon: "square-half", role: "quiet" },
  beslissing: { icon: "square-full", role: "measure" },
};

/** A theme that was not in order has no mark of its own: its breaches and points of attention have. */
type MarkedResult = Exclude<FindingResult, "niet_in_orde">;

const resultMarks: Record<MarkedResult, Omit<StatusMark, "label">> = {
  in_orde: { icon: "check", role: "good" },
  niet_geinspecteerd: { icon: "dash", role: "quiet" },
};

const findingMarks: Record<FindingKind, Omit<StatusMark, "label">> = {
  inbreuk: { icon: "diamond-full", role: "action" },
  aandachtspunt: { icon: "diamond", role: "action" },
};

/** Returns the mark of one state of a location, with the label that its sentences use. */
export function stateMark(subject: TagSubject, label: string): StatusMark {
  switch (subject.of) {
    case "licence":
      return { ...licenceMarks[subject.state], label };
    case "licence-days":
      return { icon: "dash", role: "action", label };
    case "enforcement":
      return { ...enforcementMarks[subject.state], label };
    case "follow-up":
      return { ...followUpMarks[subject.status], label };
  }
}

/** Returns the mark of a status of follow-up, with its general name where no label is given. */
export function followUpMark(status: FollowUpStatus, label = followUpTerm(status)): StatusMark {
  return { ...followUpMarks[status], label };
}

/** Returns the mark of a step of enforcement. */
export function stepMark(kind: StepKind): StatusMark {
  return { ...stepMarks[kind], label: codeTerms.stepKinds[kind].term };
}

/** Returns the mark of one theme's result. */
export function resultMark(result: MarkedResult): StatusMark {
  return { ...resultMarks[result], label: codeTerms.findingResults[result].term };
}

/** Returns the mark of a breach or a point of attention. */
export function findingMark(kind: FindingKind): StatusMark {
  return { ...findingMarks[kind], label: codeTerms.findingKinds[kind].term };
}

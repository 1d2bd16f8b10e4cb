/**
 * Each state has one mark: its word, its shape and its role in colour, together. Colour follows decisions, not
 * findings, and nothing here is a score.
 */
import type { CareType, FindingKind, FindingResult, FollowUpStatus, LicenceState } from "../domain/codes.ts";
import { codeTerms } from "../domain/glossary/codes.ts";
import { licenceStateTerm } from "../domain/glossary/licence-words.ts";
import type { Location } from "../domain/records.ts";
import { licenceContradiction } from "../strings/licence-contradiction.ts";
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

/** Returns the mark of a state of the licence or quality label. */
export function licenceMark(state: LicenceState, careType: CareType): StatusMark {
  return { ...licenceMarks[state], label: licenceStateTerm(state, careType).term };
}

/** Returns the mark of one location's licence, which follows its own days where they contradict the register. */
export function licenceMarkOf(location: Location, peildatum: string): StatusMark {
  const contradiction = licenceContradiction(location, peildatum);
  if (contradiction) return { icon: "dash", role: "action", label: contradiction.label };
  return licenceMark(location.licence.state, location.careType);
}

/** Returns the mark of a report's newest status; enforcement is named as that which followed this report. */
export function followUpMark(status: FollowUpStatus): StatusMark {
  const label =
    status === "handhaving" ? "Handhaving (na dit rapport)" : codeTerms.followUpStatuses[status].term;
  return { ...followUpMarks[status], label };
}

/** Returns the mark of a location's enforcement, or null where nothing is online. */
export function enforcementMark(state: "open" | "closed" | "none"): StatusMark | null {
  if (state === "none") return null;
  return state === "open"
    ? { icon: "square-full", role: "measure", label: "In handhaving" }
    : { icon: "square", role: "quiet", label: "Handhaving afgesloten" };
}

/** Returns the mark of one theme's result. */
export function resultMark(result: MarkedResult): StatusMark {
  return { ...resultMarks[result], label: codeTerms.findingResults[result].term };
}

/** Returns the mark of a breach or a point of attention. */
export function findingMark(kind: FindingKind): StatusMark {
  return { ...findingMarks[kind], label: codeTerms.findingKinds[kind].term };
}

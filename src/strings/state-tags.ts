/** The tags that say how a location stands, and what each is about; pages give every subject its shape and colour. */
import type { FollowUpStatus, LicenceState } from "../domain/codes.ts";
import { codeTerms } from "../domain/glossary/codes.ts";

export type TagSubject =
  | { of: "licence"; state: LicenceState }
  /** The register calls the licence `vergund`, and its own days say otherwise. */
  | { of: "licence-days" }
  | { of: "enforcement"; state: "open" | "closed" }
  | { of: "follow-up"; status: FollowUpStatus };

export interface StateTag {
  /** Null for what has no mark, since nothing is there: text alone. */
  subject: TagSubject | null;
  label: string;
  /** Short facts beside the tag: `sinds 2 september 2026`, `uit voorzorg`. */
  notes: string[];
}

export const openEnforcementLabel = "In handhaving";
export const closedEnforcementLabel = "Handhaving afgesloten";

/** Returns the name of a status of follow-up; enforcement is named as what it was: after this report. */
export function followUpTerm(status: FollowUpStatus): string {
  return status === "handhaving" ? "Handhaving (na dit rapport)" : codeTerms.followUpStatuses[status].term;
}

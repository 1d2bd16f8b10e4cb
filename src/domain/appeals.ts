import type { Appeal } from "./records.ts";

/** True where a decision on the appeal is still to come. An inadmissible appeal is no longer looked into. */
export function isUndecided({ outcome, isAdmissible }: Pick<Appeal, "outcome" | "isAdmissible">): boolean {
  return outcome === null && isAdmissible !== "nee";
}

/** The words of appeals that pages, lists and feeds share. */
import { isUndecided } from "../domain/appeals.ts";
import type { AppealOutcome, StepKind } from "../domain/codes.ts";
import type { Appeal } from "../domain/records.ts";
import { formatDate } from "./format.ts";

const stepNames: Record<StepKind, string> = {
  aanmaning: "de aanmaning",
  voornemen: "het voornemen",
  beslissing: "de beslissing",
};

const outcomes: Record<AppealOutcome, (what: string) => string> = {
  bevestigd: (what) => `Na bezwaar is ${what} bevestigd`,
  herzien: (what) => `Na bezwaar is ${what} herzien`,
  ingetrokken: () => "Het bezwaar is ingetrokken",
  onontvankelijk: () => "Het bezwaar is onontvankelijk verklaard",
  vernietigd: (what) => `Na bezwaar is ${what} vernietigd`,
};

/** Says that an appeal was lodged, and when. */
export function appealLodged({ lodgedOn }: Appeal): string {
  return `De organisator diende op ${formatDate(lodgedOn)} bezwaar in.`;
}

/** Says how an appeal ended, or returns null while it runs. */
export function appealOutcome({ outcome, decidedOn }: Appeal, kind: StepKind): string | null {
  if (outcome === null) return null;
  const on = decidedOn ? ` op ${formatDate(decidedOn)}` : "";
  return `${outcomes[outcome](stepNames[kind])}${on}.`;
}

const outcomeWords: Record<AppealOutcome, (kind: StepKind) => string> = {
  bevestigd: (kind) => `${kind} bevestigd`,
  herzien: (kind) => `${kind} herzien`,
  ingetrokken: () => "ingetrokken",
  onontvankelijk: () => "onontvankelijk",
  vernietigd: (kind) => `${kind} vernietigd`,
};

/** Says in a few words how an appeal stands, for beside a tag: `Bezwaar: nog geen uitspraak`. */
export function appealLabel(appeal: Pick<Appeal, "outcome" | "isAdmissible">, kind: StepKind): string {
  if (appeal.outcome !== null) return `Bezwaar: ${outcomeWords[appeal.outcome](kind)}`;
  return isUndecided(appeal) ? "Bezwaar: nog geen uitspraak" : "Bezwaar: onontvankelijk";
}

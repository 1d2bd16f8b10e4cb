/** The oversight of a location on the peildatum: enforcement, follow-up and visits. */
import type {
  Appeal,
  EnforcementStep,
  EnforcementTrajectory,
  FollowUp,
  InspectionReport,
  Location,
} from "../domain/records.ts";
import type { Theme } from "../domain/codes.ts";
import { isFollowUpOpen } from "./follow-up.ts";
import type { Register } from "./register.ts";

/**
 * Whether there is enforcement, which is a fact about the location and independent of the status of its reports (P6).
 */
export type EnforcementState =
  | { kind: "none" }
  | { kind: "open"; trajectory: EnforcementTrajectory }
  | { kind: "closed"; trajectory: EnforcementTrajectory };

/** Everything that a page needs to describe the oversight of a location. */
export interface Oversight {
  /** Newest visit first. */
  reports: InspectionReport[];
  /** Newest start first. */
  trajectories: EnforcementTrajectory[];
  enforcement: EnforcementState;
  /** The newest visit whose follow-up still runs, or where there is none the newest that has a status. */
  followUp: { report: InspectionReport; status: FollowUp; isOpen: boolean } | null;
}

/** Gathers the oversight of one location. */
export function oversightOf(register: Register, location: Location): Oversight {
  const reports = register.reportsByLocation.get(location.id) ?? [];
  const trajectories = register.trajectoriesByLocation.get(location.id) ?? [];
  return {
    reports,
    trajectories,
    enforcement: enforcementState(trajectories),
    followUp: leadingFollowUp(location, reports, trajectories),
  };
}

function enforcementState(trajectories: readonly EnforcementTrajectory[]): EnforcementState {
  const open = trajectories.find((trajectory) => trajectory.isOpen);
  if (open) return { kind: "open", trajectory: open };
  const latest = trajectories.toSorted((a, b) => (a.endedOn ?? "").localeCompare(b.endedOn ?? "")).at(-1);
  return latest ? { kind: "closed", trajectory: latest } : { kind: "none" };
}

/** An earlier visit that is still followed up must not hide behind a later one that needed nothing. */
function leadingFollowUp(
  location: Location,
  reports: readonly InspectionReport[],
  trajectories: readonly EnforcementTrajectory[],
): Oversight["followUp"] {
  const isOpen = (report: InspectionReport): boolean => isFollowUpOpen(report, location, trajectories);
  const report = reports.find(isOpen) ?? reports.find(({ followUp }) => followUp.length > 0);
  const status = report?.followUp.at(-1);
  return report && status ? { report, status, isOpen: isOpen(report) } : null;
}

/** Returns true when at least one of the locations has a public trajectory, open or closed. */
export function haveEnforcement(register: Register, locations: readonly Location[]): boolean {
  return locations.some((location) => register.trajectoriesByLocation.has(location.id));
}

/** Returns the newest appeal against a step, if there is one. */
export function newestAppeal(step: EnforcementStep): Appeal | undefined {
  return step.appeals.at(-1);
}

export interface ThemeResult {
  theme: Theme;
  result: "in_orde" | "niet_in_orde" | "niet_geinspecteerd";
  breaches: number;
  attentionPoints: number;
}

/**
 * Returns one result per theme of a report, in the order of the code list. One finding that is not in order decides.
 */
export function themeResults(report: InspectionReport, themes: readonly Theme[]): ThemeResult[] {
  const byTheme = Map.groupBy(report.findings, (finding) => finding.theme);
  return themes.flatMap((theme) => {
    const findings = byTheme.get(theme);
    if (!findings) return [];
    const results = new Set(findings.map((finding) => finding.result));
    const result = results.has("niet_in_orde")
      ? "niet_in_orde"
      : results.has("in_orde")
        ? "in_orde"
        : "niet_geinspecteerd";
    return [
      {
        theme,
        result,
        breaches: findings.filter((finding) => finding.kind === "inbreuk").length,
        attentionPoints: findings.filter((finding) => finding.kind === "aandachtspunt").length,
      },
    ];
  });
}

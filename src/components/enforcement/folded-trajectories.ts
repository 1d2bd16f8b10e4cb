/** Which trajectories of a location stand open: those that run, as far as there is room, or else the newest. */
import type { EnforcementTrajectory } from "../../domain/records.ts";

/** The trajectories of a location, the newest first. */
export interface FoldedTrajectories {
  open: EnforcementTrajectory[];
  /** Folded away: others that run, and those that were closed. */
  running: EnforcementTrajectory[];
  closed: EnforcementTrajectory[];
}

/** Leaves up to `maxOpen` trajectories that run open, or else the newest closed one. */
export function foldTrajectories(
  trajectories: readonly EnforcementTrajectory[],
  maxOpen: number,
): FoldedTrajectories {
  const running = trajectories.filter(({ isOpen }) => isOpen);
  const open = running.length > 0 ? running.slice(0, maxOpen) : trajectories.slice(0, 1);
  return {
    open,
    running: running.slice(maxOpen),
    closed: trajectories.filter((trajectory) => !trajectory.isOpen && !open.includes(trajectory)),
  };
}

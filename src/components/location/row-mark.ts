/** The one mark that a list row shows: many would dazzle, and hide what is urgent. */
import { effectiveLicenceState } from "../../domain/licence.ts";
import type { Location } from "../../domain/records.ts";
import type { Oversight } from "../../register/oversight.ts";
import { enforcementMark, followUpMark, licenceMarkOf, type StatusMark } from "../status-marks.ts";

/** Returns the mark of the licence before that of enforcement, and enforcement before follow-up. */
export function rowMark(location: Location, oversight: Oversight, peildatum: string): StatusMark | null {
  if (effectiveLicenceState(location.licence, peildatum) !== "vergund")
    return licenceMarkOf(location, peildatum);
  if (oversight.enforcement.kind === "open") return enforcementMark("open");
  return oversight.followUp ? followUpMark(oversight.followUp.status.status) : null;
}

/** Phrases about inspections that several pages share. */
import type { Advice, VisitReason } from "../domain/codes.ts";

/** Returns the sentences of an advice, which have to say that it is no decision (P11). */
export function adviceLines(advice: Advice): string {
  return {
    geen: "Advies van Zorginspectie: geen handhaving. Een advies is geen beslissing.",
    opstart_handhaving: "Zorginspectie adviseerde om handhaving te starten. Een advies is geen beslissing.",
    verderzetting_handhaving:
      "Zorginspectie adviseerde om de handhaving verder te zetten. Een advies is geen beslissing.",
  }[advice];
}

/** Returns what a reason for a visit is not, as the end of a line; nothing where it needs none (P11). */
export function reasonCaveat(reason: VisitReason): string {
  if (reason === "klacht") return ". Een klacht is geen vastgesteld feit.";
  return reason === "gevaarsituatie" ? ". Een gemelde gevaarsituatie is geen vastgesteld feit." : "";
}

/** Explains what a reason for a visit means and what it does not (P11), after the name of that reason. */
export function reasonLines(reason: VisitReason): string {
  return {
    gewoon: "Er was geen bijzondere aanleiding.",
    opvolging: "Een bezoek om na te gaan of eerdere tekorten zijn weggewerkt.",
    gevaarsituatie: "Een gemelde gevaarsituatie is geen vastgesteld feit.",
    klacht: "Een klacht is geen vastgesteld feit.",
    herevaluatie: "Een bezoek om het dossier opnieuw te bekijken.",
  }[reason];
}

/** Returns `aangekondigd` or `onaangekondigd`. */
export function announcement(isAnnounced: boolean): string {
  return isAnnounced ? "aangekondigd" : "onaangekondigd";
}

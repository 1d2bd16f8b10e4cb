/**
 * Decisions by measure, and by the route that led to them. The published series split their decisions in the same way:
 * each one followed a trajectory, was urgent, or lifted a licence after a suspension, and the three add up.
 */
import { measures as measureCodes, type Measure } from "../domain/codes.ts";
import { codeTerms } from "../domain/glossary/codes.ts";
import type { EnforcementStep, EnforcementTrajectory } from "../domain/records.ts";
import type { Register } from "../register/register.ts";
import { enforcementCountedFrom } from "./counted-from.ts";
import {
  amount,
  isWithin,
  figureRow,
  type CountedPeriod,
  type FigureRow,
  type FigureTable,
  type Subject,
} from "./subject.ts";

export const measuresSubject: Subject = {
  id: "maatregelen",
  title: "Beslissingen per maatregel",
  definition: ["Beslissingen waarvan de datum in de periode ligt. Voornemens tellen niet mee."],
  caveats: ["Uit voorzorg betekent niet dat er een inbreuk was."],
  method: [
    "Bij buitenschoolse opvang gaat het om het kwaliteitslabel in plaats van de vergunning.",
    "Elke beslissing telt in één van deze vier. Dringend: de beslissing is genomen bij dringende noodzakelijkheid. Na een schorsing: een opheffing die niet dringend was, en in hetzelfde traject was op een eerdere dag de schorsing beslist. Na een traject: alle andere beslissingen waarvoor in hetzelfde traject op een eerdere dag een aanmaning of een voornemen openbaar is. Zonder eerdere stap online: wat overblijft.",
    "Uit voorzorg is apart geteld en zit ook in de vorige kolommen.",
    "Ook beslissingen die na bezwaar herzien zijn, tellen mee. Vernietigde beslissingen staan niet meer online.",
  ],
  headline: {
    indicator: "maatregel_schorsing_vergunning",
    breakdown: null,
    one: "beslissing tot schorsing",
    many: "beslissingen tot schorsing",
  },
  tellsOf: "period",
  chart: "bars",
  followedColumn: 0,
  countedFrom: enforcementCountedFrom,
  count: countMeasures,
};

export type Route = "dringende_noodzakelijkheid" | "na_schorsing" | "na_traject" | "geen_eerdere_stap";

const routes: readonly { route: Route; label: string }[] = [
  { route: "na_traject", label: "Na een traject" },
  { route: "dringende_noodzakelijkheid", label: "Dringend" },
  { route: "na_schorsing", label: "Na een schorsing" },
  { route: "geen_eerdere_stap", label: "Zonder eerdere stap online" },
];

interface Decision {
  step: EnforcementStep;
  measure: Measure;
  route: Route;
}

function countMeasures({ records }: Register, period: CountedPeriod): FigureTable {
  const decisions = records.trajectories
    .flatMap(decisionsIn)
    .filter(({ step }) => isWithin(step.decidedOn, period));
  return {
    rowHeading: "Maatregel",
    columns: ["Totaal", ...routes.map(({ label }) => label), "Uit voorzorg"],
    rows: measureCodes.map((measure) =>
      measureRow(
        measure,
        decisions.filter((decision) => decision.measure === measure),
      ),
    ),
  };
}

function decisionsIn(trajectory: EnforcementTrajectory): Decision[] {
  return trajectory.steps.flatMap((step) =>
    step.kind === "beslissing" && step.measure !== null
      ? [{ step, measure: step.measure, route: routeTo(step, trajectory) }]
      : [],
  );
}

function measureRow(measure: Measure, decisions: readonly Decision[]): FigureRow {
  const indicator = `maatregel_${measure}`;
  const cells = routes.map(({ route }) =>
    route === "na_schorsing" && measure !== "opheffing_vergunning"
      ? null
      : amount(indicator, route, decisions.filter((decision) => decision.route === route).length),
  );
  const precautions = decisions.filter(({ step }) => step.isPrecaution).length;
  return figureRow(
    codeTerms.measures[measure].term,
    amount(indicator, null, decisions.length),
    ...cells,
    amount(indicator, "uit_voorzorg", precautions),
  );
}

/** Returns the route that led to a decision: the first that fits, so that each decision has exactly one. */
export function routeTo(decision: EnforcementStep, trajectory: EnforcementTrajectory): Route {
  if (decision.isUrgent) return "dringende_noodzakelijkheid";
  const earlier = trajectory.steps.filter((step) => step.decidedOn < decision.decidedOn);
  const wasSuspended = earlier.some(
    (step) => step.kind === "beslissing" && step.measure === "schorsing_vergunning",
  );
  if (decision.measure === "opheffing_vergunning" && wasSuspended) return "na_schorsing";
  return earlier.some((step) => step.kind !== "beslissing") ? "na_traject" : "geen_eerdere_stap";
}

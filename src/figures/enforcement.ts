/** Trajectories and their steps. */
import { stepKinds } from "../domain/codes.ts";
import { codeTerms } from "../domain/glossary/codes.ts";
import type { EnforcementTrajectory } from "../domain/records.ts";
import type { Register } from "../register/register.ts";
import { enforcementCountedFrom } from "./counted-from.ts";
import {
  amount,
  isWithin,
  figureRow,
  type CountedPeriod,
  type FigureTable,
  type Subject,
} from "./subject.ts";

export const enforcementSubject: Subject = {
  id: "handhaving",
  title: "Handhaving",
  definition: [
    "Handhaving begint bij de aanmaning. Een locatie is in handhaving als er in de periode minstens 1\u00A0dag een traject liep. Elke locatie telt één keer.",
  ],
  caveats: ["Een aanmaning is geen straf en een voornemen is nog geen beslissing."],
  method: [
    "Trajecten en stappen tellen mee als ze openbaar zijn: 3\u00A0dagen nadat de organisator ze kent. Een stap telt in het jaar waarin erover beslist is.",
    "Trajecten die ongegrond bleken en beslissingen die vernietigd zijn, staan niet meer online en tellen niet mee.",
  ],
  headline: {
    indicator: "handhaving_locaties",
    breakdown: null,
    one: "locatie in handhaving",
    many: "locaties in handhaving",
  },
  tellsOf: "period",
  chart: "bars",
  followedColumn: 0,
  countedFrom: enforcementCountedFrom,
  count: countEnforcement,
};

function countEnforcement({ records, steps }: Register, period: CountedPeriod): FigureTable {
  const { trajectories } = records;
  const locations = new Set(
    trajectories
      .filter((trajectory) => wasOpenIn(trajectory, period))
      .map((trajectory) => trajectory.locationId),
  );
  const decided = steps.filter(({ decidedOn }) => isWithin(decidedOn, period));
  const started = trajectories.filter(({ startedOn }) => isWithin(startedOn, period)).length;
  const closed = trajectories.filter(({ endedOn }) => endedOn !== null && isWithin(endedOn, period)).length;
  return {
    rowHeading: "Wat geteld is",
    columns: ["Aantal"],
    rows: [
      figureRow("Locaties in handhaving", amount("handhaving_locaties", null, locations.size)),
      figureRow("Gestarte trajecten", amount("trajecten_gestart", null, started)),
      figureRow("Afgesloten trajecten", amount("trajecten_afgesloten", null, closed)),
      ...stepKinds.map((kind) =>
        figureRow(
          codeTerms.stepKinds[kind].plural ?? codeTerms.stepKinds[kind].term,
          amount("handhavingsstappen", kind, decided.filter((step) => step.kind === kind).length),
        ),
      ),
    ],
  };
}

/** Returns true for a trajectory that was open on a day of the period. On the day of its end it is no longer open. */
function wasOpenIn({ startedOn, endedOn }: EnforcementTrajectory, period: CountedPeriod): boolean {
  return startedOn <= period.until && (endedOn === null || (endedOn > period.from && endedOn > startedOn));
}

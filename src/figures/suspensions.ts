/**
 * Suspended and lifted locations, counted twice and never added up: by decision, and by effect. A decision of December
 * takes effect in January, and one that an appeal suspends has none.
 */
import { addDays, type IsoDate } from "../domain/dates.ts";
import type { EnforcementStep, EnforcementTrajectory, Location } from "../domain/records.ts";
import { locationOf, type Register } from "../register/register.ts";
import { enforcementCountedFrom } from "./counted-from.ts";
import { placesOf } from "./stock.ts";
import {
  amount,
  earliest,
  isWithin,
  figureRow,
  type CountedPeriod,
  type FigureRow,
  type FigureTable,
  type Subject,
} from "./subject.ts";

export const suspensionDecisionsSubject: Subject = {
  id: "schorsing-en-opheffing-beslist",
  title: "Schorsingen en opheffingen volgens de beslissing",
  definition: [
    "Locaties waarover in de periode minstens één keer tot schorsing of opheffing beslist is, ook als die beslissing later inging of na bezwaar niet gold. Elke locatie telt één keer per rij.",
  ],
  caveats: [],
  method: ["Plaatsen zijn het aantal dat nu in het register staat."],
  headline: {
    indicator: "schorsing_beslist_locaties",
    breakdown: null,
    one: "locatie met een beslissing tot schorsing",
    many: "locaties met een beslissing tot schorsing",
  },
  tellsOf: "period",
  chart: "bars",
  followedColumn: 0,
  countedFrom: enforcementCountedFrom,
  count: countByDecision,
};

export const suspensionEffectsSubject: Subject = {
  id: "schorsing-en-opheffing-effectief",
  title: "Schorsingen en opheffingen die echt ingingen",
  definition: [
    "Geschorst: locaties die in de periode minstens 1\u00A0dag geschorst waren, volgens de begin- en einddatum van de beslissing of volgens de toestand in het register. Opgeheven: locaties waarvan de toestand «opgeheven» in de periode begon.",
  ],
  caveats: [
    "Een beslissing kan in een ander jaar ingaan dan waarin ze genomen is. Tel deze cijfers dus niet op bij die van de beslissingen.",
  ],
  method: [
    "Zonder einddatum loopt een schorsing tot het einde van het traject. Dagen waarop een bezwaar de beslissing opschort, tellen niet. Dagen nadat de toestand in het register veranderde, tellen ook niet.",
  ],
  headline: {
    indicator: "schorsing_effectief_locaties",
    breakdown: null,
    one: "locatie die minstens 1\u00A0dag geschorst was",
    many: "locaties die minstens 1\u00A0dag geschorst waren",
  },
  tellsOf: "period",
  chart: "bars",
  followedColumn: 0,
  countedFrom: enforcementCountedFrom,
  count: countByEffect,
};

interface Span {
  from: IsoDate;
  /** The last day. */
  until: IsoDate;
}

function countByDecision(register: Register, period: CountedPeriod): FigureTable {
  const decidedOn = (measure: EnforcementStep["measure"]): Location[] => {
    const steps = register.steps.filter(
      (step) => step.kind === "beslissing" && step.measure === measure && isWithin(step.decidedOn, period),
    );
    return [...new Set(steps.map((step) => locationOf(register, step)))];
  };
  return tableOf("beslist", decidedOn("schorsing_vergunning"), decidedOn("opheffing_vergunning"));
}

function countByEffect(register: Register, period: CountedPeriod): FigureTable {
  const { locations, peildatum } = register.records;
  const overlaps = (span: Span): boolean => span.from <= period.until && span.until >= period.from;
  const suspended = locations.filter((location) =>
    suspensionsOf(register, location, peildatum).some(overlaps),
  );
  const lifted = locations.filter(
    ({ licence }) => licence.state === "opgeheven" && isWithin(licence.since, period),
  );
  return tableOf("effectief", suspended, lifted);
}

function tableOf(manner: string, suspended: Location[], lifted: Location[]): FigureTable {
  const line = (label: string, what: string, locations: Location[]): FigureRow =>
    figureRow(
      label,
      amount(`${what}_${manner}_locaties`, null, locations.length),
      amount(`${what}_${manner}_plaatsen`, null, placesOf(locations)),
    );
  return {
    rowHeading: "Maatregel",
    columns: ["Locaties", "Plaatsen"],
    rows: [line("Geschorst", "schorsing", suspended), line("Opgeheven", "opheffing", lifted)],
  };
}

/** Returns the days on which a location was suspended, up to the peildatum. */
export function suspensionsOf(register: Register, location: Location, peildatum: IsoDate): Span[] {
  const { state, since } = location.licence;
  const byRegister = state === "geschorst" ? [{ from: since, until: peildatum }] : [];
  const bySteps = (register.trajectoriesByLocation.get(location.id) ?? []).flatMap((trajectory) =>
    trajectory.steps
      .filter((step) => step.kind === "beslissing" && step.measure === "schorsing_vergunning")
      .flatMap((step) => daysInForce(step, trajectory, location, peildatum)),
  );
  return [...byRegister, ...bySteps];
}

function daysInForce(
  step: EnforcementStep,
  trajectory: EnforcementTrajectory,
  location: Location,
  peildatum: IsoDate,
): Span[] {
  const from = step.effectiveFrom;
  if (from === null) return [];
  const { state, since } = location.licence;
  // Another licence state from a later day on ends the suspension.
  const isOver = state !== "geschorst" && since !== null && since > from;
  const end = step.endsOn ?? trajectory.endedOn ?? peildatum;
  const until = earliest(earliest(end, peildatum), isOver ? addDays(since, -1) : peildatum);
  return step.appeals
    .filter((appeal) => appeal.suspendsEffect === "ja")
    .reduce(
      (spans: Span[], appeal) =>
        spans.flatMap((span) =>
          without(span, {
            from: appeal.lodgedOn,
            until: appeal.decidedOn === null ? peildatum : addDays(appeal.decidedOn, -1),
          }),
        ),
      [{ from, until }],
    )
    .filter((span) => span.from <= span.until);
}

/** Returns what is left of a span without the days of another. */
function without(span: Span, gap: Span): Span[] {
  if (gap.until < span.from || gap.from > span.until) return [span];
  return [
    { from: span.from, until: addDays(gap.from, -1) },
    { from: addDays(gap.until, 1), until: span.until },
  ].filter(({ from, until }) => from <= until);
}

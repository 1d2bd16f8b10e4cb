/** Days between visit, report, step, publication and decision: their number, median and quartiles. */
import { daysBetween, type IsoDate } from "../domain/dates.ts";
import { stepPublicFrom } from "../domain/publicity.ts";
import type { EnforcementTrajectory } from "../domain/records.ts";
import type { Register } from "../register/register.ts";
import { enforcementCountedFrom, visitsCountedFrom } from "./counted-from.ts";
import { quartilesOf } from "./quartiles.ts";
import {
  amount,
  isWithin,
  latest,
  figureRow,
  type FigureCell,
  type CountedPeriod,
  type FigureRow,
  type FigureTable,
  type Subject,
} from "./subject.ts";

export const durationsSubject: Subject = {
  id: "doorlooptijden",
  title: "Dagen tussen de stappen",
  definition: [
    "Kalenderdagen tussen twee data, voor alles wat in de periode tot een einde kwam. De mediaan is het middelste getal: de helft duurde korter, de helft langer.",
  ],
  caveats: [],
  method: [
    "Tussen het eerste en het derde kwartiel ligt de middelste helft. Tussen twee waarden is lineair berekend.",
    "Een rapport kan online vanaf de dag waarop het definitief is. Een stap staat online vanaf 3\u00A0dagen nadat de organisator ze kent.",
    "Rapport tot eerste stap: alleen trajecten die naar een openbaar rapport verwijzen en waarvan de eerste stap niet vóór dat rapport kwam. Eerste stap tot beslissing: alleen trajecten die met een aanmaning of een voornemen begonnen, tot de eerste beslissing.",
    "Bezoeken en trajecten van voordat ze online kwamen, tellen niet mee. In de eerste maanden tellen daardoor vooral korte tijden.",
  ],
  headline: {
    indicator: "dagen_bezoek_tot_definitief_rapport",
    breakdown: "mediaan",
    one: "dag tussen bezoek en definitief rapport",
    many: "dagen tussen bezoek en definitief rapport",
  },
  tellsOf: "period",
  chart: "medians",
  followedColumn: 2,
  countedFrom: (rules) => latest(visitsCountedFrom(rules), enforcementCountedFrom(rules)),
  count: countDurations,
};

interface Interval {
  from: IsoDate;
  to: IsoDate;
}

function countDurations({ records, steps }: Register, period: CountedPeriod): FigureTable {
  const { reports, trajectories } = records;
  const finalDates = new Map(reports.map(({ id, finalDate }) => [id, finalDate]));
  const line = (label: string, indicator: string, intervals: Interval[]): FigureRow =>
    durationRow(label, `dagen_${indicator}`, daysOf(intervals, period));
  return {
    rowHeading: "Van … tot …",
    columns: ["Aantal", "1e kwartiel", "Mediaan", "3e kwartiel"],
    rows: [
      line(
        "Bezoek tot ontwerp van het rapport",
        "bezoek_tot_ontwerp",
        reports.map(({ visitDate, draftDate }) => ({ from: visitDate, to: draftDate })),
      ),
      line(
        "Ontwerp tot definitief rapport",
        "ontwerp_tot_definitief_rapport",
        reports.map(({ draftDate, finalDate }) => ({ from: draftDate, to: finalDate })),
      ),
      line(
        "Bezoek tot definitief rapport",
        "bezoek_tot_definitief_rapport",
        reports.map(({ visitDate, finalDate }) => ({ from: visitDate, to: finalDate })),
      ),
      line(
        "Definitief rapport tot eerste stap",
        "rapport_tot_eerste_stap",
        trajectories.flatMap((trajectory) => reportToStep(trajectory, finalDates)),
      ),
      line(
        "Eerste stap tot eerste beslissing",
        "eerste_stap_tot_beslissing",
        trajectories.flatMap(stepToDecision),
      ),
      line(
        "Beslissing over een stap tot stap online",
        "stap_tot_online",
        steps.map((step) => ({ from: step.decidedOn, to: stepPublicFrom(step) })),
      ),
    ],
  };
}

/**
 * Returns the lengths of the intervals that ended in the period. An end before the start is skipped: it is a mistake
 * in the source, or another course of events.
 */
function daysOf(intervals: readonly Interval[], period: CountedPeriod): number[] {
  return intervals
    .filter(({ from, to }) => isWithin(to, period) && from <= to)
    .map(({ from, to }) => daysBetween(from, to));
}

function reportToStep(
  { reportId, steps }: EnforcementTrajectory,
  finalDates: ReadonlyMap<string, IsoDate>,
): Interval[] {
  const from = reportId === null ? undefined : finalDates.get(reportId);
  const to = steps[0]?.decidedOn;
  return from === undefined || to === undefined ? [] : [{ from, to }];
}

function stepToDecision({ steps }: EnforcementTrajectory): Interval[] {
  const first = steps[0];
  const decision = steps.find(({ kind }) => kind === "beslissing");
  if (!first || !decision || first === decision) return [];
  return [{ from: first.decidedOn, to: decision.decidedOn }];
}

function durationRow(label: string, indicator: string, values: readonly number[]): FigureRow {
  const quartiles = quartilesOf(values);
  const days = (breakdown: string, value: number | undefined): FigureCell => ({
    indicator,
    breakdown,
    unit: "dagen",
    value: value ?? null,
  });
  return figureRow(
    label,
    amount(indicator, "aantal", values.length),
    days("kwartiel_1", quartiles?.first),
    days("mediaan", quartiles?.median),
    days("kwartiel_3", quartiles?.third),
  );
}

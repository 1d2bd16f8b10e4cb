/**
 * The life of a location on one axis of time, in lanes: its licence, visits, follow-up and enforcement. It holds what
 * the timeline of the page holds, up to the peildatum, and a lane only where something happened.
 */
import { scaleUtc } from "d3-scale";
import type { FollowUpStatus } from "../../domain/codes.ts";
import { yearOf, type IsoDate } from "../../domain/dates.ts";
import { licenceWord } from "../../domain/glossary/licence-words.ts";
import { isEndedState } from "../../domain/licence.ts";
import type { Location } from "../../domain/records.ts";
import { suspensionsOf } from "../../figures/suspensions.ts";
import { followUpSpans, isFollowUpOpen } from "../../register/follow-up.ts";
import type { LocationFacts } from "../../states/location-facts.ts";
import { capitalize } from "../../strings/format.ts";
import { followUpTerm } from "../../strings/state-tags.ts";
import { followUpMark, stateMark, stepMark, type StatusMark } from "../status-marks.ts";

/** A place on the axis, in percent of its length with one decimal. */
type Percent = number;

export interface StripSpan {
  from: Percent;
  to: Percent;
  /** A suspension is hatched, and a licence or what runs is a line. */
  kind: "plain" | "suspended";
}

export interface StripMark {
  at: Percent;
  /** Null for a visit, which is a plain stroke: it says nothing of what was found. */
  mark: StatusMark | null;
}

export interface StripLane {
  label: string;
  spans: StripSpan[];
  marks: StripMark[];
}

export interface LifeStrip {
  from: IsoDate;
  to: IsoDate;
  years: { year: number; at: Percent }[];
  lanes: StripLane[];
  /** The days on which the care passed to or from another licence. */
  transfers: Percent[];
}

interface Period {
  from: IsoDate;
  to: IsoDate;
}

/** Years that an axis may go back before the first event, to show the beginning of a licence. */
const maxYearsBefore = 3;

/** Lays out the strip of a location; null where nothing happened but the start of its licence. */
export function lifeStrip(facts: LocationFacts): LifeStrip | null {
  const { location, oversight, peildatum, register } = facts;
  const transfers = [
    ...(register.transfersFrom.get(location.id) ?? []),
    ...(register.transfersTo.get(location.id) ?? []),
  ]
    .map(({ date }) => date)
    .filter((date) => date <= peildatum);
  const suspensions = suspensionsOf(register, location, peildatum).map(({ from, until }) => ({
    from,
    to: until,
  }));
  const dates = [
    ...oversight.reports.map(({ visitDate }) => visitDate),
    ...oversight.trajectories.map(({ startedOn }) => startedOn),
    ...oversight.trajectories.flatMap(({ steps }) => steps.map(({ decidedOn }) => decidedOn)),
    ...suspensions.map(({ from }) => from),
    ...(isEndedState(location.licence.state) && location.licence.since !== null
      ? [location.licence.since]
      : []),
    ...transfers,
  ].filter((date) => date <= peildatum);
  if (dates.length === 0) return null;
  const from = firstDay(dates.sort()[0] ?? peildatum, location);
  const axis = axisOf(from, peildatum);
  const lanes = [
    licenceLane(location, suspensions, peildatum, axis),
    {
      label: "Bezoeken",
      spans: [],
      marks: oversight.reports.map(({ visitDate }) => axis.mark(visitDate, null)),
    },
    followUpLane(facts, axis),
    enforcementLane(facts, axis),
  ];
  return {
    from,
    to: peildatum,
    years: yearsBetween(from, peildatum).map((year) => ({ year, at: axis.at(`${year}-01-01`) })),
    lanes: lanes.filter(({ spans, marks }) => spans.length + marks.length > 0),
    transfers: [...new Set(transfers)].map(axis.at),
  };
}

/** The axis begins with a year: that of the first event, or that of the licence where it is not long before. */
function firstDay(first: IsoDate, { licence }: Location): IsoDate {
  const year = yearOf(first);
  const began = licence.from === null ? year : yearOf(licence.from);
  return `${began < year && began >= year - maxYearsBefore ? began : year}-01-01`;
}

interface Axis {
  at: (date: IsoDate) => Percent;
  span: (period: Period, kind?: StripSpan["kind"]) => StripSpan[];
  mark: (date: IsoDate, mark: StatusMark | null) => StripMark;
}

function axisOf(from: IsoDate, peildatum: IsoDate): Axis {
  const scale = scaleUtc([new Date(from), new Date(peildatum)], [0, 100]).clamp(true);
  const at = (date: IsoDate): Percent => Math.round(scale(new Date(date)) * 10) / 10;
  return {
    at,
    mark: (date, mark) => ({ at: at(date), mark }),
    span: (period, kind = "plain") =>
      period.from <= period.to && period.to >= from
        ? [{ from: at(period.from), to: at(period.to), kind }]
        : [],
  };
}

function yearsBetween(from: IsoDate, to: IsoDate): number[] {
  return Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index);
}

function licenceLane(
  location: Location,
  suspensions: readonly Period[],
  peildatum: IsoDate,
  axis: Axis,
): StripLane {
  const { licence, careType } = location;
  const isEnded = isEndedState(licence.state);
  const lastDay = isEnded ? licence.since : licence.to;
  const to = lastDay !== null && lastDay < peildatum ? lastDay : peildatum;
  const paused = stateMark({ of: "licence", state: "geschorst" }, "Geschorst");
  const ended = stateMark(
    { of: "licence", state: licence.state },
    licence.state === "opgeheven" ? "Opgeheven" : "Stopgezet",
  );
  return {
    label: capitalize(licenceWord(careType)),
    spans: [
      ...(licence.from === null || licence.from > peildatum ? [] : axis.span({ from: licence.from, to })),
      ...suspensions.flatMap((period) => axis.span(period, "suspended")),
    ],
    marks: [
      ...suspensions.map(({ from }) => axis.mark(from, paused)),
      ...(isEnded && licence.since !== null && licence.since <= peildatum
        ? [axis.mark(licence.since, ended)]
        : []),
    ],
  };
}

function followUpLane({ location, oversight, peildatum }: LocationFacts, axis: Axis): StripLane {
  const spans = oversight.reports.flatMap((report) =>
    followUpSpans(report).flatMap(({ followUp, replacedOn }) => {
      const runs = replacedOn === null && isFollowUpOpen(report, location, oversight.trajectories);
      const to = replacedOn ?? (runs ? peildatum : followUp.date);
      return to > followUp.date ? axis.span({ from: followUp.date, to: earlier(to, peildatum) }) : [];
    }),
  );
  const marks = oversight.reports.flatMap(({ followUp }) =>
    followUp
      .filter(({ date }) => date <= peildatum)
      .map(({ date, status }) => axis.mark(date, followUpMark(status, labelOf(status)))),
  );
  return { label: "Opvolging", spans, marks };
}

/** A strip shows the follow-up of several visits, so that a status is not one of "this" report. */
function labelOf(status: FollowUpStatus): string {
  return status === "handhaving" ? "Handhaving na een bezoek" : followUpTerm(status);
}

function enforcementLane({ oversight, peildatum }: LocationFacts, axis: Axis): StripLane {
  const closed = stateMark({ of: "enforcement", state: "closed" }, "Handhaving afgesloten");
  return {
    label: "Handhaving",
    spans: oversight.trajectories.flatMap(({ startedOn, endedOn }) =>
      axis.span({ from: startedOn, to: earlier(endedOn ?? peildatum, peildatum) }),
    ),
    marks: oversight.trajectories.flatMap(({ steps, endedOn }) => [
      ...steps
        .filter(({ decidedOn }) => decidedOn <= peildatum)
        .map(({ decidedOn, kind }) => axis.mark(decidedOn, stepMark(kind))),
      ...(endedOn !== null && endedOn <= peildatum ? [axis.mark(endedOn, closed)] : []),
    ]),
  };
}

function earlier(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b;
}

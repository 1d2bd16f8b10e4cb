/** The tools with which the curated locations are put together: ISO dates in, lives out. */
import type {
  CareType,
  FollowUpAction,
  FollowUpStatus,
  LegalForm,
  TransferKind,
  WithholdingSubject,
} from "../../src/domain/codes.ts";
import { dayOf, yearOfDay } from "../days.ts";
import { numberTrajectory } from "../enforcement.ts";
import type { Geography, SampleMunicipality } from "../geography.ts";
import { makeLocation } from "../locations.ts";
import type {
  SampleAppeal,
  Life,
  SampleLocation,
  SampleOrganiser,
  SampleReply,
  SampleStep,
  SampleTrajectory,
  SampleTransfer,
  Visit,
} from "../model.ts";
import { makeOrganiser } from "../organisers.ts";
import type { SampleWithholding } from "../withholdings.ts";

/** A visit as the curator writes it; what is left out is the ordinary. */
export type VisitSketch = Partial<
  Omit<
    Visit,
    "number" | "ordinal" | "date" | "draft" | "reaction" | "final" | "fixedOn" | "followUps" | "reply"
  >
> & {
  date: string;
  draft: string;
  reaction?: string;
  final?: string;
  fixedOn?: string;
  followUps?: [status: FollowUpStatus, day: string, action?: FollowUpAction][];
  reply?: ReplySketch;
};

/** A reply as the curator writes it. */
export type ReplySketch = { day: string; releasedOn?: string; isScheduled?: boolean };

/** An appeal as the curator writes it. */
export type AppealSketch = Pick<SampleAppeal, "admissible" | "suspends" | "outcome"> & {
  filed: string;
  examinedOn: string;
  ruledOn?: string;
};

/** A step as the curator writes it. */
export type StepSketch = Pick<SampleStep, "kind"> &
  Partial<Pick<SampleStep, "measure" | "isUrgent" | "isPrecaution" | "amountEur" | "planted">> & {
    decided: string;
    notified?: string;
    from?: string;
    until?: string;
    appeal?: AppealSketch;
    reply?: ReplySketch;
  };

/** A trajectory as the curator writes it. */
export type TrajectorySketch = Pick<SampleTrajectory, "triggers" | "closing" | "report"> & {
  start: string;
  end?: string;
  steps: StepSketch[];
};

/** What is particular to a curated location. */
export type LocationSketch = Partial<
  Omit<SampleLocation, "index" | "dossier" | "organiser" | "start" | "end" | "endKnownOn">
> & {
  name: string;
  careType: CareType;
  town: string;
  organiser: LegalForm;
  start?: string;
  end?: string;
  endKnownOn?: string;
};

/** Collects what the curated files add. */
export interface Curator {
  lives: Life[];
  transfers: SampleTransfer[];
  withholdings: SampleWithholding[];
  /** Adds a location with dossier number `0000` and the six-digit number. */
  add(number: number, sketch: LocationSketch): Life;
  addVisit(life: Life, sketch: VisitSketch): Visit;
  addTrajectory(life: Life, sketch: TrajectorySketch): SampleTrajectory;
  addTransfer(from: Life, to: Life, kind: TransferKind): void;
  withhold(
    subject: WithholdingSubject,
    number: string,
    from: string,
    more?: { column?: string; until?: string },
  ): void;
  municipality(name: string): SampleMunicipality;
}

// Streams of curated locations never meet those of the generated ones.
const firstCuratedIndex = 900_000;

/** Makes an empty collection. */
export function createCurator(seed: number, geography: Geography): Curator {
  const organisers = new Map<string, SampleOrganiser>();
  const lives: Life[] = [];
  const transfers: SampleTransfer[] = [];
  const withholdings: SampleWithholding[] = [];

  function municipality(name: string): SampleMunicipality {
    const found = geography.municipalities.find((one) => one.name === name);
    if (!found) throw new Error(`small sample: no municipality is called ${name}`);
    return found;
  }

  /** One organiser for each legal form and town. */
  function organiserOf(legalForm: LegalForm, careType: CareType, town: string): SampleOrganiser {
    const key = `${legalForm} ${town}`;
    const known = organisers.get(key);
    if (known) return known;
    const organiser = makeOrganiser(seed, organisers.size, careType, municipality(town), legalForm);
    organisers.set(key, organiser);
    return organiser;
  }

  return {
    lives,
    transfers,
    withholdings,
    municipality,
    add(number, sketch) {
      const { organiser: legalForm, town, start = "2016-09-01", end, endKnownOn, ...particular } = sketch;
      const organiser = organiserOf(legalForm, sketch.careType, town);
      const made = makeLocation(
        seed,
        firstCuratedIndex + number,
        sketch.careType,
        municipality(town),
        organiser,
        dayOf(start),
      );
      const ends = { ...(end && { end: dayOf(end) }), ...(endKnownOn && { endKnownOn: dayOf(endKnownOn) }) };
      const location: SampleLocation = {
        ...made,
        ...particular,
        ...ends,
        dossier: String(number).padStart(10, "0"),
      };
      const life: Life = { location, visits: [], trajectories: [], complaints: [] };
      lives.push(life);
      return life;
    },
    addVisit(life, sketch) {
      const visit = visitOf(life, sketch);
      life.visits.push(visit);
      return visit;
    },
    addTrajectory(life, { start, end, steps, ...rest }) {
      const trajectory: SampleTrajectory = {
        ...rest,
        number: "",
        start: dayOf(start),
        steps: steps.map(stepOf),
      };
      if (end) trajectory.end = dayOf(end);
      life.trajectories.push(trajectory);
      numberTrajectory(trajectory, life.location, life.trajectories.length);
      return trajectory;
    },
    addTransfer(from, to, kind) {
      from.location.isTakenOver = true;
      transfers.push({ from: from.location, to: to.location, kind, day: to.location.start });
    },
    withhold(subject, number, from, { column, until } = {}) {
      const withholding: SampleWithholding = {
        subject,
        number,
        from: dayOf(from),
        reason: "Voorbeeld van een inhouding (fictief)",
        enteredOn: dayOf(from) - 30,
      };
      if (column) withholding.column = column;
      if (until) withholding.until = dayOf(until);
      withholdings.push(withholding);
    },
  };
}

function visitOf(life: Life, sketch: VisitSketch): Visit {
  const { date, draft, reaction, final, fixedOn, followUps = [], reply, ...rest } = sketch;
  const ordinal = life.visits.length + 1;
  const visit: Visit = {
    number: `FICT-${yearOfDay(dayOf(date))}-${life.location.dossier.slice(4)}-${ordinal}`,
    ordinal,
    isAnnounced: false,
    reason: "gewoon",
    breaches: 0,
    points: 0,
    advice: "geen",
    dimensions: 0,
    ...rest,
    date: dayOf(date),
    draft: dayOf(draft),
    followUps: followUps.map(([status, day, action]) => ({
      status,
      day: dayOf(day),
      ...(action && { action }),
    })),
  };
  if (reaction) visit.reaction = dayOf(reaction);
  if (final) visit.final = dayOf(final);
  if (fixedOn) visit.fixedOn = dayOf(fixedOn);
  if (reply) visit.reply = replyOf(reply);
  return visit;
}

function stepOf({ decided, notified, from, until, appeal, reply, ...rest }: StepSketch): SampleStep {
  const step: SampleStep = {
    number: "",
    isUrgent: false,
    isPrecaution: false,
    ...rest,
    decided: dayOf(decided),
  };
  if (notified) step.notified = dayOf(notified);
  if (from) step.from = dayOf(from);
  if (until) step.until = dayOf(until);
  if (appeal) step.appeal = appealOf(appeal);
  if (reply) step.reply = replyOf(reply);
  return step;
}

function appealOf({ filed, examinedOn, ruledOn, admissible, suspends, outcome }: AppealSketch): SampleAppeal {
  const appeal: SampleAppeal = { filed: dayOf(filed), examinedOn: dayOf(examinedOn), admissible, suspends };
  if (outcome) appeal.outcome = outcome;
  if (ruledOn) appeal.ruledOn = dayOf(ruledOn);
  return appeal;
}

function replyOf({ day, releasedOn, isScheduled }: ReplySketch): SampleReply {
  const reply: SampleReply = { day: dayOf(day) };
  if (releasedOn) reply.releasedOn = dayOf(releasedOn);
  if (isScheduled) reply.isScheduled = true;
  return reply;
}

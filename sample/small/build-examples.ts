/** Turns the examples into lives, as the simulation makes them of the other locations. */
import type { CareType, LegalForm } from "../../src/domain/codes.ts";
import { dayOf, yearOfDay } from "../days.ts";
import { numberTrajectory } from "../enforcement.ts";
import { municipalityNamed, type Geography } from "../geography.ts";
import { makeLocation } from "../locations.ts";
import type {
  Life,
  SampleAppeal,
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
import type {
  AppealSketch,
  LocationExample,
  LocationSketch,
  ReplySketch,
  StepSketch,
  TrajectorySketch,
  TransferExample,
  VisitSketch,
  WithholdingSketch,
} from "./example.ts";

/** The examples as the sample writes them. */
export interface BuiltExamples {
  lives: Life[];
  transfers: SampleTransfer[];
  withholdings: SampleWithholding[];
}

/** What the earlier examples have made, for the later ones to refer to. */
interface Build {
  seed: number;
  geography: Geography;
  lifeByNumber: Map<number, Life>;
  /** One organiser for each legal form and town, numbered in the order in which the examples need them. */
  organisers: Map<string, SampleOrganiser>;
}

// Streams of curated locations never meet those of the generated ones.
const firstCuratedIndex = 900_000;

/** Builds the examples in order. */
export function buildExamples(
  seed: number,
  geography: Geography,
  examples: readonly LocationExample[],
  transfers: readonly TransferExample[],
): BuiltExamples {
  const build: Build = { seed, geography, lifeByNumber: new Map(), organisers: new Map() };
  for (const example of examples) build.lifeByNumber.set(example.number, lifeOf(build, example));
  return {
    lives: [...build.lifeByNumber.values()],
    transfers: transfers.map((transfer) => transferOf(build, transfer)),
    withholdings: examples.flatMap(({ withholdings = [] }) => withholdings.map(withholdingOf)),
  };
}

function lifeOf(build: Build, example: LocationExample): Life {
  const { number, visits = [], trajectories = [], complaints = [] } = example;
  const location = locationOf(build, number, example.location);
  const life: Life = { location, visits: [], trajectories: [], complaints: complaints.map(dayOf) };
  life.visits = visits.map((sketch, i) => visitOf(location, i + 1, sketch));
  life.trajectories = trajectories.map((sketch, i) => trajectoryOf(life, i + 1, sketch));
  return life;
}

function knownLife({ lifeByNumber }: Build, number: number): Life {
  const life = lifeByNumber.get(number);
  if (!life) throw new Error(`small sample: no example has number ${number} yet`);
  return life;
}

function locationOf(build: Build, number: number, sketch: LocationSketch): SampleLocation {
  const {
    organiser,
    town,
    start = "2016-09-01",
    end,
    endKnownOn,
    address,
    addressOf,
    ...particular
  } = sketch;
  const { careType } = sketch;
  const municipality = municipalityNamed(build.geography, town);
  const made = makeLocation(
    build.seed,
    firstCuratedIndex + number,
    careType,
    municipality,
    organiserOf(build, organiser, careType, town),
    dayOf(start),
  );
  return {
    ...made,
    ...particular,
    address: addressOf ? knownLife(build, addressOf).location.address : { ...made.address, ...address },
    ...(end && { end: dayOf(end) }),
    ...(endKnownOn && { endKnownOn: dayOf(endKnownOn) }),
    dossier: String(number).padStart(10, "0"),
  };
}

function organiserOf(
  { seed, geography, organisers }: Build,
  legalForm: LegalForm,
  careType: CareType,
  town: string,
): SampleOrganiser {
  const key = `${legalForm} ${town}`;
  const known = organisers.get(key);
  if (known) return known;
  const municipality = municipalityNamed(geography, town);
  const organiser = makeOrganiser(seed, organisers.size, careType, municipality, legalForm);
  organisers.set(key, organiser);
  return organiser;
}

function visitOf({ dossier }: SampleLocation, ordinal: number, sketch: VisitSketch): Visit {
  const { date, draft, reaction, final, fixedOn, followUps = [], reply, ...rest } = sketch;
  const visit: Visit = {
    number: `FICT-${yearOfDay(dayOf(date))}-${dossier.slice(4)}-${ordinal}`,
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

function trajectoryOf(
  { location, visits }: Life,
  ordinal: number,
  sketch: TrajectorySketch,
): SampleTrajectory {
  const { report, start, end, steps, ...rest } = sketch;
  const trajectory: SampleTrajectory = { ...rest, number: "", start: dayOf(start), steps: steps.map(stepOf) };
  if (end) trajectory.end = dayOf(end);
  if (report) trajectory.report = visits[report - 1];
  numberTrajectory(trajectory, location, ordinal);
  return trajectory;
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

function transferOf(build: Build, { from, to, kind }: TransferExample): SampleTransfer {
  const [before, after] = [knownLife(build, from).location, knownLife(build, to).location];
  before.isTakenOver = true;
  return { from: before, to: after, kind, day: after.start };
}

function withholdingOf({ subject, number, from, column, until }: WithholdingSketch): SampleWithholding {
  const withholding: SampleWithholding = {
    subject,
    number,
    from: dayOf(from),
    reason: "Voorbeeld van een inhouding (fictief)",
    enteredOn: dayOf(from) - 30,
  };
  if (column) withholding.column = column;
  if (until) withholding.until = dayOf(until);
  return withholding;
}
